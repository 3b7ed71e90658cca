// The rest of a week that has begun: what was done in it counts, and a worse session never makes room for a run.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// S12 all the week before, S12 told again, and two of its sessions done with so many minutes of walking; asked on Friday.
Story two_done(Seconds walk_min, bool ill) {
  Story story = Story().trained(1, "S12", 3, [](Session& made, int) { made.rpe = 8; });
  story.now = next_monday - 1;
  story.record.checklists.push_back(screen(story.now));
  story.told(0);
  for (const int day : {1, 3}) {
    Session made = session(next_monday + day, "S12");
    made.walk_s = walk_min * 60;
    if (ill && day == 3) made = with_sign(made, Sign::back_tightening);
    story.add(made);
  }
  story.now = next_monday + 4;
  story.week = next_monday;
  story.record.checklists.push_back(screen(story.now));
  return story;
}

}  // namespace

TEST_CASE("the last run of a week has its place while the week's load leaves it room", "[core][schedule]") {
  // Two sessions of 28 running and 10 walking leave 42.9 of 108.9 running-equivalent minutes; the third takes 33.
  CHECK(run_minutes(two_done(10, false).plan()) == 28);
  // With 30 minutes of walking each they leave 22.9.
  CHECK(run_minutes(two_done(30, false).plan()) == 0);
}

TEST_CASE("a run that finds no room finds none in a worse week either, though a lower stage would fit",
          "[core][schedule]") {
  // 20 minutes of walking each leave 32.9: no place for S12, and the 30 of S11 do not take it.
  CHECK(run_minutes(two_done(20, false).plan()) == 0);
  CHECK(run_minutes(two_done(20, true).plan()) == 0);
}

TEST_CASE("a running week that follows the last stage shows the week it grows from", "[core][schedule]") {
  // 3 x 33 minutes, then S13 again: the largest week of the 42 days is the one of 99.
  const Plan plan = Story().trained(3, "S13").ran(2, 33).trained(1, "S13").plan();
  REQUIRE(plan.phase == Phase::running);
  REQUIRE(week_of(plan)->reference);
  CHECK(week_of(plan)->totals.run_s <= week_of(plan)->reference->run_s * 110 / 100);
  CHECK(week_of(plan)->reference->run_s == 99 * 60);
}
