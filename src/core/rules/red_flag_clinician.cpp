// A sign that a clinician has to look at: gentle walking only.
#include "core/rules/rule.hpp"

namespace rtr {

std::optional<Finding> red_flag_clinician(const Facts& facts) {
  Finding finding{.rule = "red-flag-clinician", .severity = Severity::seek_care};
  for (const FlagFacts& flag : facts.flags) {
    if (!flag.open || tier_of(flag.item) != Tier::clinician) continue;
    finding.facts.push_back(item_fact("flag", flag.item));
    if (flag.last_yes) finding.facts.push_back(date_fact("on", *flag.last_yes));
  }
  if (finding.facts.empty()) return std::nullopt;
  finding.restriction = no_running(Tier::clinician);
  finding.restriction.walking_only = true;
  return finding;
}

}  // namespace rtr
