// A recording as a session of the log. What no watch knows (pain, signs, effort) stays unknown.
#pragma once

#include "activity/recording.hpp"
#include "activity/split.hpp"

#include <string_view>

namespace rtr::activity {

/// Where and when it was: the day and the clock of the runner.
struct Local {
  Date date;
  std::string clock;  ///< HH:MM, or empty
};

/// The id under which a recording is known, made of the moment when it began: `w-20170611-143409`. The same run has it
/// in whatever file it comes. Empty where the moment is not known.
std::string id_of(const Recording& recording);
/// The moment in such an id.
std::optional<Moment> moment_in(std::string_view id);

/// Needs `timer_ms`. Running with walking between the runs is a walk-run, with walking around it at most a run.
Session session_of(const Recording& recording, const Split& split, const Local& local, std::string_view format);

/// What the steps of a workout that rtr sent ask for, by their index on the watch: each interval is a step, and a block
/// that is repeated has one more behind it, which counts the repetitions.
std::vector<Gait> gaits_of(const Steps& steps);

}  // namespace rtr::activity
