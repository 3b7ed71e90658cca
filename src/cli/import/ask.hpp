// What no file says, asked of a person: the day, the time, the sport; and of a fresh run pain, effort and signs.
#pragma once

#include "cli/import/rows.hpp"
#include "cli/records/red_flags.hpp"
#include "cli/shell/shell.hpp"

#include <vector>

namespace rtr::cli {

/// Fills in the terms for the one activity that cannot be taken without. True when there was an answer: then it is read
/// once more.
bool ask_terms(Shell& shell, const ImportRow& row, ImportTerms& terms);

/// Asks about the newest run that was taken in, if it was today or yesterday and nothing is known of it. Gives the
/// answers to the questions that a sign of nerve trouble raised. A usage failure when a sign was not meant.
Result<std::optional<Checklist>> ask_answers(Shell& shell, std::vector<ImportRow>& rows);

}  // namespace rtr::cli
