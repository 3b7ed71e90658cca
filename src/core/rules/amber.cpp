// An amber session last week: repeat.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::amber_ambers <= 1, "hard bound: one amber session is enough");

namespace {

/// A red session counts here once its flare is over: one more red must not do less than one more amber.
bool counts(const Facts& facts, const SessionFacts& session) {
  if (session.light != Light::red) return session.light == Light::amber;
  return std::none_of(facts.flares.begin(), facts.flares.end(),
                      [&](const Flare& flare) { return flare.date == session.date && facts.active(flare); });
}

}  // namespace

std::optional<Finding> amber(const Facts& facts) {
  int ambers = 0;
  Date last{};
  for (const SessionFacts& session : facts.sessions) {
    if (!facts.recent(session) || !counts(facts, session)) continue;
    ++ambers;
    last = session.date;
  }
  if (ambers < parameter::amber_ambers) return std::nullopt;
  Finding finding{.rule = "amber", .severity = Severity::restrict, .restriction = hold_level(facts)};
  finding.facts = {count_fact("ambers", ambers), date_fact("on", last)};
  return finding;
}

}  // namespace rtr
