// What a week is called and what bound it, where two reasons meet: one second, one day, one stage apart.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Ids = std::vector<std::string_view>;

Story capped(Story story, int minutes) {
  story.record.clearances.front().weekly_run_max_s = minutes * 60;
  return story;
}

Story on_days(Story story, unsigned long days) {
  story.record.runner.run_days = Weekdays{days};
  return story;
}

Story running() { return Story().trained(2, "S13").ran(1, 33); }

/// Eight running weeks, of which the third is the largest and lies before the last 30 days.
Story lighter_since() {
  Story story = Story().trained(9, "S13").ran(8, 33).ran(7, 36).ran(6, 39);
  for (int back = 5; back > 0; --back) story.ran(back, 33);
  return story;
}

/// A table of one stage.
Story one_stage() {
  Story story;
  story.protocol = steep_protocol();
  story.protocol.stages.resize(1);
  return story;
}

int effort(const Story& story) { return week_of(story.plan())->limits.rpe_max; }

}  // namespace

TEST_CASE("one second more than the reference is a move up", "[core][binding]") {
  Story story = running();
  Session& last = story.record.sessions.back();
  last.run_s = last.longest_run_s = 33 * 60 - 1;
  CHECK(story.facts().reference->run_s == 99 * 60 - 1);
  CHECK(capped(story, 99).plan().progress == Progress::advance);
}

TEST_CASE("the first running week is a move up, also with no more minutes than the last stage", "[core][binding]") {
  CHECK(capped(Story().trained(1, "S13"), 90).plan().progress == Progress::advance);
}

TEST_CASE("back towards the reference after lighter weeks is a move up, and keeps the effort low", "[core][binding]") {
  const Story story = lighter_since();
  REQUIRE(story.facts().reference->run_s == 117 * 60);
  REQUIRE(story.facts().last_planned_run_s == 99 * 60);
  const Plan plan = story.plan();
  CHECK(week_of(plan)->totals.run_s == 108 * 60);
  CHECK(plan.progress == Progress::advance);
  CHECK(effort(story) == 4);
  // As many minutes as last week's are neither.
  CHECK(capped(story, 99).plan().progress == Progress::step_back);
  CHECK(effort(capped(story, 99)) == 5);
}

TEST_CASE("a week without running raises no volume", "[core][binding]") {
  CHECK(effort(lighter_since().answer(Item::squat, Answer::no, 0)) == 5);
}

TEST_CASE("whether a bound of minutes binds is asked on the days that the week has", "[core][binding]") {
  CHECK(binding(on_days(running(), 0b1111111)) == Ids{"single-run", "weekly-increase"});
  // Monday, Tuesday and Thursday with a day between leave two.
  CHECK(binding(on_days(running(), 0b0001011)) == Ids{"single-run"});
}

TEST_CASE("of two first days for running only the later one binds", "[core][binding]") {
  Story story = Story().trained(1, "S4").add(with_sign(other(today, SessionKind::walk, 30), Sign::ill));
  story.record.clearances.front().stage_max = "S2";
  story.record.clearances.front().no_running_before = next_monday + 3;
  REQUIRE(story.finding("ill")->restriction.first_run_day > next_monday);
  CHECK(binding(story) == Ids{"clearance"});
}

TEST_CASE("at the start nothing binds where the table has no higher stage", "[core][binding]") {
  CHECK(binding(one_stage()).empty());
  Story legs = one_stage();
  legs.record.runner.injury.leg_symptoms_last = ago(10);
  CHECK(binding(legs) == Ids{"cautious-start"});
}

TEST_CASE("findings of one weight stand in the order of the rules, weightier ones before them", "[core][binding]") {
  const Plan plan = capped(Story().trained(1, "S4", 3,
                                           [](Session& made, int i) {
                                             if (i == 0) made.pain.during = 4;
                                           }),
                           200)
                        .plan();
  std::vector<std::size_t> places;
  for (const Finding& finding : plan.findings) {
    const auto rule =
        std::find_if(all_rules().begin(), all_rules().end(), [&](const Rule& one) { return one.id == finding.rule; });
    const auto place = static_cast<std::size_t>(rule - all_rules().begin());
    places.push_back(100 * (10 * (finding.binding ? 0 : 1) + 9 - static_cast<std::size_t>(finding.severity)) + place);
  }
  CHECK(plan.findings.size() > 4);
  CHECK(plan.findings[1].rule == "clearance");
  CHECK(std::is_sorted(places.begin(), places.end()));
}

TEST_CASE("to move up asks for nothing that only bounds a week with running", "[core][binding]") {
  const auto needed = [](const Story& story) {
    Ids rules;
    for (const Need& need : story.plan().to_advance) rules.push_back(need.rule);
    return rules;
  };
  CHECK(needed(running()) == Ids{"too-few-clean"});
  CHECK(needed(capped(Story().trained(1, "S4"), 0)) == Ids{"clearance"});
}

TEST_CASE("that the walk breaks end is said where they do, from twice the longest bout on", "[core][binding]") {
  const auto said = [](Seconds before_s, int bouts) {
    const auto stage = [](const char* id, int repeat, Seconds run_s) {
      return Stage{id, std::vector<Steps>(3, Steps{{1, {{false, 3000}}}, {repeat, {{true, run_s}, {false, 30}}}})};
    };
    Story story;
    story.protocol = steep_protocol();
    story.protocol.stages = {stage("A", 2, before_s), stage("B", bouts, 300 / bouts)};
    for (const int day : {5, 3, 1}) {
      Session made = session(ago(day), "S1");
      made.stage = "A";
      made.run_s = 2 * before_s;
      made.longest_run_s = before_s;
      story.add(made);
    }
    const Plan plan = story.plan();
    CHECK(plan.stage == "B");
    return std::count(plan.cautions.begin(), plan.cautions.end(), "caution.s10_to_s11") == 1;
  };
  CHECK(said(150, 1));
  CHECK_FALSE(said(151, 1));
  CHECK_FALSE(said(75, 2));
}
