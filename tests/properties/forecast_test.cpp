// A forecast is the plan run on: it begins with it, it says the same every time, and nobody gains by being away.
#include "course/forecast.hpp"
#include "properties/property.hpp"

#include "support/catch.hpp"

namespace rtr::test {
namespace {

using course::Away;
using course::Forecast;
using course::Scenario;
using course::Target;

Lived short_life() {
  Choices choices;
  return life_of(proof::tempers()[static_cast<std::size_t>(choices.below(11))].name);
}

Forecast forecast_for(const Lived& lived, std::vector<Away> away = {}) {
  return course::forecast_of(lived.history.record, ladder_protocol(), lived.history.today, std::move(away));
}

}  // namespace

TEST_CASE("a forecast begins with the plan that rtr plan prints, or there is none", "[properties]") {
  holds_for_lives("the first week of every scenario is next week's plan", [] {
    const Lived lived = short_life();
    const std::optional<Plan> plan = lived.plan();
    const Forecast forecast = forecast_for(lived);
    RC_ASSERT(plan.has_value());
    RC_ASSERT(forecast.scenarios.empty() == (outcome_of(*plan) != Outcome::train));
    if (forecast.runs_left_this_week > 0) return;
    for (const Scenario& scenario : forecast.scenarios) {
      const course::WeekAhead& first = scenario.weeks.front();
      RC_ASSERT(first.start == plan->week_start);
      RC_ASSERT(first.planned_run_s == week_of(*plan)->totals.run_s);
      RC_ASSERT(first.stage == plan->stage);
      RC_ASSERT(first.progress == plan->progress);
    }
  });
}

TEST_CASE("nobody reaches the last stage sooner by being away longer", "[properties]") {
  holds_for_lives("more days away never bring the last stage nearer", [] {
    const Lived lived = short_life();
    Choices choices;
    const Date from = lived.history.today + 1 + choices.below(90);
    const Away some{from, from + choices.below(30)};
    const Away more{some.first - choices.below(10), some.last + choices.below(20)};
    const Forecast shorter = forecast_for(lived, {some});
    const Forecast longer = forecast_for(lived, {more});
    // Who is in the running phase with very little of it does better on the table, where a long gap leads back to.
    if (shorter.scenarios.empty() || shorter.scenarios.front().weeks.front().phase != Phase::walk_run) return;
    const auto& well = shorter.scenarios.front().at(Target::last_stage);
    const auto& a = shorter.scenarios.back().at(Target::last_stage);
    const auto& b = longer.scenarios.back().at(Target::last_stage);
    RC_ASSERT(!b.on || (a.on && *a.on <= *b.on) || a.already);
    RC_ASSERT(!a.on || (well.on && *well.on <= *a.on));
  });
}

TEST_CASE("a forecast says the same every time", "[properties]") {
  holds_for_lives("asked twice, a forecast has the same weeks and dates", [] {
    const Lived lived = short_life();
    const Forecast once = forecast_for(lived);
    const Forecast again = forecast_for(lived);
    RC_ASSERT(once.scenarios.size() == again.scenarios.size());
    for (std::size_t i = 0; i < once.scenarios.size(); ++i) {
      RC_ASSERT(once.scenarios[i].weeks.size() == again.scenarios[i].weeks.size());
      for (std::size_t target = 0; target < course::target_count; ++target) {
        RC_ASSERT(once.scenarios[i].arrivals[target].on == again.scenarios[i].arrivals[target].on);
      }
    }
  });
}

}  // namespace rtr::test
