// single-run: no run is more than 10 % longer than the longest of the last 30 days.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// The longest that one run may be, in seconds.
Seconds cap(const Story& story) {
  const std::optional<Finding> finding = story.finding("single-run");
  REQUIRE(finding);
  return finding->restriction.single_run_s_max;
}

/// Runs of 33 minutes, with one of 36 so many days ago.
Story longest_on(int days_ago) {
  return Story()
      .add(run(ago(54), 33))
      .add(run(ago(52), 33))
      .add(run(ago(days_ago), 36))
      .ran(3, 33)
      .ran(2, 33)
      .ran(1, 33);
}

}  // namespace

TEST_CASE("each run is at most 10 percent longer than the longest of the last 30 days", "[rule][single-run]") {
  const Story story = Story().trained(2, "S13").ran(1, 33);
  CHECK(cap(story) == 2178);
  const Plan plan = story.plan();
  CHECK(week_of(plan)->totals.longest_run_s == 36 * 60);
  CHECK(run_minutes(plan) == 108);
}

TEST_CASE("a longest run 30 days ago counts, one 31 days ago does not", "[rule][single-run]") {
  CHECK(cap(longest_on(30)) == 2376);
  CHECK(cap(longest_on(31)) == 2178);
}

TEST_CASE("a run counts only up to its plan", "[rule][single-run]") {
  const auto last_long = [](Session& made, int i) {
    if (i == 2) made.run_s = made.longest_run_s = 60 * 60;
  };
  CHECK(cap(Story().trained(2, "S13").ran(1, 33, 3, last_long).told(1)) == 2178);
  // With no plan on record 36.3 of the 60 minutes count.
  CHECK(cap(Story().trained(2, "S13").ran(1, 33, 3, last_long)) == 2395);
}

TEST_CASE("a run whose longest bout was not given was run in one piece", "[rule][single-run]") {
  CHECK(cap(Story().trained(2, "S13").ran(1, 33, 3, [](Session& made, int) { made.longest_run_s.reset(); })) == 2178);
}

TEST_CASE("the first running week is bounded by the last stage's run", "[rule][single-run]") {
  const Story story = Story().trained(2, "S13").trained(1, "S13");
  CHECK(cap(story) == 1980);
  CHECK(week_of(story.plan())->totals.longest_run_s == 33 * 60);
}

TEST_CASE("runs of before the onset are not the longest run", "[rule][single-run]") {
  Story story = Story().trained(2, "S13").ran(1, 33).add(run(ago(25), 90));
  story.record.runner.injury.onset = ago(20);
  story.record.clearances.front().date = ago(19);
  CHECK(cap(story) == 2178);
}

TEST_CASE("on the ladder the table decides how long a run is", "[rule][single-run]") {
  const Story story = Story().trained(1, "S10");
  CHECK_FALSE(story.fires("single-run"));
  CHECK(story.plan().stage == "S11");
  CHECK(week_of(story.plan())->totals.longest_run_s == 25 * 60);
  CHECK_FALSE(Story().fires("single-run"));
}
