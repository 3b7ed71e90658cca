// The ladder at its edges: cautious repeats, bridges asked for with any number, and midweek caps.
#include "core/week/schedule.hpp"

#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

Protocol with_first(const Steps& steps) {
  Protocol protocol;
  protocol.id = "test";
  protocol.stages = {{"T1", std::vector<Steps>(3, steps)}};
  return protocol;
}

Block repeats(int times) { return {times, {{true, 60}, {false, 60}}}; }

Totals totals(const Story& story) { return week_of(story.plan())->totals; }

}  // namespace

TEST_CASE("the cautious week has four fifths of the first repeats, rounded down, at least one", "[core][ladder]") {
  const auto cautious = [](int times) {
    const Ladder ladder(with_first({repeats(times)}));
    return ladder[0].sessions.front().front().repeat;
  };
  CHECK(cautious(26) == 20);
  CHECK(cautious(21) == 16);
  CHECK(cautious(10) == 8);
  CHECK(cautious(6) == 4);
  CHECK(cautious(5) == 4);
  CHECK(cautious(2) == 1);
  CHECK(cautious(1) == 1);
}

TEST_CASE("only the first repeats of a session are cut", "[core][ladder]") {
  const Ladder ladder(with_first({{1, {{false, 300}}}, repeats(5), repeats(10)}));
  const Steps& steps = ladder[0].sessions.front();
  CHECK(steps[0].repeat == 1);
  CHECK(steps[1].repeat == 4);
  CHECK(steps[2].repeat == 10);
  CHECK(ladder[0].cautious);
  CHECK_FALSE(ladder[1].cautious);
}

TEST_CASE("running-equivalent time already done in the week counts towards its cap", "[core][ladder]") {
  // After S4 the cap is 3 x 18.5 x 1.1 minutes; one session of S5 with a long walk leaves room for one more, not two.
  Story story = Story().trained(1, "S4");
  story.week = next_monday;
  story.now = next_monday + 2;
  story.record.checklists = {ready(today)};
  Session long_walk = session(next_monday + 1, "S4");
  long_walk.walk_s = 60 * 60;
  CHECK(totals(Story(story).add(session(next_monday + 1, "S4"))).run_days == 2);
  CHECK(totals(Story(story).add(long_walk)).run_days == 1);
  long_walk.walk_s = std::nullopt;
  CHECK(totals(Story(story).add(long_walk)).run_days == 2);
}

TEST_CASE("the sums of a week are those of its days", "[core][ladder]") {
  const Totals ladder = totals(Story().trained(1, "S4"));
  CHECK(ladder.run_s == 3 * 600);
  CHECK(ladder.walk_s == 3 * 1200);
  CHECK(ladder.rem_half_s == 3 * 2400);
  CHECK(ladder.run_days == 3);
  CHECK(ladder.longest_run_s == 120);
  const Totals walking = totals(Story().trained(1, "S4").answer(Item::squat, Answer::no, 0));
  CHECK(walking.run_s == 0);
  CHECK(walking.run_days == 0);
  CHECK(walking.longest_run_s == 0);
  CHECK(walking.walk_s == 4 * 30 * 60);
}

TEST_CASE("a step that lies in the first session alone is seen", "[core][ladder]") {
  const auto steps = [](Seconds run_s) { return Steps{{1, {{false, 1200}}}, {1, {{true, run_s}}}}; };
  Protocol protocol;
  protocol.id = "test";
  protocol.stages = {{"T1", {steps(300), steps(300), steps(300)}}, {"T2", {steps(1200), steps(300), steps(300)}}};
  const std::vector<TableFinding> found = inspect(protocol);
  CHECK(std::ranges::any_of(found, [](const TableFinding& one) { return one.fault == TableFault::unbridgeable; }));
}

TEST_CASE("a bridge to a stage of fewer sessions repeats the last of them", "[core][ladder]") {
  const auto steps = [](Seconds run_s) { return Steps{{1, {{false, 1200}}}, {1, {{true, run_s}}}}; };
  Protocol protocol;
  protocol.id = "test";
  protocol.stages = {{"T1", std::vector<Steps>(3, steps(300))}, {"T2", {steps(400), steps(500)}}};
  const Ladder ladder(protocol);
  const Rung& two_of_three = ladder[ladder.bridge(0, 2)];
  REQUIRE(two_of_three.upper == 2);
  CHECK(two_of_three.sessions == std::vector{steps(400), steps(500), steps(300)});
}

TEST_CASE("a tenth more is a tenth, to half a second", "[core][ladder]") {
  const auto unbridgeable = [](Seconds walk_s) {
    Protocol protocol;
    protocol.id = "test";
    protocol.stages = {{"T1", {Steps{{1, {{false, 1209}}}, {1, {{true, 300}}}}}},
                       {"T2", {Steps{{1, {{false, walk_s}}}, {1, {{true, 300}}}}}}};
    const std::vector<TableFinding> found = inspect(protocol);
    return std::ranges::any_of(found, [](const TableFinding& one) { return one.fault == TableFault::unbridgeable; });
  };
  // 1809 half seconds, and a tenth more is 1989.9.
  CHECK_FALSE(unbridgeable(1389));
  CHECK(unbridgeable(1390));
}
