// A clinician's ceiling is never passed.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

std::optional<Finding> clearance(const Facts& facts) {
  const ClearanceFacts& ceiling = facts.clearance;
  Finding finding{.rule = "clearance", .severity = Severity::restrict};
  if (ceiling.stage_max) {
    // A stage that the table does not have allows nothing above the first.
    finding.restriction.rung_max = facts.ladder->full(std::max(0, *ceiling.stage_max));
    finding.facts.push_back({"stage_max", Unit::stage, std::max(0, *ceiling.stage_max)});
  }
  if (ceiling.weekly_run_max_s) {
    finding.restriction.weekly_run_s_max = *ceiling.weekly_run_max_s;
    finding.facts.push_back({"weekly_run_max", Unit::seconds, *ceiling.weekly_run_max_s});
  }
  if (ceiling.no_running_before && *ceiling.no_running_before > facts.today) {
    finding.restriction.first_run_day = *ceiling.no_running_before;
    finding.facts.push_back(date_fact("no_running_before", *ceiling.no_running_before));
  }
  if (finding.facts.empty()) return std::nullopt;
  return finding;
}

}  // namespace rtr
