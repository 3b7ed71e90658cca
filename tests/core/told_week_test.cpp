// A week that was told binds what is left of it: what was done before the plan counts, what it lists counts once.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <string>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

const Date week = next_monday;

/// Thursday of a week at S4 that was told on Wednesday, with runs on the days named.
Story told_on_wednesday(const std::vector<int>& days) {
  Story story = Story().trained(1, "S3");
  story.week = week;
  story.now = week + 3;
  story.record.checklists = {ready(today)};
  IssuedPlan plan;
  plan.week_start = week;
  plan.as_of = week + 2;
  plan.outcome = Outcome::train;
  plan.phase = Phase::walk_run;
  plan.stage = "S4";
  for (const int day : days) plan.items.push_back({week + day, ItemKind::walk_run, "S4", 540, 1140, 90});
  story.record.plans = {plan};
  return story;
}

/// The same in the running phase: runs of 33 minutes.
Story told_runs_on_wednesday(const std::vector<int>& days) {
  Story story = told_on_wednesday(days).trained(2, "S13").ran(1, 33);
  IssuedPlan& plan = story.record.plans.front();
  plan.phase = Phase::running;
  plan.stage.clear();
  for (IssuedItem& item : plan.items) item = {item.date, ItemKind::run, "", 1980, 600, 1980};
  return story;
}

Restriction left(const Story& story) {
  const std::optional<Finding> found = story.finding("issued-plan");
  REQUIRE(found);
  return found->restriction;
}

}  // namespace

TEST_CASE("what the plan lists and what was run before it are the week", "[core][told]") {
  const Story story = told_runs_on_wednesday({3, 5});
  CHECK(left(story).weekly_run_s_max == 2 * 1980);
  CHECK(left(Story(story).add(run(week + 1, 33))).weekly_run_s_max == 3 * 1980);
  CHECK(left(Story(story).add(run(today, 33))).weekly_run_s_max == 2 * 1980);
}

TEST_CASE("a run that was cut short before the plan counts as one of those that it lists, a longer one as it was",
          "[core][told]") {
  const Story story = told_runs_on_wednesday({3, 5});
  CHECK(left(Story(story).add(run(week + 1, 32))).weekly_run_s_max == 3 * 1980);
  CHECK(left(Story(story).add(run(week + 1, 1))).weekly_run_s_max == 3 * 1980);
  CHECK(left(Story(story).add(run(week + 1, 34))).weekly_run_s_max == 2 * 1980 + 34 * 60);
  Session walk = run(week + 1, 33);
  walk.kind = SessionKind::walk;
  walk.run_s = 0;
  CHECK(left(Story(story).add(walk)).weekly_run_s_max == 2 * 1980);
}

TEST_CASE("on the ladder it is the whole rung that was told, or more where more was run", "[core][told]") {
  CHECK(left(told_on_wednesday({3, 5})).weekly_run_s_max == 3 * 540);
  CHECK(left(told_on_wednesday({5})).weekly_run_s_max == 3 * 540);
  CHECK(left(told_on_wednesday({3, 5}).add(session(week, "S4")).add(session(week + 1, "S4"))).weekly_run_s_max ==
        4 * 540);
}

TEST_CASE("a run on the day of the plan was before it, unless the plan lists one for that day", "[core][told]") {
  const Session wednesday = run(week + 2, 33);
  CHECK(left(told_runs_on_wednesday({3, 5}).add(wednesday)).weekly_run_s_max == 3 * 1980);
  CHECK(left(told_runs_on_wednesday({2, 5}).add(wednesday)).weekly_run_s_max == 2 * 1980);
  Story walk = told_runs_on_wednesday({5}).add(wednesday);
  walk.record.plans.front().items.push_back({week + 2, ItemKind::walk, "", 0, 1800, 0});
  CHECK(left(walk).weekly_run_s_max == 2 * 1980);
}

TEST_CASE("a run after the plan is one that it lists", "[core][told]") {
  CHECK(left(told_runs_on_wednesday({3, 5}).add(run(week + 3, 33))).weekly_run_s_max == 2 * 1980);
}

TEST_CASE("the longest listed run is the longest there may be", "[core][told]") {
  CHECK(left(told_on_wednesday({3, 5})).single_run_s_max == 90);
  Story story = told_on_wednesday({3, 5});
  story.record.plans.front().items.back().longest_run_s = 120;
  CHECK(left(story).single_run_s_max == 120);
}

TEST_CASE("run days are those with a run so far and those still listed from today on", "[core][told]") {
  CHECK(left(told_on_wednesday({3, 5})).run_days_max == 2);
  CHECK(left(told_on_wednesday({2, 5})).run_days_max == 1);
  CHECK(left(told_on_wednesday({3, 5}).add(session(week + 1, "S4"))).run_days_max >= 2);
  Story walks = told_on_wednesday({5});
  walks.record.plans.front().items.push_back({week + 4, ItemKind::walk, "", 0, 1800, 0});
  CHECK(left(walks).run_days_max == 1);
}

TEST_CASE("a told bridge stays the bridge it was", "[core][told]") {
  const auto rung = [](int upper) {
    Story story = told_on_wednesday({3, 5, 6});
    story.protocol = steep_protocol();
    story.record.sessions.clear();
    story.record.plans.front().stage = "A";
    for (int i = 0; i < 3; ++i)
      story.record.plans.front().items[static_cast<std::size_t>(i)].stage = i < upper ? "B" : "A";
    return left(story).rung_max;
  };
  const Ladder ladder(steep_protocol());
  CHECK(rung(0) == ladder.full(0));
  CHECK(rung(1) == ladder.bridge(0, 1));
  CHECK(rung(2) == ladder.bridge(0, 2));
}

TEST_CASE("a bridge of which sessions are done stays that bridge, as long as one of the stage above is left",
          "[core][told]") {
  const auto rung = [](const char* first_left, int done) {
    Story story = told_on_wednesday({3, 5});
    story.protocol = steep_protocol();
    story.record.sessions.clear();
    IssuedPlan& plan = story.record.plans.front();
    plan.stage = plan.items[1].stage = "A";
    plan.items[0].stage = first_left;
    for (int day = 0; day < done; ++day) story.add(session(week + day, "S4"));
    return left(story).rung_max;
  };
  const Ladder ladder(steep_protocol());
  CHECK(rung("B", 0) == ladder.bridge(0, 1));
  CHECK(rung("B", 1) == ladder.bridge(0, 2));
  CHECK(rung("A", 1) == ladder.full(0));
}

TEST_CASE("a told week without running says nothing of minutes", "[core][told]") {
  Story story = told_on_wednesday({});
  story.record.plans.front().outcome = Outcome::prepare;
  CHECK(left(story).outcome == Outcome::prepare);
  CHECK(left(story).weekly_run_s_max == Restriction::unlimited);
  CHECK(left(story).run_days_max == 7);
}

TEST_CASE("the first stage told holds as well", "[core][told]") {
  Story story = told_on_wednesday({3, 5});
  story.record.plans.front().stage = "S1";
  CHECK(left(story).rung_max == Ladder(ladder_protocol()).full(0));
}

TEST_CASE("one amber and one red in each of two weeks at one stage are amber again; at two stages they are not",
          "[core][told]") {
  const auto mixed = [](Session& made, int i) {
    if (i < 2) made.pain.during = i == 0 ? 4 : 6;
  };
  const auto ambers = [](Session& made, int i) {
    if (i < 2) made.pain.during = 4;
  };
  CHECK(Story().trained(2, "S5", 3, mixed).trained(1, "S5", 3, mixed).fires("amber-again"));
  CHECK(Story().trained(2, "S5", 3, ambers).trained(1, "S5", 3, ambers).fires("amber-again"));
  CHECK_FALSE(Story().trained(2, "S5", 3, ambers).trained(1, "S4", 3, ambers).fires("amber-again"));
  CHECK_FALSE(Story().trained(2, "S4", 3, ambers).trained(1, "S5", 3, ambers).fires("amber-again"));
}

TEST_CASE("the week that has begun is no fourth move up", "[core][told]") {
  Story story = Story().trained(4, "S1").trained(3, "S2").trained(2, "S3").trained(1, "S4");
  story.week = week;
  story.now = week + 1;
  story.add(session(story.now, "S5"));
  CHECK_FALSE(story.fires("consolidate"));
}

TEST_CASE("a told week of which no run is left has no more running than was done", "[core][told]") {
  CHECK(left(told_on_wednesday({})).weekly_run_s_max == 0);
  CHECK(left(told_on_wednesday({})).single_run_s_max == 0);
  const Story all_behind = told_runs_on_wednesday({2});
  CHECK(left(all_behind).single_run_s_max == 1980);
  CHECK(left(all_behind).run_days_max == 0);
}

TEST_CASE("a run done today takes today's place, and leaves the days after it", "[core][told]") {
  const Story story = told_on_wednesday({3, 5, 6});
  CHECK(left(story).run_days_max == 3);
  CHECK(left(Story(story).add(session(week + 3, "S4"))).run_days_max == 3);
  CHECK(left(Story(story).add(session(week + 2, "S4"))).run_days_max == 4);
}

TEST_CASE("a told run shorter than any of the table leads to the first week and no lower", "[core][told]") {
  Story story = told_on_wednesday({3, 5});
  IssuedPlan& plan = story.record.plans.front();
  plan.stage = "S1";
  for (IssuedItem& item : plan.items) item = {item.date, ItemKind::walk_run, "S1", 60, 600, 60};
  CHECK(left(story).rung_max == 0);
}

TEST_CASE("a session done before a plan without a bridge makes no bridge of it", "[core][told]") {
  Story story = told_on_wednesday({3, 5});
  story.protocol = steep_protocol();
  story.record.sessions.clear();
  const StepTotals one = totals_of(story.protocol.stages[0].sessions.front());
  for (const int day : {-6, -4, -2, 1}) {
    Session made = session(week + day, "S4");
    made.stage = "A";
    made.run_s = one.run_s;
    made.walk_s = one.walk_s;
    made.longest_run_s = one.longest_run_s;
    story.add(made);
  }
  IssuedPlan& plan = story.record.plans.front();
  plan.stage = "A";
  for (IssuedItem& item : plan.items)
    item = {item.date, ItemKind::walk_run, "A", one.run_s, one.walk_s, one.longest_run_s};
  CHECK(left(story).rung_max == Ladder(story.protocol).full(0));
}
