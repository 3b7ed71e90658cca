// The week before the planned one, as the first lines of a plan tell it.
#pragma once

#include "terminal/reasons.hpp"

#include <string>

namespace rtr::terminal {

/// "Last week: 3 runs logged, all fine by the next morning." Empty when there was nothing to log.
std::string last_week_text(const Told& told);

/// A plan for the next week counts this one as it is so far: where that keeps it from moving up and runs are still to
/// come or to log, that is said, and when to ask again. Empty otherwise.
std::string still_open_text(const Told& told);

}  // namespace rtr::terminal
