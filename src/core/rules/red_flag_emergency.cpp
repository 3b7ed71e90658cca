// An emergency sign: no plan at all, help first.
#include "core/rules/rule.hpp"

namespace rtr {

std::optional<Finding> red_flag_emergency(const Facts& facts) {
  Finding finding{.rule = "red-flag-emergency", .severity = Severity::seek_care};
  for (const FlagFacts& flag : facts.flags) {
    if (!flag.open || tier_of(flag.item) != Tier::emergency) continue;
    finding.facts.push_back(item_fact("flag", flag.item));
    if (flag.last_yes) finding.facts.push_back(date_fact("on", *flag.last_yes));
  }
  if (finding.facts.empty()) return std::nullopt;
  finding.restriction.outcome = Outcome::stop;
  finding.restriction.tier = Tier::emergency;
  return finding;
}

}  // namespace rtr
