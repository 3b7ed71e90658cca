// The advice beside a plan: each kind of injury and each root cause brings its own words (S1.1-S1.4, S6.2), and none
// of them brings a second of running or takes a limit away.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

bool says(const Plan& plan, std::string_view id) {
  return std::find(plan.cautions.begin(), plan.cautions.end(), id) != plan.cautions.end();
}

/// One week on the ladder, one in the running phase.
std::vector<Story> two_stories() { return {Story().trained(2, "S3").trained(1, "S4"), Story().ran(2, 30).ran(1, 30)}; }

void check_same_running(const Plan& plan, const Plan& before) {
  CHECK(plan.stage == before.stage);
  CHECK(plan.tier == before.tier);
  REQUIRE(week_of(plan) != nullptr);
  CHECK(week_of(plan)->totals.run_s == week_of(before)->totals.run_s);
  CHECK(week_of(plan)->totals.run_days == week_of(before)->totals.run_days);
  CHECK(week_of(plan)->totals.longest_run_s == week_of(before)->totals.longest_run_s);
  CHECK(week_of(plan)->limits.rpe_max == week_of(before)->limits.rpe_max);
}

}  // namespace

TEST_CASE("each kind of injury brings its own advice and changes no running", "[core]") {
  const std::vector<std::pair<InjuryKind, std::string_view>> kinds = {
      {InjuryKind::disc, "caution.disc"},
      {InjuryKind::facet, "caution.facet"},
      {InjuryKind::muscle_strain, "caution.muscle_strain"},
      {InjuryKind::general_tightness, "caution.general_tightness"}};
  for (Story story : two_stories()) {
    story.record.runner.injury.kind = InjuryKind::unknown;
    const Plan before = story.plan();
    for (const auto& [kind, own] : kinds) {
      story.record.runner.injury.kind = kind;
      const Plan plan = story.plan();
      for (const auto& other : kinds) {
        INFO(other.second << " beside " << own);
        CHECK(says(plan, other.second) == (other.first == kind));
        CHECK_FALSE(says(before, other.second));
      }
      check_same_running(plan, before);
    }
  }
}

TEST_CASE("each root cause brings its own advice and changes no running", "[core]") {
  const std::vector<std::pair<Item, std::string_view>> causes = {
      {Item::cause_volume, "caution.cause_volume"},
      {Item::cause_mechanics, "caution.cause_mechanics"},
      {Item::cause_weak_core_hips, "caution.cause_weak_core_hips"},
      {Item::cause_limited_mobility, "caution.cause_limited_mobility"}};
  for (const Story& story : two_stories()) {
    const Plan before = story.plan();
    for (const auto& [cause, own] : causes) {
      const Plan plan = Story(story).answer(cause, Answer::yes, 1).plan();
      for (const auto& other : causes) {
        INFO(other.second << " beside " << own);
        CHECK(says(plan, other.second) == (other.first == cause));
        CHECK_FALSE(says(before, other.second));
      }
      CHECK_FALSE(says(Story(story).answer(cause, Answer::no, 1).plan(), own));
      check_same_running(plan, before);
    }
  }
}

TEST_CASE("advice on cadence waits for the fifth stage and for the way of running as a cause", "[core]") {
  const auto at = [](std::string_view stage, Answer mechanics) {
    return Story().trained(1, stage).answer(Item::cause_mechanics, mechanics, 1).plan();
  };
  REQUIRE(at("S3", Answer::yes).stage == "S4");
  CHECK_FALSE(says(at("S3", Answer::yes), "caution.cause_cadence"));
  REQUIRE(at("S4", Answer::yes).stage == "S5");
  CHECK(says(at("S4", Answer::yes), "caution.cause_cadence"));
  CHECK_FALSE(says(at("S4", Answer::no), "caution.cause_cadence"));
  CHECK(says(Story().ran(1, 30).answer(Item::cause_mechanics, Answer::yes, 1).plan(), "caution.cause_cadence"));
}

TEST_CASE("what makes the back worse brings its advice, and only once", "[core]") {
  constexpr std::string_view words[] = {"caution.worse_bending",  "caution.worse_sitting",  "caution.worse_arching",
                                        "caution.worse_standing", "caution.worse_downhill", "caution.worse_morning"};
  for (std::size_t i = 0; i < std::size(words); ++i) {
    INFO(words[i]);
    Story story = Story().trained(1, "S4");
    story.record.runner.injury.kind = InjuryKind::unknown;
    CHECK_FALSE(says(story.plan(), words[i]));
    story.record.runner.injury.worse_with.set(i);
    CHECK(says(story.plan(), words[i]));
    // The advice for a disc or a facet joint says it already.
    const bool of_disc = i == 0 || i == 1 || i == 5;
    story.record.runner.injury.kind = of_disc ? InjuryKind::disc : InjuryKind::facet;
    CHECK_FALSE(says(story.plan(), words[i]));
  }
}

TEST_CASE("no advice on exercise stands beside a clinician's sign", "[core]") {
  Story story = Story().trained(1, "S4").answer(Item::cause_mechanics, Answer::yes, 1);
  story.record.runner.injury.kind = InjuryKind::disc;
  REQUIRE(says(story.plan(), "caution.disc"));
  const Plan plan = story.answer(Item::thoracic_pain, Answer::yes, 0).plan();
  for (const std::string_view id : {"caution.disc", "caution.cause_mechanics", "caution.cause_cadence"})
    CHECK_FALSE(says(plan, id));
}

TEST_CASE("the week in which the walk breaks end says that the longest stretch doubles", "[core]") {
  const Plan eleven = Story().trained(2, "S10").trained(1, "S10").plan();
  REQUIRE(eleven.stage == "S11");
  CHECK(says(eleven, "caution.s10_to_s11"));
  CHECK_FALSE(says(Story().trained(1, "S9").plan(), "caution.s10_to_s11"));
  CHECK_FALSE(says(Story().trained(2, "S11").trained(1, "S11").plan(), "caution.s10_to_s11"));
}

TEST_CASE("every week with running says not to run with pain before it", "[core]") {
  for (const Story& story : two_stories()) {
    CHECK(says(story.plan(), "caution.pain_before_run"));
    CHECK_FALSE(says(Story(story).answer(Item::squat, Answer::no, 0).plan(), "caution.pain_before_run"));
  }
}

TEST_CASE("who has not run yet is told when birth year or onset is missing", "[core]") {
  CHECK_FALSE(says(Story().plan(), "caution.profile_incomplete"));
  Story no_year, no_onset;
  no_year.record.runner.birth_year.reset();
  no_onset.record.runner.injury.onset.reset();
  CHECK(says(no_year.plan(), "caution.profile_incomplete"));
  CHECK(says(no_onset.plan(), "caution.profile_incomplete"));
}
