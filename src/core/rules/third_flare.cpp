// Three flares within 42 days, or one at the first stage: no running until a clinician permits it again.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::third_flare_flares <= 3 && parameter::third_flare_within_days >= 42,
              "hard bounds of a third flare");

namespace {

/// The newest day on which the rule was met.
std::optional<Date> met_on(const std::vector<Flare>& flares, bool& at_first) {
  std::optional<Date> met;
  constexpr std::size_t count = parameter::third_flare_flares;
  for (std::size_t i = 0; i < flares.size(); ++i) {
    const bool first_stage = flares[i].stage == 0;
    const bool third =
        i + 1 >= count && flares[i].date - flares[i + 1 - count].date <= parameter::third_flare_within_days;
    if (!first_stage && !third) continue;
    met = flares[i].date;
    at_first = first_stage && !third;
  }
  return met;
}

}  // namespace

std::optional<Finding> third_flare(const Facts& facts) {
  bool at_first = false;
  const std::optional<Date> met = met_on(facts.flares, at_first);
  if (!met || (facts.clearance.return_to_running && *facts.clearance.return_to_running > *met)) return std::nullopt;
  Finding finding{.rule = "third-flare", .severity = Severity::seek_care, .restriction = no_running(Tier::clinician)};
  finding.restriction.easy_days_only = true;
  finding.facts = {date_fact("last", *met)};
  if (at_first) {
    finding.facts.push_back(count_fact("at_first_stage", 1));
  } else {
    finding.facts.push_back(count_fact("flares", parameter::third_flare_flares));
  }
  return finding;
}

}  // namespace rtr
