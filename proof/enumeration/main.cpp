// Enumerates the grids, prints what was found, and exits with 1 when something was wrong.
#include "enumeration/grids.hpp"
#include "enumeration/report.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string_view>

using namespace rtr::enumeration;

namespace {

struct Options {
  unsigned threads = 2;
  std::size_t thin = 0;  ///< values an axis at most; 0: all
  std::string only, figures;
};

bool read(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; i += 2) {
    const std::string_view name = argv[i];
    if (i + 1 == argc) return false;
    const std::string value = argv[i + 1];
    if (name == "--threads") {
      options.threads = static_cast<unsigned>(std::max(1, std::atoi(value.c_str())));
    } else if (name == "--thin") {
      options.thin = static_cast<std::size_t>(std::max(2, std::atoi(value.c_str())));
    } else if (name == "--only") {
      options.only = value;
    } else if (name == "--figures") {
      options.figures = value;
    } else {
      return false;
    }
  }
  return true;
}

Result_of_grid run(const Grid& grid, unsigned threads) {
  const auto begin = std::chrono::steady_clock::now();
  Result_of_grid result{std::string(grid.name), std::string(grid.why), grid.axes.size(), enumerate(grid, threads), 0};
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  for (const Violation& violation : result.found.first) std::cout << describe(grid, violation);
  std::cout << result.name << ": " << result.found.states << " states, " << result.found.neighbours << " neighbours, "
            << result.found.violations << " violations, " << static_cast<int>(result.seconds) << " s" << std::endl;
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!read(argc, argv, options)) {
    std::cerr << "Usage: rtr_enumerate [--threads N] [--thin VALUES] [--only GRID] [--figures FILE]\n";
    return 64;
  }
  std::vector<Result_of_grid> results;
  std::size_t wrong = 0;
  for (Grid& grid : all_grids()) {
    if (!options.only.empty() && grid.name != options.only) continue;
    results.push_back(
        run(options.thin > 0 ? thinned(std::move(grid), options.thin) : std::move(grid), options.threads));
    wrong += results.back().found.violations;
  }
  const MeetFound laws = meet_laws();
  for (const std::string& law : laws.broken) std::cout << "meet: " << law << "\n";
  const std::string text = report(results, laws);
  std::cout << "\n" << text;
  if (!options.figures.empty()) std::ofstream(options.figures) << text;
  return wrong + laws.broken.size() == 0 ? 0 : 1;
}
