// stall: the same stage again and again is a reason to look at technique, strength and rate.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

/// So many weeks at S4 with one clean session each.
Story stuck(int weeks) {
  Story story;
  for (int back = weeks; back > 0; --back) story.trained(back, "S4", 1);
  return story;
}

bool sends_to_physio(const Plan& plan) {
  return std::find(plan.cautions.begin(), plan.cautions.end(), "caution.see_physio") != plan.cautions.end();
}

}  // namespace

TEST_CASE("a stage done once and repeated for the third time brings advice", "[rule][stall]") {
  const Story story = stuck(4);
  const std::optional<Finding> finding = story.finding("stall");
  REQUIRE(finding);
  CHECK(finding->severity == Severity::advice);
  CHECK(sends_to_physio(story.plan()));
  CHECK_FALSE(stuck(2).fires("stall"));
  CHECK_FALSE(stuck(1).fires("stall"));
}

TEST_CASE("the advice takes nothing away", "[rule][stall]") {
  CHECK(stuck(4).finding("stall")->restriction == Restriction{});
  CHECK(stuck(4).plan().stage == "S4");
  CHECK(outcome_of(stuck(4).plan()) == Outcome::train);
}

TEST_CASE("weeks at different stages are no stall", "[rule][stall]") {
  const Story story = Story().trained(4, "S3", 1).trained(3, "S4", 1).trained(2, "S3", 1).trained(1, "S4", 1);
  CHECK_FALSE(story.fires("stall"));
}

TEST_CASE("in the running phase and before the first run nothing stalls", "[rule][stall]") {
  CHECK_FALSE(Story().trained(5, "S13").ran(4, 33).ran(3, 33).ran(2, 33).ran(1, 33, 1).fires("stall"));
  CHECK_FALSE(Story().fires("stall"));
}

TEST_CASE("four weeks at one stage are a stall whatever held them", "[rule][stall]") {
  Story story;
  for (const int back : {4, 3, 2, 1}) {
    story.trained(back, "S4", 3, [](Session& made, int) { made.leg_change = LegChange::toward_back; });
  }
  CHECK(story.plan().stage == "S4");
  CHECK(story.fires("stall"));
}

TEST_CASE("a session of the week that has begun is no week at the stage", "[rule][stall]") {
  Story story;
  for (int back = 4; back > 0; --back) story.trained(back, "S4");
  story.now = next_monday + 2;
  story.week = next_monday;
  story.record.checklists = {ready(story.now)};
  story.add(session(next_monday + 1, "S4"));
  REQUIRE(story.finding("stall"));
  CHECK(story.finding("stall")->facts.front().value == 4);
}
