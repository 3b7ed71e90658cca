// A table as a course: the weeks of a runner whom nothing holds back, a stage or a bridge at a time. Pure.
#pragma once

#include "rtr/protocol.hpp"

#include <cstdint>
#include <vector>

namespace rtr::course {

/// One week of a climb, all its sessions together.
struct ClimbWeek {
  std::size_t stage = 0;     ///< from 0; of a bridge the lower one
  std::size_t of_stage = 0;  ///< so many sessions are of it
  std::size_t of_next = 0;   ///< so many are of the stage above: a bridge, which the week begins with
  Seconds run_s = 0;
  Seconds walk_s = 0;
  Seconds longest_run_s = 0;
  /// Running-equivalent time in half seconds: running + half of walking.
  Seconds rem_half_s() const { return 2 * run_s + walk_s; }
};

/// The weeks that the planner puts between two stages where one step is too steep.
enum class Bridges : bool { left_out, put_in };

/// The weeks of a table, from its first stage to its last. `protocol` has a stage at least.
std::vector<ClimbWeek> climb_of(const Protocol& protocol, Bridges bridges);

/// By how much `after` is more than `before`, in tenths of a percent and rounded up: what is above 10 % never reads as
/// 10.0.
std::int64_t rise_tenths(Seconds before, Seconds after);

}  // namespace rtr::course
