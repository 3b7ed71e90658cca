// amber-again: two ambers in each of two weeks at one stage, or two slow sessions in one week.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

/// So many amber sessions in the week.
auto ambers(int count) {
  return [count](Session& made, int i) {
    if (i < count) made.pain.during = 4;
  };
}

/// So many sessions that settled after `hours`.
auto settled(int count, int hours) {
  return [=](Session& made, int i) {
    if (i < count) made.settled_h = hours;
  };
}

}  // namespace

TEST_CASE("two ambers in each of two weeks at one stage mean one stage back", "[rule][amber-again]") {
  for (const int count : {2, 3}) {
    const Story story = Story().trained(2, "S4", 3, ambers(count)).trained(1, "S4", 3, ambers(2));
    CHECK(story.fires("amber-again"));
    CHECK(story.plan().stage == "S3");
    CHECK(story.plan().progress == Progress::step_back);
    CHECK(outcome_of(story.plan()) == Outcome::train);
  }
}

TEST_CASE("one amber in either of the two weeks is a repeat and no step back", "[rule][amber-again]") {
  for (const auto& [earlier, later] : {std::pair{1, 2}, std::pair{2, 1}}) {
    const Story story = Story().trained(2, "S4", 3, ambers(earlier)).trained(1, "S4", 3, ambers(later));
    CHECK_FALSE(story.fires("amber-again"));
    CHECK(story.plan().stage == "S4");
    CHECK(story.plan().progress == Progress::repeat);
  }
}

TEST_CASE("ambers at two different stages are not amber again", "[rule][amber-again]") {
  const Story story = Story().trained(2, "S4", 3, ambers(2)).trained(1, "S5", 3, ambers(2));
  CHECK_FALSE(story.fires("amber-again"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("amber weeks with a good week between them are not amber again", "[rule][amber-again]") {
  const Story story = Story().trained(3, "S4", 3, ambers(2)).trained(2, "S4").trained(1, "S4", 3, ambers(2));
  CHECK_FALSE(story.fires("amber-again"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("two sessions of one week that settled in 24 to 48 hours mean one stage back", "[rule][amber-again]") {
  for (const int hours : {25, 48}) {
    const Story story = Story().trained(1, "S4", 3, settled(2, hours));
    CHECK(story.fires("amber-again"));
    CHECK(story.plan().stage == "S3");
    CHECK(story.plan().progress == Progress::step_back);
  }
}

TEST_CASE("settled within 24 hours, or one slow session alone, is no step back", "[rule][amber-again]") {
  const Story quick = Story().trained(1, "S4", 3, settled(2, 24));
  CHECK_FALSE(quick.fires("amber-again"));
  CHECK(quick.plan().stage == "S5");
  const Story once = Story().trained(1, "S4", 3, settled(1, 36));
  CHECK_FALSE(once.fires("amber-again"));
  CHECK(once.plan().stage == "S4");
}

TEST_CASE("slow sessions in two different weeks are not two in one week", "[rule][amber-again]") {
  const Story story = Story().trained(2, "S4", 3, settled(1, 36)).trained(1, "S4", 3, settled(1, 36));
  CHECK_FALSE(story.fires("amber-again"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("a slow session last week and one in the week that has begun are not two in one week",
          "[rule][amber-again]") {
  Session slow = session(next_monday + 1, "S4");
  slow.settled_h = 36;
  Story story = Story().trained(1, "S4", 3, settled(1, 36)).add(slow);
  story.now = next_monday + 2;
  story.week = next_monday;
  CHECK_FALSE(story.fires("amber-again"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("when settling was not given the session is not counted as slow", "[rule][amber-again]") {
  CHECK_FALSE(Story().trained(1, "S4", 3, [](Session& made, int) { made.settled_h.reset(); }).fires("amber-again"));
}

TEST_CASE("in the running phase amber again means 80 percent", "[rule][amber-again]") {
  const Story story = Story().trained(3, "S13").ran(2, 33, 3, ambers(2)).ran(1, 33, 3, ambers(2));
  CHECK(story.fires("amber-again"));
  CHECK(run_minutes(story.plan()) == 79);
  CHECK(story.plan().phase == Phase::running);
  CHECK(story.plan().progress == Progress::step_back);
}

TEST_CASE("amber again at the first stage never raises it", "[rule][amber-again]") {
  const Story story = Story().trained(2, "S1", 3, ambers(2)).trained(1, "S1", 3, ambers(2));
  CHECK(story.fires("amber-again"));
  CHECK(run_minutes(story.plan()) <= 15);
}

TEST_CASE("before the first run nothing is amber again", "[rule][amber-again]") {
  CHECK_FALSE(Story().fires("amber-again"));
}

TEST_CASE("a red session counts as much as an amber one", "[rule][amber-again]") {
  const auto walked = [](int pain) {
    Session walk = other(next_monday - 14, SessionKind::walk, 30);
    walk.pain.during = pain;
    const auto hurt = [](int sessions) {
      return [=](Session& made, int i) {
        if (i < sessions) made.pain.during = 4;
      };
    };
    return Story().add(walk).trained(2, "S4", 3, hurt(1)).trained(1, "S4", 3, hurt(2)).plan();
  };
  CHECK(walked(4).stage == "S3");
  CHECK(walked(6).stage == "S3");
}

TEST_CASE("ambers and reds are named together, slow sessions only where they are enough", "[rule][amber-again]") {
  const auto mixed = [](Session& made, int i) {
    if (i < 2) made.pain.during = i == 0 ? 4 : 6;
    if (i == 2) made.settled_h = 30;
  };
  const std::optional<Finding> found =
      Story().trained(2, "S4", 3, mixed).trained(1, "S4", 3, mixed).finding("amber-again");
  REQUIRE(found);
  REQUIRE(found->facts.size() == 1);
  CHECK(found->facts.front().name == "ambers");
  CHECK(found->facts.front().value == 3);
}

TEST_CASE("the weeks of one stage are at one stage: a bridge from it, and its cautious first week",
          "[rule][amber-again]") {
  // A bridge of which the new session was left out the second time.
  Story bridge;
  bridge.protocol = steep_protocol();
  const auto add = [&](int back, const char* stage, Seconds run_s, int day) {
    Session made = session(next_monday - 7 * back + day, "S1");
    made.stage = stage;
    made.run_s = made.longest_run_s = run_s;
    if (day < 5) made.pain.during = 4;
    bridge.add(made);
  };
  for (const int day : {1, 3, 5}) add(3, "B", 525, day);
  bridge.record.sessions[0].pain.during = bridge.record.sessions[1].pain.during = 1;
  for (const int day : {1, 3, 5}) add(2, day == 5 ? "C" : "B", day == 5 ? 804 : 525, day);
  for (const int day : {1, 3, 5}) add(1, "B", 525, day);
  CHECK(bridge.facts().week_at(-2).rung != bridge.facts().week_at(-1).rung);
  CHECK(bridge.fires("amber-again"));
  CHECK(bridge.plan().stage == "A");

  const auto cautious = [](Session& made, int i) {
    made.run_s = 240;
    ambers(2)(made, i);
  };
  CHECK(Story().trained(2, "S1", 3, cautious).trained(1, "S1", 3, ambers(2)).fires("amber-again"));
}

TEST_CASE("a week without a stage counts with any, and the cautious week is one of the first stage",
          "[rule][amber-again]") {
  const Story story = Story().trained(2, "S4").trained(1, "S4");
  const auto fires = [&](int earlier_rung, int later_rung) {
    Facts facts = story.facts();
    for (WeekFacts& week : facts.weeks) {
      if (week.offset == -1) week.rung = later_rung;
      if (week.offset == -2) week.rung = earlier_rung;
      if (week.offset == -1 || week.offset == -2) week.ambers = 2;
    }
    REQUIRE(facts.week_at(-2).ambers == 2);
    const auto rule = std::ranges::find(all_rules(), std::string_view("amber-again"), &Rule::id);
    return rule->check(facts).has_value();
  };
  const Ladder ladder(ladder_protocol());
  CHECK(fires(-1, ladder.full(3)));
  CHECK(fires(ladder.full(3), -1));
  CHECK(fires(-1, -1));
  CHECK(fires(0, ladder.full(0)));
  CHECK_FALSE(fires(0, ladder.full(1)));
  CHECK_FALSE(fires(ladder.full(1), 0));
}
