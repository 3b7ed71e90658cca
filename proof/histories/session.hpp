// Sessions as a runner would report them.
#pragma once

#include "histories/script.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"

namespace rtr::proof {

/// A session without trouble: pain 0-1, settled, no signs.
Session well(Date day, SessionKind kind);

/// Changes a session by one trouble.
void befall(Session& session, Trouble trouble, int amount);

/// Changes what is entered of a session, once it is over.
void slip(Session& session, Slip slip, int amount, const Protocol& protocol);

/// What a script makes of a planned run.
Session session_of(const RunScript& script, const Activity& planned, Date day);

}  // namespace rtr::proof
