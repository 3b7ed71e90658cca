// The weeks of a history at their edges: the day of a clearance, the 28th day, the first and the last day of a week.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

WeekFacts week(const Story& story, int back = 1) { return story.facts().week_at(-back); }

Session red_walk(Date on) {
  Session made = other(on, SessionKind::walk, 30);
  made.pain.during = 6;
  return made;
}

/// A sign that needed help, cleared so many days ago.
Story cleared(int days_ago) {
  Story story;
  story.answer(Item::chest_pain, Answer::yes, 20);
  Clearance heart;
  heart.date = ago(days_ago);
  heart.by = "A. Moreau, physician";
  heart.covers.set(index_of(Item::chest_pain));
  story.record.clearances.push_back(heart);
  return story;
}

/// A clean session of a table whose stages run so long in one piece.
Session of_table(Date on, const char* stage, Seconds run_s) {
  Session made = session(on, "S1");
  made.stage = stage;
  made.run_s = made.longest_run_s = run_s;
  return made;
}

}  // namespace

TEST_CASE("a run on the day on which a sign was cleared sets nothing, one on the day after does", "[core][weeks]") {
  CHECK_FALSE(cleared(6).add(session(ago(6), "S1")).facts().position.exists());
  CHECK(cleared(6).add(session(ago(5), "S1")).facts().position.exists());
}

TEST_CASE("a plan made on the day on which a sign was cleared is not void, one of the day before is", "[core][weeks]") {
  const auto counted = [](int as_of) {
    Story story = cleared(6);  // the Monday of last week
    IssuedPlan plan;
    plan.week_start = next_monday - 7;
    plan.as_of = plan.week_start + as_of;
    plan.outcome = Outcome::train;
    plan.phase = Phase::walk_run;
    plan.stage = "S1";
    plan.items = {{plan.week_start + 2, ItemKind::walk_run, "S1", 300, 1200, 60}};
    story.record.plans = {plan};
    return week(story.add(session(plan.week_start + 2, "S1"))).counted_run_s;
  };
  CHECK(counted(0) == 300);
  CHECK(counted(-1) == 0);
}

TEST_CASE("a run without a plan after 28 days ends the gap, after 29 it stands in for nothing", "[core][weeks]") {
  const auto returned = [](int days) {
    return Story().add(session(ago(1 + days), "S4")).add(session(ago(1), "S4")).facts().returned_without_plan_after;
  };
  CHECK_FALSE(returned(28));
  CHECK(returned(29) == ago(30));
}

TEST_CASE("plain runs are the running phase where the last stage was within reach, one stage a week", "[core][weeks]") {
  CHECK(week(Story().trained(2, "S1").ran(1, 30)).phase == Phase::walk_run);
  CHECK(week(Story().trained(4, "S10").ran(1, 30)).phase == Phase::running);
  CHECK(week(Story().trained(3, "S10").ran(1, 30)).phase == Phase::walk_run);
}

TEST_CASE("a red session of any day of the week before makes a step back, one of the week itself does not",
          "[core][weeks]") {
  const auto back = [](Date on) {
    return week(Story().trained(3, "S8").trained(2, "S8").trained(1, "S8").add(red_walk(on))).stages_back;
  };
  CHECK(back(next_monday - 14) == 1);
  CHECK(back(next_monday - 8) == 1);
  CHECK(back(next_monday - 15) == 0);
  CHECK(back(next_monday - 7) == 0);
  CHECK(back(next_monday - 6) == 0);
}

TEST_CASE("a bridge of one rung is a bridge", "[core][weeks]") {
  Story story;
  story.protocol = steep_protocol();
  story.protocol.stages.resize(2);
  story.protocol.stages[1].sessions.assign(3, Steps{{1, {{false, 1200}}}, {1, {{true, 400}}}});
  const Ladder ladder(story.protocol);
  REQUIRE(ladder.full(1) == ladder.full(0) + 2);
  story.add(of_table(ago(5), "B", 400)).add(of_table(ago(3), "A", 300)).add(of_table(ago(1), "A", 300));
  CHECK(week(story).rung == ladder.full(0) + 1);
}

TEST_CASE("after a bridge the stage above it is the highest within reach", "[core][weeks]") {
  Story story;
  story.protocol = steep_protocol();
  story.add(of_table(ago(12), "B", 525)).add(of_table(ago(10), "A", 300)).add(of_table(ago(8), "A", 300));
  story.add(of_table(ago(1), "C", 804));
  CHECK(story.facts().sessions.back().stage == 1);
}

TEST_CASE("after a week that was told as running plain runs stay in the running phase", "[core][weeks]") {
  Story story;
  IssuedPlan plan;
  plan.week_start = next_monday - 14;
  plan.as_of = plan.week_start - 1;
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  for (const int day : {1, 3, 5}) plan.items.push_back({plan.week_start + day, ItemKind::run, "", 1200, 600, 1200});
  story.record.plans = {plan};
  CHECK(week(Story(story).ran(2, 20).ran(1, 20)).phase == Phase::running);
  CHECK(week(Story().ran(2, 20).ran(1, 20)).phase == Phase::walk_run);
}

TEST_CASE("a run against a told walking week is not the last stage's running", "[core][weeks]") {
  Story story;
  story.add(run(next_monday - 13, 40)).ran(1, 27);
  CHECK(week(story).phase == Phase::running);
  IssuedPlan walking;
  walking.week_start = next_monday - 14;
  walking.as_of = next_monday - 15;
  walking.outcome = Outcome::prepare;
  story.record.plans = {walking};
  CHECK(week(story).phase == Phase::walk_run);
}
