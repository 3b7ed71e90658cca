// The same stage again and again: time to look at technique, strength and the rate of progress (S5.5).
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::stall_repeats <= 3, "hard bound of repeats before advice");

std::optional<Finding> stall(const Facts& facts) {
  int weeks = 0;
  int rung = -1;
  for (auto week = facts.weeks.rbegin(); week != facts.weeks.rend(); ++week) {
    if (week->offset >= 0 || week->rung < 0) continue;
    if (rung < 0) rung = week->rung;
    if (week->rung != rung) break;
    ++weeks;
  }
  const WeekFacts& last = facts.last_week();
  const bool moving = last.clean >= parameter::too_few_clean_clean_runs && last.ambers == 0 && last.reds == 0;
  // Three weeks are two repeats; this week is the third unless it moves up. Four are three, whatever held them.
  const bool stalled = weeks > parameter::stall_repeats || (weeks == parameter::stall_repeats && !moving);
  if (facts.in_running_phase() || !stalled) return std::nullopt;
  Finding finding{.rule = "stall", .severity = Severity::advice};
  finding.facts = {count_fact("weeks", weeks), {"stage", Unit::stage, stage_of_rung(facts, rung)}};
  return finding;
}

}  // namespace rtr
