// A case of bad input: a file of a few lines that says how the input is made, what is run, and what has to come of it
// (README.md has the words). It is played in a folder of its own, and then once more with --json.
#pragma once

#include "cli/golden.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rtr::test {

struct PlayedCase {
  Golden golden;                    ///< the case with what came out of it
  std::vector<std::string> faults;  ///< what must never be, whatever the file says it expects
};

PlayedCase played_case(const Golden& wanted, const std::string& program);

/// Every case below tests/bad, sorted by name.
std::vector<std::filesystem::path> case_files();

}  // namespace rtr::test
