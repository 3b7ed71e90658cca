// red-flag-clinician: a sign for a clinician leaves gentle walking.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

constexpr Item clinician[] = {Item::past_cancer_new_pain,
                              Item::unexplained_weight_loss,
                              Item::lump_or_shape_change,
                              Item::constant_night_pain,
                              Item::one_leg_numbness,
                              Item::below_knee_pain_7_days,
                              Item::thoracic_pain,
                              Item::focal_bone_pain,
                              Item::pulsing_tummy,
                              Item::pregnant_or_postnatal_12_weeks,
                              Item::surgery_without_clearance,
                              Item::under_18};

void check_gentle_walking(const Story& story) {
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(plan.tier == Tier::clinician);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  CHECK(run_minutes(plan) == 0);
  const Week* week = week_of(plan);
  REQUIRE(week != nullptr);
  int walks = 0;
  for (const Day& day : week->days) {
    for (const Activity& item : day.items) {
      CHECK(item.kind == ItemKind::walk);
      ++walks;
    }
  }
  CHECK(walks > 0);
}

}  // namespace

TEST_CASE("each sign for a clinician alone leaves walking, without strength or cross-training",
          "[rule][red-flag-clinician]") {
  for (const Item flag : clinician) {
    CAPTURE(id_of(flag));
    CHECK(tier_of(flag) == Tier::clinician);
    const Story story = Story().trained(1, "S4").answer(flag, Answer::yes, 0);
    CHECK(story.fires("red-flag-clinician"));
    check_gentle_walking(story);
  }
}

TEST_CASE("numbness or tingling in a session of any kind is numbness in a leg answered yes that day",
          "[rule][red-flag-clinician]") {
  for (const Sign sign : {Sign::numbness, Sign::tingling}) {
    for (const SessionKind kind :
         {SessionKind::walk, SessionKind::cross_training, SessionKind::strength, SessionKind::mobility}) {
      CAPTURE(static_cast<int>(sign), static_cast<int>(kind));
      const Story story = Story().trained(1, "S4").add(with_sign(other(ago(1), kind, 20), sign));
      const std::optional<Finding> finding = story.finding("red-flag-clinician");
      REQUIRE(finding);
      CHECK(finding->facts.front().value == static_cast<std::int64_t>(index_of(Item::one_leg_numbness)));
      check_gentle_walking(story);
    }
  }
}

TEST_CASE("under 18 comes from the year of birth, and the younger age counts", "[rule][red-flag-clinician]") {
  Story story = Story().trained(1, "S4");
  story.record.runner.birth_year = 2009;  // 16 or 17
  check_gentle_walking(story);
  story.record.runner.birth_year = 2008;  // 17 or 18
  check_gentle_walking(story);
  story.record.runner.birth_year = 2007;  // 18 or 19
  CHECK_FALSE(story.fires("red-flag-clinician"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("surgery without a clearance that covers it is a red flag", "[rule][red-flag-clinician]") {
  Story story = Story().trained(1, "S4");
  story.record.runner.injury.surgery = Answer::yes;
  check_gentle_walking(story);
  story.record.clearances.front().covers.set(index_of(Item::surgery_without_clearance));
  CHECK_FALSE(story.fires("red-flag-clinician"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("a sign for a clinician holds before the first run and in the running phase alike",
          "[rule][red-flag-clinician]") {
  check_gentle_walking(Story().answer(Item::focal_bone_pain, Answer::yes, 0));
  check_gentle_walking(Story().trained(2, "S13").ran(1, 33).answer(Item::focal_bone_pain, Answer::yes, 0));
}

TEST_CASE("a sign for a clinician that was not answered is not a yes", "[rule][red-flag-clinician]") {
  Story story = Story().trained(1, "S4");
  for (Checklist& checklist : story.record.checklists)
    checklist.answers[index_of(Item::thoracic_pain)] = Answer::unanswered;
  CHECK_FALSE(story.fires("red-flag-clinician"));
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
}
