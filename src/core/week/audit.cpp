// Checks a finished plan against the limits and the domain, counting everything again.
#include "core/week/audit.hpp"

namespace rtr {
namespace {

struct Count {
  Seconds run = 0, walk = 0, longest = 0;
};

Count count(const Activity& item) {
  Count sum;
  Seconds bout = 0;
  for (const Block& block : item.steps) {
    if (block.repeat < 1) return Count{-1, -1, -1};
    for (int i = 0; i < block.repeat; ++i) {
      for (const Interval& interval : block.intervals) {
        if (interval.seconds <= 0) return Count{-1, -1, -1};
        (interval.run ? sum.run : sum.walk) += interval.seconds;
        bout = interval.run ? bout + interval.seconds : 0;
        if (bout > sum.longest) sum.longest = bout;
      }
    }
  }
  return sum;
}

bool flag_open(const Facts& facts, Tier at_least) {
  for (const FlagFacts& flag : facts.flags) {
    if (flag.open && tier_of(flag.item) >= at_least) return true;
  }
  return false;
}

bool screen_complete(const Facts& facts) {
  for (const Item item : red_flags()) {
    if (!facts.flags[index_of(item)].answered) return false;
  }
  return true;
}

/// Running in the planned week before the plan, from the sessions themselves.
Seconds already_run(const Facts& facts) {
  Seconds sum = 0;
  for (const Session& session : facts.record->sessions) {
    if (session.date >= facts.week && session.date <= facts.today && is_running(session.kind) && !session.skipped) {
      sum += session.run_s.value_or(0);
    }
  }
  return sum;
}

bool run_day_holds(const Facts& facts, const Restriction& limits, Date day, Date& last_run) {
  if (day < limits.first_run_day || day < facts.today) return false;
  if (!facts.record->runner.run_days[static_cast<std::size_t>(weekday(day))]) return false;
  if (day - last_run <= limits.days_between_runs) return false;
  last_run = day;
  for (const Session& session : facts.record->sessions) {
    // Two days without running after a red session, from the session itself.
    if (session.date < facts.record->runner.injury.onset.value_or(Date{}) || session.skipped) continue;
    const int since = day - session.date;
    if (since >= 0 && since <= 2 && verdict_of(session, true).light == Light::red) return false;
  }
  return true;
}

bool week_holds(const Plan& plan, const Week& week, const Facts& facts, const Restriction& limits) {
  if (week.days.size() != 7 || plan.week_start != facts.week) return false;
  Totals sum;
  int full_rest_days = 0;
  Date last_run = facts.last_run.value_or(Date{});
  for (int i = 0; i < 7; ++i) {
    const Day& day = week.days[static_cast<std::size_t>(i)];
    if (day.date != facts.week + i) return false;
    if (day.items.empty()) ++full_rest_days;
    Seconds run_today = 0;
    for (const Activity& item : day.items) {
      if (day.date < facts.today) return false;
      const Count counted = count(item);
      if (counted.run < 0) return false;
      const bool moves = item.kind == ItemKind::walk || item.kind == ItemKind::walk_run || item.kind == ItemKind::run;
      if (moves == item.steps.empty() || (moves && item.total_s != counted.run + counted.walk)) return false;
      const bool easy_day = limits.easy_days_only && day.date < limits.first_run_day;
      if (easy_day && item.kind != ItemKind::walk && item.kind != ItemKind::mobility) return false;
      if (limits.walking_only && item.kind != ItemKind::walk) return false;
      if (item.rpe_max && *item.rpe_max > limits.rpe_max && item.kind != ItemKind::cross_training) return false;
      if (counted.longest > limits.single_run_s_max) return false;
      run_today += counted.run;
      sum.walk_s += counted.walk;
      if (counted.longest > sum.longest_run_s) sum.longest_run_s = counted.longest;
    }
    if (run_today == 0) continue;
    sum.run_s += run_today;
    ++sum.run_days;
    if (!run_day_holds(facts, limits, day.date, last_run)) return false;
  }
  if (sum.run_s != week.totals.run_s || sum.walk_s != week.totals.walk_s || sum.run_days != week.totals.run_days ||
      sum.longest_run_s != week.totals.longest_run_s || 2 * sum.run_s + sum.walk_s != week.totals.rem_half_s) {
    return false;
  }
  if (sum.run_s == 0) return true;
  const bool withheld =
      limits.outcome != Outcome::train || flag_open(facts, Tier::clinician) || !screen_complete(facts);
  if (withheld || full_rest_days == 0) return false;
  if (sum.run_s + already_run(facts) > limits.weekly_run_s_max || sum.run_days > limits.run_days_max) return false;
  return plan.phase != Phase::walk_run || 2 * sum.run_s + sum.walk_s <= limits.weekly_rem_half_s_max;
}

}  // namespace

bool audit(const Plan& plan, const Facts& facts, const Restriction& limits) {
  const Week* week = week_of(plan);
  const bool must_stop = limits.outcome == Outcome::stop || flag_open(facts, Tier::same_day);
  if (must_stop || week == nullptr) return must_stop && week == nullptr;
  if (plan.tier != limits.tier) return false;
  return week_holds(plan, *week, facts, limits);
}

}  // namespace rtr
