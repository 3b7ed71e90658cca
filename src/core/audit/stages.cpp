// The table's caps, from what was run: how high a stage and how much running-equivalent time the journal supports.
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

int top_of(const Reading& reading) { return static_cast<int>(reading.stages.size()) - 1; }

/// The start stage that the newest clearance since `since` names, of one day the lowest: the fifth at most, the first
/// without one.
int start_stage(const Reading& reading, Date since) {
  Date newest = long_ago;
  int stage = 0;
  for (const Clearance& given : reading.record.clearances) {
    if (!given.start_stage || given.date < since || given.date > reading.today || given.date < newest) continue;
    const int named = reading.stage_named(*given.start_stage);
    stage = given.date == newest ? std::min(stage, named) : named;
    newest = given.date;
  }
  return std::clamp(stage, 0, std::min(bound::start_stage_most, top_of(reading)));
}

/// The newest week before the planned one, and the planned one itself when something was run in it.
struct Newest {
  const RunWeek* before = nullptr;
  const RunWeek* now = nullptr;

  explicit Newest(const Reading& reading) {
    for (const RunWeek& week : reading.weeks) (week.number < 0 ? before : now) = &week;
  }
};

/// After more than 28 days the first stage; from the last one S7 at best, and three stages down.
int after_long_gap(const Reading& reading) {
  const int start = start_stage(reading, *reading.last_run);
  const bool reached_top = std::any_of(reading.weeks.begin(), reading.weeks.end(),
                                       [&](const RunWeek& week) { return week.level == top_of(reading); });
  if (!reached_top || reading.gap() > bound::return_gap_days) return start;
  return std::max(start, std::min(bound::return_stage, reading.weeks.back().level - 3));
}

/// Four moves up in four weeks running ask for a week at the same stage.
bool must_settle_in(const Reading& reading) {
  int rises = 0;
  const RunWeek* before = nullptr;
  for (const RunWeek& week : reading.weeks) {
    if (week.number >= 0) break;
    // A week below the first stage stands on it: from there to the first stage is no move up.
    const bool follows = before != nullptr && week.number == before->number + 1;
    const bool up = follows && std::max(week.level, 0) == std::max(before->level, 0) + 1;
    rises = up && !week.running ? rises + 1 : 0;
    before = &week;
  }
  return rises > 0 && rises % bound::advances_in_a_row == 0;
}

/// While the second of two flares is open; the two clean runs that close it are looked at by its own laws.
bool no_advance_after_flares(const Reading& reading) { return open_flare(reading).back > 1; }

/// The highest stage index that may be asked for.
int highest(const Reading& reading) {
  if (reading.weeks.empty()) return start_stage(reading, std::max(reading.onset, reading.flags.lifted));
  if (reading.gap() > bound::long_gap_days) return after_long_gap(reading);
  const Newest newest(reading);
  const int now = newest.now != nullptr ? std::max(newest.now->level, 0) : 0;
  if (newest.before == nullptr) return now;
  // The running phase stands one above the last stage.
  const int level = std::max(newest.before->level, 0) + (newest.before->running ? 1 : 0);
  const bool rises = rise_earned(reading) && !must_settle_in(reading) && !no_advance_after_flares(reading);
  int back = gap_row(reading, *reading.last_run, reading.today);
  if (newest.now == nullptr && tightened(reading)) back = std::max(back, 1);
  return std::max(now, level + (rises && back == 0 ? 1 : 0) - back);
}

/// The load that a rise is measured from: a full week of the stage last done, of a bridge with its sessions above it.
Seconds reference_half_s(const Reading& reading) {
  const auto full = [&](int stage) {
    return reading.stages[static_cast<std::size_t>(std::max(stage, 0))].week.rem_half_s();
  };
  if (reading.weeks.empty() || reading.gap() > bound::long_gap_days) return full(highest(reading));
  const Newest newest(reading);
  Seconds load = newest.now != nullptr ? full(newest.now->level) : 0;
  if (const RunWeek* week = newest.before) {
    // From the running phase back onto the table the load falls, whatever it was.
    if (week->running) return Restriction::unlimited / bound::rise_percent;
    const Told* told = week->told;
    // A week of two stages is a bridge where the step between them is too steep; else it was planned anew on the way.
    const bool bridged = told != nullptr && told->own_stage >= 0 && told->own_stage + 1 == told->stage &&
                         full(told->stage) * 100 > full(told->own_stage) * bound::rise_percent;
    const Seconds one_more = bridged ? reading.stages[static_cast<std::size_t>(told->stage)].most.rem_half_s() -
                                           reading.stages[static_cast<std::size_t>(told->own_stage)].least.rem_half_s()
                                     : 0;
    load = std::max(load, bridged ? full(told->own_stage) + told->upper * one_more : full(week->level));
  }
  return load;
}

}  // namespace

bool tightened(const Reading& reading) {
  return std::any_of(reading.sessions.begin(), reading.sessions.end(), [&](const Seen& one) {
    return reading.last_week(one) && one.session->signs && has(*one.session->signs, Sign::back_tightening);
  });
}

int gap_row(const Reading& reading, Date from, Date to) {
  const int days = to - from;
  int row = 0;
  for (const int from_days : bound::gap_days) row += days >= from_days ? 1 : 0;
  if (row == 0) return 0;
  int crosses = 0;
  for (auto one = reading.sessions.rbegin(); one != reading.sessions.rend() && one->date > from; ++one) {
    const Session& session = *one->session;
    const bool long_enough = session.total_s.value_or(0) >= bound::cross_training_s;
    crosses += one->date <= to && session.kind == SessionKind::cross_training && long_enough ? 1 : 0;
  }
  // Enough for every whole week of the gap, at most.
  return crosses >= bound::cross_training_sessions_a_week * (days / 7) ? row - 1 : row;
}

void check_stages(Reading& reading) {
  if (!reading.plan_runs || reading.plan.phase != Phase::walk_run || reading.stages.empty()) return;
  const int most = highest(reading);
  reading.need(reading.plan.stage_number - 1 <= most, Breach::stage_too_high);
  // What was run in the planned week counts towards a cap that comes from the weeks before.
  const bool has_before = !reading.weeks.empty() && reading.weeks.front().number < 0;
  const DoneThisWeek done = has_before ? done_this_week(reading) : DoneThisWeek{};
  Seconds load = 2 * done.run_s + done.walk_s;
  for (const Day& day : reading.week->days) {
    for (const Activity& item : day.items) {
      if (item.kind != ItemKind::walk_run) continue;
      load += sum_of(item.steps).rem_half_s();
      reading.need(reading.stage_named(item.stage) <= most, Breach::stage_too_high);
    }
  }
  reading.need(load <= reference_half_s(reading) * bound::rise_percent / 100, Breach::rem_rise);
}

}  // namespace rtr::auditing
