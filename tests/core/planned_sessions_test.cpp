// What a session counts for under a plan: up to its item, the one of its own day first.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

SessionFacts newest(const Story& story) {
  const Facts facts = story.facts();
  REQUIRE_FALSE(facts.sessions.empty());
  return facts.sessions.back();
}

Session of_stage(Date on, std::string_view stage, Seconds run_s) {
  Session made = session(on, stage);
  made.run_s = run_s;
  return made;
}

/// Last week's plan with one walk-run of S4 on Tuesday.
Story under_plan() {
  Story story = Story().trained(2, "S4");
  IssuedPlan plan;
  plan.week_start = next_monday - 7;
  plan.as_of = next_monday - 8;
  plan.outcome = Outcome::train;
  plan.phase = Phase::walk_run;
  plan.stage = "S4";
  plan.items = {{next_monday - 6, ItemKind::walk_run, "S4", 540, 1140, 90}};
  story.record.plans = {plan};
  return story;
}

}  // namespace

TEST_CASE("under a plan a session counts up to its item, and for nothing without one", "[core][sessions]") {
  const SessionFacts done = newest(under_plan().add(of_stage(next_monday - 6, "S4", 700)));
  CHECK(done.counted_s == 540);
  CHECK(done.planned_s == 540);
  CHECK(done.stage == 3);
  const SessionFacts higher = newest(under_plan().add(session(next_monday - 6, "S6")));
  CHECK(higher.stage == 3);
  CHECK(higher.counted_longest_s == 90);
  CHECK(newest(under_plan().add(session(next_monday - 6, "S2"))).stage == 1);
  const SessionFacts second = newest(under_plan().add(session(next_monday - 6, "S4")).add(session(ago(1), "S4")));
  CHECK(second.counted_s == 0);
  CHECK(second.planned_s == 0);
  CHECK(second.stage == -1);
  CHECK_FALSE(second.clean);
}

TEST_CASE("a planned run may be done on another day of its week", "[core][sessions]") {
  CHECK(newest(under_plan().add(session(ago(1), "S4"))).counted_s == 540);
  // The one of the day itself comes first.
  Story both = under_plan().add(session(next_monday - 6, "S4")).add(session(next_monday - 7, "S4"));
  const Facts facts = both.facts();
  CHECK(facts.sessions[facts.sessions.size() - 2].counted_s == 0);
  CHECK(facts.sessions.back().counted_s == 540);
}

TEST_CASE("a session of the first stage under a higher plan counts for the first", "[core][sessions]") {
  CHECK(newest(under_plan().add(session(next_monday - 6, "S1"))).stage == 0);
}

TEST_CASE("a run is measured against the planned run of its own day", "[core][sessions]") {
  Story story = under_plan();
  story.record.plans.front().items.insert(story.record.plans.front().items.begin(),
                                          {next_monday - 7, ItemKind::walk_run, "S4", 300, 1140, 90});
  CHECK(newest(story.add(session(next_monday - 6, "S4"))).planned_s == 540);
}

TEST_CASE("a run of before the plan was made takes none of its runs", "[core][sessions]") {
  Story story = under_plan();
  story.record.plans.front().as_of = next_monday - 5;
  story.record.plans.front().items.front().date = next_monday - 4;
  story.add(session(next_monday - 7, "S4")).add(session(next_monday - 3, "S4"));
  CHECK(newest(story).counted_s == 540);
  CHECK(newest(story).planned_s == 540);
}

TEST_CASE("a run beyond those planned makes none of them done", "[core][sessions]") {
  Story story = under_plan();
  IssuedPlan& plan = story.record.plans.front();
  plan.items.push_back({next_monday - 4, ItemKind::walk_run, "S4", 540, 1140, 90});
  story.add(of_stage(next_monday - 6, "S4", 540)).add(of_stage(next_monday - 4, "S4", 431)).add(session(ago(1), "S4"));
  CHECK(story.facts().week_at(-1).planned_done == 1);
  CHECK(story.facts().week_at(-1).planned_runs == 2);
}

TEST_CASE("a run that no plan asked for makes no run day", "[core][sessions]") {
  Story story = under_plan();
  story.record.plans.front().items.clear();
  CHECK(story.add(session(next_monday - 6, "S4")).facts().week_at(-1).run_days == 0);
  CHECK(story.facts().week_at(-1).runs == 1);
}

TEST_CASE("a session without a stage counts for the highest that it covered, up to the stage of its plan",
          "[core][sessions]") {
  const auto stage = [](Seconds run_s, std::optional<Seconds> longest_s = 90) {
    Session unstated = of_stage(next_monday - 6, "S4", run_s);
    unstated.stage.clear();
    unstated.longest_run_s = longest_s;
    return newest(under_plan().add(unstated)).stage;
  };
  CHECK(stage(540) == 3);
  CHECK(stage(900) == 3);
  CHECK(stage(539) == 2);
  CHECK(stage(480) == 2);
  CHECK(stage(479) == 1);
  CHECK(stage(540, 89) == 2);
  CHECK(stage(540, 59) == 0);
  // A longest bout that is not known is taken as the stage's.
  CHECK(stage(540, std::nullopt) == 3);
  CHECK(stage(480, std::nullopt) == 2);
  // What covers no stage counts for the first: less never leads higher.
  CHECK(stage(200) == 0);
}

TEST_CASE("what a plan asks for is not its stage where it asks for less than that has", "[core][sessions]") {
  Story story = under_plan();
  story.record.plans.front().items.front().run_s = 490;
  Session unstated = of_stage(next_monday - 6, "S4", 490);
  unstated.stage.clear();
  CHECK(newest(story.add(unstated)).stage == 2);
}

TEST_CASE("a session short of its plan is clean, and its week stands at the stage that it covered",
          "[core][sessions]") {
  Session unstated = of_stage(next_monday - 6, "S4", 490);
  unstated.stage.clear();
  const Story story = under_plan().add(unstated);
  const Facts facts = story.facts();
  CHECK(facts.sessions.back().clean);
  CHECK(facts.position.rung == facts.ladder->full(2));
}

TEST_CASE("what was told up to a new onset asks for no run after it", "[core][sessions]") {
  const auto after = [](Date onset) {
    Story story = under_plan().add(session(next_monday - 6, "S4"));
    story.record.runner.injury.onset = onset;
    return story;
  };
  const auto ran = [&](Date onset) { return after(onset).facts().ever_ran; };
  CHECK(ran(next_monday - 9));
  CHECK_FALSE(ran(next_monday - 8));  // the day on which the plan was made
  CHECK_FALSE(ran(next_monday - 7));
  CHECK(newest(after(next_monday - 7)).counted_s == 0);
  CHECK(newest(after(next_monday - 7)).stage == -1);
}

TEST_CASE("a session that does not cover what its plan asked for is not of the planned stage", "[core][sessions]") {
  Story story = under_plan();
  story.record.plans.front().items.front().run_s = 700;
  Session unstated = of_stage(next_monday - 6, "S4", 600);
  unstated.stage.clear();
  CHECK(newest(story.add(unstated)).stage == 2);
}

TEST_CASE("where a stage's sessions differ, one that covers one of them and what was planned is of the stage",
          "[core][sessions]") {
  Story story = under_plan();
  Stage& fourth = story.protocol.stages[3];
  fourth.sessions = {fourth.sessions[0], fourth.sessions[0], Steps{{1, {{false, 1140}}}, {1, {{true, 570}}}}};
  Session unstated = of_stage(next_monday - 6, "S4", 540);
  unstated.stage.clear();
  CHECK(newest(story.add(unstated)).stage == 3);
}

TEST_CASE("a session counts for the stage that it states, where that is lower and asks for no more",
          "[core][sessions]") {
  const auto stage = [](std::string_view planned, std::string_view stated, Seconds run_s = 0) {
    Story story = Story().trained(2, planned);
    Session made = session(next_monday - 6, planned);
    IssuedPlan plan;
    plan.week_start = next_monday - 7;
    plan.as_of = next_monday - 8;
    plan.outcome = Outcome::train;
    plan.phase = Phase::walk_run;
    plan.stage = planned;
    plan.items = {{made.date, ItemKind::walk_run, plan.stage, *made.run_s, *made.walk_s, *made.longest_run_s}};
    story.record.plans = {plan};
    made.stage = stated;
    if (run_s > 0) made.run_s = run_s;
    return newest(story.add(made)).stage;
  };
  CHECK(stage("S2", "S1") == 0);
  CHECK(stage("S4", "S1") == 0);
  CHECK(stage("S1", "S2") == 0);
  // What does not cover the first stage counts for it.
  CHECK(stage("S1", "", 200) == 0);
  // S10 and S11 carry the same running-equivalent time.
  CHECK(stage("S10", "S11") == 9);
  CHECK(stage("S11", "S10") == 9);
}
