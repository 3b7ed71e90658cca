// gap: eight days or more without a run are one to three stages back.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Back `days` after the last run of a story that ends with a Saturday's run, with the gates and the screen fresh.
Story back_after(Story story, int days) {
  story.now = ago(1) + days;
  story.record.checklists = {ready(story.now)};
  return story;
}

Story walk_run(int days, std::string_view stage = "S8") { return back_after(Story().trained(1, stage), days); }
/// The reference and the last week of this one are 99 minutes.
Story running(int days) { return back_after(Story().trained(2, "S13").ran(1, 33), days); }

/// With `sessions` times `minutes` of cross-training in every week of the gap.
Story cross_trained(Story story, int sessions, int minutes) {
  for (Date week = ago(0); week + 6 < story.now; week = week + 7) {
    for (int i = 0; i < sessions; ++i) story.add(other(week + 2 * i, SessionKind::cross_training, minutes));
  }
  return story;
}

void check_stage(const Story& story, std::string_view stage) {
  CHECK(story.fires("gap"));
  const Plan plan = story.plan();
  CHECK(plan.stage == stage);
  CHECK(plan.progress == Progress::step_back);
  CHECK(plan.tier == Tier::none);
}

}  // namespace

TEST_CASE("up to a week without a run is no gap", "[rule][gap]") {
  CHECK_FALSE(walk_run(1).fires("gap"));
  CHECK_FALSE(walk_run(7).fires("gap"));
  CHECK(walk_run(7).plan().progress != Progress::step_back);
}

TEST_CASE("8 to 14 days without a run are one stage back", "[rule][gap]") {
  check_stage(walk_run(8), "S7");
  check_stage(walk_run(14), "S7");
  CHECK(run_minutes(walk_run(8).plan()) == 48);
}

TEST_CASE("15 to 21 days without a run are two stages back", "[rule][gap]") {
  check_stage(walk_run(15), "S6");
  check_stage(walk_run(21), "S6");
  CHECK(run_minutes(walk_run(15).plan()) == 36);
}

TEST_CASE("22 to 28 days without a run are three stages back", "[rule][gap]") {
  check_stage(walk_run(22), "S5");
  check_stage(walk_run(28), "S5");
  CHECK(run_minutes(walk_run(22).plan()) == 30);
}

TEST_CASE("beyond 28 days another rule decides", "[rule][gap]") { CHECK_FALSE(walk_run(29).fires("gap")); }

TEST_CASE("no gap leads back below S1", "[rule][gap]") {
  CHECK(walk_run(8, "S1").plan().stage == "S1");
  CHECK(walk_run(22, "S2").plan().stage == "S1");
  CHECK(run_minutes(walk_run(22, "S2").plan()) == 15);
}

TEST_CASE("in the running phase a gap leaves 80, 65 or 50 percent", "[rule][gap]") {
  CHECK_FALSE(running(7).fires("gap"));
  CHECK(run_minutes(running(8).plan()) == 79);
  CHECK(run_minutes(running(14).plan()) == 79);
  CHECK(run_minutes(running(15).plan()) == 64);
  CHECK(run_minutes(running(21).plan()) == 64);
  CHECK(run_minutes(running(22).plan()) == 49);
  CHECK(run_minutes(running(28).plan()) == 49);
  CHECK(running(15).plan().phase == Phase::running);
  CHECK(running(15).plan().progress == Progress::step_back);
}

TEST_CASE("in the running phase the share is of the smaller of the reference and the last planned week",
          "[rule][gap]") {
  // 99 minutes two weeks before, then a week of 60.
  const Story story = back_after(Story().trained(3, "S13").ran(2, 33).ran(1, 20), 10);
  CHECK(run_minutes(story.plan()) == 48);
}

TEST_CASE("cross-training through the gap is one row milder", "[rule][gap]") {
  check_stage(cross_trained(walk_run(16), 3, 30), "S7");
  check_stage(cross_trained(walk_run(23), 3, 30), "S6");
  CHECK(cross_trained(walk_run(9), 3, 30).plan().stage == "S8");
  CHECK(cross_trained(walk_run(9), 3, 30).plan().progress == Progress::repeat);
  CHECK(run_minutes(cross_trained(running(16), 3, 30).plan()) == 79);
  CHECK(run_minutes(cross_trained(running(23), 3, 30).plan()) == 64);
}

TEST_CASE("too little cross-training is not milder", "[rule][gap]") {
  check_stage(cross_trained(walk_run(16), 2, 30), "S6");
  check_stage(cross_trained(walk_run(16), 3, 29), "S6");
  check_stage(cross_trained(walk_run(16), 3, 31), "S7");
  // Enough in the first week of the gap, nothing in the second.
  Story once = walk_run(16);
  for (int i = 0; i < 3; ++i) once.add(other(ago(0) + 2 * i, SessionKind::cross_training, 40));
  check_stage(once, "S6");
}

TEST_CASE("other training does not close a gap", "[rule][gap]") {
  Story walks = walk_run(16);
  for (int i = 0; i < 14; ++i) walks.add(other(ago(0) + i, SessionKind::walk, 40));
  check_stage(walks, "S6");
}

TEST_CASE("before the first run there is no gap", "[rule][gap]") {
  CHECK_FALSE(Story().fires("gap"));
  Story before_injury = Story().trained(3, "S8");
  before_injury.record.runner.injury.onset = ago(10);
  before_injury.record.clearances.front().date = ago(5);
  CHECK_FALSE(before_injury.fires("gap"));
  CHECK(before_injury.plan().stage == "S1");
}
