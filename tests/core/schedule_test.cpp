// schedule: a dose on the days of a week, with the rest that is due and the rest of the week around it.
#include "core/week_shape.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Numbers = std::vector<int>;

/// Days with running, Monday is 0.
Numbers run_days(const Plan& plan) {
  Numbers found;
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      if (totals_of(item.steps).run_s > 0) found.push_back(day.date - plan.week_start);
    }
  }
  return found;
}

/// The running minutes of each run, first to last.
Numbers minutes(const Plan& plan) {
  Numbers found;
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      const Seconds run_s = totals_of(item.steps).run_s;
      if (run_s > 0) found.push_back(static_cast<int>(run_s / 60));
      CHECK((item.kind != ItemKind::run || run_s % 60 == 0));
    }
  }
  return found;
}

int rest_days(const Plan& plan) {
  int count = 0;
  for (const Day& day : week_of(plan)->days) count += day.items.empty() ? 1 : 0;
  return count;
}

/// A running week with at most so many minutes by a clinician's ceiling.
Story capped(int minutes_a_week) {
  Story story = Story().trained(2, "S13").ran(1, 33);
  story.record.clearances.front().weekly_run_max_s = minutes_a_week * 60;
  return story;
}

Story on_days(Story story, unsigned long days) {
  story.record.runner.run_days = Weekdays{days};
  return story;
}

constexpr unsigned long every_day = 0b1111111;

/// A clean week at S4 behind, asked on a day of the planned week.
Story midweek(int day) {
  Story story = Story().trained(1, "S4");
  story.now = next_monday + day;
  story.week = next_monday;
  return story;
}

}  // namespace

TEST_CASE("running is spread in whole minutes, as evenly as they allow, the longer runs first", "[core][schedule]") {
  CHECK(minutes(capped(85).plan()) == Numbers{29, 28, 28});
  CHECK(minutes(capped(86).plan()) == Numbers{29, 29, 28});
  CHECK(minutes(capped(87).plan()) == Numbers{29, 29, 29});
}

TEST_CASE("runs stand on the runner's run days only, earliest first", "[core][schedule]") {
  CHECK(run_days(Story().trained(1, "S4").plan()) == Numbers{1, 3, 5});
  CHECK(run_days(on_days(Story().trained(1, "S4"), 0b1010101).plan()) == Numbers{0, 2, 4});
  CHECK(run_days(on_days(Story().trained(1, "S4"), 0b0010010).plan()) == Numbers{1, 4});
}

TEST_CASE("the rest is due across the week's edge, after the last run logged", "[core][schedule]") {
  const Story sunday = Story().trained(1, "S4", 2).add(session(ago(0), "S4"));
  CHECK(run_days(on_days(sunday, every_day).plan()) == Numbers{1, 3, 5});
  const Story saturday = Story().trained(1, "S4");
  CHECK(run_days(on_days(saturday, every_day).plan()) == Numbers{0, 2, 4});
}

TEST_CASE("what does not fit is dropped, never moved", "[core][schedule]") {
  Story late = Story().trained(1, "S4");
  late.record.clearances.front().no_running_before = date("2026-11-25");
  CHECK(run_days(late.plan()) == Numbers{3, 5});
  CHECK(run_minutes(late.plan()) == 20);
  // The dropped run's minutes do not go to the others either.
  Story running = Story().trained(2, "S13").ran(1, 33);
  running.record.clearances.front().no_running_before = date("2026-11-25");
  CHECK(minutes(running.plan()) == Numbers{36, 36});
}

TEST_CASE("every training week has one full rest day", "[core][schedule]") {
  for (const unsigned long days : {0b0101010UL, every_day, 0b0011111UL, 0b1010101UL}) {
    for (const Story& story : {Story(), Story().trained(1, "S4"), Story().trained(1, "S9"),
                               Story().trained(5, "S13").ran(4, 33).ran(3, 33).ran(2, 33).ran(1, 33)}) {
      const Story made = on_days(story, days);
      CHECK(rest_days(made.plan()) >= 1);
      CHECK(rest_days(on_days(made, days).answer(Item::cause_weak_core_hips, Answer::yes, 1).plan()) >= 1);
    }
  }
}

TEST_CASE("stability or strength is on two days, with a weak core on three", "[core][schedule]") {
  for (const std::string_view stage : {"S1", "S4", "S9"}) {
    CHECK(days_with(Story().trained(1, stage).plan(), ItemKind::strength) == 2);
    CHECK(days_with(Story().trained(1, stage).answer(Item::cause_weak_core_hips, Answer::yes, 1).plan(),
                    ItemKind::strength) == 3);
  }
}

TEST_CASE("stability work is there from the start, strength comes to it with S4", "[core][schedule]") {
  const auto has_exercise = [](const Plan& plan, std::string_view id) {
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items) {
        for (const ExerciseDose& exercise : item.exercises) {
          if (item.kind == ItemKind::strength && exercise.id == id) return true;
        }
      }
    }
    return false;
  };
  const Plan s3 = Story().trained(1, "S2").plan();
  const Plan s4 = Story().trained(1, "S3").plan();
  CHECK(has_exercise(s3, "bird_dog"));
  CHECK_FALSE(has_exercise(s3, "glute_bridge"));
  CHECK(has_exercise(s4, "bird_dog"));
  CHECK(has_exercise(s4, "glute_bridge"));
}

TEST_CASE("cross-training is on at most two days, none of them a run day, 20 to 40 minutes and easy",
          "[core][schedule]") {
  for (const Plan& plan : {Story().trained(1, "S1").plan(), Story().trained(1, "S9").plan(),
                           Story().trained(2, "S13").ran(1, 33).plan()}) {
    int count = 0;
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items) {
        if (item.kind != ItemKind::cross_training) continue;
        ++count;
        CHECK(item.total_s >= 20 * 60);
        CHECK(item.total_s <= 40 * 60);
        CHECK(item.rpe_max.value_or(10) <= 4);
        CHECK(std::none_of(day.items.begin(), day.items.end(),
                           [](const Activity& also) { return totals_of(also.steps).run_s > 0; }));
      }
    }
    CHECK(count >= 1);
    CHECK(count <= 2);
  }
}

TEST_CASE("mobility is for every day, 5 to 10 minutes", "[core][schedule]") {
  const Plan usual = Story().trained(1, "S4").plan();
  REQUIRE(week_of(usual)->daily.size() == 1);
  CHECK(week_of(usual)->daily.front().kind == ItemKind::mobility);
  CHECK(week_of(usual)->daily.front().total_s == 5 * 60);
  const Plan longer = Story().trained(1, "S4").answer(Item::cause_limited_mobility, Answer::yes, 1).plan();
  CHECK(week_of(longer)->daily.front().total_s == 10 * 60);
}

TEST_CASE("one run of a running week is a recovery run of effort 3 at most", "[core][schedule]") {
  for (const Plan& plan : {Story().trained(2, "S13").ran(1, 33).plan(), Story().ran(2, 33, 2).ran(1, 33, 2).plan()}) {
    int recovery = 0;
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items) {
        if (!item.recovery) continue;
        ++recovery;
        CHECK(item.kind == ItemKind::run);
        CHECK(item.rpe_max.value_or(10) <= 3);
      }
    }
    CHECK(recovery == 1);
  }
}

TEST_CASE("a run of the running phase has five minutes of walking before and after", "[core][schedule]") {
  const Plan plan = Story().trained(2, "S13").ran(1, 33).plan();
  const Activity& run = week_of(plan)->days[1].items.front();
  CHECK(run.steps == Steps{{1, {{false, 300}}}, {1, {{true, 36 * 60}}}, {1, {{false, 300}}}});
  CHECK(run.total_s == 46 * 60);
}

TEST_CASE("a week that has begun gets nothing on the days that are past", "[core][schedule]") {
  const Plan plan = midweek(2).plan();
  for (int day = 0; day < 2; ++day) CHECK(week_of(plan)->days[static_cast<std::size_t>(day)].items.empty());
  CHECK(run_days(plan) == Numbers{3, 5});
}

TEST_CASE("sessions already done in the week count towards its sessions and its rest", "[core][schedule]") {
  CHECK(run_days(midweek(2).add(session(next_monday + 1, "S5")).plan()) == Numbers{3, 5});
  // Done on Wednesday: Thursday is too soon.
  CHECK(run_days(midweek(2).add(session(next_monday + 2, "S5")).plan()) == Numbers{5});
  const Story two = midweek(3).add(session(next_monday + 1, "S5")).add(session(next_monday + 3, "S5"));
  CHECK(run_days(two.plan()) == Numbers{5});
}

TEST_CASE("a week whose sessions are all done has no run left", "[core][schedule]") {
  const Story all = on_days(midweek(4), every_day)
                        .add(session(next_monday, "S5"))
                        .add(session(next_monday + 2, "S5"))
                        .add(session(next_monday + 4, "S5"));
  CHECK(run_days(all.plan()).empty());
}

TEST_CASE("minutes already run in the week count towards its caps", "[core][schedule]") {
  Story story = Story().trained(2, "S13").ran(1, 33);
  story.now = next_monday + 2;
  story.week = next_monday;
  const Story usual = Story(story).add(run(next_monday + 1, 36));
  CHECK(minutes(usual.plan()) == Numbers{36, 36});
  const Story spike = Story(story).add(run(next_monday + 1, 60));
  CHECK(run_minutes(spike.plan()) + 60 <= 108);
  const Story more = Story(story).add(run(next_monday + 1, 108));
  CHECK(run_minutes(more.plan()) == 0);
}

TEST_CASE("the order in which sessions were entered changes nothing", "[core][schedule]") {
  Story story = Story().trained(2, "S13").ran(1, 33);
  const Plan before = story.plan();
  std::ranges::reverse(story.record.sessions);
  CHECK(minutes(story.plan()) == minutes(before));
  CHECK(run_days(story.plan()) == run_days(before));
}
