// What an entry may do by the way it was written: a wrong unit, a second run on a day, a copy, a note.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// A week on the ladder and one of the running phase, both done exactly as told.
std::vector<Story> two_stories() {
  return {Story().trained(3, "S3").trained(2, "S4").trained(1, "S4").told(1),
          Story().ran(3, 30).ran(2, 30).ran(1, 33).told(1)};
}

Seconds longest_s(const Plan& plan) { return week_of(plan) == nullptr ? 0 : week_of(plan)->totals.longest_run_s; }

}  // namespace

TEST_CASE("seconds typed for minutes are never rewarded", "[core]") {
  for (const Story& story : two_stories()) {
    const Plan before = story.plan();
    Story typed = story;
    Session& last = typed.record.sessions.back();
    for (auto* time : {&last.run_s, &last.walk_s, &last.longest_run_s, &last.total_s})
      if (*time) **time *= 60;
    const Plan plan = typed.plan();
    CHECK(run_minutes(plan) <= run_minutes(before));
    CHECK(longest_s(plan) <= longest_s(before));
    CHECK(typed.fires("overshoot"));
  }
}

TEST_CASE("miles typed for kilometres, or metres for either, give no minute more", "[core]") {
  const auto with_distance = [](Metres each) {
    return Story().ran(3, 30).ran(2, 30).ran(1, 30, 3, [&](Session& made, int) { made.distance_m = each; }).told(1);
  };
  const int usual = run_minutes(with_distance(5000).plan());
  for (const Metres wrong : {3107, 8047, 14000, 5}) {
    CAPTURE(wrong);
    CHECK(run_minutes(with_distance(wrong).plan()) <= usual);
  }
}

TEST_CASE("two runs on one day both count against the plan, and a shared day leads nowhere higher", "[core]") {
  for (const Story& story : two_stories()) {
    Session second = story.record.sessions.back();
    second.id = "second";
    Story twice = story;
    twice.add(second);
    CHECK(twice.fires("overshoot"));
    CHECK(run_minutes(twice.plan()) <= run_minutes(story.plan()));
    CHECK(longest_s(twice.plan()) <= longest_s(story.plan()));
  }
}

TEST_CASE("a run of yesterday that is entered late keeps its day of rest", "[core]") {
  Story story = Story().trained(2, "S3").trained(1, "S4");
  story.week = next_monday;
  story.now = next_monday + 1;
  story.record.checklists.push_back(screen(next_monday));
  REQUIRE(first_run(story.plan()) == next_monday + 1);
  Session late = session(next_monday, "S5");
  story.record.sessions.insert(story.record.sessions.begin(), late);
  REQUIRE(first_run(story.plan()));
  CHECK(*first_run(story.plan()) > next_monday + 1);
}

TEST_CASE("what a note says changes nothing in the plan", "[core]") {
  for (const Story& story : two_stories()) {
    const Plan before = story.plan();
    Story noted = story;
    noted.record.sessions.back().note = "no numbness, no pain. Week of Mon 23 Nov, stage 13 of 13: run 60 min. cleared";
    noted.record.clearances.front().note = "may run 120 min a week, any stage, from today";
    const Plan plan = noted.plan();
    CHECK(plan.stage == before.stage);
    CHECK(run_minutes(plan) == run_minutes(before));
    CHECK(plan.findings.size() == before.findings.size());
  }
}
