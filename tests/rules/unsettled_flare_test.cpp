// unsettled-flare: a flare that settled late, or is not reported settled, means no running in the planned week.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// A red walk in or before the second of two weeks at S5, with the screen and resting pain of today.
Story flared(int days_ago, std::optional<int> settled_h, std::optional<int> next_morning = 4) {
  Session walk = other(ago(days_ago), SessionKind::walk, 30);
  walk.pain.during = 6;
  walk.settled_h = settled_h;
  walk.pain.next_morning = next_morning;
  Story story = Story().trained(2, "S5").trained(1, "S5").add(walk);
  story.record.checklists.push_back(screen(today));
  return story;
}

void check_no_running(const Story& story, Tier tier) {
  CHECK(story.fires("unsettled-flare"));
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(plan.tier == tier);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  CHECK(run_minutes(plan) == 0);
}

void check_runs(const Story& story) {
  CHECK_FALSE(story.fires("unsettled-flare"));
  CHECK(story.plan().stage == "S4");
  CHECK(run_minutes(story.plan()) > 0);
}

}  // namespace

TEST_CASE("a flare that took more than 48 hours to settle means no running", "[rule][unsettled-flare]") {
  check_runs(flared(4, 12));
  check_runs(flared(4, 48));
  check_no_running(flared(4, 49), Tier::hold);
  check_no_running(flared(4, 80), Tier::hold);
}

TEST_CASE("settling late is a flare by itself", "[rule][unsettled-flare]") {
  const auto slow = [](int hours) {
    Story story = Story().trained(1, "S5", 3, [&](Session& made, int i) {
      if (i == 1) made.settled_h = hours;
    });
    story.record.checklists.push_back(screen(today));
    return story;
  };
  CHECK_FALSE(slow(48).fires("unsettled-flare"));
  CHECK_FALSE(slow(48).fires("flare"));
  check_no_running(slow(49), Tier::hold);
}

TEST_CASE("more than two days without a report that it settled mean no running", "[rule][unsettled-flare]") {
  check_runs(flared(2, std::nullopt));
  check_no_running(flared(3, std::nullopt), Tier::hold);
  check_no_running(flared(6, std::nullopt), Tier::hold);
}

TEST_CASE("seven days unsettled are for a clinician", "[rule][unsettled-flare]") {
  check_no_running(flared(7, std::nullopt), Tier::clinician);
  CHECK(flared(7, std::nullopt).finding("unsettled-flare")->severity == Severity::seek_care);
  check_runs(flared(7, 24));
}

TEST_CASE("what took seven days to settle is for a clinician, also when it is told afterwards",
          "[rule][unsettled-flare]") {
  // The only runs are those of the weeks before it.
  const auto told = [](int days_ago, int hours) {
    Session walk = other(ago(days_ago), SessionKind::walk, 30);
    walk.pain.during = 6;
    walk.settled_h = hours;
    Story story = Story().trained(4, "S5").trained(3, "S5").add(walk);
    story.record.checklists = {ready(today)};
    return story;
  };
  CHECK_FALSE(told(12, 167).fires("unsettled-flare"));
  check_no_running(told(12, 168), Tier::clinician);
  check_no_running(told(8, 170), Tier::clinician);
  CHECK(told(12, 168).finding("unsettled-flare")->severity == Severity::seek_care);

  Story permitted = told(12, 168);
  Clearance clearance;
  clearance.date = ago(2);
  clearance.covers_return_to_running = true;
  permitted.record.clearances.push_back(clearance);
  CHECK_FALSE(permitted.fires("unsettled-flare"));
  permitted.record.clearances.back().date = ago(12);
  check_no_running(permitted, Tier::clinician);
}

TEST_CASE("of several unsettled flares the words are about the most serious", "[rule][unsettled-flare]") {
  const auto red_walk = [](int days_ago, std::optional<int> hours) {
    Session walk = other(ago(days_ago), SessionKind::walk, 30);
    walk.pain.during = 6;
    walk.pain.next_morning = 4;
    walk.settled_h = hours;
    return walk;
  };
  Story story = Story().trained(4, "S5").add(red_walk(10, std::nullopt)).add(red_walk(3, 60));
  story.record.checklists = {ready(today)};
  const std::optional<Finding> finding = story.finding("unsettled-flare");
  REQUIRE(finding);
  CHECK(finding->severity == Severity::seek_care);
  CHECK(finding->restriction.tier == Tier::clinician);
  REQUIRE_FALSE(finding->facts.empty());
  CHECK(finding->facts.front().value == ago(10).days);
}

TEST_CASE("a next morning at most one above the baseline counts as settled", "[rule][unsettled-flare]") {
  check_runs(flared(4, std::nullopt, 0));
  check_runs(flared(4, std::nullopt, 1));
  check_no_running(flared(4, std::nullopt, 2), Tier::hold);
  check_no_running(flared(4, std::nullopt, std::nullopt), Tier::hold);
}

TEST_CASE("the hours given count before the next morning", "[rule][unsettled-flare]") {
  check_no_running(flared(4, 60, 0), Tier::hold);
  check_runs(flared(4, 40, 5));
}

TEST_CASE("an unsettled flare of weeks ago without clean runs since still means no running",
          "[rule][unsettled-flare]") {
  Story story = Story().trained(4, "S5");
  Session walk = other(ago(20), SessionKind::walk, 30);
  walk.pain.during = 6;
  walk.settled_h.reset();
  walk.pain.next_morning.reset();
  story.add(walk);
  story.record.checklists = {ready(today)};
  check_no_running(story, Tier::clinician);
}

TEST_CASE("until running resumes an unsettled flare leaves walking and mobility", "[rule][unsettled-flare]") {
  const Plan plan = flared(4, std::nullopt).plan();
  const Week* week = week_of(plan);
  REQUIRE(week != nullptr);
  for (const Day& day : week->days) {
    for (const Activity& item : day.items) CHECK((item.kind == ItemKind::walk || item.kind == ItemKind::mobility));
  }
}

TEST_CASE("a session that was not red needs no report", "[rule][unsettled-flare]") {
  Story amber = Story().trained(1, "S5", 3, [](Session& made, int) {
    made.pain.during = 5;
    made.settled_h.reset();
    made.pain.next_morning.reset();
  });
  CHECK_FALSE(amber.fires("unsettled-flare"));
  CHECK_FALSE(Story().fires("unsettled-flare"));
}

TEST_CASE("an unsettled flare holds before the first run and in the running phase", "[rule][unsettled-flare]") {
  Session walk = other(ago(3), SessionKind::walk, 30);
  walk.pain.during = 6;
  walk.settled_h = 60;
  Story first = Story().add(walk);
  first.record.checklists.push_back(screen(today));
  check_no_running(first, Tier::hold);
  Story late = Story().trained(2, "S13").ran(1, 33).add(walk);
  late.record.checklists.push_back(screen(today));
  check_no_running(late, Tier::hold);
}
