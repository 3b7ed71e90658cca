// An amber session last week: repeat.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::amber_ambers <= 1, "hard bound: one amber session is enough");

std::optional<Finding> amber(const Facts& facts) {
  // Red sessions count too: where their flare is over already, one more red must not do less than one more amber.
  int ambers = 0;
  Date last{};
  for (const SessionFacts& session : facts.sessions) {
    if (!facts.recent(session) || session.light == Light::green) continue;
    ++ambers;
    last = session.date;
  }
  if (ambers < parameter::amber_ambers) return std::nullopt;
  Finding finding{.rule = "amber", .severity = Severity::restrict, .restriction = hold_level(facts)};
  finding.facts = {count_fact("ambers", ambers), date_fact("on", last)};
  return finding;
}

}  // namespace rtr
