// surface: soft and flat on the ladder, gentle uphill from the fifth running week.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

bool allows(const Plan& plan, Surface surface) {
  return week_of(plan)->limits.surfaces[static_cast<std::size_t>(surface)];
}

bool goes_uphill(const Plan& plan) {
  return std::find(plan.cautions.begin(), plan.cautions.end(), "caution.uphill") != plan.cautions.end();
}

/// So many running weeks behind.
Story running_weeks(int count) {
  Story story;
  story.trained(count + 1, "S13");
  for (int back = count; back > 0; --back) story.ran(back, 33);
  return story;
}

}  // namespace

TEST_CASE("on the ladder runs are on grass, track or treadmill and nowhere else", "[rule][surface]") {
  for (const Plan& plan : {Story().plan(), Story().trained(1, "S4").plan(), Story().trained(1, "S12").plan()}) {
    for (const Surface soft : {Surface::grass, Surface::track, Surface::treadmill}) CHECK(allows(plan, soft));
    for (const Surface hard : {Surface::trail, Surface::road, Surface::other}) CHECK_FALSE(allows(plan, hard));
    CHECK_FALSE(goes_uphill(plan));
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items) {
        if (item.surface) CHECK(allows(plan, *item.surface));
      }
    }
  }
}

TEST_CASE("gentle uphill comes with the fifth running week and not before", "[rule][surface]") {
  CHECK_FALSE(goes_uphill(running_weeks(1).plan()));
  CHECK_FALSE(goes_uphill(running_weeks(3).plan()));
  CHECK(goes_uphill(running_weeks(4).plan()));
}

TEST_CASE("from the fifth running week roads and trails are allowed", "[rule][surface]") {
  const Plan plan = running_weeks(4).plan();
  for (const Surface surface : {Surface::grass, Surface::track, Surface::treadmill, Surface::trail, Surface::road}) {
    CHECK(allows(plan, surface));
  }
}

TEST_CASE("the ground that was run on last week changes nothing", "[rule][surface]") {
  const Story road = Story().trained(1, "S4", 3, [](Session& made, int) { made.surface = Surface::road; });
  CHECK(road.plan().stage == "S5");
  CHECK_FALSE(allows(road.plan(), Surface::road));
}
