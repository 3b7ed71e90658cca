// A flare that settled late, or is not reported settled: no running this week.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::unsettled_flare_settled_h_max <= 48 && parameter::unsettled_flare_report_days <= 2 &&
                  parameter::unsettled_flare_clinician_days <= 7,
              "hard bounds of an unsettled flare");

namespace {

/// It took days to settle: that it has settled since does not make up for the examination, a clinician's word does.
bool was_long_unsettled(const Facts& facts, const Flare& flare) {
  const std::optional<Date>& permitted = facts.clearance.return_to_running;
  return flare.settled_days >= parameter::unsettled_flare_clinician_days && facts.active(flare) &&
         !(permitted && *permitted > flare.date);
}

}  // namespace

std::optional<Finding> unsettled_flare(const Facts& facts) {
  Finding finding{.rule = "unsettled-flare", .severity = Severity::hold};
  for (const Flare& flare : facts.flares) {
    const int days = facts.today - flare.date;
    const bool late = flare.settled == Settled::late && days <= parameter::flare_active_days;
    const bool unreported = flare.settled == Settled::unreported && facts.active(flare);
    const bool took_days = was_long_unsettled(facts, flare);
    if (!late && !unreported && !took_days) continue;
    const bool long_unsettled = took_days || (unreported && days >= parameter::unsettled_flare_clinician_days);
    finding.restriction = meet(finding.restriction, no_running(long_unsettled ? Tier::clinician : Tier::hold));
    finding.restriction.easy_days_only = true;
    // The words are about the newest of the most serious ones.
    if (finding.severity == Severity::seek_care && !long_unsettled) continue;
    if (long_unsettled) finding.severity = Severity::seek_care;
    finding.facts = {date_fact("on", flare.date)};
    if (unreported) finding.facts.push_back(count_fact("unreported", 1));
    if (took_days) finding.facts.push_back({"settled_days", Unit::days, flare.settled_days});
    if (long_unsettled && !took_days) finding.facts.push_back({"unsettled_days", Unit::days, days});
  }
  if (finding.facts.empty()) return std::nullopt;
  return finding;
}

}  // namespace rtr
