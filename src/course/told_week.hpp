// How far the running of a told week is used up, and what of it has not settled.
#pragma once

#include "rtr/record.hpp"

namespace rtr::course {

/// Whether the week that starts on `week`, with `left_s` of its running still to come, is over what it was told by more
/// than a tenth (domain: overshoot). A day is measured against the plan in force on it; a run that was left out makes
/// room for none.
bool run_beyond(const Record& record, Date week, Date today, Seconds left_s);

/// The newest red session that is not known to have settled; null when there is none.
const Session* unsettled_red(const Record& record, Date today);

}  // namespace rtr::course
