// What a running command has around it: the options, the day, its streams, and the person it may ask.
#pragma once

#include "cli/shell/arguments.hpp"
#include "cli/shell/output.hpp"
#include "cli/shell/prompt.hpp"
#include "rtr/record.hpp"
#include "terminal/render.hpp"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::cli {

using FlagSet = std::bitset<item_count>;  ///< red flags, by Item

struct Shell {
  Options options;
  Date today;
  terminal::Style style;
  Prompt prompt;
  Output out;
  bool kept = false;  ///< something was put on disk: from then on "Nothing was kept." would be untrue
  std::string_view nothing_kept = "Nothing was kept.";  ///< what a failure and Ctrl-C end with
  FlagSet unkept;                                       ///< answered with yes and not kept so far (sign_rescue.hpp)
  bool writes = false;                                  ///< the command means to put something on disk

  /// Prints lines, each broken to fit the terminal; what goes over begins with `hang` blanks.
  void say(std::string_view text, int hang = 0) { out.print(fitted(text, hang)); }
  std::string fitted(std::string_view text, int hang = 0) const;

  /// Something worth knowing that is not the answer: to stderr.
  void note(std::string_view text) const;
  void notes(const std::vector<std::string>& texts) const {
    for (const std::string& text : texts) note(text);
  }
};

/// Width, colour and manner of the printed answers, from the options, the environment and the terminal.
Result<terminal::Style> style_for(const Options& options);

/// Tells a failure: on stderr in words, or on stdout as JSON.
void tell_failure(Shell& shell, const Failure& failure);

/// Runs the program. `clock` is asked for the day only when --today does not name it.
int run(const std::vector<std::string>& words, Date (*clock)());

}  // namespace rtr::cli
