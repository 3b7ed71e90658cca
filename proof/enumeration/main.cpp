// Enumerates the grids and prints what was found. Usage: rtr_enumerate [--threads N] [--thin VALUES] [--only GRID]
#include "enumeration/grids.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace rtr::enumeration;

int main(int argc, char** argv) {
  unsigned threads = 2;
  std::size_t thin = 0;
  std::string only;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::strcmp(argv[i], "--threads") == 0) threads = static_cast<unsigned>(std::atoi(argv[i + 1]));
    if (std::strcmp(argv[i], "--thin") == 0) thin = static_cast<std::size_t>(std::atoi(argv[i + 1]));
    if (std::strcmp(argv[i], "--only") == 0) only = argv[i + 1];
  }
  for (Grid grid : all_grids()) {
    if (!only.empty() && grid.name != only) continue;
    if (thin > 0) grid = thinned(std::move(grid), thin);
    const auto begin = std::chrono::steady_clock::now();
    const Found found = enumerate(grid, threads);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf("%-8s size %zu states %zu whole %zu running %zu neighbours %zu violations %zu  %.1f s\n", std::string(grid.name).c_str(),
                grid.size(), found.states, found.whole, found.running, found.neighbours, found.violations, seconds);
    for (const auto& [name, count] : found.excepted) std::printf("  excepted: %s %zu\n", std::string(name).c_str(), count);
    for (const Violation& violation : found.first) std::printf("%s", describe(grid, violation).c_str());
  }
}
