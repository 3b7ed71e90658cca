// start: the first running week is the table's first stage as it stands, or where a clinician says to start.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include "json/codec.hpp"
#include "words/catalogue.hpp"

#include <string>

using namespace rtr;
using namespace rtr::test;

namespace {

Story starting_at(std::string stage, int days_ago = 10) {
  Story story;
  Clearance clearance;
  clearance.date = ago(days_ago);
  clearance.by = "A. Moreau, physiotherapist";
  clearance.covers_return_to_running = true;
  clearance.start_stage = std::move(stage);
  story.record.clearances.push_back(clearance);
  return story;
}

}  // namespace

TEST_CASE("the first running week is S1 as it stands", "[rule][start]") {
  CHECK(Story().fires("start"));
  const Plan plan = Story().plan();
  CHECK(outcome_of(plan) == Outcome::train);
  CHECK(plan.tier == Tier::none);
  CHECK(plan.phase == Phase::walk_run);
  CHECK(plan.progress == Progress::start);
  CHECK(plan.stage == "S1");
  CHECK(run_minutes(plan) == 15);
  CHECK(first_run(plan) == date("2026-11-24"));
  const Week* week = week_of(plan);
  REQUIRE(week != nullptr);
  CHECK(week->totals.run_days == 3);
  CHECK(week->totals.walk_s == 60 * 60);
  CHECK(week->totals.longest_run_s == 60);
}

TEST_CASE("the first week of another table is its first stage as it stands", "[rule][start]") {
  Story story;
  story.protocol = json::read_protocol(bundled("protocols/oxford.json"), "oxford").value();
  const Plan plan = story.plan();
  CHECK(plan.stage == "L1");
  CHECK(run_minutes(plan) == 45);
}

TEST_CASE("a clinician may name a start stage, never above S5", "[rule][start]") {
  CHECK(starting_at("S1").plan().stage == "S1");
  CHECK(starting_at("S4").plan().stage == "S4");
  CHECK(run_minutes(starting_at("S4").plan()) == 27);
  CHECK(starting_at("S5").plan().stage == "S5");
  CHECK(starting_at("S5").plan().progress == Progress::start);
  CHECK(starting_at("S6").plan().stage == "S5");
  CHECK(starting_at("S13").plan().stage == "S5");
}

TEST_CASE("a start stage that has run out starts nobody higher", "[rule][start]") {
  Story story = starting_at("S4");
  story.record.clearances.back().until = today;
  CHECK(story.plan().stage == "S4");
  story.record.clearances.back().until = ago(1);
  CHECK(story.plan().stage == "S1");
}

TEST_CASE("a start stage named before a new injury starts nobody higher", "[rule][start]") {
  Story story = starting_at("S4", 10);
  story.record.runner.injury.onset = ago(10);
  CHECK(story.facts().clearance.start_stage == 3);
  story.record.runner.injury.onset = ago(9);
  CHECK_FALSE(story.facts().clearance.start_stage);
}

TEST_CASE("the newest start stage decides, and of one day the lowest", "[rule][start]") {
  Story newer = starting_at("S4", 20);
  newer.record.clearances.push_back(starting_at("S2", 10).record.clearances.back());
  CHECK(newer.plan().stage == "S2");
  Story same_day = starting_at("S2", 10);
  same_day.record.clearances.push_back(starting_at("S4", 10).record.clearances.back());
  CHECK(same_day.plan().stage == "S2");
}

TEST_CASE("a highest stage below the start stage wins", "[rule][start]") {
  Story story = starting_at("S4");
  story.record.clearances.back().stage_max = "S3";
  CHECK(story.plan().stage == "S3");
}

TEST_CASE("once running, the start rule is silent", "[rule][start]") {
  CHECK_FALSE(Story().trained(1, "S4").fires("start"));
  CHECK_FALSE(Story().trained(2, "S13").ran(1, 33).fires("start"));
  Story story = starting_at("S5");
  CHECK(story.trained(1, "S2").plan().stage == "S3");
}

TEST_CASE("runs before the injury do not count as a start", "[rule][start]") {
  Story story = Story().trained(5, "S8");
  story.record.runner.injury.onset = ago(15);
  story.record.clearances.front().date = ago(10);
  CHECK(story.fires("start"));
  CHECK(story.plan().stage == "S1");
}

TEST_CASE("after a cleared emergency sign the start is S1, whatever start stage was named", "[rule][start]") {
  Story story = starting_at("S4", 40).trained(3, "S6");
  story.record.checklists = {ready(ago(1))};
  story.answer(Item::chest_pain, Answer::yes, 12);
  Clearance heart;
  heart.date = ago(6);
  heart.by = "A. Moreau, physician";
  heart.covers.set(index_of(Item::chest_pain));
  story.record.clearances.push_back(heart);
  CHECK(story.plan().stage == "S1");
  CHECK(run_minutes(story.plan()) == 15);
}

TEST_CASE("a highest stage that the table does not have allows the first", "[rule][start]") {
  Story story = starting_at("S4");
  story.record.clearances.back().stage_max = "no such stage";
  CHECK(story.plan().stage == "S1");
}
