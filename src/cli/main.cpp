// Starts the program. The only place that reads the clock.
#include "cli/shell/privacy.hpp"
#include "cli/shell/shell.hpp"

#include <ctime>

namespace {

/// The civil date where the program runs.
rtr::Date local_date() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return rtr::Date{};
  return rtr::from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(rtr::Date{});
}

}  // namespace

int main(int argc, char* argv[]) {
  rtr::cli::keep_memory_private();
  rtr::cli::guard_streams();
  return rtr::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc}, local_date);
}
