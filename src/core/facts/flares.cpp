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
  const std::span<const SessionFacts> sessions = facts.sessions_between(facts.sessions.front().date, red.date);
  const auto newest = std::find_if(sessions.rbegin(), sessions.rend(),
                                   [](const SessionFacts& session) { return session.counted_s > 0; });
  if (newest != sessions.rend()) {
    flare.running = facts.week_at(newest->week).phase == Phase::running && newest->stage < 0;
    flare.stage = flare.running ? -1 : std::max(0, newest->stage);
  }
  // Who says that it was the first stage is believed, also where no stage was planned: that is the graver case.
  const bool says_first = red.running && facts.ladder->stage_named(red.session->stage) == 0;
  if (says_first || (red.running && red.stage >= 0)) {
    flare.running = false;
    flare.stage = says_first ? 0 : red.stage;
  }
  if (!flare.running) return;
  const std::optional<Reference> reference = reference_at(facts, std::min(red.week, -1));
  // The last planned week: its own, or, when nothing had been run in it yet, the one before.
  if (!reference) return;
  const auto last = std::find_if(facts.weeks.rbegin(), facts.weeks.rend(), [&](const WeekFacts& week) {
    return week.offset <= red.week && week.counted_run_s > 0;
  });
  if (last != facts.weeks.rend()) flare.running_base_s = std::min(reference->run_s, last->planned_run_s);
}

}  // namespace

void add_flares(Facts& facts) {
  std::vector<Date> clean;
  for (const SessionFacts& session : facts.sessions) {
    // Two of one day are one, as in a week.
    if (session.clean && (clean.empty() || clean.back() != session.date)) clean.push_back(session.date);
  }
  for (const SessionFacts& session : facts.sessions) {
    if (session.light != Light::red) continue;
    Flare flare{.date = session.date};
    flare.settled = settled_of(*session.session, facts.today);
    flare.settled_days = session.session->settled_h.value_or(0) / 24;
    add_held(facts, session, flare);
    const auto since = std::upper_bound(clean.begin(), clean.end(), session.date);
    flare.clean_runs_since = static_cast<int>(clean.end() - since);
    facts.flares.push_back(flare);
  }
}

}  // namespace rtr
