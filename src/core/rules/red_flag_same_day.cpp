// A sign that needs a doctor today: no plan at all.
#include "core/rules/rule.hpp"

namespace rtr {

std::optional<Finding> red_flag_same_day(const Facts& facts) {
  Finding finding{.rule = "red-flag-same-day", .severity = Severity::seek_care};
  for (const FlagFacts& flag : facts.flags) {
    if (!flag.open || tier_of(flag.item) != Tier::same_day) continue;
    finding.facts.push_back(item_fact("flag", flag.item));
    if (flag.last_yes) finding.facts.push_back(date_fact("on", *flag.last_yes));
  }
  if (finding.facts.empty()) return std::nullopt;
  finding.restriction.outcome = Outcome::stop;
  finding.restriction.tier = Tier::same_day;
  return finding;
}

}  // namespace rtr
