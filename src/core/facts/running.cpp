// The running phase: the reference week, the longest run, the own pace, and how long the phase has lasted.
#include "core/facts/facts.hpp"

#include <algorithm>

namespace rtr {
namespace {

static_assert(parameter::weekly_increase_reference_days <= 42, "hard bound of how old a reference may be");
static_assert(parameter::single_run_look_back_days <= 30, "hard bound of how old a longest run may be (Frandsen2025)");

/// Whether a week that steps back counts in full, and ends what came before it; or is a week like any other.
enum class StepBacks : std::uint8_t { honoured, unknown };

/// What a week gives as a reference, from its runs on or after `from`; nothing when it has no counted run.
std::optional<Reference> reference_of(const Facts& facts, const WeekFacts& week, Date from, StepBacks step_backs) {
  Reference reference{.week = week.offset};
  Seconds distance_run = 0, rated = 0;
  Metres distance = 0;
  int clean = 0;
  Date last_day{}, last_clean{};
  for (const SessionFacts& session : facts.sessions_in(week)) {
    if (session.counted_s == 0 || session.date < from) continue;
    reference.run_s += session.counted_s;
    if (session.clean && session.date != last_clean) {
      ++clean;
      last_clean = session.date;
    }
    if (session.date != last_day) ++reference.run_days;
    last_day = session.date;
    if (session.session->rpe) {
      reference.load += *session.session->rpe * session.counted_s;
      rated += session.counted_s;
    }
    if (session.session->distance_m) {
      distance += *session.session->distance_m * session.counted_s / session.run_s;
      distance_run += session.counted_s;
    }
  }
  if (reference.run_s == 0) return std::nullopt;
  const Ladder& ladder = *facts.ladder;
  const int top = ladder.full(ladder.stages() - 1);
  if (week.phase != Phase::running && week.rung == top && clean >= parameter::too_few_clean_clean_runs) {
    reference.run_s = std::max(reference.run_s, ladder[top].run_s);
    reference.run_days = std::max(reference.run_days, static_cast<int>(ladder[top].sessions.size()));
  } else if (week.phase == Phase::running && week.step_back && clean > 0 && step_backs == StepBacks::honoured) {
    reference.run_s = std::max(reference.run_s, week.in_full_s);
    reference.run_days = std::max(reference.run_days, week.in_full_runs);
  }
  if (week.counted_max_s) reference.run_s = std::min(reference.run_s, *week.counted_max_s);
  if (rated > 0) reference.load = reference.load * reference.run_s / rated;
  if (distance_run > 0) reference.distance_m = distance * reference.run_s / distance_run;
  return reference;
}

/// The largest week of the 42 days up to the last run, no later than the week `offset`.
std::optional<Reference> largest_week(const Facts& facts, int offset, StepBacks step_backs) {
  std::optional<Date> last_run;
  for (int back = offset; !last_run && -back < static_cast<int>(facts.weeks.size()); --back) {
    for (const SessionFacts& session : facts.sessions_in(facts.week_at(back))) {
      if (session.counted_s > 0) last_run = session.date;
    }
  }
  if (!last_run) return std::nullopt;
  const Date from = *last_run - parameter::weekly_increase_reference_days;
  std::optional<Reference> best;
  Seconds most = Restriction::unlimited;
  // A history that is shorter than those days ends with its oldest week.
  const int oldest = 1 - static_cast<int>(facts.weeks.size());
  for (int back = offset; back >= oldest && facts.week + 7 * back + 6 >= from; --back) {
    const WeekFacts& week = facts.week_at(back);
    std::optional<Reference> found = reference_of(facts, week, from, step_backs);
    if (found) found->run_s = std::min(found->run_s, most);
    // Of equal weeks the one on fewer days.
    if (found &&
        (!best || found->run_s > best->run_s || (found->run_s == best->run_s && found->run_days < best->run_days))) {
      best = found;
    }
    // The weeks before a deliberate step back no longer count once it was taken.
    const bool steps_back = week.phase == Phase::running && week.step_back && step_backs == StepBacks::honoured;
    if (found && steps_back) break;
    // Of one that was planned, left out and run after, at least its plan stays the measure.
    if (!found && best && steps_back) most = std::min(most, week.in_full_s);
  }
  return best;
}

bool has_spike(const Facts& facts, const WeekFacts& week) {
  const std::span<const SessionFacts> sessions = facts.sessions_in(week);
  return std::any_of(sessions.begin(), sessions.end(), [](const SessionFacts& session) { return session.spike; });
}

/// Own pace over the runs of the last 28 days, where enough of them carry a distance.
void add_pace(Facts& facts) {
  int runs = 0, with_distance = 0;
  Metres metres = 0;
  Seconds seconds = 0, walking = 0;
  for (const SessionFacts& session :
       facts.sessions_between(facts.today - parameter::weekly_increase_pace_days, facts.today)) {
    if (!session.running) continue;
    ++runs;
    if (!session.session->distance_m || *session.session->distance_m == 0) continue;
    ++with_distance;
    metres += *session.session->distance_m;
    seconds += session.run_s + session.session->walk_s.value_or(0);
    walking += session.session->walk_s.value_or(0);
  }
  if (metres == 0 || with_distance * 100 < runs * parameter::weekly_increase_distance_runs_percent) return;
  facts.pace_m = metres;
  facts.pace_s = seconds;
  facts.pace_walk_s = walking / with_distance;
}

/// Weeks of the running phase without a plan on record: what a plan would have said, at most the reference before them
/// or the share of it that a step back means; and a spike counts for no more than that reference.
void add_unplanned_weeks(Facts& facts) {
  Seconds last_planned = 0;
  for (WeekFacts& week : facts.weeks) {
    if (week.offset >= 0) break;
    const bool unplanned = week.phase == Phase::running && !week.planned && week.counted_run_s > 0;
    const std::optional<Reference> before = unplanned ? reference_at(facts, week.offset - 1) : std::nullopt;
    if (before) {
      // Runs that are missing were probably planned like those that were done.
      const Seconds like_done = week.longest_s * std::max(before->run_days, week.run_days);
      const Seconds base = last_planned > 0 ? std::min(before->run_s, last_planned) : before->run_s;
      const Seconds asked = week.step_back ? percent_of(base, share_of_steps_back(week.stages_back)) : before->run_s;
      week.planned_run_s = std::max(week.counted_run_s, std::min(asked, like_done));
      week.planned_runs = before->run_days;
      week.in_full_s = week.planned_run_s;
      week.in_full_runs = week.planned_runs;
      if (has_spike(facts, week)) week.counted_max_s = before->run_s;
    }
    if (week.planned_run_s > 0) last_planned = week.planned_run_s;
  }
}

int running_weeks(const Facts& facts) {
  int count = 0;
  for (const WeekFacts& week : facts.weeks) {
    if (week.offset >= 0) break;
    if (week.rung >= 0) count = 0;
    if (week.phase == Phase::running && week.counted_run_s > 0) ++count;
  }
  return count + 1;
}

}  // namespace

Seconds Facts::running_within(Metres metres, int days) const {
  return std::max<Seconds>(0, metres * pace_s / *pace_m - days * pace_walk_s);
}

static_assert(parameter::steps_back_one_percent <= 80 && parameter::steps_back_two_percent <= 65 &&
                  parameter::steps_back_three_percent <= 50,
              "hard bounds of stepping back in the running phase");

int share_of_steps_back(int stages) {
  if (stages <= 0) return 100;
  if (stages == 1) return parameter::steps_back_one_percent;
  return stages == 2 ? parameter::steps_back_two_percent : parameter::steps_back_three_percent;
}

std::optional<Reference> reference_at(const Facts& facts, int offset) {
  const std::optional<Reference> found = largest_week(facts, offset, StepBacks::honoured);
  if (!found) return found;
  const WeekFacts& week = facts.week_at(found->week);
  if (week.planned || !week.step_back) return found;
  // That the week was a step back is only inferred: it never counts for more than if that were not known.
  const std::optional<Reference> plain = largest_week(facts, offset, StepBacks::unknown);
  Reference careful = plain->run_s < found->run_s ? *plain : *found;
  careful.run_days = std::min(plain->run_days, found->run_days);
  return careful;
}

void add_running(Facts& facts) {
  add_unplanned_weeks(facts);
  facts.reference = reference_at(facts, -1);
  for (const WeekFacts& week : facts.weeks) {
    if (week.offset < 0 && week.planned_run_s > 0) facts.last_planned_run_s = week.planned_run_s;
  }
  for (const SessionFacts& session :
       facts.sessions_between(facts.today - parameter::single_run_look_back_days, facts.today)) {
    facts.longest_run_s = std::max(facts.longest_run_s, session.counted_longest_s);
  }
  facts.running_week = running_weeks(facts);
  add_pace(facts);
}

}  // namespace rtr
