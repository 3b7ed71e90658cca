// overshoot: more was run than planned.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Every session of the week with this much running.
auto each_ran(Seconds run_s) {
  return [run_s](Session& made, int) { made.run_s = run_s; };
}

/// The first session of the week with this longest bout.
auto first_bout(Seconds longest_s) {
  return [longest_s](Session& made, int i) {
    if (i == 0) made.longest_run_s = longest_s;
  };
}

/// A week at S4 under its plan.
Story planned_week(const std::function<void(Session&, int)>& change) {
  return Story().trained(2, "S3").trained(1, "S4", 3, change).told(1);
}

}  // namespace

TEST_CASE("ten percent above the plan is within it, one second more repeats the stage", "[rule][overshoot]") {
  // S4 runs 9 minutes a session.
  const Story within = planned_week(each_ran(594));
  REQUIRE(within.record.plans.front().stage == "S4");
  CHECK_FALSE(within.fires("overshoot"));
  CHECK(within.plan().stage == "S5");
  const Story above = planned_week(each_ran(595));
  CHECK(above.fires("overshoot"));
  CHECK(above.plan().stage == "S4");
  CHECK(above.plan().progress == Progress::repeat);
}

TEST_CASE("a bout of more than ten percent above the longest planned repeats the stage", "[rule][overshoot]") {
  // S4 runs 90 seconds at a time.
  CHECK_FALSE(planned_week(first_bout(99)).fires("overshoot"));
  const Story above = planned_week(first_bout(100));
  CHECK(above.fires("overshoot"));
  CHECK(above.plan().stage == "S4");
}

TEST_CASE("an extra run in a full week is above the plan", "[rule][overshoot]") {
  const Story story = Story().trained(2, "S3").trained(1, "S4").told(1).add(session(ago(0), "S4"));
  CHECK(story.fires("overshoot"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("with no plan on record the stage is the measure", "[rule][overshoot]") {
  CHECK_FALSE(Story().trained(1, "S4", 3, each_ran(594)).fires("overshoot"));
  const Story above = Story().trained(1, "S4", 3, each_ran(595));
  CHECK(above.fires("overshoot"));
  CHECK(above.plan().stage == "S4");
  CHECK_FALSE(Story().trained(1, "S4", 3, first_bout(99)).fires("overshoot"));
  CHECK(Story().trained(1, "S4", 3, first_bout(100)).fires("overshoot"));
}

TEST_CASE("with no plan on record a fourth session is more than the stage's week", "[rule][overshoot]") {
  const Story story = Story().trained(1, "S4").add(session(ago(0), "S4"));
  CHECK(story.fires("overshoot"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("two stages up in one week count as one, and that one is repeated", "[rule][overshoot]") {
  const Story story = Story().trained(2, "S4").trained(1, "S6");
  CHECK(story.fires("overshoot"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("a longest bout that was not given is the stage's", "[rule][overshoot]") {
  const Story story = Story().trained(1, "S4", 3, [](Session& made, int) { made.longest_run_s.reset(); });
  CHECK_FALSE(story.fires("overshoot"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("running in a week planned without running counts for nothing", "[rule][overshoot]") {
  Story story = Story().trained(2, "S4", 2).add(session(ago(7), "S4")).trained(1, "S5");
  IssuedPlan walking;
  walking.week_start = next_monday - 7;
  walking.as_of = next_monday - 8;
  walking.outcome = Outcome::prepare;
  story.record.plans.push_back(walking);
  CHECK(story.fires("overshoot"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("more than was planned in the week before last no longer holds", "[rule][overshoot]") {
  const Story story = Story().trained(2, "S4", 3, each_ran(700)).trained(1, "S4");
  CHECK_FALSE(story.fires("overshoot"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("in the running phase a spike holds the week and counts only up to its plan", "[rule][overshoot]") {
  const auto last_long = [](Session& made, int i) {
    if (i == 2) made.run_s = made.longest_run_s = 60 * 60;
  };
  const Story story = Story().trained(2, "S13").ran(1, 33, 3, last_long).told(1);
  REQUIRE(story.record.plans.front().phase == Phase::running);
  CHECK(story.fires("overshoot"));
  CHECK(run_minutes(story.plan()) == 99);
  CHECK(story.plan().progress == Progress::repeat);
}

TEST_CASE("with no plan on record a run is measured against the longest of the 30 days before", "[rule][overshoot]") {
  const auto last_of = [](int minutes) {
    return [minutes](Session& made, int i) {
      if (i == 2) made.run_s = made.longest_run_s = minutes * 60;
    };
  };
  CHECK_FALSE(Story().trained(2, "S13").ran(1, 33, 3, last_of(36)).fires("overshoot"));
  const Story above = Story().trained(2, "S13").ran(1, 33, 3, last_of(60));
  CHECK(above.fires("overshoot"));
  // A week with a spike and no plan repeats the reference before it: the 90 minutes of S13.
  CHECK(run_minutes(above.plan()) == 90);
}

TEST_CASE("before the first run nothing is above a plan", "[rule][overshoot]") {
  CHECK_FALSE(Story().fires("overshoot"));
}
