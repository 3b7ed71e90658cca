// The back itself tightened during a session last week: one stage back (S3.4).
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::tightening_stages_back >= 1, "hard bound: back off (S3.4)");

std::optional<Finding> tightening(const Facts& facts) {
  std::optional<Date> on;
  for (const SessionFacts& found : facts.sessions) {
    const Session& session = *found.session;
    if (facts.recent(found) && session.signs && has(*session.signs, Sign::back_tightening)) on = found.date;
  }
  if (!on) return std::nullopt;
  Finding finding{.rule = "tightening",
                  .severity = Severity::restrict,
                  .restriction = back_from_here(facts, parameter::tightening_stages_back)};
  finding.facts = {date_fact("on", *on)};
  return finding;
}

}  // namespace rtr
