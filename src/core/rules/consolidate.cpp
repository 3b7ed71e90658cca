// Four moves up in a row on the ladder: one week at the same stage.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::consolidate_advances <= 4, "hard bound of moves up in a row");

std::optional<Finding> consolidate(const Facts& facts) {
  if (!facts.position.exists() || facts.in_running_phase()) return std::nullopt;
  int advances = 0;
  int above = -1;
  for (auto week = facts.weeks.rbegin(); week != facts.weeks.rend(); ++week) {
    if (week->offset >= 0) continue;
    if (week->phase == Phase::running) break;
    if (week->rung < 0) continue;
    const int level = std::max(week->rung, facts.ladder->full(0));  // the cautious week is the first stage too
    if (above >= 0 && level >= above) break;
    if (above >= 0) ++advances;
    above = level;
  }
  if (advances < parameter::consolidate_advances) return std::nullopt;
  Finding finding{.rule = "consolidate", .severity = Severity::restrict, .restriction = hold_level(facts)};
  finding.facts = {count_fact("advances", advances)};
  return finding;
}

}  // namespace rtr
