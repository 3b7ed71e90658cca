// Amber twice in each of two weeks at one stage, or two sessions slow to settle in one week: one stage back.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::amber_again_ambers <= 2 && parameter::amber_again_slow_sessions <= 2 &&
                  parameter::amber_again_stages_back >= 1,
              "hard bounds of amber again");

std::optional<Finding> amber_again(const Facts& facts) {
  const auto pair = [&](int offset) {
    const WeekFacts& later = facts.week_at(offset);
    const WeekFacts& earlier = facts.week_at(offset - 1);
    return std::min(later.ambers + later.reds, earlier.ambers + earlier.reds) >= parameter::amber_again_ambers &&
           (later.rung < 0 || earlier.rung < 0 ||
            stage_of_rung(facts, later.rung) == stage_of_rung(facts, earlier.rung));
  };
  int slow[2] = {0, 0};  // in the planned week so far, in the week before
  for (const SessionFacts& session : facts.sessions) {
    const int hours = session.session->settled_h.value_or(0);
    if (!facts.recent(session) || hours <= parameter::lights_amber_settled_h || hours > parameter::lights_red_settled_h)
      continue;
    ++slow[session.week == 0 ? 0 : 1];
  }
  const int slowest = std::max(slow[0], slow[1]);
  const bool again = pair(-1) || pair(0);
  if (!again && slowest < parameter::amber_again_slow_sessions) return std::nullopt;
  Finding finding{.rule = "amber-again", .severity = Severity::restrict};
  finding.restriction = back_from_here(facts, parameter::amber_again_stages_back);
  if (again) finding.facts.push_back(count_fact("ambers", facts.last_week().ambers + facts.last_week().reds));
  if (slowest >= parameter::amber_again_slow_sessions) finding.facts.push_back(count_fact("slow_sessions", slowest));
  return finding;
}

}  // namespace rtr
