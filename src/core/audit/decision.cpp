// The plan against the decision that it was made from, and against the limits that it shows to the runner.
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

/// The planned week added up from its steps.
struct Planned {
  Sum sum;
  int run_days = 0;
  Date first = long_ago;  ///< day with running
  int closest = 100'000;  ///< days from one run to the next, from the last one logged on
  int rpe = 0;
  Surfaces surfaces;

  explicit Planned(const Reading& reading) {
    Date before = reading.last_logged_run.value_or(long_ago);
    for (const Day& day : reading.week->days) {
      Seconds run_s = 0;
      for (const Activity& item : day.items) {
        const Sum one = sum_of(item.steps);
        run_s += one.run_s;
        sum.walk_s += one.walk_s;
        sum.longest_s = std::max(sum.longest_s, one.longest_s);
        if (item.kind != ItemKind::cross_training) rpe = std::max(rpe, item.rpe_max.value_or(0));
        if (item.surface && one.run_s > 0) surfaces.set(static_cast<std::size_t>(*item.surface));
      }
      if (run_s == 0) continue;
      sum.run_s += run_s;
      if (++run_days == 1) first = day.date;
      closest = std::min(closest, day.date - before);
      before = day.date;
    }
  }
};

void check_kinds(Reading& reading) {
  const Restriction& limits = reading.limits;
  for (const Day& day : reading.week->days) {
    for (const Activity& item : day.items) {
      const bool walk = item.kind == ItemKind::walk;
      const bool easy_day = limits.easy_days_only && day.date < limits.first_run_day;
      reading.need(walk || !limits.walking_only, Breach::decided_kinds);
      reading.need(walk || item.kind == ItemKind::mobility || !easy_day, Breach::decided_kinds);
    }
  }
}

void check_shown(Reading& reading, const Planned& planned) {
  const Limits& shown = reading.week->limits;
  const auto within = [](auto value, const auto& most) { return !most || value <= *most; };
  reading.need((planned.surfaces & ~shown.surfaces).none(), Breach::shown_limits);
  reading.need(planned.rpe <= shown.rpe_max, Breach::shown_limits);
  if (planned.sum.run_s == 0) return;
  reading.need(within(planned.sum.run_s, shown.weekly_run_s_max) &&
                   within(planned.sum.longest_s, shown.single_run_s_max) &&
                   within(planned.sum.rem_half_s(), shown.rem_half_s_max),
               Breach::shown_limits);
  reading.need(!shown.no_running_before || planned.first >= *shown.no_running_before, Breach::shown_limits);
}

}  // namespace

void check_decision(Reading& reading) {
  const Restriction& limits = reading.limits;
  const Plan& plan = reading.plan;
  const bool stop = reading.week == nullptr;
  reading.need((limits.outcome == Outcome::stop) == stop && plan.tier == limits.tier, Breach::decided_outcome);
  if (stop) return;
  const Planned planned(reading);
  check_kinds(reading);
  check_shown(reading, planned);
  reading.need(planned.rpe <= limits.rpe_max && (planned.surfaces & ~limits.surfaces).none(), Breach::decided_effort);
  if (planned.sum.run_s == 0) return;
  reading.need(limits.outcome == Outcome::train, Breach::decided_outcome);
  reading.need(planned.first >= limits.first_run_day && planned.run_days <= limits.run_days_max &&
                   planned.closest > limits.days_between_runs,
               Breach::decided_days);
  const Seconds week_s = planned.sum.run_s + done_this_week(reading).run_s;
  const bool load = plan.phase != Phase::walk_run || planned.sum.rem_half_s() <= limits.weekly_rem_half_s_max;
  reading.need(load && week_s <= limits.weekly_run_s_max && planned.sum.longest_s <= limits.single_run_s_max,
               Breach::decided_minutes);
}

}  // namespace rtr::auditing
