// More than 28 days without a run: the gates again, then the beginning, or a little above it for who had arrived.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::gap_rescreen_upper_days <= 56 && parameter::gap_rescreen_upper_stage <= 7 &&
                  parameter::gap_rescreen_stages_back >= 3 && parameter::gap_rescreen_running_percent <= 50,
              "hard bounds of the way back after a long gap");

namespace {

/// The highest full stage whose week has at most half of the reference's running.
int stage_at_half(const Facts& facts) {
  const Ladder& ladder = *facts.ladder;
  // On the ladder the reference is a full week at the stage last done.
  const Seconds in_phase = facts.reference ? facts.reference->run_s : 0;
  const Seconds reference = facts.in_running_phase() ? in_phase : ladder[facts.position.rung].run_s;
  const Seconds half = percent_of(reference, parameter::gap_rescreen_running_percent);
  int stage = 0;
  for (int i = 0; i < ladder.stages(); ++i) {
    if (ladder[ladder.full(i)].run_s <= half) stage = i;
  }
  return stage;
}

}  // namespace

std::optional<Finding> gap_rescreen(const Facts& facts) {
  const int days = facts.gap_days.value_or(0);
  if (days <= parameter::gap_rescreen_after_days) return std::nullopt;
  int stage = 0;
  if (facts.position.exists() && facts.reached_running && days <= parameter::gap_rescreen_upper_days) {
    const int last = static_cast<int>(stage_of_rung(facts, facts.position.rung));
    stage = std::min(
        {parameter::gap_rescreen_upper_stage - 1, last - parameter::gap_rescreen_stages_back, stage_at_half(facts)});
  }
  stage = std::max(0, stage);
  Finding finding{.rule = "gap-rescreen", .severity = Severity::restrict};
  finding.restriction.rung_max = facts.ladder->full(stage);
  finding.facts = {{"gap_days", Unit::days, days}, {"stage_max", Unit::stage, stage}};
  return finding;
}

}  // namespace rtr
