// Flares: red sessions, what was held when they happened, and what has come since.
#include "core/facts/facts.hpp"

#include <algorithm>

namespace rtr {
namespace {

Settled settled_of(const Session& session, Date today) {
  const int days = today - session.date;
  if (session.settled_h) {
    return *session.settled_h > parameter::unsettled_flare_settled_h_max ? Settled::late : Settled::yes;
  }
  const int baseline = session.pain.before.value_or(0);
  const std::optional<int> morning = session.pain.next_morning;
  if (morning && *morning <= baseline + parameter::lights_settled_rise) return Settled::yes;
  return days > parameter::unsettled_flare_report_days ? Settled::unreported : Settled::pending;
}

/// The stage held on the day of a red session: its own, else that of the newest run up to then.
void add_held(const Facts& facts, const SessionFacts& red, Flare& flare) {
  for (const SessionFacts& session : facts.sessions) {
    if (session.date > red.date) break;
    if (!session.running || session.counted_s == 0) continue;
    flare.running = facts.week_at(session.week).phase == Phase::running && session.stage < 0;
    flare.stage = flare.running ? -1 : std::max(0, session.stage);
  }
  if (red.running && red.stage >= 0) {
    flare.running = false;
    flare.stage = red.stage;
  }
  if (!flare.running) return;
  const std::optional<Reference> reference = reference_at(facts, std::min(red.week, -1));
  // The last planned week: its own, or, when nothing had been run in it yet, the one before.
  for (const WeekFacts& week : facts.weeks) {
    if (week.offset > red.week || week.counted_run_s == 0) continue;
    flare.running_base_s = std::min(reference ? reference->run_s : 0, week.planned_run_s);
  }
}

}  // namespace

void add_flares(Facts& facts) {
  for (const SessionFacts& session : facts.sessions) {
    if (session.light != Light::red) continue;
    Flare flare{.date = session.date};
    flare.settled = settled_of(*session.session, facts.today);
    flare.settled_days = session.session->settled_h.value_or(0) / 24;
    add_held(facts, session, flare);
    for (const SessionFacts& later : facts.sessions) {
      if (later.date > session.date && later.clean) ++flare.clean_runs_since;
    }
    facts.flares.push_back(flare);
  }
}

}  // namespace rtr
