// Fewer than two clean running sessions last week: repeat (adapted from the ASTEROID trial).
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::too_few_clean_clean_runs >= 2, "hard bound (Neason2024, adapted)");

std::optional<Finding> too_few_clean(const Facts& facts) {
  if (!facts.position.exists()) return std::nullopt;
  const int clean = facts.last_week().clean;
  if (clean >= parameter::too_few_clean_clean_runs) return std::nullopt;
  int mornings_missing = 0;
  for (const SessionFacts& session : facts.sessions) {
    if (session.week == -1 && session.running && !session.session->pain.next_morning) ++mornings_missing;
  }
  Finding finding{.rule = "too-few-clean", .severity = Severity::restrict, .restriction = hold_level(facts)};
  finding.facts = {count_fact("clean", clean), count_fact("needed", parameter::too_few_clean_clean_runs)};
  if (mornings_missing > 0) finding.facts.push_back(count_fact("mornings_missing", mornings_missing));
  return finding;
}

}  // namespace rtr
