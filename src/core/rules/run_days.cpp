// In the running phase: as many run days as the reference week had; one more only when all planned runs were done.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::run_days_least <= 2 && parameter::run_days_most <= 3 && parameter::run_days_full_weeks >= 2,
              "hard bounds of run days");

namespace {

bool all_done(const WeekFacts& week) {
  return week.planned && week.planned_runs > 0 && week.planned_done >= week.planned_runs;
}

}  // namespace

std::optional<Finding> run_days(const Facts& facts) {
  if (!facts.in_running_phase() && !facts.may_enter_running_phase()) return std::nullopt;
  // After a long gap the runner is back on the ladder, whose weeks have their own sessions.
  if (facts.gap_days.value_or(0) > parameter::gap_rescreen_after_days) return std::nullopt;
  int days = facts.reference ? facts.reference->run_days : 0;
  bool full = true;
  for (int back = 1; back <= parameter::run_days_full_weeks; ++back) full = full && all_done(facts.week_at(-back));
  if (full) ++days;
  days = std::clamp(days, parameter::run_days_least, parameter::run_days_most);
  Finding finding{.rule = "run-days"};
  finding.restriction.run_days_max = days;
  finding.facts = {count_fact("run_days", days)};
  return finding;
}

}  // namespace rtr
