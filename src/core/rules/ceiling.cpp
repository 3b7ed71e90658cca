// The week before the injury, or the goal, is reached: hold there.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::ceiling_unknown_run_min <= 150, "hard bound where nothing is known");

namespace {

/// The lowest of what is known, in seconds of running; the default when nothing is.
Seconds ceiling_of(const Facts& facts) {
  Seconds lowest = Restriction::unlimited;
  const auto take = [&](const std::optional<Seconds>& value) {
    if (value) lowest = std::min(lowest, *value);
  };
  const Runner& runner = facts.record->runner;
  take(runner.before_injury.weekly_run_s);
  take(runner.goal.weekly_run_s);
  if (facts.pace_m) {
    for (const std::optional<Metres>& metres : {runner.before_injury.weekly_m, runner.goal.weekly_m}) {
      if (metres) lowest = std::min(lowest, facts.running_within(*metres, parameter::run_days_most));
    }
  }
  return lowest == Restriction::unlimited ? parameter::ceiling_unknown_run_min * 60 : lowest;
}

/// The goal of running in one piece; on the ladder the shortest stage that reaches it.
Seconds in_one_piece(const Facts& facts, Seconds goal) {
  for (int stage = 0; stage < facts.ladder->stages(); ++stage) {
    const Seconds longest = facts.ladder->session_of(stage).longest_run_s;
    if (longest >= goal) return longest;
  }
  return goal;
}

/// Whether the next rung, or the running phase, could pass the ceiling.
bool within_reach(const Facts& facts, const Restriction& ceiling) {
  const Ladder& ladder = *facts.ladder;
  const int next = facts.position.rung + 1;
  if (facts.in_running_phase() || next >= ladder.size()) return true;
  const Rung& rung = ladder[std::max(ladder.full(0), next)];
  return rung.run_s > ceiling.weekly_run_s_max || rung.longest_run_s > ceiling.single_run_s_max;
}

}  // namespace

std::optional<Finding> ceiling(const Facts& facts) {
  Finding finding{.rule = "ceiling"};
  finding.restriction.weekly_run_s_max = ceiling_of(facts);
  finding.facts = {{"run_max", Unit::seconds, finding.restriction.weekly_run_s_max}};
  if (facts.record->runner.goal.continuous_s) {
    finding.restriction.single_run_s_max = in_one_piece(facts, *facts.record->runner.goal.continuous_s);
    finding.facts.push_back({"single_run_max", Unit::seconds, finding.restriction.single_run_s_max});
  }
  if (!within_reach(facts, finding.restriction)) return std::nullopt;
  return finding;
}

}  // namespace rtr
