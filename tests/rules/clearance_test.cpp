// clearance: a clinician's ceiling is never passed.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <string>
#include <utility>

using namespace rtr;
using namespace rtr::test;

namespace {

Clearance from_clinician(int days_ago) {
  Clearance clearance;
  clearance.date = ago(days_ago);
  clearance.by = "A. Moreau, physiotherapist";
  return clearance;
}

Story& stage_max(Story& story, std::string stage, int days_ago) {
  story.record.clearances.push_back(from_clinician(days_ago));
  story.record.clearances.back().stage_max = std::move(stage);
  return story;
}

Story& minutes_max(Story& story, int minutes, int days_ago) {
  story.record.clearances.push_back(from_clinician(days_ago));
  story.record.clearances.back().weekly_run_max_s = minutes * 60;
  return story;
}

Story& not_before(Story& story, Date day, int days_ago) {
  story.record.clearances.push_back(from_clinician(days_ago));
  story.record.clearances.back().no_running_before = day;
  return story;
}

Story at_s4() { return Story().trained(1, "S4"); }
Story running() { return Story().trained(2, "S13").ran(1, 33); }

}  // namespace

TEST_CASE("without a ceiling the clearance rule is silent", "[rule][clearance]") {
  CHECK_FALSE(at_s4().fires("clearance"));
  CHECK(at_s4().plan().stage == "S5");
  CHECK_FALSE(Story().fires("clearance"));
}

TEST_CASE("the plan stays at or below the highest stage allowed", "[rule][clearance]") {
  Story above = at_s4(), at = at_s4(), below = at_s4();
  CHECK(stage_max(above, "S5", 10).plan().stage == "S5");
  CHECK(stage_max(at, "S4", 10).plan().stage == "S4");
  CHECK(at.plan().progress == Progress::repeat);
  CHECK(stage_max(below, "S2", 10).plan().stage == "S2");
  CHECK(run_minutes(below.plan()) == 18);
  CHECK(below.plan().progress == Progress::step_back);
}

TEST_CASE("a highest stage holds in the running phase as well", "[rule][clearance]") {
  Story story = running();
  const Plan plan = stage_max(story, "S6", 10).plan();
  CHECK(plan.phase == Phase::walk_run);
  CHECK(plan.stage == "S6");
  CHECK(run_minutes(plan) == 36);
}

TEST_CASE("a highest stage keeps a runner at S13 out of the running phase", "[rule][clearance]") {
  Story story = Story().trained(1, "S13");
  CHECK(story.plan().phase == Phase::running);
  CHECK(stage_max(story, "S13", 10).plan().stage == "S13");
  CHECK(run_minutes(story.plan()) == 90);
}

TEST_CASE("a ceiling on weekly minutes is never passed on the ladder", "[rule][clearance]") {
  // S5 has 30 minutes of running a week, S4 27, S3 24.
  for (const auto& [cap, stage] : {std::pair{31, "S5"}, {30, "S5"}, {29, "S4"}, {27, "S4"}, {26, "S3"}}) {
    CAPTURE(cap);
    Story story = at_s4();
    const Plan plan = minutes_max(story, cap, 10).plan();
    CHECK(plan.stage == stage);
    CHECK(run_minutes(plan) <= cap);
  }
}

TEST_CASE("a ceiling below the first stage's week leaves fewer sessions of it", "[rule][clearance]") {
  Story story = at_s4();
  const Plan plan = minutes_max(story, 11, 10).plan();
  CHECK(run_minutes(plan) <= 11);
}

TEST_CASE("a ceiling of no minutes means no running", "[rule][clearance]") {
  Story story = at_s4();
  CHECK(run_minutes(minutes_max(story, 0, 10).plan()) == 0);
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
}

TEST_CASE("a ceiling on weekly minutes is never passed in the running phase", "[rule][clearance]") {
  REQUIRE(run_minutes(running().plan()) == 108);
  for (const int cap : {109, 108, 107, 99, 60}) {
    CAPTURE(cap);
    Story story = running();
    CHECK(run_minutes(minutes_max(story, cap, 10).plan()) == std::min(cap, 108));
  }
}

TEST_CASE("no running before the day that a clinician named", "[rule][clearance]") {
  // Run days of the planned week: 24, 26 and 28 November.
  Story early = at_s4(), thursday = at_s4(), friday = at_s4(), later = at_s4();
  CHECK(first_run(not_before(early, date("2026-11-24"), 10).plan()) == date("2026-11-24"));
  CHECK(run_minutes(early.plan()) == 30);
  CHECK(first_run(not_before(thursday, date("2026-11-26"), 10).plan()) == date("2026-11-26"));
  CHECK(run_minutes(thursday.plan()) == 20);
  CHECK(first_run(not_before(friday, date("2026-11-27"), 10).plan()) == date("2026-11-28"));
  CHECK(run_minutes(friday.plan()) == 10);
  CHECK_FALSE(first_run(not_before(later, date("2026-11-30"), 10).plan()));
  CHECK(outcome_of(later.plan()) == Outcome::prepare);
}

TEST_CASE("a day that has come binds no longer", "[rule][clearance]") {
  Story now = at_s4(), past = at_s4();
  CHECK(run_minutes(not_before(now, today, 10).plan()) == 30);
  CHECK(run_minutes(not_before(past, ago(3), 10).plan()) == 30);
}

TEST_CASE("of several clearances the newest that sets a field decides that field", "[rule][clearance]") {
  Story raised = at_s4();
  stage_max(raised, "S2", 20);
  CHECK(stage_max(raised, "S6", 10).plan().stage == "S5");
  Story lowered = at_s4();
  stage_max(lowered, "S6", 20);
  CHECK(stage_max(lowered, "S2", 10).plan().stage == "S2");
  // A newer clearance that says nothing of stages leaves the older ceiling.
  Story kept = at_s4();
  stage_max(kept, "S2", 20);
  CHECK(minutes_max(kept, 200, 10).plan().stage == "S2");
}

TEST_CASE("of clearances of one day the strictest counts", "[rule][clearance]") {
  Story low_last = at_s4(), low_first = at_s4();
  stage_max(low_last, "S6", 10);
  CHECK(stage_max(low_last, "S2", 10).plan().stage == "S2");
  stage_max(low_first, "S2", 10);
  CHECK(stage_max(low_first, "S6", 10).plan().stage == "S2");
  Story minutes = at_s4();
  minutes_max(minutes, 24, 10);
  CHECK(run_minutes(minutes_max(minutes, 60, 10).plan()) == 24);
  Story days = at_s4();
  not_before(days, date("2026-11-26"), 10);
  CHECK(first_run(not_before(days, date("2026-11-24"), 10).plan()) == date("2026-11-26"));
}

TEST_CASE("a ceiling does not depend on the order of the clearances", "[rule][clearance]") {
  Story story = at_s4();
  stage_max(story, "S6", 10);
  CHECK(stage_max(story, "S2", 20).plan().stage == "S5");
}

TEST_CASE("a ceiling never lifts what another rule holds back", "[rule][clearance]") {
  Story repeat = Story().trained(1, "S4", 1);
  CHECK(stage_max(repeat, "S9", 10).plan().stage == "S4");
  Story first;
  CHECK(stage_max(first, "S9", 10).plan().stage == "S1");
}
