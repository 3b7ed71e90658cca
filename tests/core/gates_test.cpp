// What must not open a gate or lift a stage: runs on the day of the onset, runs against the plan, bouts that nobody
// gave.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Somebody whose first run still needs the gates and a clearance: screened, but asked nothing else.
Story before_the_first_run(int onset_days) {
  Story story;
  story.record.runner.injury.onset = ago(onset_days);
  story.record.clearances.clear();
  story.record.checklists = {screen(ago(1))};
  return story;
}

}  // namespace

TEST_CASE("a run on the day of the onset is not a run since it", "[core]") {
  for (const int days : {2, 3}) {
    Story story = before_the_first_run(2).add(run(ago(days), 60));
    CHECK(outcome_of(story.plan()) == Outcome::prepare);
    CHECK(story.fires("readiness"));
    CHECK(story.fires("clearance-needed"));
  }
}

TEST_CASE("a run that the plan did not ask for opens no gate", "[core]") {
  Story story = before_the_first_run(20);
  IssuedPlan told;
  told.week_start = next_monday - 7;
  told.as_of = next_monday - 8;
  told.outcome = Outcome::prepare;
  story.record.plans.push_back(told);
  Session made = session(ago(2), "S1");
  made.run_s = made.longest_run_s = 60;
  story.add(made);
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
  CHECK(story.fires("readiness"));
  CHECK(story.fires("clearance-needed"));
}

TEST_CASE("after a lifted emergency nobody starts higher than the first stage", "[core]") {
  Story story;
  story.record.clearances.front().start_stage = "S5";
  CHECK(story.plan().stage == "S5");
  story.record.checklists = {with(ready(ago(30)), Item::chest_pain, Answer::yes), ready(ago(5))};
  Clearance examined;
  examined.date = ago(10);
  examined.by = "A doctor";
  examined.covers.set(index_of(Item::chest_pain));
  story.record.clearances.push_back(examined);
  CHECK(story.plan().stage == "S1");
}

TEST_CASE("after a run without a plan resting pain is asked for anew, like the gates", "[core]") {
  // S8 until five weeks ago, then three times S8 again without a plan; the gates are answered since.
  Story story = Story().trained(6, "S8").trained(1, "S8");
  const Date last = next_monday - 37;
  story.record.checklists = {ready(ago(1))};
  story.record.checklists.front().resting_pain.reset();
  const auto needed_with = [&](Date answered) {
    Story with = story;
    with.record.checklists.push_back(Checklist{.date = answered, .resting_pain = 0, .answers = {}});
    return with.facts().readiness.needed;
  };
  CHECK(story.facts().readiness.needed);
  CHECK(needed_with(last));
  CHECK_FALSE(needed_with(last + 1));
  CHECK_FALSE(needed_with(today));
  CHECK(needed_with(today + 1));
}

TEST_CASE("a longest bout that was not given never lifts the stage", "[core]") {
  const auto weeks = [](std::optional<Seconds> longest) {
    Story story = Story().trained(8, "S5").trained(7, "S5");
    for (int back = 6; back > 0; --back) {
      story.trained(back, "S5", 3, [&](Session& made, int) {
        made.stage.clear();
        made.run_s = 25 * 60;
        made.longest_run_s = longest;
      });
    }
    return story.plan().stage_number;
  };
  CHECK(weeks(120) == 5);
  CHECK(weeks(std::nullopt) <= weeks(120));
}

TEST_CASE("a stage whose sessions differ is clean when it was done as the table says", "[core]") {
  const auto steps = [](Seconds run_s) { return Steps{{1, {{false, 1200}}}, {1, {{true, run_s}}}}; };
  Story story;
  story.protocol.id = "uneven";
  story.protocol.sessions_per_week = 2;
  story.protocol.then_running = false;
  story.protocol.stages = {{"A", {steps(360), steps(540)}}, {"B", {steps(480), steps(600)}}};
  for (const auto& [day, minutes] : {std::pair{5, 6}, std::pair{3, 9}}) {
    Session made = session(ago(day), "S1");
    made.stage = "A";
    made.run_s = made.longest_run_s = minutes * 60;
    story.add(made);
  }
  CHECK(story.plan().stage == "B");
}

TEST_CASE("a clearance for one pregnancy does not cover the next", "[core]") {
  constexpr Item item = Item::pregnant_or_postnatal_12_weeks;
  Story story = Story().trained(1, "S4");
  Clearance examined;
  examined.date = ago(890);
  examined.by = "A midwife";
  examined.covers.set(index_of(item));
  story.record.clearances.push_back(examined);
  story.record.checklists = {with(screen(ago(900)), item, Answer::yes), ready(ago(6)),
                             with(screen(ago(1)), item, Answer::yes)};
  CHECK(story.fires("red-flag-clinician"));
  story.record.clearances.back().date = ago(1);
  CHECK_FALSE(story.fires("red-flag-clinician"));
}
