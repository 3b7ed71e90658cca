// What a session counts for: its week, its stage, its longest bout, up to its plan, clean or a spike.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

SessionFacts newest(const Story& story) {
  const Facts facts = story.facts();
  REQUIRE_FALSE(facts.sessions.empty());
  return facts.sessions.back();
}

/// A walk-run without a stage, so many seconds in one bout.
Session untold(Date on, Seconds run_s, std::optional<Seconds> longest_s) {
  Session made = session(on, "S4");
  made.stage.clear();
  made.run_s = run_s;
  made.longest_run_s = longest_s;
  return made;
}

Session of_stage(Date on, std::string_view stage, Seconds run_s) {
  Session made = session(on, stage);
  made.run_s = run_s;
  return made;
}

}  // namespace

TEST_CASE("weeks are counted from the planned one", "[core][sessions]") {
  const auto week = [](Date on) { return newest(Story().add(session(on, "S1"))).week; };
  CHECK(week(today) == -1);
  CHECK(week(next_monday - 7) == -1);
  CHECK(week(next_monday - 8) == -2);
  CHECK(week(next_monday - 14) == -2);
  CHECK(week(next_monday - 15) == -3);
  Story story;
  story.week = next_monday;
  story.now = next_monday + 6;
  CHECK(newest(story.add(session(next_monday, "S1"))).week == 0);
  CHECK(newest(story.add(session(next_monday + 6, "S1"))).week == 0);
}

TEST_CASE("sessions before the onset, left out or after today do not count", "[core][sessions]") {
  Story story;
  story.record.runner.injury.onset = ago(10);
  CHECK(story.add(session(ago(11), "S1")).facts().sessions.empty());
  CHECK(story.add(session(ago(10), "S1")).facts().sessions.size() == 1);
  Session skipped = session(ago(5), "S1");
  skipped.skipped = true;
  CHECK(story.add(skipped).facts().sessions.size() == 1);
  CHECK(story.add(session(today, "S1")).facts().sessions.size() == 2);
}

TEST_CASE("running is a walk-run or a run with some running in it, after the day of the onset", "[core][sessions]") {
  Story story;
  story.record.runner.injury.onset = ago(10);
  CHECK_FALSE(newest(Story(story).add(session(ago(10), "S1"))).running);
  CHECK(newest(Story(story).add(session(ago(9), "S1"))).running);
  CHECK(newest(Story(story).add(run(ago(9), 10))).running);
  Session walk = other(ago(9), SessionKind::walk, 30);
  walk.run_s = 600;
  CHECK_FALSE(newest(Story(story).add(walk)).running);
  CHECK(newest(Story(story).add(walk)).run_s == 0);
  CHECK_FALSE(newest(Story(story).add(untold(ago(9), 0, std::nullopt))).running);
}

TEST_CASE("the longest bout is the one given, else all of a run, else the stage's", "[core][sessions]") {
  Session continuous = run(ago(2), 20);
  continuous.longest_run_s = 700;
  CHECK(newest(Story().add(continuous)).longest_s == 700);
  continuous.longest_run_s = std::nullopt;
  CHECK(newest(Story().add(continuous)).longest_s == 1200);
  Session staged = session(ago(2), "S7");
  staged.longest_run_s = std::nullopt;
  CHECK(newest(Story().add(staged)).longest_s == 240);
  staged.run_s = 100;
  CHECK(newest(Story().add(staged)).longest_s == 100);
}

TEST_CASE("leg pain is new unless it was reported on one of the 14 days before", "[core][sessions]") {
  const auto light = [](int days_before, Leg before) {
    Session first = session(ago(2 + days_before), "S4"), second = session(ago(2), "S4");
    first.leg = before;
    second.leg = Leg::thigh;
    return newest(Story().add(first).add(second)).light;
  };
  CHECK(light(14, Leg::thigh) == Light::green);
  CHECK(light(1, Leg::buttock) == Light::green);
  CHECK(light(15, Leg::thigh) == Light::amber);
  CHECK(light(0, Leg::thigh) == Light::amber);
  CHECK(light(5, Leg::foot) == Light::amber);
  CHECK(light(5, Leg::none) == Light::amber);
}

TEST_CASE("a stage that was not stated is the highest that was covered in full", "[core][sessions]") {
  const auto stage = [](Seconds run_s, Seconds longest_s) {
    Story story = Story().trained(3, "S5").trained(2, "S5");
    return newest(story.add(untold(ago(1), run_s, longest_s))).stage;
  };
  CHECK(stage(600, 120) == 4);
  CHECK(stage(599, 120) == 3);
  CHECK(stage(600, 119) == 3);
  CHECK(stage(720, 180) == 5);
  CHECK(stage(3600, 3600) == 5);
  CHECK(stage(299, 299) == -1);
  CHECK(stage(300, 60) == 0);
  CHECK(newest(Story().trained(2, "S12").add(untold(ago(1), 1800, 1800))).stage == 12);
}

TEST_CASE("a stage rises by at most one a week, also a stated one, and falls at once", "[core][sessions]") {
  const auto stage = [](int weeks_since, std::string_view stated) {
    Story story;
    story.trained(1 + weeks_since, "S3");
    return newest(story.add(session(ago(1), stated))).stage;
  };
  CHECK(stage(1, "S8") == 3);
  CHECK(stage(2, "S8") == 4);
  CHECK(stage(3, "S8") == 5);
  CHECK(stage(1, "S4") == 3);
  CHECK(stage(1, "S3") == 2);
  CHECK(stage(1, "S1") == 0);
  CHECK(newest(Story().add(session(ago(1), "S8"))).stage == 7);
}

TEST_CASE("two runs of one week stand on one stage at most above the week before", "[core][sessions]") {
  const Story story = Story().trained(2, "S3").add(session(ago(5), "S4")).add(session(ago(1), "S6"));
  CHECK(newest(story).stage == 3);
}

TEST_CASE("the first run without a stated stage is at the first, or where a clinician says to start",
          "[core][sessions]") {
  const Session big = untold(ago(1), 1800, 1800);
  CHECK(newest(Story().add(big)).stage == 0);
  Story permitted;
  permitted.record.clearances.front().start_stage = "S4";
  CHECK(newest(permitted.add(big)).stage == 3);
}

TEST_CASE("without a plan a session counts up to its stage", "[core][sessions]") {
  const SessionFacts more = newest(Story().trained(2, "S4").add(of_stage(ago(1), "S4", 900)));
  CHECK(more.counted_s == 540);
  CHECK(more.planned_s == 540);
  const SessionFacts less = newest(Story().trained(2, "S4").add(of_stage(ago(1), "S4", 300)));
  CHECK(less.counted_s == 300);
  CHECK(less.counted_longest_s == 90);
}

TEST_CASE("a session is clean between 80 and 110 percent of its running", "[core][sessions]") {
  const auto clean = [](Seconds run_s) {
    return newest(Story().trained(2, "S4").add(of_stage(ago(1), "S4", run_s))).clean;
  };
  CHECK(clean(432));
  CHECK_FALSE(clean(431));
  CHECK(clean(594));
  CHECK_FALSE(clean(595));
}

TEST_CASE("a bout of more than 10 percent above its plan is a spike", "[core][sessions]") {
  const auto spike = [](Seconds longest_s) {
    Session made = session(ago(1), "S4");
    made.longest_run_s = longest_s;
    return newest(Story().trained(2, "S4").add(made)).spike;
  };
  CHECK_FALSE(spike(99));
  CHECK(spike(100));
}

TEST_CASE("a run without a plan counts up to 10 percent over the longest of the 30 days before", "[core][sessions]") {
  const auto counted = [](int days_before, int minutes) {
    const Story story = Story().trained(9, "S13").add(run(ago(1 + days_before), 20)).add(run(ago(1), minutes));
    return newest(story).counted_longest_s;
  };
  CHECK(counted(30, 22) == 22 * 60);
  CHECK(counted(30, 23) == 22 * 60);
  CHECK(counted(31, 40) == 33 * 60);
  CHECK(counted(1, 23) == 22 * 60);
}

TEST_CASE("two runs of one day are measured against the days before, not each other", "[core][sessions]") {
  const Story story = Story().trained(9, "S13").add(run(ago(5), 20)).add(run(ago(1), 30)).add(run(ago(1), 33));
  CHECK(newest(story).counted_longest_s == 22 * 60);
}

TEST_CASE("a long bout within a longer run takes away only what it is too long by", "[core][sessions]") {
  Session made = run(ago(1), 40);
  made.longest_run_s = 25 * 60;
  const SessionFacts found = newest(Story().trained(9, "S13").add(run(ago(5), 20)).add(made));
  CHECK(found.counted_longest_s == 22 * 60);
  CHECK(found.counted_s == 37 * 60);
}

TEST_CASE("a walk-run whose stage and longest bout were not given stays at the stage before", "[core][sessions]") {
  const SessionFacts found = newest(Story().trained(2, "S4").add(untold(ago(1), 540, std::nullopt)));
  CHECK(found.stage == 3);
  CHECK(found.longest_s == 90);
  CHECK(found.counted_longest_s == 90);
  CHECK_FALSE(found.spike);
  CHECK(newest(Story().trained(2, "S4").add(untold(ago(1), 1800, std::nullopt))).stage == 3);
  CHECK(newest(Story().add(untold(ago(1), 300, std::nullopt))).stage == 0);
  CHECK(newest(Story().trained(2, "S1").add(untold(ago(1), 1800, std::nullopt))).stage == 0);
  const SessionFacts brief = newest(Story().trained(2, "S11").add(untold(ago(1), 20, std::nullopt)));
  CHECK(brief.longest_s == 20);
}

TEST_CASE("a stated stage stands, however much more was run", "[core][sessions]") {
  const auto stated = [](std::string_view stage) {
    Session made = session(ago(1), stage);
    made.run_s = 600;
    made.longest_run_s = 120;
    return newest(Story().trained(2, "S4").add(made)).stage;
  };
  CHECK(stated("S1") == 0);
  CHECK(stated("S2") == 1);
}

TEST_CASE("after a week at the first stage the next one is the second at most", "[core][sessions]") {
  CHECK(newest(Story().trained(2, "S1").add(session(ago(1), "S8"))).stage == 1);
}

TEST_CASE("a session of the first stage is measured against the first stage", "[core][sessions]") {
  const SessionFacts found = newest(Story().trained(2, "S1").add(of_stage(ago(1), "S1", 900)));
  CHECK(found.planned_s == 300);
  CHECK(found.counted_s == 300);
}

TEST_CASE("a bout counts up to the stage's longest, a shorter one as it was", "[core][sessions]") {
  const auto counted = [](Seconds longest_s) {
    Session made = session(ago(1), "S4");
    made.longest_run_s = longest_s;
    return newest(Story().trained(2, "S4").add(made)).counted_longest_s;
  };
  CHECK(counted(200) == 90);
  CHECK(counted(60) == 60);
}

TEST_CASE("without a plan a run of more than 10 percent over the 30 days before is a spike", "[core][sessions]") {
  const auto spike = [](Seconds run_s) {
    Session made = run(ago(1), 0);
    made.run_s = made.longest_run_s = run_s;
    return newest(Story().trained(9, "S13").add(run(ago(5), 20)).add(made)).spike;
  };
  CHECK_FALSE(spike(1320));
  CHECK(spike(1321));
}

TEST_CASE("leg pain on the day of the onset was reported before", "[core][sessions]") {
  Story story;
  story.record.runner.injury.onset = ago(10);
  Session first = other(ago(10), SessionKind::walk, 30), second = session(ago(2), "S1");
  first.leg = second.leg = Leg::thigh;
  CHECK(newest(story.add(first).add(second)).light == Light::green);
}

TEST_CASE("leg pain of before the onset, or entered out of order, is told by its day", "[core][sessions]") {
  Session first = session(ago(8), "S1"), second = session(ago(2), "S1");
  first.leg = second.leg = Leg::thigh;
  Story story;
  CHECK(newest(Story(story).add(second).add(first)).light == Light::green);
  story.record.runner.injury.onset = ago(5);
  CHECK(newest(Story(story).add(first).add(second)).light == Light::amber);
}
