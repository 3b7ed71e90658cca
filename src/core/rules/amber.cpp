// An amber session last week: repeat.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::amber_ambers <= 1, "hard bound: one amber session is enough");

std::optional<Finding> amber(const Facts& facts) {
  int ambers = 0, reds = 0;
  Date last{};
  for (const SessionFacts& session : facts.sessions) {
    if (!facts.recent(session)) continue;
    reds += session.light == Light::red ? 1 : 0;
    if (session.light != Light::amber) continue;
    ++ambers;
    last = session.date;
  }
  if (ambers < parameter::amber_ambers || reds > 0) return std::nullopt;
  Finding finding{.rule = "amber", .severity = Severity::restrict, .restriction = hold_level(facts)};
  finding.facts = {count_fact("ambers", ambers), date_fact("on", last)};
  return finding;
}

}  // namespace rtr
