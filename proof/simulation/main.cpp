// rtr_simulate: lives a cohort, prints what it found, and exits with 1 when a plan broke a law.
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
  if (argc > 4 && !(write(argv[3], figures) && write(argv[4], picture_of(count)))) return 73;
  return count.violations.empty() ? 0 : 1;
}
