// How much each rule weighs, and what it takes away at its edges: restrictions looked at before they are a plan.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <string>

using namespace rtr;
using namespace rtr::test;

namespace {

Session hurting(Session made, int pain) {
  made.pain.during = pain;
  return made;
}

Session red_walk(int days_ago) { return hurting(other(ago(days_ago), SessionKind::walk, 30), 6); }

auto each(int pain) {
  return [=](Session& made, int i) {
    if (i < 2) made = hurting(made, pain);
  };
}

auto with(Sign sign) {
  return [=](Session& made, int i) {
    if (i < 2) made = with_sign(made, sign);
  };
}

Story running() { return Story().trained(3, "S13").ran(2, 33).ran(1, 36); }

Session measured(Date on, Metres metres) {
  Session made = run(on, 30);
  made.distance_m = metres;
  return made;
}

/// Three weeks at S4, the last one as told.
Story third_week(int clean, const std::function<void(Session&, int)>& change = {}) {
  return Story().trained(3, "S4").trained(2, "S4").trained(1, "S4", clean, change);
}

}  // namespace

TEST_CASE("what repeats or steps back restricts, what withholds holds, what needs a clinician seeks care",
          "[core][weights]") {
  const auto weight = [](const Story& story, std::string_view rule) {
    const std::optional<Finding> found = story.finding(rule);
    REQUIRE(found);
    return found->severity;
  };
  CHECK(weight(Story().trained(2, "S4", 3, each(4)).trained(1, "S4", 3, each(4)), "amber-again") == Severity::restrict);
  CHECK(weight(Story().trained(1, "S4", 3, with(Sign::ill)), "ill") == Severity::restrict);
  CHECK(weight(Story().trained(1, "S4", 3, with(Sign::back_tightening)), "tightening") == Severity::restrict);
  CHECK(weight(Story().trained(5, "S1").trained(4, "S2").trained(3, "S3").trained(2, "S4").trained(1, "S5"),
               "consolidate") == Severity::restrict);
  const auto toward_back = [](Session& made, int) { made.leg_change = LegChange::toward_back; };
  CHECK(weight(Story().trained(1, "S4", 3, toward_back), "centralising") == Severity::restrict);
  const auto mornings = [](int pain) { return [=](Session& made, int) { made.pain.next_morning = pain; }; };
  CHECK(weight(Story().trained(3, "S4").trained(2, "S4", 3, mornings(1)).trained(1, "S4", 3, mornings(2)),
               "pain-trend") == Severity::restrict);
  Session unreported = red_walk(4);
  unreported.settled_h = std::nullopt;
  unreported.pain.next_morning = std::nullopt;
  CHECK(weight(Story().trained(1, "S5").add(unreported), "unsettled-flare") == Severity::hold);
  unreported.date = ago(8);
  CHECK(weight(Story().trained(1, "S5", 1).add(unreported), "unsettled-flare") == Severity::seek_care);
  CHECK(weight(Story().trained(1, "S1").add(red_walk(1)), "third-flare") == Severity::seek_care);
  CHECK(weight(Story().trained(1, "S4", 3, with(Sign::night_pain)), "persistent-pain") == Severity::seek_care);
}

TEST_CASE("under a flare's rules the days without running are easy ones", "[core][weights]") {
  const auto easy = [](const Story& story, std::string_view rule) {
    return story.finding(rule)->restriction.easy_days_only;
  };
  CHECK(easy(Story().trained(1, "S1").add(red_walk(1)), "third-flare"));
  CHECK(easy(Story().trained(1, "S4", 3, with(Sign::night_pain)), "persistent-pain"));
  Session late = red_walk(3);
  late.settled_h = 60;
  CHECK(easy(Story().trained(1, "S5").add(late), "unsettled-flare"));
  CHECK(easy(Story().trained(1, "S5").add(red_walk(1)), "flare"));
}

TEST_CASE("a flare that settled late withholds running for seven days", "[core][weights]") {
  const auto fires = [](int days_ago) {
    Session late = red_walk(days_ago);
    late.settled_h = 49;
    return Story().trained(2, "S5").trained(1, "S5").add(late).fires("unsettled-flare");
  };
  CHECK(fires(7));
  CHECK_FALSE(fires(8));
}

TEST_CASE("two flares are a hold of their own, also once the flare itself is over", "[core][weights]") {
  const Story story = Story().trained(3, "S5").add(red_walk(20)).add(red_walk(10)).trained(1, "S5");
  REQUIRE(story.fires("repeated-flare"));
  CHECK_FALSE(story.fires("flare"));
  CHECK(story.finding("repeated-flare")->restriction.tier == Tier::hold);
}

TEST_CASE("a red session counts as an amber one once its flare is over, also while a later flare is not",
          "[core][weights]") {
  Story story;
  story.week = next_monday;
  story.now = next_monday + 4;
  story.trained(2, "S5").add(hurting(other(next_monday - 6, SessionKind::walk, 30), 6));
  story.add(session(next_monday - 4, "S5")).add(session(next_monday - 2, "S5"));
  REQUIRE(story.finding("amber"));
  CHECK(story.finding("amber")->facts[0].value == 1);
  CHECK(story.finding("amber")->facts[1].value == (next_monday - 6).days);
  story.add(hurting(other(next_monday + 2, SessionKind::walk, 30), 6));
  REQUIRE(story.finding("amber"));
  CHECK(story.finding("amber")->facts[0].value == 1);
}

TEST_CASE("three weeks at a stage are a stall unless the week moves up", "[core][weights]") {
  CHECK_FALSE(third_week(3).fires("stall"));
  CHECK_FALSE(third_week(2).fires("stall"));
  CHECK(third_week(1).fires("stall"));
  const auto amber = [](Session& made, int i) {
    if (i == 2) made = hurting(made, 4);
  };
  CHECK(third_week(3, amber).fires("stall"));
  CHECK(third_week(3).add(red_walk(4)).fires("stall"));
  CHECK_FALSE(Story().trained(2, "S4").trained(1, "S4", 1).fires("stall"));
}

TEST_CASE("only last week's runs miss a morning", "[core][weights]") {
  const auto mute = [](Session& made, int) { made.pain.next_morning = std::nullopt; };
  Session walk = other(ago(2), SessionKind::walk, 30);
  walk.pain.next_morning = std::nullopt;
  const Story story = Story().trained(2, "S4", 3, mute).trained(1, "S4", 1, mute).add(walk);
  REQUIRE(story.finding("too-few-clean"));
  CHECK(story.finding("too-few-clean")->facts.back().name == "mornings_missing");
  CHECK(story.finding("too-few-clean")->facts.back().value == 1);
}

TEST_CASE("the longest run that is the goal bounds each run", "[core][weights]") {
  Story story = running();
  CHECK(story.finding("ceiling")->restriction.single_run_s_max == Restriction::unlimited);
  story.record.runner.goal.continuous_s = 50 * 60;
  CHECK(story.finding("ceiling")->restriction.single_run_s_max == 50 * 60);
}

TEST_CASE("a goal in kilometres is as much running as three sessions of it hold", "[core][weights]") {
  Story story = Story().trained(9, "S13").add(measured(ago(5), 5000));
  story.record.runner.before_injury.weekly_run_s = std::nullopt;
  story.record.runner.goal.weekly_m = 30000;
  // 5,000 m in 40 minutes, ten of them walked.
  CHECK(story.facts().running_within(30000, 3) == 12600);
  CHECK(story.finding("ceiling")->restriction.weekly_run_s_max == 12600);
  story.record.runner.goal.weekly_m = 20000;
  CHECK(story.finding("ceiling")->restriction.weekly_run_s_max == 7800);
}

TEST_CASE("the kilometres of the week rise by a tenth, at the own pace over one run day more, three at most",
          "[core][weights]") {
  const auto bound = [](int runs) {
    Story story = Story().trained(9, "S13");
    for (int i = 0; i < runs; ++i) story.add(measured(ago(5 - 2 * i), 5000));
    return story.finding("weekly-increase")->restriction;
  };
  CHECK(bound(1).weekly_m_max == 5500);
  // The walking around one more run would leave less than the 30 minutes that were run.
  CHECK(bound(1).weekly_run_s_max == 1980);
  CHECK(bound(1).run_days_max == 1);
  CHECK(bound(2).weekly_m_max == 11000);
  CHECK(bound(2).weekly_run_s_max == 3960);
  CHECK(bound(2).run_days_max == 2);
  CHECK(bound(3).weekly_m_max == 16500);
  CHECK(bound(3).weekly_run_s_max == 5940);
}

TEST_CASE("where the ladder ends both caps are named, and kilometres bound the week too", "[core][weights]") {
  const auto carry = [](Session& made, int) { made.distance_m = 5000; };
  const std::optional<Finding> found = Story().trained(1, "S13", 3, carry).finding("weekly-increase");
  REQUIRE(found);
  CHECK(found->restriction.weekly_m_max == 16500);
  CHECK(found->restriction.weekly_rem_half_s_max < Restriction::unlimited);
  std::string names;
  for (const Fact& fact : found->facts) names += std::string(fact.name) + ' ';
  CHECK(names == "reference_rem rem_max reference_run run_max reference_km km_max increase_percent_max ");
}

TEST_CASE("the longest run bounds the next until the gap is longer than 28 days", "[core][weights]") {
  const auto fires = [](int days) {
    Story story = running();
    story.now = ago(1) + days;
    return story.fires("single-run");
  };
  CHECK(fires(28));
  CHECK_FALSE(fires(29));
}

TEST_CASE("after a long gap the way back is S7, three stages below, or half the running, whichever is least",
          "[core][weights]") {
  const auto highest = [](const std::vector<int>& minutes) {
    Story story;
    story.protocol.stages.clear();
    for (std::size_t i = 0; i < minutes.size(); ++i) {
      const Steps steps{{1, {{false, 600}}}, {1, {{true, minutes[i] * 60}}}};
      story.protocol.stages.push_back({"T" + std::to_string(i + 1), std::vector<Steps>(3, steps)});
    }
    for (const int day : {35, 33, 31}) {
      Session made = session(ago(day), "S1");
      made.stage = story.protocol.stages.back().id;
      made.run_s = made.longest_run_s = minutes.back() * 60;
      story.add(made);
    }
    const std::optional<Finding> found = story.finding("gap-rescreen");
    REQUIRE(found);
    return found->facts.back().value;
  };
  CHECK(highest({1, 2, 3, 4, 5, 10, 20, 40}) == 4);
  CHECK(highest({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40}) == 6);
  CHECK(highest({10, 11, 12, 13, 14, 15, 16, 20}) == 0);
  CHECK(highest({10, 11, 12, 13, 14, 15, 16, 22}) == 1);
}
