// What is known of a flare: whether it settled, the stage held when it happened, and what has come since.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

Session red(Session made) {
  made.pain.during = 6;
  return made;
}

/// A red run whose settling was not given, two days ago or before.
Session unsettled(int days_ago, std::optional<int> before, std::optional<int> morning) {
  Session made = red(session(ago(days_ago), "S4"));
  made.settled_h = std::nullopt;
  made.pain.before = before;
  made.pain.next_morning = morning;
  return made;
}

Settled settled(const Session& made) { return Story().add(made).facts().flares.front().settled; }

Flare newest(const Story& story) {
  const Facts facts = story.facts();
  REQUIRE_FALSE(facts.flares.empty());
  return facts.flares.back();
}

}  // namespace

TEST_CASE("a flare whose settling was not given settled when the next morning was at most one above the baseline",
          "[core][flares]") {
  CHECK(settled(unsettled(5, 2, 3)) == Settled::yes);
  CHECK(settled(unsettled(5, 2, 4)) == Settled::unreported);
}

TEST_CASE("a baseline that was not given counts as 0", "[core][flares]") {
  CHECK(settled(unsettled(5, std::nullopt, 1)) == Settled::yes);
  CHECK(settled(unsettled(5, std::nullopt, 2)) == Settled::unreported);
}

TEST_CASE("a flare may settle for two days before a report is missing", "[core][flares]") {
  CHECK(settled(unsettled(0, 0, std::nullopt)) == Settled::pending);
  CHECK(settled(unsettled(2, 0, std::nullopt)) == Settled::pending);
  CHECK(settled(unsettled(3, 0, std::nullopt)) == Settled::unreported);
}

TEST_CASE("settled within 48 hours is settled, later is late", "[core][flares]") {
  Session made = unsettled(5, 0, std::nullopt);
  made.settled_h = 48;
  CHECK(settled(made) == Settled::yes);
  made.settled_h = 49;
  CHECK(settled(made) == Settled::late);
}

TEST_CASE("a flare on a walk is held against the newest run up to that day, the same day's too", "[core][flares]") {
  const Session walk = red(other(ago(5), SessionKind::walk, 30));
  CHECK(newest(Story().trained(2, "S3").trained(1, "S4", 1).add(walk)).stage == 3);
  CHECK(newest(Story().trained(2, "S3").trained(1, "S4").add(walk)).stage == 3);
  CHECK(newest(Story().trained(2, "S3").add(walk)).stage == 2);
  CHECK(newest(Story().add(walk)).stage == -1);
}

TEST_CASE("walks between the last run and a flare change nothing of the stage held", "[core][flares]") {
  const Story story = Story()
                          .trained(2, "S3")
                          .add(other(ago(6), SessionKind::walk, 30))
                          .add(other(ago(6), SessionKind::cross_training, 30))
                          .add(red(other(ago(5), SessionKind::walk, 30)));
  CHECK(newest(story).stage == 2);
}

TEST_CASE("of two runs on the day of a flare the red one's own stage was held", "[core][flares]") {
  const auto both = [](std::string_view red_stage, std::string_view green_stage) {
    Session bad = red(session(ago(5), red_stage)), good = session(ago(5), green_stage);
    bad.start = "08:00";
    good.start = "18:00";
    return newest(Story().trained(2, green_stage).add(bad).add(good)).stage;
  };
  CHECK(both("S3", "S4") == 2);
  CHECK(both("S1", "S2") == 0);
  CHECK(both("S1", "S5") == 0);
}

TEST_CASE("a run too short for any stage is one at the first stage", "[core][flares]") {
  for (const Seconds run_s : {1, 30}) {
    Session brief = session(ago(6), "S1");
    brief.stage.clear();
    brief.run_s = brief.longest_run_s = run_s;
    const Story story = Story().add(brief).add(red(other(ago(5), SessionKind::walk, 30)));
    CHECK(newest(story).stage == 0);
    CHECK(story.fires("third-flare"));
  }
}

TEST_CASE("a run that no plan asked for is no stage held", "[core][flares]") {
  Story story = Story().trained(2, "S3");
  story.told(1);
  IssuedPlan none;
  none.week_start = next_monday - 7;
  none.as_of = next_monday - 8;
  none.outcome = Outcome::prepare;
  story.record.plans = {none};
  story.add(session(ago(6), "S5")).add(red(other(ago(5), SessionKind::walk, 30)));
  CHECK(newest(story).stage == 2);
}

TEST_CASE("only clean runs after the day of a flare count as come since", "[core][flares]") {
  const Story story = Story().trained(2, "S3").trained(1, "S3").add(red(other(ago(5), SessionKind::walk, 30)));
  // The walk was on Tuesday, a run day: Thursday's and Saturday's came since.
  CHECK(newest(story).clean_runs_since == 2);
}

TEST_CASE("a flare of weeks ago is measured against the running of then", "[core][flares]") {
  const Story story = Story()
                          .trained(5, "S13")
                          .ran(4, 33)
                          .add(red(other(next_monday - 22, SessionKind::walk, 30)))
                          .ran(3, 36)
                          .ran(2, 39)
                          .ran(1, 42);
  const Flare found = newest(story);
  CHECK(found.running);
  CHECK(found.stage == -1);
  CHECK(found.running_base_s == 99 * 60);
}

TEST_CASE("a flare in the planned week is measured against the weeks before it", "[core][flares]") {
  Story story = Story().trained(3, "S13").ran(2, 33).ran(1, 36);
  story.week = next_monday;
  story.now = next_monday + 2;
  story.record.checklists = {ready(story.now)};
  story.add(run(next_monday + 1, 120)).add(red(other(story.now, SessionKind::walk, 30)));
  CHECK(newest(story).running_base_s <= 108 * 60);
  CHECK(newest(story).running_base_s > 0);
}

TEST_CASE("a flare on the ladder has no running base", "[core][flares]") {
  const Flare found = newest(Story().trained(2, "S13").add(red(other(ago(8), SessionKind::walk, 30))));
  CHECK_FALSE(found.running);
  CHECK(found.stage == 12);
  CHECK(found.running_base_s == 0);
}

TEST_CASE("a flare under a plan is measured against the smaller of the plan and the reference of then",
          "[core][flares]") {
  const Story story = Story()
                          .trained(5, "S13")
                          .ran(4, 33)
                          .told(3)
                          .ran(3, 36, 2)
                          .add(red(other(next_monday - 16, SessionKind::walk, 30)))
                          .ran(2, 36)
                          .ran(1, 40);
  CHECK(newest(story).running_base_s == 99 * 60);
}

TEST_CASE("a flare in a week without a run is measured against the last week with one", "[core][flares]") {
  const Story story = Story().trained(4, "S13").ran(3, 33).add(red(other(ago(8), SessionKind::walk, 30)));
  CHECK(newest(story).running_base_s == 99 * 60);
  // However little that week had.
  const Story little = Story().trained(4, "S13").ran(3, 33).ran(
      2, 1, 1, [](Session& made, int) { made.run_s = made.longest_run_s = 1; });
  CHECK(newest(Story(little).add(red(other(ago(4), SessionKind::walk, 30)))).running_base_s < 60);
}

TEST_CASE("less running after a flare does not change what it is measured against", "[core][flares]") {
  const Story story = Story()
                          .trained(4, "S13")
                          .ran(3, 33)
                          .add(red(other(next_monday - 15, SessionKind::walk, 30)))
                          .ran(2, 20)
                          .ran(1, 20);
  CHECK(newest(story).running_base_s == 99 * 60);
}

TEST_CASE("running of the flare's own week does not raise what it is measured against", "[core][flares]") {
  Story story = Story().trained(10, "S13").trained(9, "S13");
  for (int back = 8; back > 1; --back) story.ran(back, 33);
  story.ran(1, 36).told(0);
  story.week = next_monday;
  story.now = next_monday + 6;
  story.record.checklists = {ready(story.now)};
  for (const auto& [day, minutes] : {std::pair{1, 40}, {3, 39}, {5, 39}}) story.add(run(next_monday + day, minutes));
  story.add(red(other(story.now, SessionKind::walk, 30)));
  CHECK(newest(story).running_base_s == 108 * 60);
}

TEST_CASE("a run that was told at the first stage is the stage held, whatever the week became after it",
          "[core][flares]") {
  const Date week = next_monday - 7;
  IssuedPlan ladder, running;
  for (IssuedPlan* plan : {&ladder, &running}) {
    plan->week_start = week;
    plan->outcome = Outcome::train;
  }
  ladder.as_of = week - 1;
  ladder.phase = Phase::walk_run;
  ladder.stage = "S1";
  ladder.items = {{week + 1, ItemKind::walk_run, "S1", 300, 1350, 60}};
  running.as_of = week + 2;
  running.phase = Phase::running;
  running.items = {{week + 4, ItemKind::run, "", 1980, 600, 1980}};
  Story story = Story().trained(3, "S13").ran(2, 33).add(session(week + 1, "S1"));
  story.record.plans = {ladder, running};
  REQUIRE(story.facts().week_at(-1).phase == Phase::running);
  const Flare found = newest(story.add(red(other(week + 2, SessionKind::walk, 30))));
  CHECK_FALSE(found.running);
  CHECK(found.stage == 0);
}

TEST_CASE("of two runs on the day of a flare a red one without a stage counts as what it covered", "[core][flares]") {
  Session bad = red(session(ago(5), "S1")), good = session(ago(5), "S4");
  bad.stage.clear();
  bad.start = "08:00";
  good.start = "18:00";
  CHECK(newest(Story().trained(2, "S4").add(bad).add(good)).stage == 0);
}

TEST_CASE("a flare in the only week with running has nothing to be measured against", "[core][flares]") {
  Story story;
  IssuedPlan plan;
  plan.week_start = next_monday;
  plan.as_of = next_monday - 1;
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  plan.items = {{next_monday, ItemKind::run, "", 1980, 600, 1980}};
  story.record.plans = {plan};
  story.week = next_monday;
  story.now = next_monday + 1;
  const Flare found = newest(story.add(run(next_monday, 33)).add(red(other(story.now, SessionKind::walk, 30))));
  CHECK(found.running);
  CHECK(found.running_base_s == 0);
}
