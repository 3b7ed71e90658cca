// issued-plan: a week that was told and has begun only gets stricter.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <functional>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

Date sunday_before() { return next_monday - 1; }

/// A plan of three sessions at a stage, or of runs of so many minutes, told on a day.
IssuedPlan told_stage(std::string_view stage, Date as_of) {
  IssuedPlan plan;
  plan.week_start = next_monday;
  plan.as_of = as_of;
  plan.outcome = Outcome::train;
  plan.phase = Phase::walk_run;
  plan.progress = Progress::repeat;
  plan.stage = stage;
  for (const int day : {1, 3, 5}) {
    const Session made = session(next_monday + day, stage);
    plan.items.push_back({made.date, ItemKind::walk_run, made.stage, *made.run_s, *made.walk_s, *made.longest_run_s});
  }
  return plan;
}
IssuedPlan told_runs(int minutes, Date as_of) {
  IssuedPlan plan;
  plan.week_start = next_monday;
  plan.as_of = as_of;
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  plan.progress = Progress::repeat;
  for (const int day : {1, 3, 5})
    plan.items.push_back({next_monday + day, ItemKind::run, "", minutes * 60, 600, minutes * 60});
  return plan;
}
IssuedPlan told_walking(Date as_of, bool waits_for_answers_only) {
  IssuedPlan plan;
  plan.week_start = next_monday;
  plan.as_of = as_of;
  plan.outcome = Outcome::prepare;
  plan.waits_for_answers_only = waits_for_answers_only;
  return plan;
}

/// A clean week at S4 behind, asked on the given day of the planned week.
Story asked(int day, const std::vector<IssuedPlan>& plans) {
  Story story = Story().trained(1, "S4");
  story.record.plans = plans;
  story.now = next_monday + day;
  story.week = next_monday;
  return story;
}

}  // namespace

TEST_CASE("from its first day the week stays at the stage that was told", "[rule][issued-plan]") {
  const Story story = asked(0, {told_stage("S4", sunday_before())});
  const std::optional<Finding> finding = story.finding("issued-plan");
  REQUIRE(finding);
  CHECK(finding->restriction.rung_max == Ladder(ladder_protocol()).full(3));
  CHECK(story.plan().stage == "S4");
  CHECK(asked(0, {}).plan().stage == "S5");
}

TEST_CASE("a week that has not begun is derived afresh", "[rule][issued-plan]") {
  const Story story = asked(-1, {told_stage("S4", sunday_before())});
  CHECK_FALSE(story.fires("issued-plan"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("what was told never lifts the week above what is due now", "[rule][issued-plan]") {
  const Story story = asked(0, {told_stage("S6", sunday_before())});
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("a told walking week stays one, unless only answers were missing", "[rule][issued-plan]") {
  CHECK(outcome_of(asked(0, {told_walking(sunday_before(), false)}).plan()) == Outcome::prepare);
  const Story answered = asked(0, {told_walking(sunday_before(), true)});
  CHECK(outcome_of(answered.plan()) == Outcome::train);
  CHECK(answered.plan().stage == "S5");
}

TEST_CASE("a walking week that was told after an answer stays one, whatever is answered later", "[rule][issued-plan]") {
  const auto opens = [](const std::function<void(Checklist&)>& said) {
    Story story = Story().trained(1, "S4");
    story.now = sunday_before();
    Checklist checklist;
    checklist.date = story.now;
    said(checklist);
    story.record.checklists.push_back(checklist);
    const Plan walking = story.plan();
    REQUIRE(outcome_of(walking) == Outcome::prepare);
    story.record.plans = {issued(walking)};
    story.now = next_monday + 2;
    story.week = next_monday;
    Checklist better;
    better.date = story.now;
    better.resting_pain = 0;
    better.answers[index_of(Item::squat)] = Answer::yes;
    story.record.checklists.push_back(better);
    return outcome_of(story.plan()) == Outcome::train;
  };
  CHECK_FALSE(opens([](Checklist& checklist) { checklist.answers[index_of(Item::squat)] = Answer::no; }));
  CHECK_FALSE(opens([](Checklist& checklist) { checklist.resting_pain = 3; }));
}

TEST_CASE("answers given late open the week only as far as it was told before", "[rule][issued-plan]") {
  const Story story = asked(1, {told_stage("S4", sunday_before()), told_walking(next_monday, true)});
  CHECK(outcome_of(story.plan()) == Outcome::train);
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("of several plans for the week the newest counts", "[rule][issued-plan]") {
  CHECK(asked(1, {told_stage("S4", sunday_before()), told_stage("S3", next_monday)}).plan().stage == "S3");
  CHECK(asked(1, {told_stage("S3", next_monday), told_stage("S4", sunday_before())}).plan().stage == "S3");
}

TEST_CASE("of several plans of one day the strictest counts", "[rule][issued-plan]") {
  CHECK(asked(0, {told_stage("S4", sunday_before()), told_stage("S3", sunday_before())}).plan().stage == "S3");
  CHECK(asked(0, {told_stage("S3", sunday_before()), told_stage("S4", sunday_before())}).plan().stage == "S3");
  CHECK(outcome_of(asked(0, {told_walking(sunday_before(), false), told_stage("S4", sunday_before())}).plan()) ==
        Outcome::prepare);
}

TEST_CASE("a plan of another week does not bind this one", "[rule][issued-plan]") {
  IssuedPlan later = told_stage("S3", sunday_before());
  later.week_start = next_monday + 7;
  CHECK_FALSE(asked(0, {later}).fires("issued-plan"));
}

TEST_CASE("in the running phase the told minutes and the told longest run hold", "[rule][issued-plan]") {
  Story story = Story().trained(2, "S13").ran(1, 33);
  story.now = next_monday;
  story.week = next_monday;
  CHECK(run_minutes(story.plan()) == 108);
  story.record.plans = {told_runs(33, sunday_before())};
  CHECK(run_minutes(story.plan()) == 99);
  story.record.plans = {told_runs(30, sunday_before())};
  CHECK(run_minutes(story.plan()) == 90);
  CHECK(week_of(story.plan())->totals.longest_run_s == 30 * 60);
}

TEST_CASE("a told run that was missed is not made up for", "[rule][issued-plan]") {
  Story story = Story().trained(2, "S13").ran(1, 33);
  story.now = next_monday + 2;
  story.week = next_monday;
  story.record.plans = {told_runs(33, sunday_before())};
  const Plan plan = story.plan();
  CHECK(run_minutes(plan) == 66);
  CHECK(week_of(plan)->totals.run_days == 2);
  CHECK(week_of(plan)->totals.longest_run_s == 33 * 60);
}

TEST_CASE("a missed run is not made up for on a free day either", "[rule][issued-plan]") {
  Story story = asked(2, {told_stage("S4", sunday_before())});
  story.record.runner.run_days.set();
  CHECK(week_of(story.plan())->totals.run_days == 2);
}

TEST_CASE("a missed run is not made up for on a day on which another was run", "[rule][issued-plan]") {
  IssuedPlan told = told_stage("S4", sunday_before());
  for (IssuedItem& item : told.items) item.date = item.date - 1;  // Monday, Wednesday, Friday
  Story story = asked(2, {told}).add(session(next_monday + 2, "S4"));
  story.record.runner.run_days.reset();
  for (const int day : {0, 2, 4, 6}) story.record.runner.run_days.set(static_cast<std::size_t>(day));
  const Plan plan = story.plan();
  CHECK(run_minutes(plan) == 9);
  CHECK(first_run(plan) == next_monday + 4);
}

TEST_CASE("no run of the running phase grows because a longer one was told for an earlier day", "[rule][issued-plan]") {
  IssuedPlan told = told_runs(33, sunday_before());
  told.items.back().run_s = told.items.back().longest_run_s = 32 * 60;
  Story story = Story().trained(2, "S13").ran(1, 33).add(run(next_monday + 3, 33));
  story.now = next_monday + 4;
  story.week = next_monday;
  story.record.plans = {told};
  CHECK(run_minutes(story.plan()) == 32);
}

TEST_CASE("the told week's running holds where its runs differ", "[rule][issued-plan]") {
  Story story = Story().trained(2, "S13").ran(1, 33);
  story.now = next_monday;
  story.week = next_monday;
  IssuedPlan uneven = told_runs(33, sunday_before());
  uneven.items.back().run_s = uneven.items.back().longest_run_s = 20 * 60;
  story.record.plans = {uneven};
  CHECK(run_minutes(story.plan()) == 86);
}

TEST_CASE("a long run before the plan was told does not open a higher stage after it", "[rule][issued-plan]") {
  // S1 to S3 all run one minute at a time, so that only the stage itself tells them apart.
  Session done = session(next_monday + 1, "S2");
  done.run_s = 12 * 60;
  IssuedPlan told = told_stage("S2", next_monday + 2);
  told.items.erase(told.items.begin());
  Story story = Story().trained(1, "S2").add(done);
  story.now = next_monday + 2;
  story.week = next_monday;
  story.record.plans = {told};
  CHECK(story.plan().stage == "S2");
}

TEST_CASE("told runs that were done leave the others as they were told", "[rule][issued-plan]") {
  Story story = Story().trained(2, "S13").ran(1, 33).add(run(next_monday + 1, 33));
  story.now = next_monday + 2;
  story.week = next_monday;
  story.record.plans = {told_runs(33, sunday_before())};
  CHECK(run_minutes(story.plan()) == 66);
  const Story ladder = asked(2, {told_stage("S4", sunday_before())}).add(session(next_monday + 1, "S4"));
  CHECK(ladder.plan().stage == "S4");
  CHECK(run_minutes(ladder.plan()) == 18);
}

TEST_CASE("asked again and again, what is left of a week stays as it was told, a run cut short before or not",
          "[rule][issued-plan]") {
  const auto asked_four_times = [](Story story, IssuedPlan first, int minutes) {
    story.now = next_monday + 2;
    story.week = next_monday;
    story.record.plans = {std::move(first)};
    for (int time = 0; time < 4; ++time) {
      const Plan plan = story.plan();
      INFO("time " << time);
      CHECK(run_minutes(plan) == minutes);
      story.record.plans.push_back(issued(plan));
      story.record.plans.back().as_of = story.now;
    }
  };
  const Story running = Story().trained(2, "S13").ran(1, 33);
  for (const int done : {0, 10, 32, 33})
    asked_four_times(done == 0 ? running : Story(running).add(run(next_monday + 1, done)),
                     told_runs(33, sunday_before()), 66);
  const Story ladder = asked(2, {});
  Session short_one = session(next_monday + 1, "S4");
  short_one.run_s = 4 * 60;
  asked_four_times(ladder, told_stage("S4", sunday_before()), 18);
  asked_four_times(Story(ladder).add(short_one), told_stage("S4", sunday_before()), 18);
}

TEST_CASE("a cautious first week that was told does not become the whole first stage", "[rule][issued-plan]") {
  IssuedPlan cautious = told_stage("S1", sunday_before());
  for (IssuedItem& item : cautious.items) item.run_s = 4 * 60;
  for (const std::size_t left : {3U, 2U, 1U}) {
    Story story;
    story.now = next_monday + 1;
    story.week = next_monday;
    story.record.plans = {cautious};
    story.record.plans.front().items.resize(left);
    INFO(left);
    CHECK(story.finding("issued-plan")->restriction.rung_max == 0);
    CHECK(run_minutes(story.plan()) <= 4 * static_cast<int>(left));
  }
}

TEST_CASE("an extra run takes from what was told", "[rule][issued-plan]") {
  Story story = Story().trained(2, "S13").ran(1, 33).add(run(next_monday + 1, 60));
  story.now = next_monday + 2;
  story.week = next_monday;
  story.record.plans = {told_runs(33, sunday_before())};
  CHECK(run_minutes(story.plan()) <= 39);
}

TEST_CASE("before the first run a told walking week stays one as well", "[rule][issued-plan]") {
  Story story;
  story.now = next_monday;
  story.week = next_monday;
  CHECK(outcome_of(story.plan()) == Outcome::train);
  story.record.plans = {told_walking(sunday_before(), false)};
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
}

TEST_CASE("a run after the rest of the week was withheld does not stand for one that was missed before",
          "[rule][issued-plan]") {
  const auto stage_after = [](const std::vector<IssuedPlan>& plans) {
    Story story = Story().trained(1, "S4").add(session(next_monday + 5, "S5"));
    story.record.plans = plans;
    story.now = next_monday + 6;
    story.record.checklists.push_back(ready(story.now));
    return story.plan().stage;
  };
  IssuedPlan tuesday = told_stage("S5", sunday_before());
  tuesday.items.resize(1);
  CHECK(stage_after({tuesday}) == "S5");
  CHECK(stage_after({tuesday, told_walking(next_monday + 2, false)}) == "S3");
}
