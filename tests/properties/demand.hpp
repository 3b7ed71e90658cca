// How much a plan asks of the runner, so that two plans can be compared.
#pragma once

#include "rtr/plan.hpp"

#include <string>
#include <tuple>

namespace rtr::test {

/// How much a plan asks, field by field; more is more demanding.
struct Demand {
  int outcome = 0;
  int level = 0;
  int run_days = 0;
  Seconds run_s = 0;
  Seconds longest_s = 0;
  int rpe = 0;

  auto fields() const { return std::tuple(outcome, level, run_days, run_s, longest_s, rpe); }
  std::string text() const {
    return "outcome " + std::to_string(outcome) + ", level " + std::to_string(level) + ", days " +
           std::to_string(run_days) + ", running " + std::to_string(run_s) + " s, longest " +
           std::to_string(longest_s) + " s, effort " + std::to_string(rpe);
  }
};

inline Demand demand_of(const Plan& plan) {
  Demand demand;
  demand.outcome = static_cast<int>(Outcome::stop) - static_cast<int>(outcome_of(plan));
  const Week* week = week_of(plan);
  if (week == nullptr || week->totals.run_s == 0) return demand;
  demand.level = plan.phase == Phase::running ? plan.stage_count + 1 : plan.stage_number;
  demand.run_days = week->totals.run_days;
  demand.run_s = week->totals.run_s;
  demand.longest_s = week->totals.longest_run_s;
  demand.rpe = week->limits.rpe_max;
  return demand;
}

/// Not more in the order of outcome, stage, run days, running, longest bout, effort; and never more running in the
/// week.
inline bool no_more_than(const Demand& worse, const Demand& base) {
  return worse.fields() <= base.fields() && worse.run_s <= base.run_s;
}

}  // namespace rtr::test
