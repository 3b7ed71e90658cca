// How much of a recording was run and how much walked, and the longest stretch of running.
#pragma once

#include "activity/recording.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace rtr::activity {

/// People change from walking to running at about 2 m/s (7.2 km/h), whatever their size.
inline constexpr std::int64_t running_cm_s_min = 200;

/// What the split rests on, the surest first.
enum class Basis : std::uint8_t {
  file,    ///< the file says so itself
  steps,   ///< the steps of the workout that was followed
  laps,    ///< the speed of each lap
  speed,   ///< the speed from record to record
  sport,   ///< the sport alone: nothing told running from walking
  unknown  ///< not even that
};

struct Split {
  Millis run_ms = 0;
  Millis walk_ms = 0;
  Millis longest_run_ms = 0;
  bool walks_between = false;  ///< there is walking between two stretches of running
  Basis basis = Basis::unknown;
};

std::string_view word_for(Basis basis);  ///< "steps", as it stands in the JSON answer

/// Needs `timer_ms`. `planned`: what each step of the workout planned for that day asks for, by its index; empty when
/// none was planned or it is not known.
Split split_of(const Recording& recording, std::span<const Gait> planned);

}  // namespace rtr::activity
