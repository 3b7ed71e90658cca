// cautious-start: a first week with four repeats instead of five.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

void check_cautious(const Story& story) {
  const std::optional<Finding> finding = story.finding("cautious-start");
  REQUIRE(finding);
  CHECK(finding->restriction.rung_max == 0);
  CHECK(finding->facts.front().value == 4);
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::train);
  CHECK(plan.tier == Tier::none);
  CHECK(plan.phase == Phase::walk_run);
  CHECK(plan.stage == "S1");
  CHECK(run_minutes(plan) == 12);
  const Week* week = week_of(plan);
  REQUIRE(week != nullptr);
  CHECK(week->totals.run_days == 3);
}

void check_full(const Story& story) {
  CHECK_FALSE(story.fires("cautious-start"));
  CHECK(story.plan().stage == "S1");
  CHECK(run_minutes(story.plan()) == 15);
}

/// A runner whose injury is recent, so that nothing but the named reason is about being away.
Story starter() {
  Story story;
  story.record.runner.injury.onset = ago(50);
  story.record.clearances.front().date = ago(40);
  return story;
}

Story legs(int days_ago) {
  Story story = starter();
  story.record.runner.injury.leg_symptoms_last = ago(days_ago);
  return story;
}

Story resting(Story story, int pain) {
  for (Checklist& checklist : story.record.checklists) checklist.resting_pain = pain;
  return story;
}

/// Back after so many days without a run, with the gates and the screen fresh.
Story away(int days) {
  Story story = Story().trained(1, "S4");
  story.now = ago(1) + days;
  story.record.checklists = {ready(story.now)};
  return story;
}

}  // namespace

TEST_CASE("without a reason for caution the first week is S1 in full", "[rule][cautious-start]") {
  check_full(starter());
}

TEST_CASE("leg symptoms in the last six weeks make the start cautious", "[rule][cautious-start]") {
  check_cautious(legs(0));
  check_cautious(legs(41));
  check_cautious(legs(42));
  check_full(legs(43));
}

TEST_CASE("leg symptoms reported with a walk make the start cautious", "[rule][cautious-start]") {
  Story story = starter();
  Session walk = other(ago(20), SessionKind::walk, 30);
  walk.leg = Leg::buttock;
  check_cautious(story.add(walk));
}

TEST_CASE("back surgery makes the start cautious", "[rule][cautious-start]") {
  Story story = starter();
  story.record.runner.injury.surgery = Answer::yes;
  story.record.clearances.front().covers.set(index_of(Item::surgery_without_clearance));
  check_cautious(story);
}

TEST_CASE("a little resting pain makes the start cautious", "[rule][cautious-start]") {
  check_full(resting(starter(), 0));
  check_cautious(resting(starter(), 1));
  CHECK(run_minutes(resting(starter(), 2).plan()) == 0);
}

TEST_CASE("resting pain that was not given is no matter of the first week, but of whether it comes",
          "[rule][cautious-start]") {
  Story story = starter();
  for (Checklist& checklist : story.record.checklists) checklist.resting_pain.reset();
  CHECK_FALSE(story.fires("cautious-start"));
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
}

TEST_CASE("more than twelve weeks without running make the start cautious", "[rule][cautious-start]") {
  check_full(away(83));
  check_full(away(84));
  check_cautious(away(85));
}

TEST_CASE("a named start stage does not undo the caution", "[rule][cautious-start]") {
  Story story = legs(10);
  story.record.clearances.front().start_stage = "S3";
  check_cautious(story);
}

TEST_CASE("the cautious week is followed by S1 in full, and then by S2", "[rule][cautious-start]") {
  Story story = legs(30);
  story.trained(1, "S1", 3, [](Session& made, int) {
    made.run_s = 4 * 60;
    made.walk_s = 18 * 60;
  });
  CHECK_FALSE(story.fires("cautious-start"));
  CHECK(story.plan().stage == "S1");
  CHECK(run_minutes(story.plan()) == 15);
  const Story next = legs(30).trained(2, "S1", 3, [](Session& made, int) { made.run_s = 4 * 60; }).trained(1, "S1");
  CHECK(next.plan().stage == "S2");
}

TEST_CASE("once running, leg symptoms of before or resting pain do not restart the cautious week",
          "[rule][cautious-start]") {
  CHECK_FALSE(legs(10).trained(1, "S4").fires("cautious-start"));
  CHECK_FALSE(resting(starter().trained(1, "S4"), 1).fires("cautious-start"));
  CHECK_FALSE(resting(Story().trained(2, "S13").ran(1, 33), 1).fires("cautious-start"));
}

TEST_CASE("a new start after a long gap is cautious for the same reasons", "[rule][cautious-start]") {
  const auto with_legs = [](int gap) {
    Story story = away(gap);
    story.record.runner.injury.leg_symptoms_last = story.now - 10;
    return story;
  };
  CHECK_FALSE(with_legs(28).fires("cautious-start"));
  check_cautious(with_legs(29));
  check_cautious(resting(away(29), 1));
  check_full(away(29));
}
