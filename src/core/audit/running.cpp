// The running phase's caps, from what was run: the week against the largest of late, each run against the longest.
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

Seconds percent(Seconds value, int of_hundred) { return value * of_hundred / 100; }

/// The largest week, as it counts, from the `first`-th to before the `end`-th, of the 42 days up to `last`.
Seconds largest(const Reading& reading, std::size_t first, std::size_t end, Date last) {
  Seconds most = 0;
  for (std::size_t i = end; i > first && last - reading.weeks[i - 1].last <= bound::reference_days; --i) {
    most = std::max(most, reading.weeks[i - 1].counted_s);
  }
  return most;
}

/// Something in the two weeks before may have asked for a step back.
bool trouble_before(const Reading& reading, Date day) {
  const auto from = std::lower_bound(reading.sessions.begin(), reading.sessions.end(), day - 2 * bound::flare_days,
                                     [](const Seen& one, Date at) { return one.date < at; });
  for (auto one = from; one != reading.sessions.end() && one->date < day; ++one) {
    const bool tight = one->session->signs && has(*one->session->signs, Sign::back_tightening);
    if (one->light == Colour::red || tight) return true;
  }
  return false;
}

/// What a week may count for, at most; `before` is the reference before it.
Seconds counted(const Reading& reading, const RunWeek& week, Seconds before, bool stepped_back) {
  const StageSum& top = reading.stages.back();
  Seconds most = week.told != nullptr ? std::min(week.run_s, week.told->run_s) : week.in_reach_s;
  if (week.clean_at_most >= bound::clean_runs && week.level + 1 == static_cast<int>(reading.stages.size())) {
    if (!week.running) most = std::max(most, top.week.run_s);
  }
  if (week.clean_at_most == 0 || !(stepped_back || trouble_before(reading, week.first))) return most;
  const Seconds in_full = week.told != nullptr ? week.told->run_s : std::min(before, 3 * week.longest_s);
  return std::max(most, in_full);
}

/// Goes through the weeks in order; returns the first that still counts.
std::size_t count_weeks(Reading& reading) {
  std::size_t first = 0;
  for (std::size_t i = 0; i < reading.weeks.size(); ++i) {
    RunWeek& week = reading.weeks[i];
    const Date last = i > 0 ? reading.weeks[i - 1].last : week.first;
    const Seconds before = largest(reading, first, i, last);
    // A gap within the planned week is no longer one "to today". Else the gap as it was on the day before the week,
    // when the week was planned.
    const bool before_plan = i > 0 && week.running && week.number < 0 && (week.told == nullptr || week.told->step_back);
    const int row = before_plan ? gap_row(reading, week.run_before, reading.start + (7 * week.number - 1)) : 0;
    week.counted_s = counted(reading, week, before, row > 0 || (week.told != nullptr && week.told->step_back));
    if (row == 0) continue;
    week.counted_s = std::max(week.counted_s, percent(before, bound::back_percent[row]));
    first = i;
  }
  return first;
}

/// The most that the week may hold, and the reference that it is a rise above.
struct WeekMost {
  Seconds run_s = 0, reference_s = 0;
};

WeekMost weekly_most(Reading& reading) {
  const std::size_t first = count_weeks(reading);
  std::size_t end = reading.weeks.size();
  if (end > 1 && reading.weeks[end - 1].number >= 0) --end;
  Seconds reference = largest(reading, first, end, reading.weeks[end - 1].last);
  int back = gap_row(reading, *reading.last_run, reading.today);
  if (tightened(reading)) back = std::max(back, 1);
  if (const OpenFlare flare = open_flare(reading); flare.back > 0) {
    back = std::max(back, flare.back);
    std::size_t then = 0;
    while (then < end && reading.weeks[then].first <= flare.date) ++then;
    if (then > 0) reference = std::max(reference, largest(reading, 0, then, reading.weeks[then - 1].last));
  }
  if (back > 0) return {percent(reference, bound::back_percent[back]), reference};
  return {rise_earned(reading) ? percent(reference, bound::rise_percent) : reference, reference};
}

/// The longest run of the 30 days before the `i`-th session, each up to its plan.
Seconds longest_before(const std::vector<Seen>& seen, std::size_t i) {
  Seconds longest = 0;
  for (std::size_t j = i; j > 0 && seen[i].date - seen[j - 1].date <= bound::single_run_days; --j) {
    if (seen[j - 1].date < seen[i].date) longest = std::max(longest, seen[j - 1].counted_s);
  }
  return longest;
}

/// Each run's bout up to its plan; without one, up to 110 % of the longest of the 30 days before or the stage's, of
/// which the higher counts here. Returns the longest of the last 30 days.
Seconds count_runs(Reading& reading) {
  const Seconds top = reading.stages.back().most.longest_s;
  Seconds longest = 0;
  auto week = reading.weeks.begin();
  for (std::size_t i = 0; i < reading.sessions.size(); ++i) {
    Seen& one = reading.sessions[i];
    if (!one.counts) continue;
    while (week + 1 != reading.weeks.end() && (week + 1)->first <= one.date) ++week;
    const auto level = static_cast<std::size_t>(std::max(week->level, 0));
    if (week->told != nullptr) {
      one.counted_s = std::min(one.longest_s, week->told->longest_s);
    } else {
      const Seconds before = longest_before(reading.sessions, i);
      const Seconds most = percent(before > 0 ? before : top, bound::single_run_percent);
      one.counted_s = std::min(one.longest_s, std::max(most, reading.stages[level].most.longest_s));
    }
    // Of a run in several bouts only what its longest is too long by does not count.
    week->in_reach_s += week->running ? one.run_s - (one.longest_s - one.counted_s)
                                      : std::min(one.run_s, reading.stages[level].most.run_s);
    if (reading.today - one.date <= bound::single_run_days) longest = std::max(longest, one.counted_s);
  }
  return longest > 0 ? longest : top;
}

bool arrived(const Reading& reading) {
  if (!reading.protocol.then_running || reading.gap() > bound::long_gap_days) return false;
  const int top = static_cast<int>(reading.stages.size()) - 1;
  bool through = false;
  for (const RunWeek& week : reading.weeks) {
    if (week.number < 0) through = week.level == top && (week.running || rise_earned(reading));
    if (week.number >= 0) through = through || week.level == top;
  }
  return through;
}

}  // namespace

void check_running(Reading& reading) {
  if (!reading.plan_runs || reading.plan.phase != Phase::running) return;
  const bool there = !reading.weeks.empty() && !reading.stages.empty() && arrived(reading);
  reading.need(there, Breach::running_early);
  if (!there) return;
  Seconds run_s = done_this_week(reading).run_s, longest_s = 0;
  int rpe = 0;
  for (const Day& day : reading.week->days) {
    for (const Activity& item : day.items) {
      const Sum sum = sum_of(item.steps);
      run_s += sum.run_s;
      longest_s = std::max(longest_s, sum.longest_s);
      if (sum.run_s > 0) rpe = std::max(rpe, item.rpe_max.value_or(0));
    }
  }
  const Seconds longest = count_runs(reading);
  const WeekMost most = weekly_most(reading);
  reading.need(run_s <= most.run_s, Breach::run_rise);
  // Effort is never raised in a week that raises volume.
  reading.need(run_s <= most.reference_s || rpe <= bound::walk_run_rpe, Breach::effort);
  reading.need(longest_s <= percent(longest, bound::single_run_percent), Breach::single_run);
}

}  // namespace rtr::auditing
