// third-flare: three flares in 42 days, or one at S1, end running until a clinician permits it again.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Red by pain, settled within a day.
Session red_walk(int days_ago) {
  Session walk = other(ago(days_ago), SessionKind::walk, 30);
  walk.pain.during = 6;
  return walk;
}

Story rested(Story story) {
  story.record.checklists.push_back(screen(today));
  return story;
}

/// Eight weeks at S8, with flares on the days given.
Story flared(std::initializer_list<int> days_ago) {
  Story story;
  for (int back = 8; back >= 1; --back) story.trained(back, "S8");
  for (const int days : days_ago) story.add(red_walk(days));
  return rested(story);
}

Story permitted(Story story, int days_ago) {
  Clearance clearance;
  clearance.date = ago(days_ago);
  clearance.by = "A. Moreau, physiotherapist";
  clearance.covers_return_to_running = true;
  story.record.clearances.push_back(clearance);
  return story;
}

void check_no_running(const Story& story) {
  CHECK(story.fires("third-flare"));
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(plan.tier == Tier::clinician);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  CHECK(run_minutes(plan) == 0);
}

}  // namespace

TEST_CASE("two flares are not three", "[rule][third-flare]") {
  CHECK_FALSE(flared({}).fires("third-flare"));
  CHECK_FALSE(flared({1}).fires("third-flare"));
  CHECK_FALSE(flared({1, 10}).fires("third-flare"));
  CHECK(run_minutes(flared({1, 10}).plan()) > 0);
}

TEST_CASE("three flares in 42 days end running", "[rule][third-flare]") {
  check_no_running(flared({1, 10, 42}));
  check_no_running(flared({1, 10, 43}));
  CHECK_FALSE(flared({1, 10, 44}).fires("third-flare"));
  CHECK(run_minutes(flared({1, 10, 44}).plan()) > 0);
}

TEST_CASE("a flare at S1 ends running", "[rule][third-flare]") {
  const auto at = [](std::string_view stage) {
    return rested(Story().trained(1, stage, 3, [](Session& made, int i) {
      if (i == 2) made.pain.during = 6;
    }));
  };
  check_no_running(at("S1"));
  CHECK_FALSE(at("S2").fires("third-flare"));
  CHECK(at("S2").plan().stage == "S1");
}

TEST_CASE("a flare on a walk while at S1 is a flare at S1", "[rule][third-flare]") {
  check_no_running(rested(Story().trained(1, "S1").add(red_walk(1))));
}

TEST_CASE("a flare in a run that was logged as S1 is a flare at S1, whatever was planned", "[rule][third-flare]") {
  const auto logged_as = [](std::string_view stage) {
    return rested(Story().trained(3, "S13").trained(2, "S13").ran(1, 33, 3,
                                                                  [&](Session& made, int i) {
                                                                    if (i != 2) return;
                                                                    made.pain.during = 6;
                                                                    made.stage = stage;
                                                                  }))
        .told(1);
  };
  check_no_running(logged_as("S1"));
  CHECK_FALSE(logged_as("").fires("third-flare"));
}

TEST_CASE("time does not end it", "[rule][third-flare]") {
  // The third flare was five weeks ago; two weeks have been clean since.
  check_no_running(flared({36, 40, 50}));
  Story first_stage = rested(Story().trained(4, "S1").add(red_walk(23)).trained(2, "S1").trained(1, "S1"));
  check_no_running(first_stage);
}

TEST_CASE("only a permission to return to running dated after it ends it", "[rule][third-flare]") {
  const Story story = flared({20, 30, 40});
  check_no_running(permitted(story, 21));
  check_no_running(permitted(story, 20));
  CHECK_FALSE(permitted(story, 19).fires("third-flare"));
  CHECK(run_minutes(permitted(story, 19).plan()) > 0);
  CHECK(permitted(story, 19).plan().tier == Tier::none);
}

TEST_CASE("a clearance of something else does not end it", "[rule][third-flare]") {
  Story story = permitted(flared({20, 30, 40}), 19);
  story.record.clearances.back().covers_return_to_running = false;
  story.record.clearances.back().stage_max = "S8";
  check_no_running(story);
}

TEST_CASE("another flare after the permission counts with the two before it", "[rule][third-flare]") {
  check_no_running(permitted(flared({1, 20, 30}), 19));
}

TEST_CASE("three flares end running in the running phase as well", "[rule][third-flare]") {
  Story story = Story().trained(3, "S13").ran(2, 33).ran(1, 33);
  story.add(red_walk(15)).add(red_walk(8)).add(red_walk(1));
  check_no_running(rested(story));
}

TEST_CASE("before the first run a flare is none at S1, and three of them count", "[rule][third-flare]") {
  CHECK_FALSE(rested(Story().add(red_walk(2))).fires("third-flare"));
  check_no_running(rested(Story().add(red_walk(2)).add(red_walk(10)).add(red_walk(20))));
}

TEST_CASE("flares of before the injury do not count", "[rule][third-flare]") {
  Story story = rested(Story().add(red_walk(30)).add(red_walk(25)).add(red_walk(2)));
  story.record.runner.injury.onset = ago(20);
  CHECK_FALSE(story.fires("third-flare"));
}
