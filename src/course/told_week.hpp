// How far the running of a told week is used up.
#pragma once

#include "rtr/record.hpp"

namespace rtr::course {

/// Whether the week that starts on `week`, with `left_s` of its running still to come, is over what it was told by more
/// than a tenth (domain: overshoot). A day is measured against the plan in force on it; a run that was left out makes
/// room for none.
bool run_beyond(const Record& record, Date week, Date today, Seconds left_s);

}  // namespace rtr::course
