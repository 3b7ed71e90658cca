// What a session did of the stage that was planned for it.
#include "core/facts/planned_stage.hpp"

#include <algorithm>

namespace rtr {
namespace {

/// What covers not even the first stage counts for that one: less than it leads no lower, and no higher.
int covered_under_plan(const Ladder& ladder, const SessionFacts& session, const IssuedItem& item, int planned) {
  const auto covers = [&](Seconds run_s, Seconds longest_s) {
    return session.run_s >= run_s && (session.longest_s == 0 || session.longest_s >= longest_s);
  };
  const std::vector<Steps>& planned_sessions = ladder[ladder.full(planned)].sessions;
  const bool whole = std::any_of(planned_sessions.begin(), planned_sessions.end(), [&](const Steps& steps) {
    const StepTotals one = totals_of(steps);
    return covers(one.run_s, one.longest_run_s);
  });
  if (whole && covers(item.run_s, item.longest_run_s)) return planned;
  int stage = planned - 1;
  while (stage > 0 && !covers(ladder.session_of(stage).run_s, ladder.session_of(stage).longest_run_s)) --stage;
  return stage;
}

}  // namespace

int stage_under_plan(const Ladder& ladder, const SessionFacts& session, const IssuedItem& item) {
  const int planned = ladder.stage_named(item.stage);
  const int stated = ladder.stage_named(session.session->stage);
  if (planned <= 0 || stated >= planned) return planned;
  if (stated < 0) return covered_under_plan(ladder, session, item, planned);
  return ladder.session_of(stated).rem_half_s() > ladder.session_of(planned).rem_half_s() ? planned : stated;
}

}  // namespace rtr
