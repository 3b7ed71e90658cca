// The history week by week: what each session counts for, measured against what was planned.
#include "core/facts/sessions.hpp"

#include <algorithm>

namespace rtr {
namespace {

static_assert(parameter::clean_done_percent >= 80 && parameter::clean_above_percent <= 10,
              "hard bounds of a clean session");
static_assert(parameter::overshoot_above_percent <= 10, "hard bound of an overshoot");

/// Sessions of one day have no order of their own; a fixed one keeps the plan the same whatever the file's order.
bool by_date(const SessionFacts& a, const SessionFacts& b) {
  const auto key = [](const SessionFacts& s) {
    return std::tuple(s.date, std::string_view(s.session->start), s.run_s, s.longest_s, s.session->kind,
                      std::string_view(s.session->stage), s.light, std::string_view(s.session->id));
  };
  return key(a) < key(b);
}

int floor_weeks(int days) { return days >= 0 ? days / 7 : -((-days + 6) / 7); }

/// The longest unbroken run: as given, else all of a run, else the stage's; unknown (0) for a walk-run without a stage.
Seconds longest_of(const Session& session, const Ladder& ladder) {
  const Seconds run_s = session.run_s.value_or(0);
  if (session.longest_run_s) return *session.longest_run_s;
  if (session.kind == SessionKind::run) return run_s;
  const int stage = ladder.stage_named(session.stage);
  return stage < 0 ? 0 : std::min(run_s, ladder.session_of(stage).longest_run_s);
}

/// The days since the onset on which buttock or thigh pain was reported, also beside a session that was skipped.
std::vector<Date> leg_days(const Record& record, Date onset) {
  std::vector<Date> days;
  for (const Session& session : record.sessions) {
    if (session.date < onset) continue;
    if (session.leg == Leg::buttock || session.leg == Leg::thigh) days.push_back(session.date);
  }
  std::sort(days.begin(), days.end());
  return days;
}

/// Whether one of the `days` is among the 14 before `date`.
bool recent_leg(const std::vector<Date>& days, Date date) {
  const auto from = std::lower_bound(days.begin(), days.end(), date - parameter::lights_recent_leg_days);
  return from != days.end() && *from < date;
}

/// The longest counted bout in the 30 days before `date`.
Seconds longest_before(const Facts& facts, Date date) {
  Seconds longest = 0;
  for (const SessionFacts& session : facts.sessions_between(date - parameter::single_run_look_back_days, date - 1)) {
    longest = std::max(longest, session.counted_longest_s);
  }
  return longest;
}

/// A stage is what the session says, else the highest that it fully covered; either rises at most one a week.
int stage_without_plan(const Facts& facts, const SessionFacts& session, const StageSeen& before) {
  const Ladder& ladder = *facts.ladder;
  int stage = ladder.stage_named(session.session->stage);
  const bool stated = stage >= 0;
  for (int i = ladder.stages() - 1; i >= 0 && !stated && stage < 0; --i) {
    const StepTotals& asked = ladder.session_of(i);
    const bool longest_covered = session.longest_s == 0 || session.longest_s >= asked.longest_run_s;
    if (session.run_s >= asked.run_s && longest_covered) stage = i;
  }
  // Bouts that are not known show no higher stage.
  if (!stated && session.longest_s == 0) stage = std::min(stage, std::max(0, before.stage));
  if (before.stage >= 0) return std::min(stage, before.stage + std::max(1, session.week - before.week));
  if (before.from_first || facts.counts_from_first_stage()) return std::min(stage, 0);
  if (stated) return stage;
  return std::min(stage, facts.clearance.start_stage.value_or(0));
}

/// The running of a stage's shortest session: its sessions may differ, and without a plan nothing says which one was
/// done.
Seconds shortest_run(const Ladder& ladder, int stage) {
  Seconds shortest = ladder.session_of(stage).run_s;
  for (const Steps& steps : ladder[ladder.full(stage)].sessions) {
    shortest = std::min(shortest, totals_of(steps).run_s);
  }
  return shortest;
}

/// Of a session that was skipped only what kept the runner from it counts, and nothing good.
bool says_why(const Session& session, Light light) {
  return light != Light::green || (session.signs && has(*session.signs, Sign::ill)) || !session.elsewhere.empty() ||
         session.leg_change == LegChange::toward_back;
}

/// `least_s`: what has to be done of at least 80 %, where that is not the plan itself.
void judge(SessionFacts& session, Seconds planned_longest, std::optional<Seconds> least_s = std::nullopt) {
  if (session.longest_s == 0) session.longest_s = session.counted_longest_s = std::min(planned_longest, session.run_s);
  const Seconds planned = session.planned_s.value_or(session.run_s);
  const auto above = [](Seconds done, Seconds asked, int percent) { return done * 100 > asked * (100 + percent); };
  session.spike = above(session.longest_s, planned_longest, parameter::overshoot_above_percent);
  session.clean = session.light == Light::green && session.known && session.counted_s > 0 &&
                  session.run_s * 100 >= least_s.value_or(planned) * parameter::clean_done_percent &&
                  !above(session.run_s, planned, parameter::clean_above_percent);
}

}  // namespace

void count_with_plan(SessionFacts& session, const IssuedItem* item, int stage) {
  const Seconds planned = item == nullptr ? 0 : item->run_s;
  const Seconds longest = item == nullptr ? 0 : item->longest_run_s;
  session.planned_s = planned;
  session.counted_s = std::min(session.run_s, planned);
  session.counted_longest_s = std::min(session.longest_s, longest);
  session.stage = stage;
  judge(session, longest);
}

void count_with_stage(const Facts& facts, SessionFacts& session, const StageSeen& before) {
  session.stage = stage_without_plan(facts, session, before);
  // What covers no stage is measured against the first one.
  const StepTotals& asked = facts.ladder->session_of(std::max(0, session.stage));
  session.planned_s = asked.run_s;
  session.counted_s = std::min(session.run_s, asked.run_s);
  session.counted_longest_s = std::min(session.longest_s, asked.longest_run_s);
  judge(session, asked.longest_run_s, shortest_run(*facts.ladder, std::max(0, session.stage)));
}

void count_without_plan(const Facts& facts, SessionFacts& session) {
  // With nothing run in the last 30 days the table's last stage is what the running phase starts from.
  Seconds longest = longest_before(facts, session.date);
  if (longest == 0) longest = facts.ladder->session_of(facts.ladder->stages() - 1).longest_run_s;
  const Seconds most = percent_of(longest, 100 + parameter::single_run_increase_percent);
  session.counted_longest_s = std::min(session.longest_s, most);
  session.counted_s = session.run_s - (session.longest_s - session.counted_longest_s);
  judge(session, longest);
}

void collect_sessions(Facts& facts) {
  const Date onset = facts.record->runner.injury.onset.value_or(Date{});
  const std::vector<Date> legs = leg_days(*facts.record, onset);
  for (const Session& session : facts.record->sessions) {
    if (session.date < onset || session.date > facts.today) continue;
    const SessionVerdict verdict = verdict_of(session, recent_leg(legs, session.date));
    if (session.skipped && !says_why(session, verdict.light)) continue;
    SessionFacts found;
    found.session = &session;
    found.date = session.date;
    found.week = floor_weeks(session.date - facts.week);
    found.light = verdict.light;
    found.known = verdict.known;
    // What was run on the day of the onset may be what caused it: it sets nothing.
    found.running = is_running(session.kind) && session.run_s.value_or(0) > 0 && session.date > onset;
    found.run_s = found.running ? *session.run_s : 0;
    if (found.running) {
      found.longest_s = longest_of(session, *facts.ladder);
    }
    facts.sessions.push_back(found);
  }
  std::sort(facts.sessions.begin(), facts.sessions.end(), by_date);
}

}  // namespace rtr
