// too-few-clean: fewer than two clean running sessions last week.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

TEST_CASE("two clean sessions are enough to move up, one is not", "[rule][too-few-clean]") {
  CHECK_FALSE(Story().trained(1, "S4", 3).fires("too-few-clean"));
  CHECK_FALSE(Story().trained(1, "S4", 2).fires("too-few-clean"));
  const Story one = Story().trained(1, "S4", 1);
  CHECK(one.fires("too-few-clean"));
  CHECK(one.plan().stage == "S4");
  CHECK(one.plan().progress == Progress::repeat);
}

TEST_CASE("a session whose next morning is not known does not count as clean", "[rule][too-few-clean]") {
  const Story blank = Story().trained(1, "S4", 3, [](Session& made, int i) {
    if (i > 0) made.pain.next_morning.reset();
  });
  const std::optional<Finding> finding = blank.finding("too-few-clean");
  REQUIRE(finding);
  CHECK(finding->facts.back().name == "mornings_missing");
  CHECK(finding->facts.back().value == 2);
}

TEST_CASE("before the first run nobody is asked for clean sessions", "[rule][too-few-clean]") {
  CHECK_FALSE(Story().fires("too-few-clean"));
}

TEST_CASE("in the running phase too few clean runs hold the week at the reference", "[rule][too-few-clean]") {
  const Story story = Story().trained(2, "S13").ran(1, 33, 3, [](Session& made, int i) {
    if (i > 0) made.pain.during = 4;
  });
  CHECK(story.fires("too-few-clean"));
  CHECK(run_minutes(story.plan()) == 99);
}

TEST_CASE("the mornings of the week that has begun are not missed yet", "[rule][too-few-clean]") {
  Story story = Story().trained(1, "S4", 1);
  story.now = next_monday + 2;
  story.week = next_monday;
  Session made = session(next_monday + 1, "S4");
  made.pain.next_morning = std::nullopt;
  story.add(made);
  for (const Fact& fact : story.finding("too-few-clean")->facts) CHECK(fact.name != "mornings_missing");
}
