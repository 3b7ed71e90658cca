// The time since the last run, what filled it, and the newest leg symptoms.
#include "core/facts/facts.hpp"

namespace rtr {

void add_gap(Facts& facts) {
  for (const SessionFacts& session : facts.sessions) {
    if (!session.running) continue;
    facts.last_run = session.date;
    // A run against the plan counts for nothing, so it does not shorten a gap either.
    const bool before_restart = facts.restart_on && session.date <= *facts.restart_on;
    if (session.counted_s == 0 && !before_restart) continue;
    facts.gap_days = facts.today - session.date;
    facts.gap_from = session.date;
  }
  if (!facts.gap_days) return;
  // Cross-training counts when every whole week of the gap held enough of it.
  const int whole_weeks = *facts.gap_days / 7;
  facts.cross_trained_through_gap = whole_weeks > 0;
  for (int week = 0; week < whole_weeks; ++week) {
    int enough = 0;
    for (const SessionFacts& session : facts.sessions) {
      const int day = session.date - facts.gap_from - 1;
      if (session.session->kind != SessionKind::cross_training || session.light == Light::red) continue;
      if (day < 0 || day / 7 != week) continue;
      if (session.session->total_s.value_or(0) >= parameter::gap_cross_training_min * 60) ++enough;
    }
    if (enough < parameter::gap_cross_training_sessions) facts.cross_trained_through_gap = false;
  }
}

void add_leg_symptoms(Facts& facts) {
  facts.leg_symptoms = facts.record->runner.injury.leg_symptoms_last;
  for (const SessionFacts& found : facts.sessions) {
    const Session& session = *found.session;
    const bool sign =
        session.signs && (has(*session.signs, Sign::radiating_pain) || has(*session.signs, Sign::numbness) ||
                          has(*session.signs, Sign::tingling) || has(*session.signs, Sign::weakness));
    if (!sign && session.leg.value_or(Leg::none) == Leg::none) continue;
    if (!facts.leg_symptoms || found.date > *facts.leg_symptoms) facts.leg_symptoms = found.date;
  }
}

}  // namespace rtr
