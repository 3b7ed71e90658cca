// Which stage a session under a plan counts for.
#pragma once

#include "core/facts/facts.hpp"
#include "core/ladder.hpp"

namespace rtr {

/// The planned stage at most; a lower one that the session states only where the table asks for no more there. One that
/// states none counts for the highest that it fully covered. -1 when the planned stage is not on the table.
int stage_under_plan(const Ladder& ladder, const SessionFacts& session, const IssuedItem& item);

}  // namespace rtr
