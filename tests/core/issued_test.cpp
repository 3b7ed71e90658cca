// What is kept of a plan that was told: its running, and whether its week waits for nothing but answers.
#include "rtr/engine.hpp"

#include "support/catch.hpp"
#include "support/runner.hpp"

#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

/// A clean week behind; the last screen and gates are of so many days ago.
Story asked_days_ago(int days) {
  Story story = Story().trained(1, "S4");
  story.record.checklists = {ready(ago(days))};
  return story;
}

bool waits(const Story& story) {
  const Plan plan = story.plan();
  REQUIRE(outcome_of(plan) == Outcome::prepare);
  return issued(plan).waits_for_answers_only;
}

}  // namespace

TEST_CASE("a week waits for answers only where rules about answers bind, and nothing was answered", "[core][issued]") {
  const Withheld screen{"screen-unanswered", false}, gates{"readiness", false}, permission{"clearance-needed", false};
  CHECK(only_answers_are_missing(std::vector{screen}));
  CHECK(only_answers_are_missing(std::vector{screen, gates, permission}));
  CHECK_FALSE(only_answers_are_missing(std::vector<Withheld>{}));
  CHECK_FALSE(only_answers_are_missing(std::vector{screen, Withheld{"flare", false}}));
  CHECK_FALSE(only_answers_are_missing(std::vector{screen, Withheld{"readiness", true}}));
}

TEST_CASE("a told week waits for answers where the screen is too old", "[core][issued]") {
  CHECK(waits(asked_days_ago(9)));
  // What does not withhold the running is no reason: one run of last week was amber.
  Story amber = asked_days_ago(9);
  amber.record.sessions.back().pain.during = 4;
  CHECK(amber.fires("amber"));
  CHECK(waits(amber));
}

TEST_CASE("a told week that an answer withholds waits for more than answers", "[core][issued]") {
  Story refused = asked_days_ago(9);
  refused.answer(Item::squat, Answer::no, 8);
  CHECK_FALSE(waits(refused));
  // Before the first run: one gate answered no, and the others not at all.
  Story first;
  first.record.checklists = {screen(today)};
  CHECK(waits(first));
  first.answer(Item::squat, Answer::no, 0);
  REQUIRE(first.finding("readiness")->facts.size() > 1);
  CHECK_FALSE(waits(first));
  Story flared = asked_days_ago(9);
  flared.record.sessions.back().pain.during = 7;
  CHECK_FALSE(waits(flared));
}

TEST_CASE("a told week with running waits for nothing, and its runs are kept", "[core][issued]") {
  const Plan plan = asked_days_ago(1).plan();
  const IssuedPlan kept = issued(plan);
  CHECK(kept.outcome == Outcome::train);
  CHECK_FALSE(kept.waits_for_answers_only);
  Seconds run_s = 0;
  for (const IssuedItem& item : kept.items) run_s += item.run_s;
  CHECK(run_s == week_of(plan)->totals.run_s);
}

TEST_CASE("a plan without a week is kept without runs", "[core][issued]") {
  Story story = asked_days_ago(1);
  story.answer(Item::chest_pain, Answer::yes, 0);
  const IssuedPlan kept = issued(story.plan());
  CHECK(kept.outcome == Outcome::stop);
  CHECK(kept.items.empty());
}
