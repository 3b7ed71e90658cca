// A sign of nerve trouble that was given together with a mistake: nothing of it is kept, so the answer says what to do.
#pragma once

#include "cli/shell.hpp"

#include <string>
#include <vector>

namespace rtr::cli {

/// The signs of nerve trouble among the words as they were typed, also beside words that are not understood.
Signs nerve_signs_in(const std::vector<std::string>& words);
/// Of these, the signs that answer a red flag with yes.
Signs nerve_signs_of(const Signs& signs);

/// Adds to a failure that a sign was given and has to be answered now.
void tell_signs(Failure& failure, const Signs& signs);
/// At a terminal: offers the screen at once. Gives its exit code when somebody has to be seen, else the failure's.
Result<Code> offer_screen(Shell& shell, Code failed);

}  // namespace rtr::cli
