// The same session entered twice: two alike on one day are rare, two entries of one are not.
#pragma once

#include "rtr/record.hpp"

namespace rtr::cli {

/// A kept session that says the same: day, kind, minutes and pains. Null when there is none, or when the new one tells
/// something worse: that is never dropped as a repetition.
const Session* same_session(const Record& record, const Session& session);

/// A session of this kind that is kept for the day, any run for a run; null when there is none.
const Session* twin_of(const Record& record, const Session& session);

}  // namespace rtr::cli
