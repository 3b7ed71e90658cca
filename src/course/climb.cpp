// Reads the weeks off the ladder that the planner climbs.
#include "course/climb.hpp"

#include "core/ladder.hpp"

namespace rtr::course {

std::vector<ClimbWeek> climb_of(const Protocol& protocol, Bridges bridges) {
  const Ladder ladder(protocol);
  std::vector<ClimbWeek> weeks;
  for (int at = ladder.full(0); at < ladder.size(); ++at) {
    const Rung& rung = ladder[at];
    if (rung.upper > 0 && bridges == Bridges::left_out) continue;
    const auto upper = static_cast<std::size_t>(rung.upper);
    weeks.push_back({.stage = static_cast<std::size_t>(rung.stage),
                     .of_stage = rung.sessions.size() - upper,
                     .of_next = upper,
                     .run_s = rung.run_s,
                     .walk_s = rung.walk_s,
                     .longest_run_s = rung.longest_run_s});
  }
  return weeks;
}

std::int64_t rise_tenths(Seconds before, Seconds after) {
  constexpr std::int64_t tenths = 1000;
  if (before <= 0) return 0;
  const std::int64_t scaled = (after - before) * tenths;
  return scaled > 0 ? (scaled + before - 1) / before : scaled / before;
}

}  // namespace rtr::course
