// In the running phase no run is longer than the longest of the last 30 days by more than 10 %.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::single_run_increase_percent <= 10, "hard bound (Frandsen2025)");

std::optional<Finding> single_run(const Facts& facts) {
  if (!facts.in_running_phase() && !facts.may_enter_running_phase()) return std::nullopt;
  // After a long gap the runner is back on the ladder, and nothing of the last 30 days is left to measure against.
  if (facts.gap_days.value_or(0) > parameter::gap_rescreen_after_days) return std::nullopt;
  const Seconds most = percent_of(facts.longest_run_s, 100 + parameter::single_run_increase_percent);
  Finding finding{.rule = "single-run"};
  finding.restriction.single_run_s_max = most;
  finding.facts = {{"longest", Unit::seconds, facts.longest_run_s}, {"run_max", Unit::seconds, most}};
  return finding;
}

}  // namespace rtr
