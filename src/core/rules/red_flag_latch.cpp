// A red flag once answered yes stays, whatever was answered since, until a clearance and a later "no".
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

std::optional<Finding> red_flag_latch(const Facts& facts) {
  Finding finding{.rule = "red-flag-latch", .severity = Severity::seek_care};
  for (const FlagFacts& flag : facts.flags) {
    if (!flag.open || flag.yes_now) continue;
    finding.facts.push_back(item_fact("flag", flag.item));
    // As if still present: the same as the rule of its tier, which also fires.
    const Tier tier = tier_of(flag.item);
    finding.restriction.outcome =
        std::max(finding.restriction.outcome, tier >= Tier::same_day ? Outcome::stop : Outcome::prepare);
    finding.restriction.tier = std::max(finding.restriction.tier, tier);
    finding.restriction.walking_only = true;
  }
  if (finding.facts.empty()) return std::nullopt;
  return finding;
}

}  // namespace rtr
