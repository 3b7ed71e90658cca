// Leg pain moving towards the back: not worse, but no move up.
#include "core/rules/rule.hpp"

namespace rtr {

std::optional<Finding> centralising(const Facts& facts) {
  std::optional<Date> on;
  for (const SessionFacts& found : facts.sessions) {
    const Session& session = *found.session;
    if (facts.recent(found) && session.leg_change == LegChange::toward_back) on = found.date;
  }
  if (!on) return std::nullopt;
  Finding finding{.rule = "centralising", .severity = Severity::restrict, .restriction = hold_level(facts)};
  finding.facts = {date_fact("on", *on)};
  return finding;
}

}  // namespace rtr
