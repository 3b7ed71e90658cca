// Ill last week: repeat, and run again only after 48 hours well.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::ill_rest_days >= 2, "hard bound: 48 hours well");

std::optional<Finding> ill(const Facts& facts) {
  std::optional<Date> on;
  for (const SessionFacts& found : facts.sessions) {
    if (facts.recent(found) && found.session->signs && has(*found.session->signs, Sign::ill)) on = found.date;
  }
  if (!on) return std::nullopt;
  Finding finding{.rule = "ill", .severity = Severity::restrict, .restriction = hold_level(facts)};
  finding.restriction.first_run_day = *on + (parameter::ill_rest_days + 1);
  finding.facts = {date_fact("on", *on), date_fact("run_again", finding.restriction.first_run_day)};
  return finding;
}

}  // namespace rtr
