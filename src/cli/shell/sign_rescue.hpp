// A sign that was given and is not kept, through a mistake or Ctrl-C: the answer says so, and what to do.
#pragma once

#include "cli/shell/shell.hpp"

#include <string>
#include <vector>

namespace rtr::cli {

/// The red flags that a session's signs answer with yes.
FlagSet flags_of(const Signs& signs);
/// Those of the signs among the words as they were typed, also beside words that are not understood.
FlagSet flags_typed(const std::vector<std::string>& words);

/// From here on an error and Ctrl-C tell that these were answered with yes and are not kept.
void hold_flags(Shell& shell, const FlagSet& flags);
/// They are kept, or were not meant.
void release_flags(Shell& shell, const FlagSet& flags = FlagSet().set());

/// Adds to a failure that signs were given and have to be answered now.
void tell_unkept(Failure& failure, const FlagSet& unkept);
/// At a terminal: offers the screen at once. Gives its exit code when somebody has to be seen, else the failure's.
Result<Code> offer_screen(Shell& shell, Code failed);

}  // namespace rtr::cli
