// What a week is called, and which findings bind it: those that made it what it is.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Ids = std::vector<std::string_view>;

Progress progress(const Story& story) { return story.plan().progress; }

Story capped(Story story, int minutes) {
  story.record.clearances.front().weekly_run_max_s = minutes * 60;
  return story;
}

Story goal(Story story, int minutes) {
  story.record.runner.goal.weekly_run_s = minutes * 60;
  return story;
}

Story running() { return Story().trained(2, "S13").ran(1, 33); }

void amber_first(Session& made, int i) {
  if (i == 0) made.pain.during = 4;
}

}  // namespace

TEST_CASE("a week on the ladder starts, advances, repeats or steps back", "[core][progress]") {
  CHECK(progress(Story()) == Progress::start);
  CHECK(progress(Story().trained(1, "S4")) == Progress::advance);
  CHECK(progress(Story().trained(1, "S4", 3, amber_first)) == Progress::repeat);
  CHECK(progress(Story().trained(2, "S4")) == Progress::step_back);
  CHECK(progress(Story().trained(1, "S4").answer(Item::squat, Answer::no, 0)) == Progress::none);
}

TEST_CASE("at the ceiling of the ladder the week is kept up, not repeated", "[core][progress]") {
  CHECK(progress(goal(Story().trained(1, "S4"), 27)) == Progress::maintain);
  CHECK(progress(goal(Story().trained(1, "S4", 3, amber_first), 27)) == Progress::repeat);
}

TEST_CASE("off the ladder the first running week is a move up", "[core][progress]") {
  CHECK(progress(Story().trained(1, "S13")) == Progress::advance);
  CHECK(Story().trained(1, "S13").plan().phase == Phase::running);
}

TEST_CASE("in the running phase more minutes are a move up, the same a repeat, fewer a step back", "[core][progress]") {
  CHECK(progress(running()) == Progress::advance);
  CHECK(progress(capped(running(), 99)) == Progress::repeat);
  CHECK(progress(capped(running(), 98)) == Progress::step_back);
  CHECK(progress(Story().trained(2, "S13").ran(1, 33, 3, amber_first)) == Progress::repeat);
  CHECK(progress(Story().trained(4, "S13").ran(3, 33).ran(2, 36).ran(1, 39)) == Progress::deload);
}

TEST_CASE("that a run of a told week was left out is no step back, and a told step back stays one",
          "[core][progress]") {
  Story story = running();
  const Plan told = story.plan();
  story.record.plans.push_back(issued(told));
  story.now = told.week_start + 2;
  story.week = told.week_start;
  story.record.checklists.push_back(ready(story.now));
  const Plan first = story.plan();
  story.record.plans.push_back(issued(first));
  const Plan second = story.plan();
  REQUIRE(run_minutes(second) < run_minutes(told));
  CHECK(first.progress != Progress::step_back);
  CHECK(second.progress != Progress::step_back);
  story.record.plans.back().progress = Progress::step_back;
  CHECK(progress(story) == Progress::step_back);
}

TEST_CASE("back at the reference after a lighter week is a move up when nothing holds it", "[core][progress]") {
  const Story after = Story().trained(5, "S13").ran(4, 33).ran(3, 36).ran(2, 39).ran(1, 31);
  CHECK(progress(after) == Progress::advance);
  CHECK(progress(capped(after, 117)) == Progress::repeat);
}

TEST_CASE("in the running phase a goal that alone sets the week keeps it up", "[core][progress]") {
  CHECK(progress(goal(running(), 105)) == Progress::maintain);
  CHECK(progress(goal(running(), 300)) == Progress::advance);
  // Where something else sets the same bound, the goal is not alone.
  CHECK(progress(capped(goal(running(), 105), 105)) != Progress::maintain);
}

TEST_CASE("what raises volume keeps the effort at 4, also from the fifth running week on", "[core][progress]") {
  Story late = Story().trained(6, "S13");
  for (int back = 5; back > 0; --back) late.ran(back, 33);
  const auto effort = [](const Story& story) { return week_of(story.plan())->limits.rpe_max; };
  CHECK(effort(late) == 4);
  CHECK(effort(capped(late, 99)) == 5);
  CHECK(effort(capped(late, 100)) == 4);
  const Plan raised = late.plan();
  const auto intensity = std::find_if(raised.findings.begin(), raised.findings.end(),
                                      [](const Finding& finding) { return finding.rule == "intensity"; });
  REQUIRE(intensity != raised.findings.end());
  CHECK(intensity->facts.front().value == 4);
  for (const Day& day : week_of(raised)->days) {
    for (const Activity& item : day.items) CHECK(item.rpe_max.value_or(0) <= 4);
  }
}

TEST_CASE("a move up on the ladder is bound by nothing", "[core][progress]") {
  CHECK(binding(Story().trained(1, "S4")).empty());
}

TEST_CASE("what held the stage binds, and what would have allowed more does not", "[core][progress]") {
  CHECK(binding(Story().trained(1, "S4", 3, amber_first)) == Ids{"amber"});
  CHECK(binding(Story().trained(1, "S4", 1)) == Ids{"too-few-clean"});
  Story both = Story().trained(1, "S4", 1, amber_first);
  CHECK(binding(both) == Ids{"amber", "too-few-clean"});
  CHECK(binding(capped(Story().trained(1, "S4", 3, amber_first), 200)) == Ids{"amber"});
}

TEST_CASE("a cap below what the rungs allow binds", "[core][progress]") {
  CHECK(binding(capped(Story().trained(1, "S4"), 28)) == Ids{"clearance"});
  CHECK(binding(capped(Story().trained(1, "S4"), 30)).empty());
  CHECK(binding(goal(Story().trained(1, "S4"), 28)) == Ids{"ceiling"});
  CHECK(binding(Story().trained(2, "S4")) == Ids{"gap"});
}

TEST_CASE("in the running phase the cap that is filled binds", "[core][progress]") {
  CHECK(binding(running()) == Ids{"single-run", "weekly-increase"});
  CHECK(binding(capped(running(), 100)) == Ids{"clearance"});
  CHECK(binding(Story().trained(3, "S13").ran(2, 33, 2).ran(1, 33, 2)) == Ids{"weekly-increase"});
  Story longest = running();
  longest.record.runner.goal.continuous_s = 34 * 60;
  CHECK(binding(longest) == Ids{"ceiling"});
}

TEST_CASE("who runs a few minutes a week moves up too", "[core][progress]") {
  Story story = Story().trained(10, "S13");
  for (int back = 9; back > 0; --back) story.ran(back, 9);
  CHECK(progress(story) == Progress::advance);
  CHECK(week_of(story.plan())->totals.run_s > 27 * 60);
}

TEST_CASE("two bounds that allow the same minutes both bind", "[core][progress]") {
  Story story = Story().trained(2, "S13").ran(1, 33, 3, amber_first);
  story.record.clearances.front().weekly_run_max_s = 99 * 60 + 30;
  CHECK(binding(story) == Ids{"amber", "clearance"});
}

TEST_CASE("each bound that leaves no run at all binds", "[core][progress]") {
  CHECK(binding(goal(capped(Story().trained(1, "S4"), 0), 1)) == Ids{"ceiling", "clearance"});
}

TEST_CASE("what withholds running binds, and what would only have bounded it does not", "[core][progress]") {
  CHECK(binding(Story().trained(1, "S4", 3, amber_first).answer(Item::squat, Answer::no, 0)) == Ids{"readiness"});
  CHECK(binding(Story().answer(Item::thoracic_pain, Answer::yes, 0)) == Ids{"red-flag-clinician"});
  CHECK(binding(Story().answer(Item::chest_pain, Answer::yes, 0)) == Ids{"red-flag-emergency"});
  CHECK(binding(capped(Story().trained(1, "S4"), 0)) == Ids{"clearance"});
}

TEST_CASE("a day before which there is no running binds, once it lies within the week", "[core][progress]") {
  Story late = Story().trained(1, "S4");
  late.record.clearances.front().no_running_before = next_monday + 2;
  CHECK(binding(late) == Ids{"clearance"});
  late.record.clearances.front().no_running_before = next_monday;
  CHECK(binding(late).empty());
}

TEST_CASE("binding findings come first, then the weightier", "[core][progress]") {
  const Plan plan = Story().trained(1, "S4", 3, amber_first).plan();
  REQUIRE(plan.findings.size() > 2);
  CHECK(plan.findings.front().rule == "amber");
  for (std::size_t i = 1; i < plan.findings.size(); ++i) {
    const Finding &a = plan.findings[i - 1], &b = plan.findings[i];
    CHECK((a.binding > b.binding || (a.binding == b.binding && a.severity >= b.severity)));
  }
}

TEST_CASE("the limits of a plan are those that applied", "[core][progress]") {
  const Week ladder = *week_of(capped(Story().trained(1, "S4"), 100).plan());
  CHECK(ladder.limits.weekly_run_s_max == 6000);
  CHECK(ladder.limits.rem_half_s_max == 7326);
  CHECK_FALSE(ladder.limits.single_run_s_max);
  CHECK_FALSE(ladder.limits.no_running_before);
  const Week phase = *week_of(running().plan());
  CHECK(phase.limits.weekly_run_s_max == 99 * 66);
  CHECK(phase.limits.single_run_s_max == 33 * 66);
  CHECK_FALSE(phase.limits.rem_half_s_max);
  const Week none = *week_of(Story().trained(1, "S4").answer(Item::squat, Answer::no, 0).plan());
  CHECK_FALSE(none.limits.weekly_run_s_max);
  CHECK_FALSE(none.reference);
  Story late = Story().trained(1, "S4");
  late.record.clearances.front().no_running_before = next_monday + 2;
  CHECK(week_of(late.plan())->limits.no_running_before == next_monday + 2);
}

TEST_CASE("a plan carries the runner, the day, the week and the table that it is for", "[core][progress]") {
  const Plan plan = Story().trained(1, "S4").plan();
  CHECK(plan.runner == "test");
  CHECK(plan.as_of == today);
  CHECK(plan.week_start == next_monday);
  CHECK(plan.protocol == "low-back-walk-run");
  CHECK(plan.stage_count == 13);
  CHECK(plan.stage == "S5");
  CHECK(plan.stage_number == 5);
}
