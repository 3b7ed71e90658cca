// A reason as it reads in the plan that it belongs to: what the week itself already settles is not said against it.
#pragma once

#include "rtr/finding.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"

#include <string>

namespace rtr {

/// Whether a week without runs before `first_run` keeps days of this plan's week free that are still to come.
bool rests_in_week(const Plan& plan, Date first_run);
/// message_of() with the plan's own stage, and without days that lie outside its week or running where there is none.
std::string message_in(const Plan& plan, const Finding& finding, const Protocol& protocol);

}  // namespace rtr
