// The running phase: own pace, how long the phase has lasted, the shares of a step back, and weeks without a plan.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

Session measured(Date on, Metres metres, int minutes = 30) {
  Session made = run(on, minutes);
  made.distance_m = metres;
  return made;
}

/// So many runs on the last days, of which so many carry a distance.
Story with_distances(int runs, int measured_runs) {
  Story story = Story().trained(9, "S13");
  for (int i = 0; i < runs; ++i) {
    Session made = run(ago(1 + i % 25), 30);
    if (i < measured_runs) made.distance_m = 5000;
    story.add(made);
  }
  return story;
}

bool pace_known(const Story& story) { return story.facts().pace_m.has_value(); }

/// The planned running of a week without a plan on record, in seconds.
Seconds planned(const Story& story, int offset = -1) { return story.facts().week_at(offset).planned_run_s; }

}  // namespace

TEST_CASE("the own pace is that of whole sessions of the last 28 days", "[core][running]") {
  const Story story = Story().trained(9, "S13").add(measured(ago(29), 9000)).add(measured(ago(28), 5000));
  const Facts facts = story.facts();
  REQUIRE(facts.pace_m);
  CHECK(*facts.pace_m == 5000);
  CHECK(facts.pace_s == 30 * 60 + 600);
  CHECK(facts.pace_walk_s == 600);
  CHECK_FALSE(pace_known(Story().trained(9, "S13").add(measured(ago(29), 9000))));
}

TEST_CASE("the own pace adds up the runs, and its walking is that of one of them", "[core][running]") {
  Session walked = measured(ago(5), 6000, 40);
  walked.walk_s = 301;
  Session none = measured(ago(3), 4000, 20);
  none.walk_s = std::nullopt;
  const Story story = Story().trained(9, "S13").add(walked).add(none);
  const Facts facts = story.facts();
  REQUIRE(facts.pace_m);
  CHECK(*facts.pace_m == 10000);
  CHECK(facts.pace_s == 60 * 60 + 301);
  CHECK(facts.pace_walk_s == 150);
  // Ten kilometres on two days, the walking around each left out; never less than nothing.
  CHECK(facts.running_within(10000, 2) == 60 * 60 + 301 - 2 * 150);
  CHECK(facts.running_within(5000, 0) == (60 * 60 + 301) / 2);
  CHECK(facts.running_within(100, 3) == 0);
}

TEST_CASE("the own pace is known where 80 percent of the runs carry a distance", "[core][running]") {
  CHECK(pace_known(with_distances(5, 4)));
  CHECK_FALSE(pace_known(with_distances(4, 3)));
  CHECK_FALSE(pace_known(with_distances(29, 23)));
  CHECK_FALSE(pace_known(with_distances(5, 0)));
}

TEST_CASE("a distance of nothing is none, and a walk has no running pace", "[core][running]") {
  Story story = with_distances(4, 4);
  story.add(measured(ago(2), 0));
  CHECK(*story.facts().pace_m == 20000);
  CHECK(story.facts().pace_s == 4 * 2400);
  CHECK(pace_known(story));
  Session walk = other(ago(2), SessionKind::walk, 60);
  walk.distance_m = 5000;
  CHECK_FALSE(pace_known(Story().trained(9, "S13").add(walk)));
  CHECK(pace_known(
      with_distances(4, 4).add(other(ago(2), SessionKind::walk, 60)).add(other(ago(3), SessionKind::walk, 60))));
}

TEST_CASE("one stage back means 80 percent of the running, two 65, three or more 50", "[core][running]") {
  CHECK(share_of_steps_back(-1) == 100);
  CHECK(share_of_steps_back(0) == 100);
  CHECK(share_of_steps_back(1) == 80);
  CHECK(share_of_steps_back(2) == 65);
  CHECK(share_of_steps_back(3) == 50);
  CHECK(share_of_steps_back(4) == 50);
}

TEST_CASE("running weeks are those with a counted run since the last walk-run week", "[core][running]") {
  const auto number = [](const Story& story) { return story.facts().running_week; };
  CHECK(number(Story()) == 1);
  CHECK(number(Story().trained(1, "S13")) == 1);
  CHECK(number(Story().trained(3, "S13").ran(2, 33).ran(1, 36)) == 3);
  CHECK(number(Story().trained(4, "S13").ran(3, 33).ran(1, 30)) == 3);
  CHECK(number(Story().trained(3, "S13").ran(2, 33).told(1)) == 2);
  CHECK(number(Story().trained(5, "S13").ran(4, 33).trained(3, "S13").ran(2, 33).ran(1, 36)) == 3);
}

TEST_CASE("the week that has begun is not one of the running weeks before it", "[core][running]") {
  Story story = Story().trained(3, "S13").ran(2, 33).ran(1, 36);
  story.week = next_monday;
  story.now = next_monday + 1;
  story.record.checklists = {ready(today)};
  story.add(run(story.now, 33));
  CHECK(story.facts().running_week == 3);
  CHECK(planned(story, 0) == 33 * 60);
}

TEST_CASE("runs missing from a week without a plan were probably planned like those done", "[core][running]") {
  CHECK(planned(Story().trained(3, "S13").ran(2, 33).ran(1, 33, 2)) == 99 * 60);
  CHECK(planned(Story().trained(3, "S13").ran(2, 33).ran(1, 20, 2)) == 60 * 60);
  CHECK(planned(Story().trained(3, "S13").ran(2, 33).ran(1, 36)) == 108 * 60);
  CHECK(Story().trained(3, "S13").ran(2, 33).ran(1, 33, 2).facts().week_at(-1).planned_runs == 3);
}

TEST_CASE("a week on more days than its reference was planned on as many as it was run", "[core][running]") {
  const auto shorter = [](Session& made, int i) {
    if (i == 2) made.run_s = made.longest_run_s = 20 * 60;
  };
  const Story story =
      Story().trained(9, "S13").ran(5, 33, 2).ran(4, 36, 2).ran(3, 39, 2).ran(2, 42, 2).ran(1, 27, 3, shorter);
  CHECK(story.facts().week_at(-1).planned_run_s == 81 * 60);
}

TEST_CASE("a week after eight days without a run was planned at 80 percent of the reference", "[core][running]") {
  const Story story = Story().trained(4, "S13").ran(3, 33).ran(1, 33, 1);
  CHECK(story.facts().week_at(-1).step_back);
  CHECK(planned(story) == 99 * 60 * 80 / 100);
}

TEST_CASE("a step back without a plan is measured against the last week where that was smaller", "[core][running]") {
  const Story story = Story().trained(5, "S13").ran(4, 36).ran(3, 20).ran(1, 36, 1);
  CHECK(planned(story, -3) == 60 * 60);
  CHECK(planned(story) == 60 * 60 * 80 / 100);
}

TEST_CASE("a week with a spike and no plan counts for no more than the reference before it", "[core][running]") {
  const auto spike = [](Session& made, int i) {
    if (i == 1) made.run_s = made.longest_run_s = 45 * 60;
  };
  const Story story = Story().trained(3, "S13").ran(2, 33).ran(1, 33, 3, spike);
  CHECK(story.facts().week_at(-1).counted_max_s == 99 * 60);
  CHECK(story.facts().reference->run_s == 99 * 60);
  CHECK_FALSE(story.facts().week_at(-2).counted_max_s);
}

TEST_CASE("the last planned running is that of the newest week with any", "[core][running]") {
  CHECK(Story().trained(4, "S13").ran(3, 33).ran(2, 20).facts().last_planned_run_s == 60 * 60);
  CHECK(Story().trained(1, "S4").facts().last_planned_run_s == 27 * 60);
  CHECK(Story().facts().last_planned_run_s == 0);
}

TEST_CASE("the longest run is that of the last 30 days", "[core][running]") {
  const auto longest = [](int days) {
    return Story().trained(9, "S13").add(run(ago(days), 33)).add(run(ago(2), 20)).facts().longest_run_s;
  };
  CHECK(longest(30) == 33 * 60);
  CHECK(longest(31) == 20 * 60);
}

TEST_CASE("one clean session at the last stage does not lead into the running phase", "[core][running]") {
  CHECK(Story().trained(2, "S12").trained(1, "S13", 2).facts().may_enter_running_phase());
  const Story one = Story().trained(2, "S12").trained(1, "S13", 1);
  CHECK_FALSE(one.facts().may_enter_running_phase());
  CHECK_FALSE(one.fires("single-run"));
  CHECK_FALSE(one.fires("run-days"));
  CHECK_FALSE(Story().trained(1, "S12").facts().may_enter_running_phase());
}

TEST_CASE("a spike two weeks ago does not bound the week after it", "[core][running]") {
  const auto spike = [](Session& made, int i) {
    if (i == 1) made.run_s = made.longest_run_s = 45 * 60;
  };
  const Facts facts = Story().trained(3, "S13").ran(2, 33, 3, spike).ran(1, 33).facts();
  CHECK(facts.week_at(-2).counted_max_s);
  CHECK_FALSE(facts.week_at(-1).counted_max_s);
}

TEST_CASE("running of the week that has begun is neither its reference nor its last plan", "[core][running]") {
  Story story = Story().trained(9, "S13").trained(8, "S13");
  for (int back = 7; back > 0; --back) story.ran(back, 33);
  story.week = next_monday;
  story.now = next_monday + 5;
  story.record.checklists = {ready(story.now)};
  for (const int day : {1, 2, 3, 4}) story.add(run(next_monday + day, 36));
  const Facts facts = story.facts();
  REQUIRE(facts.reference);
  CHECK(facts.reference->run_s == 99 * 60);
  CHECK(facts.last_planned_run_s == 99 * 60);
}

TEST_CASE("a step back that is only inferred brings no more run days than the weeks before it had", "[core][running]") {
  const Facts facts = Story().trained(9, "S13").ran(5, 33, 2).ran(4, 36, 2).ran(3, 39, 2).ran(1, 20, 3).facts();
  REQUIRE(facts.week_at(-1).step_back);
  REQUIRE(facts.reference);
  CHECK(facts.reference->run_days == 2);
}

TEST_CASE("two clean sessions at the last stage count in full beside a short one that was not clean",
          "[core][running]") {
  const auto short_third = [](Session& made, int i) {
    if (i != 2) return;
    made.pain.during = 4;
    made.run_s = made.longest_run_s = 600;
  };
  const Facts facts = Story().trained(2, "S12").trained(1, "S13", 3, short_third).facts();
  REQUIRE(facts.reference);
  CHECK(facts.reference->run_s == 90 * 60);
}
