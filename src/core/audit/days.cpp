// Days and effort: whose day it is, the rest between runs and after a flare, how hard, on what ground.
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

constexpr std::size_t weekday_of(Date date) {
  const int from_monday = (date.days + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<std::size_t>(from_monday < 0 ? from_monday + 7 : from_monday);
}

/// The planned week is at most this week of the running phase; too high a number only loosens.
int running_week_at_most(const Reading& reading) { return reading.run_weeks_ever + 1; }

/// Free days between runs, at least.
int free_days(const Reading& reading) {
  if (reading.plan.phase == Phase::walk_run) return std::max(1, reading.protocol.min_days_between_runs);
  return running_week_at_most(reading) <= bound::easy_running_weeks ? 1 : 0;
}

void check_run_day(Reading& reading, Date day, Date before) {
  reading.need(reading.record.runner.run_days[weekday_of(day)], Breach::run_day);
  reading.need(day - before > free_days(reading), Breach::run_spacing);
  for (auto one = reading.sessions.rbegin(); one != reading.sessions.rend(); ++one) {
    const int since = day - one->date;
    if (since > bound::flare_rest_days) break;
    reading.need(since < 0 || one->light != Colour::red, Breach::rest_after_flare);
    const bool ill = one->session->signs && has(*one->session->signs, Sign::ill);
    reading.need(since < 0 || since >= bound::ill_days || !ill, Breach::ill);
  }
}

bool runs(const Day& day) {
  return std::any_of(day.items.begin(), day.items.end(),
                     [](const Activity& item) { return sum_of(item.steps).run_s > 0; });
}

/// In a table's week as many days as it has sessions; in the running phase three, and one more than any week of late.
int run_days_most(const Reading& reading) {
  if (reading.plan.phase == Phase::walk_run) return reading.protocol.sessions_per_week;
  int most = 1;
  for (const RunWeek& week : reading.weeks) {
    if (week.number < 0 && reading.last_run && *reading.last_run - week.last <= bound::reference_days) {
      most = std::max({most, week.runs, week.told != nullptr ? week.told->run_days : 0});
    }
  }
  return std::min(bound::running_days_most, most + 1);
}

}  // namespace

void check_days(Reading& reading) {
  Date before = reading.last_logged_run.value_or(long_ago);
  int days = done_this_week(reading).days;
  if (!reading.plan_runs) return;
  for (const Day& day : reading.week->days) {
    if (!runs(day)) continue;
    check_run_day(reading, day.date, before);
    before = day.date;
    ++days;
  }
  reading.need(days <= run_days_most(reading), Breach::run_days);
}

void check_effort(Reading& reading) {
  const Week& week = *reading.week;
  const bool running = reading.plan.phase == Phase::running;
  const bool easy = !running || running_week_at_most(reading) <= bound::easy_running_weeks;
  const int most = easy ? bound::walk_run_rpe : bound::running_rpe;
  Surfaces soft;
  for (const Surface surface : {Surface::grass, Surface::track, Surface::treadmill}) {
    soft.set(static_cast<std::size_t>(surface));
  }
  int planned_runs = 0;
  bool recovery = false;
  for (const Day& day : week.days) {
    for (const Activity& item : day.items) {
      if (sum_of(item.steps).run_s == 0) continue;
      ++planned_runs;
      reading.need(item.rpe_max && *item.rpe_max <= most, Breach::effort);
      reading.need(!item.recovery || item.rpe_max.value_or(10) <= bound::recovery_rpe, Breach::recovery);
      recovery = recovery || item.recovery;
      const bool soft_ground = item.surface && soft[static_cast<std::size_t>(*item.surface)];
      reading.need(running || soft_ground, Breach::surface);
    }
  }
  // With a part of the week gone by, or one run in it, the easy one may not be among those left.
  if (running && planned_runs > 1 && reading.today <= reading.start) reading.need(recovery, Breach::recovery);
}

}  // namespace rtr::auditing
