// A first week with fewer repeats after leg symptoms, surgery, a long time away, or with a little resting pain.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::cautious_start_leg_days >= 42 && parameter::cautious_start_away_days <= 84 &&
                  parameter::cautious_start_resting_pain <= 1,
              "hard bounds of a cautious start");

std::optional<Finding> cautious_start(const Facts& facts) {
  const bool starting = !facts.position.exists() || facts.gap_days.value_or(0) > parameter::gap_rescreen_after_days;
  if (!starting) return std::nullopt;
  const bool legs = facts.leg_symptoms && facts.today - *facts.leg_symptoms <= parameter::cautious_start_leg_days;
  const bool surgery = facts.record->runner.injury.surgery == Answer::yes;
  const bool away = facts.gap_days.value_or(0) > parameter::cautious_start_away_days;
  const bool pain = facts.readiness.resting_pain.value_or(0) >= parameter::cautious_start_resting_pain;
  if (!legs && !surgery && !away && !pain) return std::nullopt;
  Finding finding{.rule = "cautious-start", .severity = Severity::restrict};
  finding.restriction.rung_max = 0;
  int repeats = 0;
  for (const Block& block : (*facts.ladder)[0].sessions.front()) repeats = std::max(repeats, block.repeat);
  finding.facts = {count_fact("repeats", repeats)};
  return finding;
}

}  // namespace rtr
