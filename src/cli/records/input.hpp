// Files that are handed in: read whole, `-` for stdin.
#pragma once

#include "common/result.hpp"

#include <string>

namespace rtr::cli {

struct Input {
  std::string text;
  std::string name;  ///< as it is named in problems
};

/// Failures are no_input. Nothing waits on a closed stdin.
Result<Input> read_input(const std::string& path);

}  // namespace rtr::cli
