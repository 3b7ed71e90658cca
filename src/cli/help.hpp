// The help, from what the commands declare.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace rtr::cli {

/// For somebody who has just started the program and has no data: what it is and what to type.
std::string first_words();
std::string general_help();
std::string command_help(const CommandEntry& entry);

}  // namespace rtr::cli
