// The gates before running, and resting pain: not met or not known means walking.
#include "core/rules/rule.hpp"

namespace rtr {

std::optional<Finding> readiness(const Facts& facts) {
  const ReadinessFacts& gates = facts.readiness;
  Finding finding{.rule = "readiness", .severity = Severity::hold, .restriction = no_running()};
  for (const Item item : gates.refused) finding.facts.push_back(item_fact("not_yet", item));
  for (const Item item : gates.missing) finding.facts.push_back(item_fact("missing", item));
  const int pain_max =
      gates.needed ? parameter::readiness_resting_pain_max : parameter::readiness_resting_pain_stop - 1;
  const bool hurts_at_rest = gates.resting_pain.value_or(0) > pain_max;
  if (hurts_at_rest) finding.facts.push_back({"resting_pain", Unit::pain, *gates.resting_pain});
  if (gates.resting_missing) finding.facts.push_back(count_fact("resting_pain_missing", 1));
  // Answers of these days would still be valid, had they not come too early: whoever gave them has to know.
  const bool early = gates.since && facts.today - *gates.since < parameter::readiness_valid_days;
  if (early && (gates.resting_missing || !gates.missing.empty()))
    finding.facts.push_back(date_fact("answers_from", *gates.since + 1));
  if (finding.facts.empty()) return std::nullopt;
  return finding;
}

}  // namespace rtr
