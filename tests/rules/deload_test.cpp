// deload: every fourth week of the running phase is lighter.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

/// Two clean weeks at the last stage, then weeks of three equal runs of so many minutes, up to last week.
Story running_weeks(const std::vector<int>& minutes) {
  Story story;
  int back = static_cast<int>(minutes.size());
  story.trained(back + 2, "S13").trained(back + 1, "S13");
  for (const int each : minutes) story.ran(back--, each);
  return story;
}

/// Three running weeks under their plans of 99, 108 and 117 minutes; last week the third run had `last_s`.
Story planned_weeks(Seconds last_s) {
  Story story = running_weeks({33, 36, 39});
  story.record.sessions.back().run_s = last_s;
  story.record.sessions.back().longest_run_s = last_s;
  return story.told(3).told(2).told(1);
}

}  // namespace

TEST_CASE("the fourth week of the running phase is 80 percent of the reference", "[rule][deload]") {
  const Story story = running_weeks({33, 36, 39});
  CHECK(story.fires("deload"));
  CHECK(run_minutes(story.plan()) == 93);
  CHECK(story.plan().phase == Phase::running);
  CHECK(story.plan().progress == Progress::deload);
}

TEST_CASE("the third and the fifth week are not lighter", "[rule][deload]") {
  const Story third = running_weeks({33, 36});
  CHECK_FALSE(third.fires("deload"));
  CHECK(run_minutes(third.plan()) == 117);
  const Story fifth = running_weeks({33, 36, 39, 31});
  CHECK_FALSE(fifth.fires("deload"));
  CHECK(run_minutes(fifth.plan()) == 126);
}

TEST_CASE("the eighth week is lighter again", "[rule][deload]") {
  const Story story = running_weeks({33, 36, 39, 31, 42, 46, 50});
  CHECK(story.fires("deload"));
  CHECK(run_minutes(story.plan()) == 120);
  CHECK(story.plan().progress == Progress::deload);
}

TEST_CASE("after a week of which at most 85 percent was done no lighter week is due", "[rule][deload]") {
  // The plan was 117 minutes, 7020 seconds: 85 percent are 5967.
  const Story light = planned_weeks(5967 - 2 * 39 * 60);
  REQUIRE(light.facts().week_at(-1).planned_run_s == 117 * 60);
  CHECK_FALSE(light.fires("deload"));
  CHECK(run_minutes(light.plan()) == 118);
  const Story full = planned_weeks(5968 - 2 * 39 * 60);
  CHECK(full.fires("deload"));
  CHECK(run_minutes(full.plan()) == 86);
}

TEST_CASE("a light week three weeks ago counts too", "[rule][deload]") {
  Story story = running_weeks({33, 36, 39}).told(3);
  // One run of the first running week was left out.
  std::erase_if(story.record.sessions, [](const Session& made) { return made.date == next_monday - 21 + 5; });
  CHECK_FALSE(story.fires("deload"));
}

TEST_CASE("with no plan on record a week far below the ones before it was light anyway", "[rule][deload]") {
  Story story = running_weeks({33, 36, 39});
  story.record.sessions.pop_back();
  CHECK_FALSE(story.fires("deload"));
}

TEST_CASE("with no plan on record a week is light against the best before it, not after it", "[rule][deload]") {
  // 86 minutes are more than 85 percent of the 99 before them, and less of the 105 after.
  Story story = running_weeks({33, 29, 35});
  for (Session& made : story.record.sessions) {
    if (made.date == next_monday - 14 + 1) made.run_s = made.longest_run_s = 28 * 60;
  }
  CHECK(story.fires("deload"));
  // 91 and a half are less than 85 percent of 108, though not of the 99 before those.
  Story lighter = running_weeks({33, 36, 30});
  for (Session& made : lighter.record.sessions) {
    if (made.date > next_monday - 7) made.run_s = made.longest_run_s = 1830;
  }
  CHECK_FALSE(lighter.fires("deload"));
}

TEST_CASE("on the ladder and before the first run there is no lighter week", "[rule][deload]") {
  CHECK_FALSE(Story().trained(4, "S1").trained(3, "S2").trained(2, "S3").trained(1, "S4").fires("deload"));
  CHECK_FALSE(Story().fires("deload"));
}
