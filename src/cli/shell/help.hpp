// The help, from what the commands declare.
#pragma once

#include "cli/shell/command.hpp"
#include "terminal/render.hpp"

#include <string>

namespace rtr::cli {

/// For somebody who has just started the program and has no data: what it is and what to type.
std::string first_words();
std::string general_help(const terminal::Style& style);
std::string command_help(const CommandEntry& entry, const terminal::Style& style);
std::string_view exit_codes_text();

}  // namespace rtr::cli
