// What is typed most, for each command: the help and the manual pages begin with it.
#pragma once

#include "cli/shell/command.hpp"

#include <span>
#include <string_view>

namespace rtr::cli {

struct Example {
  std::string_view command;  ///< the command that it belongs to
  std::string_view typed;
  std::string_view does;
};

std::span<const Example> examples();

}  // namespace rtr::cli
