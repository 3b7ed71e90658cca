// More was run than planned: repeat. A spike counts only up to its plan.
#include "core/rules/rule.hpp"

namespace rtr {

std::optional<Finding> overshoot(const Facts& facts) {
  for (const int offset : {0, -1}) {
    const WeekFacts& week = facts.week_at(offset);
    const bool week_above =
        week.planned_run_s > 0 || week.planned
            ? week.done_run_s * 100 > week.planned_run_s * (100 + parameter::overshoot_above_percent)
            : false;
    std::optional<Date> spike;
    for (const SessionFacts& session : facts.sessions) {
      if (session.week == offset && session.running && session.spike) spike = session.date;
    }
    // A week that has only begun is not above its plan before its last day.
    if (!spike && !week_above) continue;
    Finding finding{.rule = "overshoot", .severity = Severity::restrict, .restriction = hold_level(facts)};
    finding.facts = {{"done", Unit::seconds, week.done_run_s}, {"planned", Unit::seconds, week.planned_run_s}};
    if (spike) finding.facts.push_back(date_fact("on", *spike));
    return finding;
  }
  return std::nullopt;
}

}  // namespace rtr
