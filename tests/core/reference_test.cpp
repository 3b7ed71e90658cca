// The reference week that growth is measured against.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Minutes of the reference week, 0 when there is none.
int reference_minutes(const Story& story) {
  const Facts facts = story.facts();
  return facts.reference ? static_cast<int>(facts.reference->run_s / 60) : 0;
}

void tighten_last(Session& made, int i) {
  if (i == 2) made = with_sign(made, Sign::back_tightening);
}

/// A tightening after 108 minutes, then a week under its plan of 86.
Story stepped_back(int runs_done, const std::function<void(Session&, int)>& change = {}) {
  return Story().trained(4, "S13").ran(3, 33).ran(2, 36, 3, tighten_last).ran(1, 28, runs_done, change).told(1);
}

}  // namespace

TEST_CASE("on the ladder the reference is a full week at the stage last done", "[core][reference]") {
  for (const int done : {2, 3}) {
    const Plan plan = Story().trained(2, "S3").trained(1, "S4", done).plan();
    REQUIRE(week_of(plan)->reference);
    CHECK(week_of(plan)->reference->run_s == 27 * 60);
    CHECK(week_of(plan)->reference->rem_half_s == 3 * 37 * 60);
    CHECK(week_of(plan)->reference->week_start == date("2026-11-16"));
  }
}

TEST_CASE("the reference is the largest of the weeks, so a lighter or a missed one does not shrink it",
          "[core][reference]") {
  CHECK(reference_minutes(Story().trained(4, "S13").ran(3, 33).ran(2, 36).ran(1, 29)) == 108);
  CHECK(reference_minutes(Story().trained(4, "S13").ran(3, 33).ran(2, 36).ran(1, 36, 2)) == 108);
  const Story after_deload = Story().trained(5, "S13").ran(4, 33).ran(3, 36).ran(2, 39).ran(1, 31);
  CHECK(reference_minutes(after_deload) == 117);
  CHECK(run_minutes(after_deload.plan()) == 126);
}

TEST_CASE("a week counts for 42 days up to the last run", "[core][reference]") {
  // Two runs a week since; the last one on Thursday.
  const auto two_of_three_since = [](int back) {
    Story story = Story().trained(back, "S13");
    for (int week = back - 1; week > 0; --week) story.ran(week, 30, 2);
    return story;
  };
  CHECK(reference_minutes(two_of_three_since(6)) == 90);
  CHECK(reference_minutes(two_of_three_since(8)) == 60);
  // The last run decides, not today.
  Story waited = two_of_three_since(6);
  waited.now = today + 6;
  CHECK(reference_minutes(waited) == 90);
}

TEST_CASE("a week at S13 counts in full when two of its sessions were clean", "[core][reference]") {
  CHECK(reference_minutes(Story().trained(2, "S13", 2).ran(1, 30, 2)) == 90);
  const Story one_clean = Story().trained(1, "S13", 2, [](Session& made, int i) {
    if (i == 0) made.pain.during = 4;
  });
  CHECK(reference_minutes(one_clean) == 60);
}

TEST_CASE("two of three runs from S13 on keep 99 minutes while S13 lies within the 42 days", "[core][reference]") {
  const Plan plan = Story().trained(4, "S13", 2).ran(3, 33, 2).ran(2, 33, 2).ran(1, 33, 2).plan();
  CHECK(run_minutes(plan) == 99);
  CHECK(week_of(plan)->totals.run_days == 3);
}

TEST_CASE("each run counts up to its plan and no further", "[core][reference]") {
  const auto longer = [](Session& made, int i) {
    if (i == 1) made.run_s = made.longest_run_s = 50 * 60;
  };
  CHECK(reference_minutes(Story().trained(2, "S13").ran(1, 33, 3, longer).told(1)) == 99);
}

TEST_CASE("less than the plan counts as what was run", "[core][reference]") {
  CHECK(reference_minutes(Story().ran(2, 33).ran(1, 33, 2)) == 99);
  CHECK(reference_minutes(Story().trained(9, "S13").ran(2, 33, 1).ran(1, 33, 2)) == 66);
}

TEST_CASE("a step back is the percentage of the smaller of the reference and the last planned week",
          "[core][reference]") {
  CHECK(run_minutes(Story().trained(3, "S13").ran(2, 33).ran(1, 36, 3, tighten_last).plan()) == 86);
  // The last week's plan was a deload.
  const Story after_deload = Story()
                                 .trained(5, "S13")
                                 .ran(4, 33)
                                 .ran(3, 36)
                                 .ran(2, 39)
                                 .ran(1, 31, 3, tighten_last)
                                 .told(4)
                                 .told(3)
                                 .told(2)
                                 .told(1);
  REQUIRE(after_deload.record.plans.back().progress == Progress::deload);
  CHECK(run_minutes(after_deload.plan()) == 74);
}

TEST_CASE("after a step back the weeks before it no longer count", "[core][reference]") {
  const Story story = stepped_back(3);
  REQUIRE(story.record.plans.front().progress == Progress::step_back);
  CHECK(reference_minutes(story) == 86);
  CHECK(run_minutes(story.plan()) <= 94);
}

TEST_CASE("a step-back week counts in full once one of its runs was clean", "[core][reference]") {
  CHECK(reference_minutes(stepped_back(2)) == 86);
  CHECK(reference_minutes(stepped_back(1)) == 86);
  const auto none_clean = [](Session& made, int) { made.pain.next_morning.reset(); };
  CHECK(reference_minutes(stepped_back(2, none_clean)) == 56);
}

TEST_CASE("runs of before the onset are no reference", "[core][reference]") {
  Story story = Story().trained(3, "S13").ran(2, 33).ran(1, 30);
  story.record.runner.injury.onset = next_monday - 7;
  CHECK(reference_minutes(story) <= 90);
}

TEST_CASE("before the first run there is no reference", "[core][reference]") {
  CHECK(reference_minutes(Story()) == 0);
  CHECK_FALSE(week_of(Story().plan())->reference);
}

TEST_CASE("one long run on the ladder is not the running phase: nobody leaps over stages", "[core][phase]") {
  // Without a plan on record, 30 minutes at once after a week at S3: one stage up is what it counts for, and as a spike
  // it holds there.
  const Story leap = Story().trained(2, "S3").ran(1, 30, 1);
  CHECK_FALSE(leap.facts().in_running_phase());
  CHECK(leap.plan().phase == Phase::walk_run);
  CHECK(leap.plan().stage == "S4");
  // From the last stage but one the last one is within reach, and plain runs of its length are.
  CHECK(Story().trained(2, "S12").ran(1, 30).facts().in_running_phase());
  CHECK_FALSE(Story().trained(2, "S11").ran(1, 30).facts().in_running_phase());
}

TEST_CASE("what was run of the planned week is no reference, however short the history", "[core][reference]") {
  Story story = Story().trained(2, "S13").ran(1, 33).add(run(next_monday + 1, 50)).add(run(next_monday + 3, 50));
  story.add(run(next_monday + 5, 50));
  story.now = next_monday + 6;
  story.week = next_monday;
  REQUIRE(story.facts().reference);
  CHECK(story.facts().reference->week == -1);
  CHECK(reference_minutes(story) == 99);
}

TEST_CASE("who went back onto the ladder is not in the running phase by one plain run", "[core][phase]") {
  CHECK(Story().trained(3, "S13").ran(2, 33).ran(1, 33).facts().in_running_phase());
  CHECK_FALSE(Story().trained(4, "S13").ran(3, 33).trained(2, "S7").ran(1, 22, 1).facts().in_running_phase());
}
