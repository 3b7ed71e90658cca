// Sports as apps call them: `Running`, `trail_run`, `9`, `VirtualRide`, `Laufen`.
#pragma once

#include "activity/recording.hpp"

#include <string_view>

namespace rtr::activity {

/// Sets sport, its name and a treadmill by a file's own word. A word that is not known leaves the sport open: it may be
/// running in another language.
void set_sport(Recording& recording, std::string_view word);

/// `Other`, `unknown`, or no word at all: it may be anything. A word that is not known is something.
bool says_no_sport(std::string_view word);

}  // namespace rtr::activity
