// A day between runs, also across the week's edge, until the fifth week of the running phase.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::rest_between_runs_days >= 1 && parameter::rest_between_runs_until_week >= 5,
              "hard bounds of rest");

std::optional<Finding> rest_between_runs(const Facts& facts) {
  const bool early = !facts.in_running_phase() || facts.running_week < parameter::rest_between_runs_until_week;
  if (!early) return std::nullopt;
  Finding finding{.rule = "rest-between-runs"};
  finding.restriction.days_between_runs =
      std::max(parameter::rest_between_runs_days, facts.protocol->min_days_between_runs);
  finding.facts = {{"days", Unit::days, finding.restriction.days_between_runs}};
  return finding;
}

}  // namespace rtr
