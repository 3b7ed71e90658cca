// The system's time zone.
#include "cli/shell/local_zone.hpp"

#include <ctime>

namespace rtr::cli {

int local_offset_s(std::int64_t moment) {
  const auto time = static_cast<std::time_t>(moment);
  std::tm local{};
  if (localtime_r(&time, &local) == nullptr) return 0;
  return static_cast<int>(local.tm_gmtoff);
}

}  // namespace rtr::cli
