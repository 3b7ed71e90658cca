// Rules at their edges: hours, points and days on either side, in the week that has begun and the one before it.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

auto slow(int first, int second) {
  return [=](Session& made, int i) {
    if (i == 0) made.settled_h = first;
    if (i == 1) made.settled_h = second;
  };
}

Session knee(Session made, std::optional<int> pain, Answer limp = Answer::unanswered) {
  made.elsewhere = {{"knee", pain, limp}};
  return made;
}

auto each_knee(int pain) {
  return [=](Session& made, int) { made = knee(made, pain); };
}

Story begun(Story story, int day) {
  story.week = next_monday;
  story.now = next_monday + day;
  return story;
}

}  // namespace

TEST_CASE("sessions that settled in more than 24 and up to 48 hours are slow to settle", "[core][edges]") {
  CHECK(Story().trained(1, "S4", 3, slow(25, 48)).fires("amber-again"));
  CHECK_FALSE(Story().trained(1, "S4", 3, slow(24, 48)).fires("amber-again"));
  CHECK_FALSE(Story().trained(1, "S4", 3, slow(30, 49)).fires("amber-again"));
}

TEST_CASE("two sessions slow to settle count within one week, not over two", "[core][edges]") {
  Story story = Story().trained(1, "S4", 3, slow(30, 12));
  Session late = other(next_monday, SessionKind::walk, 30);
  late.settled_h = 30;
  CHECK_FALSE(begun(Story(story).add(late), 2).fires("amber-again"));
  CHECK(begun(Story(story).add(late).add(late), 2).fires("amber-again"));
  const std::optional<Finding> one_slow = begun(Story(story).add(late).add(late), 2).finding("amber-again");
  CHECK(one_slow->facts.back().name == "slow_sessions");
  CHECK(one_slow->facts.back().value == 2);
}

TEST_CASE("pain elsewhere two weeks running counts the week that has begun, the last and the one before",
          "[core][edges]") {
  CHECK_FALSE(
      Story().trained(3, "S4", 3, each_knee(3)).trained(1, "S4", 3, each_knee(3)).finding("elsewhere")->severity ==
      Severity::hold);
  CHECK(Story().trained(2, "S4", 3, each_knee(3)).trained(1, "S4", 3, each_knee(3)).finding("elsewhere")->severity ==
        Severity::hold);
  const Story last = Story().trained(1, "S4", 3, each_knee(3));
  CHECK(begun(last, 2).finding("elsewhere")->severity == Severity::restrict);
  CHECK(begun(Story(last).add(knee(session(next_monday + 1, "S4"), 3)), 2).finding("elsewhere")->severity ==
        Severity::hold);
  const Story none = Story().trained(2, "S4", 3, each_knee(3)).trained(1, "S4");
  CHECK(begun(Story(none).add(knee(session(next_monday + 1, "S4"), 3)), 2).finding("elsewhere")->severity ==
        Severity::restrict);
}

TEST_CASE("pain elsewhere that was not rated counts as 3", "[core][edges]") {
  const std::optional<Finding> found =
      Story().trained(1, "S4").add(knee(session(today, "S4"), std::nullopt)).finding("elsewhere");
  REQUIRE(found);
  CHECK(found->facts.front().value == 3);
  CHECK(found->severity == Severity::restrict);
}

TEST_CASE("the day of pain elsewhere is that of the newest session with enough of it or a limp", "[core][edges]") {
  Story story = Story().trained(2, "S4").add(knee(session(ago(5), "S4"), 4)).add(knee(session(ago(3), "S4"), 2));
  CHECK(story.finding("elsewhere")->facts[1].value == ago(5).days);
  story.add(knee(session(ago(1), "S4"), 0, Answer::yes));
  CHECK(story.finding("elsewhere")->facts[1].value == ago(1).days);
  Story no_limp =
      Story().trained(2, "S4").add(knee(session(ago(5), "S4"), 4)).add(knee(session(ago(3), "S4"), 0, Answer::no));
  CHECK(no_limp.finding("elsewhere")->facts[1].value == ago(5).days);
}

TEST_CASE("a stage that the table does not have allows nothing above the first", "[core][edges]") {
  const Ladder ladder(ladder_protocol());
  const auto highest = [](const char* stage) {
    Story story = Story().trained(1, "S4");
    story.record.clearances.front().stage_max = stage;
    return *story.finding("clearance");
  };
  CHECK(highest("nowhere").restriction.rung_max == ladder.full(0));
  CHECK(highest("nowhere").facts.front().value == 0);
  CHECK(highest("S1").restriction.rung_max == ladder.full(0));
  CHECK(highest("S1").facts.front().value == 0);
  CHECK(highest("S2").restriction.rung_max == ladder.full(1));
}

TEST_CASE("a day that a clinician named binds until it has come", "[core][edges]") {
  const auto fires = [](Date day) {
    Story story = Story().trained(1, "S4");
    story.record.clearances.front().no_running_before = day;
    return story.fires("clearance");
  };
  CHECK(fires(today + 1));
  CHECK_FALSE(fires(today));
  CHECK_FALSE(fires(ago(1)));
}

TEST_CASE("resting pain of 1 lets running resume after a flare, 2 does not, and only that is named", "[core][edges]") {
  const auto found = [](int pain) {
    Session walk = other(ago(1), SessionKind::walk, 30);
    walk.pain.during = 6;
    Story story = Story().trained(1, "S5").add(walk);
    story.record.checklists.push_back(screen(today));
    story.record.checklists.back().resting_pain = pain;
    return *story.finding("flare");
  };
  CHECK(found(1).restriction.outcome == Outcome::train);
  CHECK(found(1).facts.back().name == "stage_max");
  CHECK(found(2).restriction.outcome == Outcome::prepare);
  CHECK(found(2).facts.back().name == "resting_pain");
}

TEST_CASE("a load of exactly 110 percent holds nothing", "[core][edges]") {
  const auto held = [](int first, int minutes) {
    const auto hard = [](Session& made, int) { made.rpe = 5; };
    return Story()
               .trained(3, "S13", 3, hard)
               .ran(2, first, 3, hard)
               .ran(1, minutes, 3, hard)
               .finding("intensity")
               ->severity == Severity::restrict;
  };
  CHECK_FALSE(held(30, 33));
}

TEST_CASE("four moves up are broken by a week of the running phase and counted over weeks without a run",
          "[core][edges]") {
  CHECK(Story().trained(6, "S1").trained(5, "S2").trained(4, "S3").trained(2, "S4").trained(1, "S5").fires(
      "consolidate"));
  CHECK_FALSE(Story().trained(2, "S13").ran(1, 33).fires("consolidate"));
  CHECK_FALSE(Story().fires("consolidate"));
  const auto cautious = [](Session& made, int) { made.run_s = 240; };
  CHECK_FALSE(Story()
                  .trained(5, "S1", 3, cautious)
                  .trained(4, "S1")
                  .trained(3, "S2")
                  .trained(2, "S3")
                  .trained(1, "S4")
                  .fires("consolidate"));
}

TEST_CASE("a spike of the week before last is no overshoot of last week", "[core][edges]") {
  const auto spike = [](Session& made, int i) {
    if (i == 1) made.longest_run_s = 200;
  };
  CHECK_FALSE(Story().trained(2, "S4", 3, spike).trained(1, "S4").fires("overshoot"));
  CHECK(Story().trained(2, "S4").trained(1, "S4", 3, spike).fires("overshoot"));
  Story this_week = Story().trained(1, "S4");
  Session long_bout = session(next_monday, "S4");
  long_bout.longest_run_s = 200;
  const std::optional<Finding> found = begun(this_week.add(long_bout), 2).finding("overshoot");
  REQUIRE(found);
  CHECK(found->facts.front().value == 540);
}

TEST_CASE("a week without a session is no rising morning", "[core][edges]") {
  const auto mornings = [](int pain) { return [=](Session& made, int) { made.pain.next_morning = pain; }; };
  const Story rose = Story().trained(4, "S4").trained(3, "S4", 3, mornings(1)).trained(2, "S4", 3, mornings(2));
  CHECK_FALSE(rose.fires("pain-trend"));
  CHECK_FALSE(Story().trained(2, "S4").trained(1, "S4", 3, mornings(5)).fires("pain-trend"));
  CHECK(Story(rose).trained(1, "S4", 3, mornings(3)).fires("pain-trend"));
}

TEST_CASE("weeks that were planned without a run are not weeks in which every run was done", "[core][edges]") {
  Story story = Story().trained(9, "S13").ran(5, 33, 2).ran(4, 36, 2).ran(3, 36, 2);
  for (const int back : {2, 1}) {
    IssuedPlan rest;
    rest.week_start = next_monday - 7 * back;
    rest.as_of = rest.week_start - 1;
    rest.outcome = Outcome::prepare;
    story.record.plans.push_back(rest);
  }
  REQUIRE(story.finding("run-days"));
  CHECK(story.finding("run-days")->restriction.run_days_max == 2);
}
