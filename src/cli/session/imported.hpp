// What a person says of a run that came from a file: the answers go to that run, not to another one beside it.
#pragma once

#include "cli/session/build.hpp"
#include "store/store.hpp"

#include <optional>

namespace rtr::cli {

/// The imported run of that day that only answers are said of (pain, effort, signs, a note, no times). Null when other
/// things are said as well, or there is no such run, or two.
const Session* run_to_answer(const Record& record, const SessionWords& said, Date today);
/// That run with the answers.
BuiltSession answered(const Session& run, const SessionWords& said);

/// The imported run without answers that `session`, in a person's words, is too. Null when there is none.
const Session* imported_already(const Record& record, const Session& session);
/// Both in one, ready to take the place of the imported one.
store::Incoming in_its_place(const store::Ledger& ledger, const Session& imported, const Session& session);

}  // namespace rtr::cli
