// Eight days or more without a run: one to three stages back.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::gap_one_back_days <= 8 && parameter::gap_two_back_days <= 15 &&
                  parameter::gap_three_back_days <= 22 && parameter::gap_rescreen_after_days <= 28,
              "hard bounds of the gap's rows (Mujika2000)");

std::optional<Finding> gap(const Facts& facts) {
  const int days = facts.gap_days.value_or(0);
  if (days < parameter::gap_one_back_days || days > parameter::gap_rescreen_after_days) return std::nullopt;
  int stages = days < parameter::gap_two_back_days ? 1 : days < parameter::gap_three_back_days ? 2 : 3;
  if (facts.cross_trained_through_gap) --stages;
  Finding finding{.rule = "gap", .severity = Severity::restrict, .restriction = back_from_here(facts, stages)};
  finding.facts = {{"gap_days", Unit::days, days}, count_fact("stages_back", stages)};
  if (facts.in_running_phase()) finding.facts.push_back({"percent", Unit::percent, share_of_steps_back(stages)});
  return finding;
}

}  // namespace rtr
