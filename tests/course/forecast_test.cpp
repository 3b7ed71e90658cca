// The engine run forward: the same curves as in the simulation, dates that follow from them, and what time away costs.
#include "course/forecast.hpp"

#include "common/text.hpp"
#include "json/codec.hpp"
#include "simulation/runners.hpp"
#include "support/catch.hpp"

namespace rtr::test {
namespace {

using course::Away;
using course::Forecast;
using course::Scenario;
using course::ScenarioKind;
using course::Target;

/// Somebody who starts: ready, screened and permitted, who ran 240 minutes a week before.
Story beginner() {
  Story story;
  story.record.runner.before_injury.weekly_run_s = 240 * 60;
  return story;
}

Forecast forecast_for(const Story& story, std::vector<Away> away = {}) {
  return course::forecast_of(story.record, story.protocol, story.now, std::move(away));
}

std::string stages_of(const Scenario& scenario) {
  std::string text;
  for (const course::WeekAhead& week : scenario.weeks) {
    text += (text.empty() ? "" : " ") + (week.stage.empty() ? std::to_string(week.planned_run_s / 60) : week.stage);
  }
  return text;
}

std::string arrival(const Scenario& scenario, Target target) {
  const course::Arrival& found = scenario.at(target);
  if (!found.known) return "unknown";
  if (found.already) return "already";
  return found.on ? iso(*found.on) : "never";
}

const Scenario& scenario_of(const Forecast& forecast, ScenarioKind kind) {
  for (const Scenario& scenario : forecast.scenarios) {
    if (scenario.kind == kind) return scenario;
  }
  FAIL("no such scenario");
  return forecast.scenarios.front();
}

}  // namespace

TEST_CASE("when all goes well the forecast is the course of a runner who does everything", "[course]") {
  const Scenario well = forecast_for(beginner()).scenarios.front();
  const std::string curve = stages_of(well);
  INFO(curve);
  CHECK(
      curve.starts_with("S1 S2 S3 S4 S5 S5 S6 S7 S8 S9 S9 S10 S11 S12 S13 S13 99 108 117 93 126 138 150 120 165 180"));
  CHECK(arrival(well, Target::last_stage) == "2027-03-02");  // the Tuesday of the fifteenth week
}

TEST_CASE("two of three runs climb the table as fast, and grow more slowly after it", "[course]") {
  const Forecast forecast = forecast_for(beginner());
  const Scenario& well = scenario_of(forecast, ScenarioKind::all_well);
  const Scenario& two = scenario_of(forecast, ScenarioKind::two_of_three);
  CHECK(arrival(two, Target::last_stage) == arrival(well, Target::last_stage));
  REQUIRE(well.at(Target::goal).on);
  CHECK((!two.at(Target::goal).on || *two.at(Target::goal).on > *well.at(Target::goal).on));
}

TEST_CASE("one flare comes half-way to the last stage, and everything comes later for it", "[course]") {
  const Forecast forecast = forecast_for(beginner());
  const Scenario& well = scenario_of(forecast, ScenarioKind::all_well);
  const Scenario& flare = scenario_of(forecast, ScenarioKind::one_flare);
  CHECK(course::first_ahead(well) == Target::last_stage);
  REQUIRE(flare.flare_on);
  const Date middle = well.weeks[7].start;  // the last stage is reached in the fifteenth week
  CHECK(*flare.flare_on >= middle);
  CHECK(*flare.flare_on < middle + 7);
  CHECK(*flare.at(Target::last_stage).on > *well.at(Target::last_stage).on);
  REQUIRE(flare.at(Target::goal).on);
  CHECK(*flare.at(Target::goal).on > *well.at(Target::goal).on);
}

TEST_CASE("a goal that lies before the last stage has the flare half-way to it", "[course]") {
  Story story = beginner();
  story.record.runner.goal = {};
  story.record.runner.goal.continuous_s = 12 * 60;  // S10
  const Forecast forecast = forecast_for(story);
  const Scenario& well = scenario_of(forecast, ScenarioKind::all_well);
  INFO(arrival(well, Target::goal));
  CHECK(course::first_ahead(well) == Target::goal);
  REQUIRE(well.at(Target::goal).on);
  CHECK(*scenario_of(forecast, ScenarioKind::one_flare).flare_on < *well.at(Target::goal).on);
}

TEST_CASE("behind the last stage, and in its first week, the flare comes half-way to the goal", "[course]") {
  for (const char* stage : {"S12", "S13"}) {
    INFO(stage);
    Story story = beginner();
    story.trained(1, stage, 3);
    const Forecast forecast = forecast_for(story);
    const Scenario& well = scenario_of(forecast, ScenarioKind::all_well);
    CHECK(course::first_ahead(well) == Target::goal);
    const Date flare = *scenario_of(forecast, ScenarioKind::one_flare).flare_on;
    CHECK(flare > well.weeks[1].start);
    CHECK(flare < *well.at(Target::goal).on);
  }
}

TEST_CASE("a missed fortnight on the table costs itself and the stage back after it", "[course]") {
  const Forecast forecast = forecast_for(beginner(), {{date("2027-01-04"), date("2027-01-17")}});
  const Scenario& well = scenario_of(forecast, ScenarioKind::all_well);
  const Scenario& away = scenario_of(forecast, ScenarioKind::away);
  const int later = *away.at(Target::last_stage).on - *well.at(Target::last_stage).on;
  CHECK(later >= 21);
  CHECK(later <= 42);
}

TEST_CASE("days away that overlap, touch or come in another order are the same days", "[course]") {
  const Away first{date("2026-12-21"), date("2026-12-27")};
  const Away second{date("2026-12-28"), date("2027-01-03")};
  const Scenario whole = forecast_for(beginner(), {{first.first, second.last}}).scenarios.back();
  for (const std::vector<Away>& same : {std::vector<Away>{first, second}, std::vector<Away>{second, first, first}}) {
    CHECK(stages_of(forecast_for(beginner(), same).scenarios.back()) == stages_of(whole));
  }
}

TEST_CASE("where next week's plan has no running there is no forecast", "[course]") {
  Story flagged = beginner();
  flagged.answer(Item::thoracic_pain, Answer::yes, 0);
  CHECK(forecast_for(flagged).scenarios.empty());
  Story unanswered = beginner();
  unanswered.record.checklists.clear();
  CHECK(forecast_for(unanswered).scenarios.empty());
}

TEST_CASE("a goal that lies above what the plan leads up to is never reached, and what holds it is named", "[course]") {
  Story story = beginner();
  story.record.runner.before_injury.weekly_run_s = 120 * 60;
  story.record.runner.goal.weekly_run_s = 300 * 60;
  const Scenario well = forecast_for(story).scenarios.front();
  CHECK(arrival(well, Target::goal) == "never");
  CHECK(well.held_by == "ceiling");
  CHECK(well.weeks.size() < static_cast<std::size_t>(course::horizon_weeks));
}

TEST_CASE("a forecast ends at its horizon when a clinician's ceiling keeps the runner where they are", "[course]") {
  Story story = beginner();
  Clearance ceiling;
  ceiling.date = story.now;
  ceiling.by = "A. Moreau";
  ceiling.stage_max = "S3";
  story.record.clearances.push_back(ceiling);
  const Scenario well = forecast_for(story).scenarios.front();
  CHECK(arrival(well, Target::last_stage) == "never");
  CHECK(well.weeks.size() <= static_cast<std::size_t>(course::horizon_weeks));
  CHECK(well.held_by == "clearance");
}

TEST_CASE("kilometres have a date only where the runner's own pace is known", "[course]") {
  Story story = beginner();
  story.record.runner.goal.weekly_m = 25'000;
  CHECK(arrival(forecast_for(story).scenarios.front(), Target::five_km) == "unknown");
  CHECK(arrival(forecast_for(story).scenarios.front(), Target::goal) == "unknown");
  story.trained(1, "S1", 3, [](Session& session, int) { session.distance_m = 2660; });
  const Forecast paced = forecast_for(story);
  REQUIRE(paced.speed);
  CHECK(paced.speed->run == 172);  // 2,660 m less 20 min of walking at 90 m/min, in 5 min
  CHECK(arrival(paced.scenarios.front(), Target::five_km) != "unknown");
}

TEST_CASE("without a goal the week before the injury is meant, and without either what the table leads up to",
          "[course]") {
  Runner runner;
  CHECK(course::goal_of(runner).from == course::GoalMeant::From::table);
  CHECK(course::goal_of(runner).amount == 150 * 60);
  runner.before_injury.weekly_run_s = 100 * 60;
  CHECK(course::goal_of(runner).from == course::GoalMeant::From::before_injury);
  runner.goal.continuous_s = 40 * 60;
  CHECK(course::goal_of(runner).kind == course::GoalMeant::Kind::continuous_s);
}

TEST_CASE("what the last 28 days have done already is not forecast", "[course]") {
  Story story = beginner();
  story.protocol = ladder_protocol();
  for (int back = 6; back >= 1; --back) story.ran(back, 40);
  CHECK(arrival(forecast_for(story).scenarios.front(), Target::last_stage) == "already");
}

TEST_CASE("runs that are left in this week are done before next week is planned", "[course]") {
  Story story = beginner();
  story.trained(3, "S1").trained(2, "S2");
  story.told(1).trained(1, "S3", 1);
  story.now = date("2026-11-18");  // a Wednesday; Thursday and Saturday are still to come
  story.record.checklists.push_back(ready(story.now));
  const Forecast forecast = forecast_for(story);
  CHECK(forecast.runs_left_this_week == 2);
  CHECK(stages_of(forecast.scenarios.front()).starts_with("S4"));
}

TEST_CASE("each week that was worked out is told, up to all there is", "[course]") {
  int last = 0, most = 0;
  bool rising = true;
  const Story story = beginner();
  course::forecast_of(story.record, story.protocol, story.now, {}, [&](int done, int of) {
    rising = rising && done >= last && done <= of;
    last = done;
    most = of;
  });
  CHECK(rising);
  CHECK(last == most);
}

}  // namespace rtr::test
