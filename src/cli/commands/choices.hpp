// What can stand after a flag or as a word, for the completion of shells.
#pragma once

#include "cli/shell/command.hpp"

#include <string>
#include <vector>

namespace rtr::cli {

struct Choices {
  std::vector<std::string> words;
  bool files = false;
  bool dates = false;
  bool runners = false;
};

Choices choices_of(const Flag& flag);
/// The words that a command takes besides its flags.
Choices word_choices_of(std::string_view command);

}  // namespace rtr::cli
