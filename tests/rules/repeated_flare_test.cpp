// repeated-flare: two flares in 21 days are two stages back, without moving up for 14 days.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

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

/// Five weeks that lead to S8, held for the last two of them, with flares on the days given.
Story flared(std::initializer_list<int> days_ago) {
  Story story = Story().trained(5, "S5").trained(4, "S6").trained(3, "S7").trained(2, "S8").trained(1, "S8");
  for (const int days : days_ago) story.add(red_walk(days));
  return rested(story);
}

bool says(const Plan& plan, std::string_view caution) {
  return std::find(plan.cautions.begin(), plan.cautions.end(), caution) != plan.cautions.end();
}

}  // namespace

TEST_CASE("one flare is not a repeated one", "[rule][repeated-flare]") {
  CHECK_FALSE(flared({}).fires("repeated-flare"));
  CHECK_FALSE(flared({2}).fires("repeated-flare"));
  CHECK(flared({2}).plan().stage == "S7");
}

TEST_CASE("two flares in 21 days are two stages back", "[rule][repeated-flare]") {
  for (const int between : {1, 10, 20, 21}) {
    CAPTURE(between);
    const Story story = flared({2, 2 + between});
    CHECK(story.fires("repeated-flare"));
    const Plan plan = story.plan();
    CHECK(outcome_of(plan) == Outcome::train);
    CHECK(plan.tier == Tier::hold);
    CHECK(plan.progress == Progress::step_back);
    CHECK(plan.stage == "S6");
    CHECK(run_minutes(plan) == 36);
    CHECK(says(plan, "caution.see_physio"));
  }
}

TEST_CASE("two flares further apart are two single ones", "[rule][repeated-flare]") {
  CHECK_FALSE(flared({2, 24}).fires("repeated-flare"));
  CHECK(flared({2, 24}).plan().stage == "S7");
  CHECK_FALSE(says(flared({2, 24}).plan(), "caution.see_physio"));
}

TEST_CASE("the two stages are counted from what was held at the last of the flares", "[rule][repeated-flare]") {
  const Story story =
      rested(Story().trained(3, "S9").add(red_walk(16)).trained(2, "S6").trained(1, "S6").add(red_walk(1)));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("two flares do not lead back below S1", "[rule][repeated-flare]") {
  const Story story =
      rested(Story().trained(3, "S2").add(red_walk(16)).trained(2, "S2").trained(1, "S2").add(red_walk(1)));
  CHECK(story.plan().stage == "S1");
}

TEST_CASE("for 14 days after the last of the flares there is no moving up", "[rule][repeated-flare]") {
  // Both weeks since were clean, at two stages below.
  const auto since = [](int last) {
    return rested(Story()
                      .trained(4, "S6")
                      .trained(3, "S6")
                      .add(red_walk(20))
                      .add(red_walk(last))
                      .trained(2, "S4")
                      .trained(1, "S4"));
  };
  CHECK(since(14).fires("repeated-flare"));
  CHECK(since(14).plan().stage == "S4");
  CHECK(since(14).plan().progress == Progress::repeat);
  CHECK_FALSE(since(15).fires("repeated-flare"));
  CHECK(since(15).plan().stage == "S5");
  CHECK(since(15).plan().progress == Progress::advance);
}

TEST_CASE("who stands lower than two stages below the flare does not move up either", "[rule][repeated-flare]") {
  const auto since = [](int last) {
    return rested(Story()
                      .trained(4, "S6")
                      .trained(3, "S6")
                      .add(red_walk(20))
                      .add(red_walk(last))
                      .trained(2, "S2")
                      .trained(1, "S2"));
  };
  CHECK(since(14).plan().stage == "S2");
  CHECK(since(15).plan().stage == "S3");
}

TEST_CASE("in the running phase two flares in 21 days leave 65 percent", "[rule][repeated-flare]") {
  const Story story = rested(Story().trained(3, "S13").ran(2, 33).ran(1, 33).add(red_walk(8)).add(red_walk(1)));
  CHECK(story.fires("repeated-flare"));
  CHECK(story.plan().phase == Phase::running);
  CHECK(run_minutes(story.plan()) == 64);
}

TEST_CASE("two flares on walks before the first run leave the start at S1", "[rule][repeated-flare]") {
  const Plan plan = rested(Story().add(red_walk(10)).add(red_walk(2))).plan();
  CHECK(plan.stage == "S1");
  CHECK(plan.tier == Tier::hold);
  CHECK_FALSE(Story().fires("repeated-flare"));
}

TEST_CASE("a flare of before the injury does not make the next one a repeated one", "[rule][repeated-flare]") {
  Story story = rested(Story().add(red_walk(16)).trained(1, "S4").add(red_walk(2)));
  story.record.runner.injury.onset = ago(10);
  CHECK_FALSE(story.fires("repeated-flare"));
}
