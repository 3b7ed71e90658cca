// What a week that has begun still has room for, which limits it names, and what it is measured against.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Numbers = std::vector<int>;

/// Days with running, Monday is 0.
Numbers run_days(const Story& story) {
  Numbers found;
  const Plan plan = story.plan();
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      if (totals_of(item.steps).run_s > 0) found.push_back(day.date - plan.week_start);
    }
  }
  return found;
}

Week planned(const Story& story) { return *week_of(story.plan()); }

Story on_days(Story story, unsigned long days) {
  story.record.runner.run_days = Weekdays{days};
  return story;
}

Story capped(Story story, int minutes) {
  story.record.clearances.front().weekly_run_max_s = minutes * 60;
  return story;
}

Story highest(Story story, const char* stage) {
  story.record.clearances.front().stage_max = stage;
  return story;
}

/// Wednesday of the planned week, with so much done on its Tuesday.
Story wednesday(Story story, Seconds run_s, Seconds walk_s) {
  story.week = next_monday;
  story.now = next_monday + 2;
  Session made = session(next_monday + 1, "S5");
  made.run_s = run_s;
  made.walk_s = walk_s;
  return story.add(made);
}

constexpr unsigned long every_day = 0b1111111;

}  // namespace

TEST_CASE("no run stands beyond the week's last day", "[core][room]") {
  CHECK(run_days(on_days(Story().trained(1, "S4"), 0b0001001)) == Numbers{0, 3});
}

TEST_CASE("a step down makes no room in a told week for a run that had none", "[core][room]") {
  const Story told = Story().trained(1, "S4").told(0);  // three sessions of S5, ten minutes each
  CHECK(run_days(wednesday(told, 1201, 0)).empty());
  CHECK(run_days(wednesday(highest(told, "S3"), 1201, 0)).empty());
  CHECK(run_days(wednesday(highest(told, "S3"), 1200, 0)) == Numbers{3});
  // In running-equivalent time: 7326 half seconds in all, 2400 of them for a session of S5.
  CHECK(run_days(wednesday(told, 600, 3726)) == Numbers{3});
  CHECK(run_days(wednesday(told, 600, 3727)).empty());
  CHECK(run_days(wednesday(highest(told, "S3"), 600, 3726)) == Numbers{3});
  CHECK(run_days(wednesday(highest(told, "S3"), 600, 3727)).empty());
}

TEST_CASE("a step down to the cautious week makes none for a run of the first stage", "[core][room]") {
  Story told = Story().told(0);
  told.record.runner.injury.leg_symptoms_last = today;
  CHECK(run_days(wednesday(told, 600, 0)) == Numbers{3});
  CHECK(run_days(wednesday(told, 601, 0)).empty());
}

TEST_CASE("with no plan on record the stage last done needs its room", "[core][room]") {
  // After S5 the week has 7920 half seconds; a session of S5 takes 2400, one of S3 2040.
  const Story after = highest(Story().trained(1, "S5"), "S3");
  CHECK(run_days(wednesday(after, 600, 4320)) == Numbers{3});
  CHECK(run_days(wednesday(after, 600, 4321)).empty());
  // In a week that was told lower the stage told does.
  CHECK(run_days(wednesday(Story(after).told(0), 480, 4760)) == Numbers{3});
  CHECK(run_days(wednesday(Story(), 300, 1200)) == Numbers{3, 5});
}

TEST_CASE("off the ladder a run needs room for itself", "[core][room]") {
  Story first = capped(Story().trained(1, "S13"), 60);
  first.week = next_monday;
  first.now = next_monday + 2;
  CHECK(run_days(first.add(run(next_monday + 1, 20))) == Numbers{3, 5});
  const Story back = highest(Story().trained(2, "S13").ran(1, 33).told(0), "S5");
  CHECK(run_days(wednesday(back, 1200, 600)) == Numbers{3, 5});
}

TEST_CASE("a session that was done is one fewer, however little it was", "[core][room]") {
  Story story = on_days(Story().trained(1, "S4"), every_day);
  story.week = next_monday;
  story.now = next_monday + 2;
  Session brief = session(next_monday, "S4");
  brief.run_s = brief.longest_run_s = 60;
  brief.walk_s = 0;
  CHECK(run_days(story.add(brief)) == Numbers{2, 4});
}

TEST_CASE("in a week without a run so far a session needs room for itself alone", "[core][room]") {
  CHECK(planned(capped(Story().trained(1, "S4"), 8)).totals.run_s == 8 * 60);
}

TEST_CASE("a week names the limits that bound its running, and none where there is none", "[core][room]") {
  Story first_day = Story().trained(1, "S4");
  first_day.record.clearances.front().no_running_before = next_monday;
  CHECK_FALSE(planned(first_day).limits.no_running_before);
  first_day.record.clearances.front().no_running_before = next_monday + 1;
  CHECK(planned(first_day).limits.no_running_before == next_monday + 1);
  CHECK_FALSE(
      planned(capped(Story().trained(1, "S4"), 100).answer(Item::squat, Answer::no, 0)).limits.weekly_run_s_max);
}

TEST_CASE("on the ladder a week is measured against the newest week that stood on it", "[core][room]") {
  const auto measured = [](const Story& story) { return planned(story).reference->week_start; };
  CHECK(measured(Story().trained(1, "S4")) == next_monday - 7);
  CHECK(measured(Story().trained(2, "S4")) == next_monday - 14);
  CHECK(measured(wednesday(Story().trained(1, "S4"), 600, 1200)) == next_monday - 7);
  CHECK(measured(Story()
                     .trained(2, "S1", 3, [](Session& made, int) { made.run_s = 240; })
                     .trained(1, "S1", 3, [](Session& made, int) { made.run_s = 240; })) == next_monday - 7);
}
