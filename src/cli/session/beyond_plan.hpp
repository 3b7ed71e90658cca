// A run where none was planned, or clearly more of it than planned.
#pragma once

#include "cli/today/told.hpp"

#include <string>

namespace rtr::cli {

/// What is said of a session that went beyond the plan in force on its day, one sentence a line; empty when it did not,
/// or when no plan tells. `now` is the plan as it would be made today; `runs` are those that were told and are still to
/// come.
std::string beyond_plan_text(const Record& record, const Session& session, const Plan& now, const RunsToCome& runs);

}  // namespace rtr::cli
