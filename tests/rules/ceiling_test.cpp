// ceiling: the week before the injury, or the goal, is reached.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// A week of 33 minutes three times behind, which would grow to 108.
Story with_limits(std::optional<int> before_min, std::optional<int> goal_min) {
  Story story = Story().trained(2, "S13").ran(1, 33);
  const auto seconds = [](std::optional<int> minutes) {
    return minutes ? std::optional<Seconds>(*minutes * 60) : std::nullopt;
  };
  story.record.runner.before_injury.weekly_run_s = seconds(before_min);
  story.record.runner.goal.weekly_run_s = seconds(goal_min);
  return story;
}

}  // namespace

TEST_CASE("the week before the injury is not passed", "[rule][ceiling]") {
  CHECK(run_minutes(with_limits(109, std::nullopt).plan()) == 108);
  CHECK(with_limits(109, std::nullopt).plan().progress == Progress::advance);
  const Plan held = with_limits(100, std::nullopt).plan();
  CHECK(run_minutes(held) == 100);
  CHECK(held.progress == Progress::maintain);
  CHECK(run_minutes(with_limits(99, std::nullopt).plan()) == 99);
  CHECK(with_limits(99, std::nullopt).plan().progress == Progress::maintain);
}

TEST_CASE("the lower of the week before the injury and the goal holds", "[rule][ceiling]") {
  CHECK(run_minutes(with_limits(240, 102).plan()) == 102);
  CHECK(run_minutes(with_limits(102, 240).plan()) == 102);
  CHECK(run_minutes(with_limits(std::nullopt, 102).plan()) == 102);
}

TEST_CASE("a goal of running in one piece is reached by a stage, and held there", "[rule][ceiling]") {
  const auto next_to = [](std::string_view stage, int goal_min) {
    Story story = Story().trained(1, stage);
    story.record.runner.goal.continuous_s = goal_min * 60;
    return story.plan();
  };
  CHECK(next_to("S10", 12).progress == Progress::maintain);
  CHECK(next_to("S10", 12).stage == "S10");
  CHECK(next_to("S10", 13).stage == "S11");  // 25 minutes
  CHECK(next_to("S10", 20).progress == Progress::advance);
  CHECK(next_to("S11", 20).stage == "S11");
  CHECK(next_to("S11", 20).progress == Progress::maintain);
  CHECK(next_to("S11", 26).stage == "S12");
}

TEST_CASE("where nothing is known the ceiling is 150 minutes", "[rule][ceiling]") {
  const auto grown = [](std::optional<Seconds> before_s) {
    Story story =
        Story().trained(6, "S13").ran(5, 33).ran(4, 36).ran(3, 39).ran(2, 42).ran(1, 46, 3, [](Session& made, int i) {
          if (i == 2) made.run_s = made.longest_run_s = 50 * 60;
        });
    story.record.runner.before_injury.weekly_run_s = before_s;
    return story;
  };
  CHECK(run_minutes(grown(240 * 60).plan()) == 156);
  const Plan unknown = grown(std::nullopt).plan();
  CHECK(run_minutes(unknown) == 150);
  CHECK(unknown.progress == Progress::maintain);
}

TEST_CASE("kilometres count at the runner's own pace", "[rule][ceiling]") {
  // Ten kilometres an hour, without any walking.
  const auto at_pace = [](Session& made, int) {
    made.walk_s = 0;
    made.distance_m = *made.run_s * 100 / 36;
  };
  Story story = Story().trained(2, "S13", 3, at_pace).ran(1, 33, 3, at_pace);
  story.record.runner.before_injury.weekly_run_s.reset();
  story.record.runner.before_injury.weekly_m = 17000;
  CHECK(run_minutes(story.plan()) == 102);
  story.record.runner.goal.weekly_m = 16500;
  CHECK(run_minutes(story.plan()) == 99);
}

TEST_CASE("on the ladder a stage that would pass the ceiling is not entered", "[rule][ceiling]") {
  // S3 runs 24 minutes a week.
  Story story = Story().trained(1, "S2");
  story.record.runner.before_injury.weekly_run_s = 24 * 60;
  CHECK_FALSE(story.fires("ceiling"));
  CHECK(story.plan().stage == "S3");
  story.record.runner.before_injury.weekly_run_s = 24 * 60 - 1;
  CHECK(story.fires("ceiling"));
  CHECK(story.plan().stage == "S2");
  CHECK(story.plan().progress == Progress::maintain);
}

TEST_CASE("before the first run an ordinary ceiling does not change the start", "[rule][ceiling]") {
  CHECK(Story().plan().stage == "S1");
  CHECK(Story().plan().progress == Progress::start);
}

TEST_CASE("a goal reached on the way off the ladder is held, not passed", "[rule][ceiling]") {
  Story story;
  story.record.runner.goal.weekly_run_s = 80 * 60;
  story.trained(1, "S13");
  CHECK(run_minutes(story.plan()) == 80);
  CHECK(story.plan().progress == Progress::maintain);
}

TEST_CASE("a ceiling that holds together with another rule is named beside it", "[rule][ceiling]") {
  // S9 has 63 minutes: with one clean session only, both too-few-clean and the 60 minutes keep the week at S8.
  Story story = Story().trained(2, "S7").trained(1, "S8", 1);
  story.record.runner.before_injury.weekly_run_s = 60 * 60;
  const Plan plan = story.plan();
  REQUIRE(plan.stage == "S8");
  for (const Finding& finding : plan.findings) {
    if (finding.rule == "ceiling" || finding.rule == "too-few-clean") CHECK(finding.binding);
  }
}

TEST_CASE("the first stage's bout reaches a goal as well, and a stage that just reaches one is not held back",
          "[rule][ceiling]") {
  const auto goal = [](std::string_view stage, Seconds goal_s) {
    Story story = Story().trained(1, stage);
    story.record.runner.goal.continuous_s = goal_s;
    return story.finding("ceiling");
  };
  const Ladder ladder(ladder_protocol());
  const Seconds first = ladder.session_of(0).longest_run_s;
  REQUIRE(goal("S3", first));
  CHECK(goal("S3", first)->restriction.single_run_s_max == first);
  // On a table whose second stage has a longer bout than its first, of five minutes.
  Story steep;
  steep.protocol = steep_protocol();
  steep.trained(1, "S1", 3, [](Session& made, int) {
    made.stage = "A";
    made.run_s = made.longest_run_s = 300;
  });
  steep.record.runner.goal.continuous_s = 200;
  REQUIRE(steep.finding("ceiling"));
  CHECK(steep.finding("ceiling")->restriction.single_run_s_max == 300);
  const Seconds fifth = ladder.session_of(4).longest_run_s;
  CHECK_FALSE(goal("S4", fifth));
  CHECK(goal("S4", fifth - 60));
}
