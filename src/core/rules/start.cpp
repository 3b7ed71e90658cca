// The first running week is the table's first stage as it stands, or where a clinician says to start.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::clearance_start_stage_max <= 5, "hard bound of a start stage");

std::optional<Finding> start(const Facts& facts) {
  if (facts.position.exists()) return std::nullopt;
  const bool may_start_higher = facts.clearance.start_stage && !facts.ever_ran && !facts.restart_on;
  const int stage =
      may_start_higher ? std::clamp(*facts.clearance.start_stage, 0, parameter::clearance_start_stage_max - 1) : 0;
  Finding finding{.rule = "start"};
  finding.restriction.rung_max = facts.ladder->full(stage);
  finding.facts = {{"stage", Unit::stage, stage}};
  return finding;
}

}  // namespace rtr
