// Runs one state through the core's own pieces, and compares it with the bounds.
#include "enumeration/state.hpp"

#include "core/week/outlook.hpp"
#include "core/week/schedule.hpp"
#include "enumeration/bounds.hpp"

#include <algorithm>

namespace rtr::enumeration {
namespace {

/// What a week asks for.
Demand demand_of(const Facts& facts, const Restriction& limits, const Dose& dose, const Week& week) {
  Demand demand{.outcome = week.totals.run_s > 0 ? 2 : 1};
  if (week.totals.run_s == 0) return demand;
  demand.level = level_of(*facts.ladder, dose.phase, dose.rung);
  demand.run_days = week.totals.run_days;
  demand.run_s = week.totals.run_s;
  demand.longest_s = week.totals.longest_run_s;
  demand.rpe =
      raises_volume(facts, dose) ? std::min(limits.rpe_max, parameter::intensity_walk_run_rpe) : limits.rpe_max;
  return demand;
}

bool has_runs(const Day& day) {
  return std::any_of(day.items.begin(), day.items.end(),
                     [](const Activity& item) { return totals_of(item.steps).run_s > 0; });
}

bool days_hold(const Facts& facts, const Bounds& bounds, const Week& week) {
  Date last = facts.last_run.value_or(Date{});
  for (const Day& day : week.days) {
    if (!has_runs(day)) continue;
    if (day.date < bounds.first_day || day.date - last <= bounds.days_between) return false;
    last = day.date;
  }
  return true;
}

}  // namespace

std::string_view name_of(Fault fault) {
  constexpr std::string_view names[] = {"none",
                                        "runs under a flag",
                                        "runs without a screen",
                                        "runs without the gates",
                                        "runs without permission",
                                        "runs in a flare",
                                        "runs while withheld",
                                        "above the rungs",
                                        "above the week",
                                        "above the longest bout",
                                        "too early",
                                        "too hard",
                                        "no plan",
                                        "another plan"};
  return names[static_cast<std::size_t>(fault)];
}

void Evaluator::tell(const Sketch& sketch) {
  sketch_ = sketch;
  write_story(sketch, record_);
  write_answers(sketch, record_);
  facts_ = facts_of(record_, *sketch.protocol, *sketch.ladder, sketch.today(), planned_week);
}

void Evaluator::answer(const Sketch& sketch) {
  sketch_ = sketch;
  write_answers(sketch, record_);
  facts_->newest.fill(Answer::unanswered);
  for (const Checklist& checklist : record_.checklists) {
    for (std::size_t i = 0; i < item_count; ++i) {
      if (checklist.answers[i] != Answer::unanswered) facts_->newest[i] = checklist.answers[i];
    }
  }
  facts_->clearance = {};
  facts_->readiness = {};
  add_flags(*facts_);
  add_clearances(*facts_);
  add_readiness(*facts_);
}

Outcome_of_state Evaluator::evaluate(bool whole) {
  decision_ = decide(*facts_);
  const Restriction& limits = decision_.limits;
  const Dose dose = dose_of(*facts_, limits);
  Outcome_of_state found;
  found.dose = dose_asked(*facts_, limits);
  if (limits.outcome == Outcome::train) {
    const Week week = schedule(*facts_, decision_, dose);
    found.week = pack(demand_of(*facts_, limits, dose, week));
    found.fault = fault_of(dose, &week);
  } else {
    found.week = found.dose;
    found.fault = fault_of(dose, nullptr);
  }
  if (!whole || found.fault != Fault::none) return found;
  const std::optional<Plan> plan = plan_week(record_, *sketch_.protocol, sketch_.today(), planned_week);
  if (!plan) {
    found.fault = Fault::no_plan;
    return found;
  }
  Demand asked{.outcome = outcome_number(outcome_of(*plan))};
  if (asked.outcome == 2) {
    const Week& week = *week_of(*plan);
    asked.level = level_of(*facts_->ladder, plan->phase, dose.rung);
    asked.run_days = week.totals.run_days;
    asked.run_s = week.totals.run_s;
    asked.longest_s = week.totals.longest_run_s;
    asked.rpe = week.limits.rpe_max;
  }
  const bool stops = limits.outcome == Outcome::stop;
  if (pack(asked) != found.week || plan->tier != limits.tier || stops != (week_of(*plan) == nullptr))
    found.fault = Fault::another_plan;
  return found;
}

Fault Evaluator::fault_of(const Dose& dose, const Week* week) const {
  const Bounds bounds = bounds_of(sketch_);
  const Restriction& limits = decision_.limits;
  if (bounds.stop != (limits.outcome == Outcome::stop) || limits.tier < bounds.tier_least)
    return Fault::runs_under_a_flag;
  if (dose.sessions == 0) return Fault::none;
  if (bounds.withheld != Fault::none) return bounds.withheld;
  const Demand asked = demand_of(*facts_, limits, dose);
  const int rung = dose.phase == Phase::running ? facts_->ladder->size() : dose.rung;
  if (rung > bounds.rung_most) return Fault::above_the_rungs;
  if (asked.run_s > bounds.week_most_s) return Fault::above_the_week;
  if (asked.longest_s > bounds.longest_most_s) return Fault::above_the_longest;
  if (limits.rpe_max > bounds.rpe_most || dose.sessions > 3) return Fault::too_hard;
  if (week != nullptr && week->totals.run_s > bounds.left_most_s) return Fault::above_the_week;
  return week == nullptr || days_hold(*facts_, bounds, *week) ? Fault::none : Fault::too_early;
}

}  // namespace rtr::enumeration
