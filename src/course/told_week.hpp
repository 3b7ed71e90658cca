// How far the running of a told week is used up, and what of it has not settled.
#pragma once

#include "rtr/record.hpp"

namespace rtr::course {

struct RunningDone {
  Seconds run_s = 0;
  Seconds longest_s = 0;  ///< the longest bout
};

/// All running from one day to another, both counted; two runs of one day are measured against one plan.
RunningDone running_done(const Record& record, Date from, Date to);

/// Clearly more than planned: by over a tenth (domain: overshoot).
bool exceeds(Seconds done, Seconds planned);

/// Whether the week that starts on `week`, with `left_s` of its running still to come, is over what it was told by more
/// than a tenth (domain: overshoot). A day is measured against the plan in force on it; a run that was left out makes
/// room for none.
bool run_beyond(const Record& record, Date week, Date today, Seconds left_s);

/// The newest red session that is not known to have settled; null when there is none.
const Session* unsettled_red(const Record& record, Date today);

}  // namespace rtr::course
