// What rules count: which weeks and days, up to how many, and against which reference.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

auto ambers(int count) {
  return [=](Session& made, int i) {
    if (i < count) made.pain.during = 4;
  };
}

auto hard(int rpe) {
  return [=](Session& made, int) { made.rpe = rpe; };
}

void cautious(Session& made, int) { made.run_s = 240; }

Story begun(Story story, int day) {
  story.week = next_monday;
  story.now = next_monday + day;
  return story;
}

/// The value of a fact that a rule names; nothing when the rule or the fact is not there.
std::optional<std::int64_t> fact(const Story& story, std::string_view rule, std::string_view name) {
  const std::optional<Finding> finding = story.finding(rule);
  if (!finding) return std::nullopt;
  for (const Fact& fact : finding->facts) {
    if (fact.name == name) return fact.value;
  }
  return std::nullopt;
}

/// A week told as one of the running phase, in which nothing was run.
IssuedPlan told_running(int back) {
  IssuedPlan plan;
  plan.week_start = next_monday - 7 * back;
  plan.as_of = plan.week_start - 1;
  plan.outcome = Outcome::train;
  plan.phase = Phase::running;
  return plan;
}

/// Weeks of the running phase, so many minutes in each, the last one last week.
Story running_weeks(const std::vector<int>& minutes) {
  int back = static_cast<int>(minutes.size());
  Story story = Story().trained(back + 1, "S13");
  for (const int total : minutes) {
    story.ran(back--, 0, 3, [=](Session& made, int i) {
      made.run_s = made.longest_run_s = (total / 3 + (i < total % 3 ? 1 : 0)) * 60;
    });
  }
  return story;
}

/// Leads back to the first stage of a table with three, as far as its last one.
Protocol steep_to_running() {
  Protocol protocol = steep_protocol();
  protocol.then_running = true;
  return protocol;
}

}  // namespace

TEST_CASE("a cautious first week is one of the weeks from which four advances are counted", "[core][counts]") {
  const Story story =
      Story().trained(5, "S1", 3, cautious).trained(4, "S2").trained(3, "S3").trained(2, "S4").trained(1, "S5");
  CHECK(fact(story, "consolidate", "advances") == 4);
}

TEST_CASE("a week of the running phase between them begins the count of advances anew", "[core][counts]") {
  Story story = Story().trained(6, "S8").trained(4, "S9").trained(3, "S10").trained(2, "S11").trained(1, "S12");
  CHECK(story.fires("consolidate"));
  story.record.plans = {told_running(5)};
  CHECK_FALSE(story.fires("consolidate"));
}

TEST_CASE("a week without a plan was light by the weeks before it, not by itself or the weeks after",
          "[core][counts]") {
  const auto lighter = [](const std::vector<int>& minutes) { return running_weeks(minutes).fires("deload"); };
  // 78 minutes are at most 85 percent of 99, not of the 90 before that.
  CHECK_FALSE(lighter({99, 78, 99}));
  CHECK(lighter({99, 99, 99}));
  // 90 minutes are light beside 108, which came later.
  CHECK(lighter({99, 90, 108}));
  // Of the 42 days before the week itself 99 minutes are the most; the week before them is gone with its own run.
  CHECK_FALSE(lighter({99, 85, 85, 85, 85, 85, 84}));
  CHECK(lighter({99, 85, 85, 85, 85, 85, 85}));
}

TEST_CASE("pain elsewhere three weeks ago is over", "[core][counts]") {
  const auto knee = [](Session& made, int) { made.elsewhere = {{"knee", 6, Answer::unanswered}}; };
  CHECK_FALSE(Story().trained(3, "S4", 3, knee).trained(1, "S4").fires("elsewhere"));
  CHECK_FALSE(Story().trained(4, "S4", 3, knee).trained(1, "S4").fires("elsewhere"));
}

TEST_CASE("after a long gap half of what was run is rounded down to a stage", "[core][counts]") {
  const auto stage = [](Seconds each_s) {
    Story story =
        Story().trained(7, "S13").ran(6, 30, 3, [=](Session& made, int) { made.run_s = made.longest_run_s = each_s; });
    return fact(story, "gap-rescreen", "stage_max");
  };
  // A week at S7 has 48 minutes of running.
  CHECK(stage(1920) == 6);
  CHECK(stage(1919) == 5);
  CHECK(stage(1900) == 5);
}

TEST_CASE("on a table of three stages three stages back are its first", "[core][counts]") {
  Story story;
  story.protocol = steep_to_running();
  for (const int day : {1, 3, 5}) {
    Session made = session(next_monday - 42 + day, "S1");
    made.stage = "C";
    made.run_s = made.longest_run_s = 804;
    story.add(made);
  }
  CHECK(story.facts().reached_running);
  CHECK(fact(story, "gap-rescreen", "stage_max") == 0);
}

TEST_CASE("a load of 111 percent holds the week", "[core][counts]") {
  const auto severity = [](int last) {
    Story story = Story().trained(3, "S13", 3, hard(5)).ran(2, 33, 3, hard(5)).ran(1, 36, 3, hard(5));
    story.record.sessions.back().run_s = story.record.sessions.back().longest_run_s = last * 60;
    return story.finding("intensity")->severity;
  };
  CHECK(severity(38) == Severity::restrict);
  CHECK(severity(36) == Severity::info);
}

TEST_CASE("before a told week counts what was run before its plan, whatever it lists for earlier days",
          "[core][counts]") {
  const auto allowed = [](const std::vector<int>& listed, int ran_on) {
    Story story = begun(Story().trained(2, "S13").ran(1, 33), 3);
    IssuedPlan plan;
    plan.week_start = next_monday;
    plan.as_of = next_monday + 2;
    plan.outcome = Outcome::train;
    plan.phase = Phase::running;
    for (const int day : listed) plan.items.push_back({next_monday + day, ItemKind::run, "", 1980, 600, 1980});
    story.record.plans = {plan};
    story.add(run(next_monday + ran_on, 33));
    return story.finding("issued-plan")->restriction.weekly_run_s_max;
  };
  CHECK(allowed({1, 5}, 2) == 3 * 1980);
  CHECK(allowed({2, 5}, 2) == 2 * 1980);
  CHECK(allowed({2, 5}, 1) == 3 * 1980);
}

TEST_CASE("a week without any session is none in which mornings may have risen", "[core][counts]") {
  const auto untold = [](Session& made, int) { made.pain.next_morning = std::nullopt; };
  CHECK_FALSE(Story().trained(3, "S4", 3, untold).trained(1, "S4", 3, untold).fires("pain-trend"));
  CHECK_FALSE(Story().trained(2, "S4", 3, untold).trained(1, "S4", 3, untold).fires("pain-trend"));
  CHECK(Story().trained(3, "S4").trained(2, "S4", 3, untold).trained(1, "S4", 3, untold).fires("pain-trend"));
}

TEST_CASE("a trend is named with no more weeks than it takes to step back", "[core][counts]") {
  Story story;
  for (int back = 5; back > 0; --back) {
    story.trained(back, "S4", 3, [=](Session& made, int) { made.pain.next_morning = made.pain.before = 5 - back; });
  }
  CHECK(fact(story, "pain-trend", "weeks") == 3);
}

TEST_CASE("a bad week that has only begun is one of the four", "[core][counts]") {
  const Story three =
      Story().trained(3, "S5", 3, ambers(1)).trained(2, "S5", 3, ambers(1)).trained(1, "S5", 3, ambers(1));
  Session amber = session(next_monday, "S5");
  amber.pain.during = 4;
  CHECK_FALSE(begun(three, 1).fires("persistent-pain"));
  CHECK(begun(Story(three).add(amber), 1).fires("persistent-pain"));
}

TEST_CASE("a third flare that is one at the first stage is named as the third", "[core][counts]") {
  const auto flared = [](const std::vector<int>& days) {
    Story story = Story().trained(4, "S1").trained(3, "S1").trained(2, "S1").trained(1, "S1");
    for (const int day : days) {
      Session walk = other(ago(day), SessionKind::walk, 30);
      walk.pain.during = 6;
      story.add(walk);
    }
    return story;
  };
  CHECK(fact(flared({15, 8, 2}), "third-flare", "flares") == 3);
  CHECK_FALSE(fact(flared({15, 8, 2}), "third-flare", "at_first_stage"));
  CHECK(fact(flared({8, 2}), "third-flare", "at_first_stage") == 1);
  CHECK_FALSE(fact(flared({8, 2}), "third-flare", "flares"));
}

TEST_CASE("mornings that are missing are those of last week's runs", "[core][counts]") {
  Session untold = session(next_monday, "S4");
  untold.pain.next_morning = std::nullopt;
  const Story story = Story().trained(1, "S4", 1);
  CHECK(fact(story, "too-few-clean", "clean") == 1);
  CHECK_FALSE(fact(begun(Story(story).add(untold), 1), "too-few-clean", "mornings_missing"));
  untold.date = ago(1);
  CHECK(fact(begun(Story(story).add(untold), 1), "too-few-clean", "mornings_missing") == 1);
}

TEST_CASE("where the reference week carries no distance kilometres bound nothing", "[core][counts]") {
  Story story = Story().trained(7, "S13").ran(6, 33);
  for (int back = 5; back > 0; --back) {
    story.ran(back, 30, 3, [=](Session& made, int) {
      if (back < 5) made.distance_m = 5000;
    });
  }
  REQUIRE(story.facts().pace_m);
  REQUIRE_FALSE(story.facts().reference->distance_m);
  CHECK_FALSE(fact(story, "weekly-increase", "km_max"));
  CHECK(story.finding("weekly-increase")->restriction.weekly_m_max == Restriction::unlimited);
}

TEST_CASE("every question is found by its id, and no other text names one", "[core][counts]") {
  for (const Item item : all_items()) CHECK(item_named(id_of(item)) == item);
  CHECK_FALSE(item_named("no_such_question"));
  CHECK_FALSE(item_named(""));
}
