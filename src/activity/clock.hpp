// The clock that points were taken by: which of its times cannot be, and which time passed between two that can.
#pragma once

#include "activity/recording.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace rtr::activity {

/// Times one after the other: true where one is out of line. Those are what goes back a little (until the clock has
/// caught up), and what leaps away while the others go on as if it were not there, at the ends too. A clock that is set
/// and goes on from there is believed.
std::vector<bool> out_of_line(std::span<const Millis> times);

/// From one time to the next: nothing where the clock was set back, or where it is more than `longest`.
Millis passed(Millis last, Millis now, Millis longest);

/// "3 points whose time cannot be were left out".
std::string left_out_text(std::size_t points);

}  // namespace rtr::activity
