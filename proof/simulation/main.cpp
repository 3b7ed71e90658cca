// rtr_simulate: lives a cohort, prints what it found, and exits with 1 when a plan broke a law, or a runner who does
// every session does not arrive: a planner that always says rest breaks no law.
//
// Usage: rtr_simulate RUNNERS THREADS [FIGURES.md PICTURE.svg]
#include "simulation/report.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

namespace {

constexpr std::size_t violations_shown = 20;

bool write(const char* path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  return static_cast<bool>(file.flush());
}

/// Those of the first temper, who do every session, that could have arrived and did not.
std::int64_t left_behind(const rtr::proof::Count& count) {
  const rtr::proof::TemperCount& perfect = count.tempers.front();
  return perfect.could_arrive - static_cast<std::int64_t>(perfect.arrivals.size());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace rtr::proof;
  const long runners = argc > 2 ? std::atol(argv[1]) : 0;
  const int threads = argc > 2 ? std::atoi(argv[2]) : 0;
  if (runners < 1 || threads < 1) {
    fmt::print(stderr, "usage: rtr_simulate RUNNERS THREADS [FIGURES.md PICTURE.svg]\n");
    return 64;
  }
  const Count count = live_cohort(runners, threads);
  const std::string figures = figures_of(count);
  fmt::print("{}", figures);
  for (std::size_t i = 0; i < std::min(count.violations.size(), violations_shown); ++i) {
    const Violation& broken = count.violations[i];
    fmt::print("runner {}, week {}: {}\n", broken.runner, broken.week, broken.what);
  }
  if (left_behind(count) > 0) fmt::print("{} who do every session do not arrive\n", left_behind(count));
  if (argc > 4 && !(write(argv[3], figures) && write(argv[4], picture_of(count)))) return 73;
  return count.violations.empty() && left_behind(count) == 0 ? 0 : 1;
}
