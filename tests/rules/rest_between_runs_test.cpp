// rest-between-runs: a day between runs until the fifth week of the running phase.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

/// The days of the week with a run, Monday is 0.
std::vector<int> run_days(const Plan& plan) {
  std::vector<int> found;
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      if (totals_of(item.steps).run_s > 0) found.push_back(day.date - plan.week_start);
    }
  }
  return found;
}

Story on_days(Story story, unsigned long days) {
  story.record.runner.run_days = Weekdays{days};
  return story;
}

constexpr unsigned long every_day = 0b1111111;
constexpr unsigned long tue_wed_thu = 0b0001110;

/// So many running weeks behind.
Story running_weeks(int count) {
  Story story;
  story.trained(count + 1, "S13");
  for (int back = count; back > 0; --back) story.ran(back, 33);
  return story;
}

using Days = std::vector<int>;

}  // namespace

TEST_CASE("on the ladder there is a day between runs", "[rule][rest-between-runs]") {
  CHECK(run_days(on_days(Story().trained(1, "S4"), every_day).plan()) == Days{0, 2, 4});
  CHECK(run_days(on_days(Story().trained(1, "S4"), tue_wed_thu).plan()) == Days{1, 3});
}

TEST_CASE("before the first run the first week keeps a day between runs", "[rule][rest-between-runs]") {
  CHECK(run_days(on_days(Story(), tue_wed_thu).plan()) == Days{1, 3});
}

TEST_CASE("the day between runs holds across the week's edge", "[rule][rest-between-runs]") {
  const Story sunday = Story().trained(1, "S4", 2).add(session(ago(0), "S4"));
  CHECK(run_days(on_days(sunday, every_day).plan()) == Days{1, 3, 5});
}

TEST_CASE("in the running phase consecutive days come with its fifth week", "[rule][rest-between-runs]") {
  const Story fourth = on_days(running_weeks(3), tue_wed_thu);
  CHECK(fourth.fires("rest-between-runs"));
  CHECK(run_days(fourth.plan()) == Days{1, 3});
  const Story fifth = on_days(running_weeks(4), tue_wed_thu);
  CHECK_FALSE(fifth.fires("rest-between-runs"));
  CHECK(run_days(fifth.plan()) == Days{1, 2, 3});
}

TEST_CASE("a week that leads back onto the table is a walk-run week, however long the running before it lasted",
          "[rule][rest-between-runs]") {
  Story back = on_days(running_weeks(4), tue_wed_thu);
  Clearance ceiling;
  ceiling.date = ago(1);
  ceiling.stage_max = "S13";
  back.record.clearances.push_back(ceiling);
  const Plan plan = back.plan();
  REQUIRE(plan.phase == Phase::walk_run);
  CHECK(run_days(plan) == Days{1, 3});
  CHECK(week_of(plan)->limits.rpe_max == 4);
  CHECK_FALSE(week_of(plan)->limits.surfaces[static_cast<std::size_t>(Surface::road)]);
}

TEST_CASE("a table that asks for more rest gets it", "[rule][rest-between-runs]") {
  Story story = Story().trained(1, "S4");
  story.protocol.min_days_between_runs = 2;
  CHECK(run_days(story.plan()) == Days{1, 5});
}

TEST_CASE("a table cannot ask for less rest", "[rule][rest-between-runs]") {
  Story story = on_days(Story().trained(1, "S4"), every_day);
  story.protocol.min_days_between_runs = 0;
  CHECK(run_days(story.plan()) == Days{0, 2, 4});
}
