// gap-rescreen: more than 28 days without a run mean the gates again, and the beginning.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Back `days` after the last run of a story that ends with a Saturday's run, with the gates and the screen fresh.
Story back_after(Story story, int days) {
  story.now = ago(1) + days;
  story.record.checklists = {ready(story.now)};
  return story;
}

}  // namespace

TEST_CASE("more than 28 days without a run lead to S1", "[rule][gap-rescreen]") {
  CHECK_FALSE(back_after(Story().trained(1, "S8"), 28).fires("gap-rescreen"));
  for (const int days : {29, 40, 56, 70}) {
    CAPTURE(days);
    const Story story = back_after(Story().trained(1, "S8"), days);
    CHECK(story.fires("gap-rescreen"));
    CHECK(story.plan().stage == "S1");
    CHECK(run_minutes(story.plan()) == 15);
    CHECK(story.plan().tier == Tier::none);
  }
}

TEST_CASE("after more than 28 days the gates are needed before any running", "[rule][gap-rescreen]") {
  Story story = back_after(Story().trained(1, "S8"), 29);
  story.record.checklists = {screen(story.now)};
  CHECK(run_minutes(story.plan()) == 0);
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
}

TEST_CASE("who had reached S13 comes back up to 56 days later no higher than half the reference's running",
          "[rule][gap-rescreen]") {
  // Half of 90 minutes: S6 has 36, S7 has 48.
  for (const int days : {29, 56}) {
    CAPTURE(days);
    const Story story = back_after(Story().trained(1, "S13"), days);
    CHECK(story.plan().stage == "S6");
    CHECK(run_minutes(story.plan()) == 36);
  }
  CHECK(back_after(Story().trained(1, "S13"), 57).plan().stage == "S1");
}

TEST_CASE("who had reached the running phase comes back no higher than S7", "[rule][gap-rescreen]") {
  // Half of 99 minutes is 49.5: S7 has 48.
  const Story running = Story().trained(2, "S13").ran(1, 33);
  CHECK(back_after(running, 29).plan().stage == "S7");
  CHECK(back_after(running, 29).plan().phase == Phase::walk_run);
  CHECK(run_minutes(back_after(running, 56).plan()) == 48);
  CHECK(back_after(running, 57).plan().stage == "S1");
  // Half of 117 minutes would be S9's week and more.
  const Story further = Story().trained(4, "S13").ran(3, 33).ran(2, 36).ran(1, 39);
  CHECK(back_after(further, 29).plan().stage == "S7");
}

TEST_CASE("who had reached S13 and stood lower since comes back at the least of the three", "[rule][gap-rescreen]") {
  // Three below S8 is S5; half of S8's 54 minutes is S4's week.
  const Story lower = Story().trained(3, "S13").trained(2, "S8").trained(1, "S8");
  CHECK(back_after(lower, 29).plan().stage == "S4");
  CHECK(back_after(lower, 56).plan().stage == "S4");
  CHECK(back_after(lower, 57).plan().stage == "S1");
}

TEST_CASE("S12 is not S13: the way back is S1", "[rule][gap-rescreen]") {
  CHECK(back_after(Story().trained(1, "S12"), 29).plan().stage == "S1");
}

TEST_CASE("cross-training does not shorten a long gap", "[rule][gap-rescreen]") {
  Story story = back_after(Story().trained(1, "S8"), 30);
  for (int i = 0; i < 28; i += 2) story.add(other(ago(0) + i, SessionKind::cross_training, 40));
  CHECK(story.plan().stage == "S1");
}

TEST_CASE("before the first run and in an unbroken course the long gap is silent", "[rule][gap-rescreen]") {
  CHECK_FALSE(Story().fires("gap-rescreen"));
  CHECK_FALSE(Story().trained(1, "S8").fires("gap-rescreen"));
  CHECK_FALSE(Story().trained(2, "S13").ran(1, 33).fires("gap-rescreen"));
}

TEST_CASE("a run without a plan after a long gap stands in neither for the gates nor for the first stage",
          "[rule][gap-rescreen]") {
  // S8 until five weeks ago, then three times S8 again without a plan.
  Story story = Story().trained(6, "S8").trained(1, "S8");
  story.record.checklists = {screen(ago(1))};
  const Plan unasked = story.plan();
  CHECK(run_minutes(unasked) == 0);
  CHECK(story.fires("readiness"));
  story.record.checklists.push_back(ready(ago(1)));
  CHECK(story.plan().stage_number <= 2);
  // Of 28 days it does not speak.
  Story short_gap = Story().trained(5, "S8").trained(1, "S8");
  short_gap.record.checklists = {screen(ago(1))};
  CHECK(short_gap.plan().stage == "S9");
}

TEST_CASE("a new start is the first stage, on a table that grew lighter too", "[rule][gap-rescreen]") {
  const auto stage = [](const char* id, Seconds run_s, Seconds walk_s) {
    return Stage{id, std::vector<Steps>(3, Steps{{1, {{false, walk_s}}}, {1, {{true, run_s}}}})};
  };
  Story story;
  story.protocol.stages = {stage("A", 300, 1800), stage("B", 360, 600)};
  story.trained(1, "S1", 3, [](Session& made, int) {
    made.stage = "B";
    made.run_s = made.longest_run_s = 360;
    made.walk_s = 600;
  });
  const Story back = back_after(story, 40);
  CHECK(back.plan().stage == "A");
  CHECK(run_minutes(back.plan()) == 15);
}

TEST_CASE("a new start is the first stage however little was run in the end", "[rule][gap-rescreen]") {
  Story story = Story().trained(10, "S13");
  for (int week = 9; week > 0; --week) story.ran(week, 1);
  for (const int days : {29, 40}) {
    CHECK(back_after(story, days).plan().stage == "S1");
    CHECK(run_minutes(back_after(story, days).plan()) == 15);
  }
  // Up to 28 days nothing changes.
  CHECK(back_after(story, 28).plan().phase == Phase::running);
  // Nor does a hold keep the first stage from being whole.
  CHECK(back_after(story, 40).finding("too-few-clean")->restriction.weekly_run_s_max == 15 * 60);
}

TEST_CASE("half of the running before is half, to the minute", "[rule][gap-rescreen]") {
  // S7 has 48 minutes, of which 96 are the double.
  const auto of_week = [](int last_min) {
    return Story().trained(2, "S13").ran(1, 32, 3, [=](Session& made, int i) {
      if (i == 0) made.run_s = made.longest_run_s = last_min * 60;
    });
  };
  CHECK(back_after(of_week(32), 29).plan().stage == "S7");
  CHECK(back_after(of_week(31), 29).plan().stage == "S6");
}

TEST_CASE("three stages below one of the first are the first", "[rule][gap-rescreen]") {
  const Story story = back_after(Story().trained(3, "S13").trained(2, "S2").trained(1, "S2"), 29);
  const std::optional<Finding> finding = story.finding("gap-rescreen");
  REQUIRE(finding);
  CHECK(finding->facts.back().value == 0);
  CHECK(story.plan().stage == "S1");
}
