// What stands above everything else: a clinician's ceilings, and the goal.
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

/// The newest clearance that sets a field decides it; of one day the strictest.
struct Ceilings {
  std::optional<int> stage;
  std::optional<Seconds> weekly_run_s;
  std::optional<Date> first_day;

  explicit Ceilings(const Reading& reading) {
    Date stage_on = long_ago, weekly_on = long_ago, day_on = long_ago;
    for (const Clearance& given : reading.record.clearances) {
      if (given.date > reading.today) continue;
      if (given.stage_max && given.date >= stage_on) {
        // A stage that the table does not have allows the first at most.
        const int index = std::max(0, reading.stage_named(*given.stage_max));
        stage = given.date == stage_on && stage ? std::min(*stage, index) : index;
        stage_on = given.date;
      }
      if (given.weekly_run_max_s && given.date >= weekly_on) {
        const bool again = given.date == weekly_on && weekly_run_s;
        weekly_run_s = again ? std::min(*weekly_run_s, *given.weekly_run_max_s) : *given.weekly_run_max_s;
        weekly_on = given.date;
      }
      if (given.no_running_before && given.date >= day_on) {
        const bool again = given.date == day_on && first_day;
        first_day = again ? std::max(*first_day, *given.no_running_before) : *given.no_running_before;
        day_on = given.date;
      }
    }
  }
};

/// The lower of the week before the injury and the goal; 150 minutes where nothing is known of either.
std::optional<Seconds> goal_of(const Runner& runner) {
  const auto& before = runner.before_injury.weekly_run_s;
  const auto& goal = runner.goal.weekly_run_s;
  if (before && goal) return std::min(*before, *goal);
  if (before || goal) return before ? before : goal;
  // Kilometres become minutes at the runner's own pace: no bound here.
  if (runner.before_injury.weekly_m || runner.goal.weekly_m) return std::nullopt;
  return bound::goal_unknown_s;
}

}  // namespace

void check_ceilings(Reading& reading) {
  if (!reading.plan_runs) return;
  const Ceilings ceilings(reading);
  const Plan& plan = reading.plan;
  Seconds run_s = done_this_week(reading).run_s;
  for (const Day& day : reading.week->days) {
    for (const Activity& item : day.items) {
      const Seconds here = sum_of(item.steps).run_s;
      run_s += here;
      if (here == 0) continue;
      if (ceilings.first_day) reading.need(day.date >= *ceilings.first_day, Breach::ceiling);
      const bool over = ceilings.stage && reading.stage_named(item.stage) > *ceilings.stage;
      reading.need(!over, Breach::ceiling);
    }
  }
  if (ceilings.stage) reading.need(plan.phase != Phase::running, Breach::ceiling);
  if (ceilings.weekly_run_s) reading.need(run_s <= *ceilings.weekly_run_s, Breach::ceiling);
  if (plan.phase != Phase::running) return;
  const std::optional<Seconds> goal = goal_of(reading.record.runner);
  if (goal) reading.need(run_s <= *goal, Breach::goal);
}

}  // namespace rtr::auditing
