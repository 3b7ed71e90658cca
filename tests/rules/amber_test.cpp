// amber: one or more amber sessions last week, none red.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// The first session of the week with this pain during it.
auto first_hurt(int pain) {
  return [pain](Session& made, int i) {
    if (i == 0) made.pain.during = pain;
  };
}

}  // namespace

TEST_CASE("pain of 3 to 5 in one session repeats the stage, 2 does not", "[rule][amber]") {
  const Story two = Story().trained(1, "S4", 3, first_hurt(2));
  CHECK_FALSE(two.fires("amber"));
  CHECK(two.plan().stage == "S5");
  CHECK(two.plan().progress == Progress::advance);
  for (const int pain : {3, 4, 5}) {
    const Story story = Story().trained(1, "S4", 3, first_hurt(pain));
    CHECK(story.fires("amber"));
    CHECK(outcome_of(story.plan()) == Outcome::train);
    CHECK(story.plan().stage == "S4");
    CHECK(story.plan().progress == Progress::repeat);
  }
}

TEST_CASE("one more red session never does less than one more amber", "[rule][amber]") {
  // Midweek: eight days and two clean runs after a red walk its flare is over, but the week still holds.
  const auto walked = [](int pain) {
    Story story;
    story.now = date("2026-11-25");
    story.week = next_monday;
    story.record.checklists.push_back(screen(story.now));
    Session walk = other(next_monday - 7, SessionKind::walk, 30);
    walk.pain.during = pain;
    return story.trained(1, "S4", 3, first_hurt(4)).add(walk).plan();
  };
  CHECK(walked(1).stage == "S4");
  CHECK(walked(4).stage == "S4");
  CHECK(walked(6).stage == "S4");
}

TEST_CASE("a next morning two points above the baseline is amber, one point is not", "[rule][amber]") {
  const auto morning = [](int before, int next) {
    return Story().trained(1, "S4", 3, [=](Session& made, int i) {
      if (i != 0) return;
      made.pain.before = before;
      made.pain.next_morning = next;
    });
  };
  CHECK(morning(0, 2).fires("amber"));
  CHECK_FALSE(morning(0, 1).fires("amber"));
  CHECK_FALSE(morning(1, 2).fires("amber"));
}

TEST_CASE("an amber walk repeats the stage too", "[rule][amber]") {
  Session walk = other(ago(0), SessionKind::walk, 30);
  walk.pain.after = 3;
  const Story story = Story().trained(1, "S4").add(walk);
  CHECK(story.fires("amber"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("tired or tight muscles are not amber", "[rule][amber]") {
  const Story story = Story().trained(
      1, "S4", 3, [](Session& made, int) { made = with_sign(with_sign(made, Sign::tightness), Sign::fatigue); });
  CHECK_FALSE(story.fires("amber"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("pain that was not given is not amber, and still no advance", "[rule][amber]") {
  const Story story = Story().trained(1, "S4", 3, [](Session& made, int) { made.pain = {}; });
  CHECK_FALSE(story.fires("amber"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("an amber session of the week before last no longer holds", "[rule][amber]") {
  const Story story = Story().trained(2, "S4", 3, first_hurt(4)).trained(1, "S4");
  CHECK_FALSE(story.fires("amber"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("before the first run an amber walk does not raise the start", "[rule][amber]") {
  Session walk = other(ago(1), SessionKind::walk, 30);
  walk.pain.during = 4;
  const Story story = Story().add(walk);
  CHECK(run_minutes(story.plan()) <= 15);
  CHECK_FALSE(Story().fires("amber"));
}

TEST_CASE("in the running phase an amber run holds the week at the reference", "[rule][amber]") {
  CHECK(run_minutes(Story().trained(2, "S13").ran(1, 33).plan()) == 108);
  const Story story = Story().trained(2, "S13").ran(1, 33, 3, first_hurt(3));
  CHECK(story.fires("amber"));
  CHECK(run_minutes(story.plan()) == 99);
  CHECK(story.plan().phase == Phase::running);
  CHECK(story.plan().progress == Progress::repeat);
}
