// A red-flag question without an answer in the last seven days: walking only.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::screen_unanswered_max_age_days <= 7, "hard bound: the screen is asked every week");

std::optional<Finding> screen_unanswered(const Facts& facts) {
  Finding finding{.rule = "screen-unanswered", .severity = Severity::hold, .restriction = no_running()};
  finding.restriction.walking_only = true;
  for (const Item item : red_flags()) {
    if (!facts.flags[index_of(item)].answered) finding.facts.push_back(item_fact("unanswered", item));
  }
  if (finding.facts.empty()) return std::nullopt;
  return finding;
}

}  // namespace rtr
