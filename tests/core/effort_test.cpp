// Whether a week asks for more running than before, in which case it asks for no more effort beside it.
#include "core/week/outlook.hpp"

#include "support/catch.hpp"
#include "support/runner.hpp"

#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

/// A week of 99 minutes behind; the planned week has begun, and ten minutes are left of it.
Story begun() {
  Story story = Story().trained(2, "S13").ran(1, 33);
  story.now = next_monday;
  story.week = next_monday;
  return story;
}

IssuedPlan told(Progress progress, int minutes) {
  IssuedPlan plan;
  plan.week_start = next_monday;
  plan.as_of = next_monday - 1;
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  plan.progress = progress;
  for (const int day : {1, 3, 5}) {
    plan.items.push_back({next_monday + day, ItemKind::run, "", minutes * 60, 600, minutes * 60});
  }
  return plan;
}

bool raises(Story story, const std::vector<IssuedPlan>& plans) {
  story.record.plans = plans;
  return raises_volume(story.facts(), Dose{.phase = Phase::running, .rung = -1, .runs = {600}});
}

}  // namespace

TEST_CASE("what is left of a week that was told more asks for more all the same", "[core][effort]") {
  CHECK_FALSE(raises(begun(), {}));
  CHECK_FALSE(raises(begun(), {told(Progress::repeat, 33)}));
  CHECK(raises(begun(), {told(Progress::repeat, 34)}));
  CHECK(raises(begun(), {told(Progress::repeat, 34), told(Progress::repeat, 20)}));
  CHECK(raises(begun(), {told(Progress::repeat, 20), told(Progress::repeat, 34)}));
  CHECK(raises(begun(), {told(Progress::advance, 33)}));
}

TEST_CASE("a plan of another week, or of one that has not begun, says nothing of this one", "[core][effort]") {
  for (const int days : {-7, 7}) {
    IssuedPlan other = told(Progress::advance, 33);
    other.week_start = next_monday + days;
    CHECK_FALSE(raises(begun(), {other}));
  }
  Story before = begun();
  before.now = next_monday - 1;
  CHECK_FALSE(raises(before, {told(Progress::advance, 33)}));
}
