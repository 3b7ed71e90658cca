// What comes up in mid-week beside sessions: answers, clearances, a new injury, a plan from elsewhere.
#pragma once

#include "histories/script.hpp"
#include "rtr/protocol.hpp"

namespace rtr::proof {

/// Enters what the script's turn says, on `day`.
void take_turn(Record& record, const Protocol& protocol, Date day, const WeekScript& script);

}  // namespace rtr::proof
