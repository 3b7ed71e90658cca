// weekly-increase: the week rises by at most 10 %.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// A clean session of the steep table.
Session steep_session(const Protocol& protocol, std::size_t stage, Date on) {
  Session made = session(on, "S4");
  const StepTotals totals = totals_of(protocol.stages[stage].sessions.front());
  made.stage = protocol.stages[stage].id;
  made.run_s = totals.run_s;
  made.walk_s = totals.walk_s;
  made.longest_run_s = totals.longest_run_s;
  return made;
}

/// Two stages, of which the second asks for far less.
Protocol lighter_above() {
  Protocol protocol = steep_protocol();
  protocol.stages.erase(protocol.stages.begin());
  std::swap(protocol.stages[0], protocol.stages[1]);
  protocol.stages[0].id = "A";
  protocol.stages[1] = {"B", std::vector<Steps>(3, Steps{{1, {{false, 300}}}, {1, {{true, 210}}}})};
  return protocol;
}

int of_stage(const Plan& plan, std::string_view stage) {
  int count = 0;
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) count += item.stage == stage ? 1 : 0;
  }
  return count;
}

/// Longer by three minutes with each run of the week, which leaves the single run out of the way.
void longer_and_longer(Session& made, int i) { made.run_s = made.longest_run_s = (33 + 3 * i) * 60; }

/// So far in a session of nothing but running.
auto carry_m(Metres metres) {
  return [metres](Session& made, int) {
    made.distance_m = metres;
    made.walk_s = 0;
  };
}

}  // namespace

TEST_CASE("on the ladder the week's running-equivalent time rises by at most 10 percent", "[rule][weekly-increase]") {
  const Plan plan = Story().trained(1, "S4").plan();
  const Week& week = *week_of(plan);
  REQUIRE(week.reference);
  // S4 is 18.5 REM a session; half seconds: 3 x 18.5 x 120.
  CHECK(week.reference->rem_half_s == 6660);
  REQUIRE(week.limits.rem_half_s_max);
  CHECK(*week.limits.rem_half_s_max == 7326);
  CHECK(plan.stage == "S5");
  CHECK(week.totals.rem_half_s == 7200);
}

TEST_CASE("exactly 10 percent is within the limit", "[rule][weekly-increase]") {
  const Plan plan = Story().trained(1, "S11").plan();
  CHECK(plan.stage == "S12");
  CHECK(week_of(plan)->totals.rem_half_s == *week_of(plan)->limits.rem_half_s_max);
}

TEST_CASE("a missed session costs nothing when two were clean", "[rule][weekly-increase]") {
  const Plan plan = Story().trained(1, "S4", 2).plan();
  CHECK(week_of(plan)->reference->rem_half_s == 6660);
  CHECK(plan.stage == "S5");
  CHECK(week_of(plan)->totals.run_days == 3);
}

TEST_CASE("a step of more than 10 percent is bridged by sessions of both stages", "[rule][weekly-increase]") {
  Story story;
  story.protocol = steep_protocol();
  for (const int day : {1, 3, 5}) story.add(steep_session(story.protocol, 0, next_monday - 7 + day));
  const Plan first = story.plan();
  CHECK(first.progress == Progress::bridge);
  CHECK(first.stage == "A");
  CHECK(of_stage(first, "A") == 2);
  CHECK(of_stage(first, "B") == 1);
  CHECK(week_of(first)->totals.rem_half_s * 100 <= week_of(first)->reference->rem_half_s * 110);

  Story later;
  later.protocol = steep_protocol();
  for (const int day : {1, 3, 5}) later.add(steep_session(later.protocol, 0, next_monday - 14 + day));
  for (const int day : {1, 3, 5}) later.add(steep_session(later.protocol, day == 5 ? 1 : 0, next_monday - 7 + day));
  const Plan second = later.plan();
  CHECK(second.progress == Progress::bridge);
  CHECK(second.stage == "A");
  CHECK(of_stage(second, "B") == 2);
  CHECK(week_of(second)->totals.rem_half_s * 100 <= week_of(second)->reference->rem_half_s * 110);
}

TEST_CASE("after a cautious week the first stage in full is exempt", "[rule][weekly-increase]") {
  const Story story = Story().trained(1, "S1", 3, [](Session& made, int) {
    made.run_s = 4 * 60;
    made.walk_s = 18 * 60;
  });
  const Plan plan = story.plan();
  CHECK(plan.stage == "S1");
  CHECK(run_minutes(plan) == 15);
  CHECK(Story().trained(1, "S1").plan().stage == "S2");
}

TEST_CASE("in the running phase the week's minutes rise by at most 10 percent, rounded down",
          "[rule][weekly-increase]") {
  // 33, 36 and 39 minutes are 108; 118.8 rounds down.
  const Plan plan = Story().trained(2, "S13").ran(1, 33, 3, longer_and_longer).plan();
  CHECK(run_minutes(plan) == 118);
  CHECK(*week_of(plan)->limits.weekly_run_s_max == 7128);
  CHECK(week_of(plan)->reference->run_s == 108 * 60);
  CHECK(plan.progress == Progress::advance);
}

TEST_CASE("the first running week grows from the last stage's minutes", "[rule][weekly-increase]") {
  const Plan plan = Story().trained(2, "S13").trained(1, "S13").plan();
  CHECK(plan.phase == Phase::running);
  CHECK(run_minutes(plan) == 99);
  CHECK(week_of(plan)->limits.weekly_run_s_max == 5940);
}

TEST_CASE("where 80 percent of the runs carry a distance the kilometres are capped too", "[rule][weekly-increase]") {
  // Five runs of the last 28 days.
  const auto some = [](int with_distance) {
    int left = with_distance;
    Story story = Story().trained(2, "S13", 2).ran(1, 33);
    for (auto made = story.record.sessions.rbegin(); made != story.record.sessions.rend() && left > 0; ++made, --left) {
      made->distance_m = 5500;
    }
    return story;
  };
  const Plan four = some(4).plan();
  REQUIRE(week_of(four)->limits.weekly_m_max);
  CHECK(*week_of(four)->limits.weekly_m_max == 18150);
  CHECK_FALSE(week_of(some(3).plan())->limits.weekly_m_max);
}

TEST_CASE("kilometres at the own pace can bound the week before its minutes do", "[rule][weekly-increase]") {
  // Six minutes a kilometre over both weeks, but only 13.5 km last week: 14.85 km are 89 minutes.
  const Story story = Story().trained(2, "S13", 3, carry_m(6000)).ran(1, 33, 3, carry_m(4500));
  CHECK(run_minutes(story.plan()) == 89);
}

TEST_CASE("before the first run there is nothing to rise from", "[rule][weekly-increase]") {
  CHECK_FALSE(Story().fires("weekly-increase"));
}

TEST_CASE("a bridge that was planned anew within its week counts the sessions of the next stage run before",
          "[rule][weekly-increase]") {
  Story story;
  story.protocol = steep_protocol();
  for (const int back : {12, 10, 8}) story.add(steep_session(story.protocol, 0, ago(back)));
  story.told(1);
  REQUIRE(story.record.plans.back().items.front().stage == "B");
  // Made on Wednesday: Tuesday's session of B is done, the two of A are left.
  IssuedPlan anew = story.record.plans.back();
  anew.as_of = ago(4);
  std::erase_if(anew.items, [&](const IssuedItem& item) { return item.date <= anew.as_of || item.run_s == 0; });
  story.record.plans.push_back(anew);
  story.add(steep_session(story.protocol, 1, ago(5)));
  for (const int back : {3, 1}) story.add(steep_session(story.protocol, 0, ago(back)));
  CHECK(of_stage(story.plan(), "B") == 2);
}

TEST_CASE("where a step back leads to a heavier stage that has no room, the plan says what withholds it",
          "[rule][weekly-increase]") {
  Story story;
  story.protocol = lighter_above();
  for (const int back : {22, 20}) story.add(steep_session(story.protocol, 0, ago(back)));
  for (const int back : {15, 13, 11}) story.add(steep_session(story.protocol, 1, ago(back)));
  const Plan plan = story.plan();
  CHECK(run_minutes(plan) == 0);
  REQUIRE_FALSE(plan.findings.empty());
  CHECK(plan.findings.front().rule == "weekly-increase");
  CHECK(plan.findings.front().binding);
}

TEST_CASE("a lower stage that a session states under a plan leads to no heavier week", "[rule][weekly-increase]") {
  Story story;
  story.protocol = lighter_above();
  for (const int back : {12, 10, 8}) story.add(steep_session(story.protocol, 0, ago(back)));
  story.told(1);
  REQUIRE(story.record.plans.back().stage == "B");
  for (const int back : {5, 3, 1}) {
    story.add(steep_session(story.protocol, 1, ago(back)));
    story.record.sessions.back().stage = "A";
    story.record.sessions.back().pain.during = 3;  // repeat
  }
  CHECK(story.plan().stage == "B");
}

TEST_CASE("kilometres that leave no room for the walking around one more run leave the runs as many as they were",
          "[rule][weekly-increase]") {
  const auto measured = [](Session& made, int) {
    made.distance_m = 6200;
    made.walk_s = 600;
  };
  Story story = Story().trained(9, "S13");
  for (int back = 8; back >= 1; --back) story.ran(back, 33, 2, measured);
  const Plan plan = story.plan();
  CHECK(run_minutes(plan) == 72);
  CHECK(week_of(plan)->totals.run_days == 2);
  CHECK(plan.progress == Progress::advance);
}

TEST_CASE("kilometres are measured with the walking around one more run, and no more than that",
          "[rule][weekly-increase]") {
  const auto limits = [](int runs, Seconds walk_s) {
    const Story story = Story().trained(9, "S13").ran(1, 33, runs, [=](Session& made, int) {
      made.distance_m = 6200;
      made.walk_s = walk_s;
    });
    return story.finding("weekly-increase")->restriction;
  };
  // A tenth more of 2180 seconds is 2398; two walks off it leave more than the run of 1980 before, three would not.
  CHECK(limits(1, 200).run_days_max == Restriction{}.run_days_max);
  CHECK(limits(1, 200).weekly_run_s_max == 1998);
  // Two runs of 33 minutes: just as much running is not less.
  CHECK(limits(2, 495).run_days_max == Restriction{}.run_days_max);
  CHECK(limits(2, 495).weekly_run_s_max == 2 * 33 * 60);
  CHECK(limits(2, 500).run_days_max == 2);
}

TEST_CASE("kilometres bound the days of the first running week too", "[rule][weekly-increase]") {
  // On a table of two sessions a week, where a third day would be one more walk.
  const auto days_max = [](Seconds walk_s) {
    Story story;
    for (Stage& stage : story.protocol.stages) stage.sessions.resize(2);
    story.protocol.sessions_per_week = 2;
    for (const int back : {2, 1}) {
      story.trained(back, "S13", 2, [=](Session& made, int) {
        made.distance_m = 6200;
        made.walk_s = walk_s;
      });
    }
    REQUIRE(story.facts().may_enter_running_phase());
    return story.finding("weekly-increase")->restriction.run_days_max;
  };
  CHECK(days_max(300) == Restriction{}.run_days_max);
  CHECK(days_max(600) == 2);
}
