// run-days: as many run days as the reference week had.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

int planned_days(const Story& story) { return week_of(story.plan())->totals.run_days; }

/// Two runs a week; the last two weeks, of two runs each, under their plans.
Story two_a_week() { return Story().ran(4, 33, 2).ran(3, 33, 2).ran(2, 36, 2).ran(1, 39, 2).told(2).told(1); }

}  // namespace

TEST_CASE("the week has as many run days as the reference week had", "[rule][run-days]") {
  CHECK(planned_days(Story().trained(2, "S13").ran(1, 33, 3)) == 3);
  const Story two = Story().ran(2, 33, 2).ran(1, 33, 2);
  CHECK(planned_days(two) == 2);
  CHECK(run_minutes(two.plan()) == 72);
}

TEST_CASE("with one run in the reference week there are two run days", "[rule][run-days]") {
  const Story story = Story().ran(1, 33, 1);
  REQUIRE(story.plan().phase == Phase::running);
  CHECK(planned_days(story) == 2);
  CHECK(run_minutes(story.plan()) == 33);
}

TEST_CASE("one more run day comes once every planned run was done two weeks running", "[rule][run-days]") {
  const Story story = two_a_week();
  REQUIRE(story.facts().week_at(-2).planned_runs == 2);
  REQUIRE(story.facts().week_at(-1).planned_runs == 2);
  CHECK(planned_days(story) == 3);
}

TEST_CASE("one planned run left out in the two weeks keeps the run days", "[rule][run-days]") {
  for (const int back : {1, 2}) {
    Story story = two_a_week();
    std::erase_if(story.record.sessions, [&](const Session& made) { return made.date == next_monday - 7 * back + 3; });
    CHECK(planned_days(story) == 2);
  }
}

TEST_CASE("a planned run of which less than 80 percent was done was not done", "[rule][run-days]") {
  const auto with_last = [](Seconds run_s) {
    Story story = two_a_week();
    story.record.sessions.back().run_s = story.record.sessions.back().longest_run_s = run_s;
    return story;
  };
  const Seconds planned = two_a_week().record.plans.back().items.back().run_s;
  CHECK(planned_days(with_last(planned * 8 / 10)) == 3);
  CHECK(planned_days(with_last(planned * 8 / 10 - 1)) == 2);
}

TEST_CASE("without plans on record nobody knows that every planned run was done", "[rule][run-days]") {
  CHECK(planned_days(Story().ran(3, 33, 2).ran(2, 36, 2).ran(1, 39, 2)) == 2);
}

TEST_CASE("no fourth run day comes by itself", "[rule][run-days]") {
  Story story = Story().trained(3, "S13").ran(2, 33, 3).ran(1, 36, 3).told(2).told(1);
  story.record.runner.run_days = Weekdays{0b1010101};  // Monday, Wednesday, Friday, Sunday
  CHECK(planned_days(story) == 3);
  CHECK(planned_days(story.add(run(ago(0), 33))) == 3);
}

TEST_CASE("on the ladder and before the first run the table decides the days", "[rule][run-days]") {
  CHECK_FALSE(Story().trained(1, "S4", 2).fires("run-days"));
  CHECK(planned_days(Story().trained(1, "S4", 2)) == 3);
  CHECK_FALSE(Story().fires("run-days"));
}

TEST_CASE("after a long gap the runner is back on the ladder, with all its sessions", "[rule][run-days]") {
  Story story = Story().trained(8, "S13").ran(7, 33, 2).ran(6, 33, 2);
  REQUIRE(story.facts().gap_days > 28);
  REQUIRE(story.plan().phase == Phase::walk_run);
  CHECK_FALSE(story.fires("run-days"));
  CHECK(planned_days(story) == 3);
}

TEST_CASE("up to 28 days the runs stay as many as they were", "[rule][run-days]") {
  Story story = Story().trained(8, "S13").ran(7, 33, 3);  // the last on a Saturday
  const Date last = next_monday - 49 + 5;
  for (const int days : {28, 29}) {
    story.now = last + days;
    story.record.checklists = {ready(story.now)};
    REQUIRE(story.facts().gap_days == days);
    CHECK(story.fires("run-days") == (days == 28));
  }
}
