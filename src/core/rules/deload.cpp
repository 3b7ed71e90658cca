// Every fourth week of the running phase is lighter, unless one of the last three was light anyway.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::deload_every_weeks <= 4 && parameter::deload_running_percent <= 80 &&
                  parameter::deload_light_percent <= 85,
              "hard bounds of the lighter week");

namespace {

/// A week of which at most 85 % was done: of its plan, or, with no plan on record, of the reference of the weeks before
/// it.
bool light(const Facts& facts, const WeekFacts& week) {
  if (week.counted_run_s == 0) return true;
  Seconds asked = week.planned_run_s;
  if (!week.planned) {
    const std::optional<Reference> before = reference_at(facts, week.offset - 1);
    asked = before ? before->run_s : 0;
  }
  return week.done_run_s * 100 <= asked * parameter::deload_light_percent;
}

}  // namespace

std::optional<Finding> deload(const Facts& facts) {
  if (!facts.in_running_phase() || facts.running_week % parameter::deload_every_weeks != 0 || !facts.reference)
    return std::nullopt;
  for (int back = 1; back <= parameter::deload_look_back_weeks; ++back) {
    if (light(facts, facts.week_at(-back))) return std::nullopt;
  }
  Finding finding{.rule = "deload", .severity = Severity::restrict};
  finding.restriction.weekly_run_s_max = percent_of(facts.reference->run_s, parameter::deload_running_percent);
  finding.facts = {count_fact("running_week", facts.running_week),
                   {"percent", Unit::percent, parameter::deload_running_percent}};
  return finding;
}

}  // namespace rtr
