// Sessions as a runner would report them.
#pragma once

#include "histories/script.hpp"
#include "rtr/plan.hpp"

namespace rtr::proof {

/// A session without trouble: pain 0-1, settled, no signs.
Session well(Date day, SessionKind kind);

/// What a script makes of a planned run.
Session session_of(const RunScript& script, const Activity& planned, Date day);

}  // namespace rtr::proof
