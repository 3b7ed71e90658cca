// red-flag-emergency: an emergency sign means no plan at all.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

constexpr Item emergencies[] = {Item::saddle_numbness,      Item::bladder_change, Item::bowel_change,
                                Item::sexual_change,        Item::both_legs,      Item::severe_leg_weakness,
                                Item::serious_accident,     Item::chest_pain,     Item::sudden_tearing_pain_faint,
                                Item::fever_with_nerve_sign};

void check_emergency(const Story& story) {
  const Plan plan = story.plan();
  CHECK(std::holds_alternative<Stop>(plan.body));
  CHECK(outcome_of(plan) == Outcome::stop);
  CHECK(plan.tier == Tier::emergency);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  for (const Finding& finding : plan.findings) CHECK(finding.restriction.outcome == Outcome::stop);
}

}  // namespace

TEST_CASE("each emergency sign alone stops everything", "[rule][red-flag-emergency]") {
  for (const Item flag : emergencies) {
    CAPTURE(id_of(flag));
    CHECK(tier_of(flag) == Tier::emergency);
    const Story story = Story().trained(1, "S4").answer(flag, Answer::yes, 0);
    const std::optional<Finding> finding = story.finding("red-flag-emergency");
    REQUIRE(finding);
    CHECK(finding->severity == Severity::seek_care);
    CHECK(finding->facts.front().value == static_cast<std::int64_t>(index_of(flag)));
    check_emergency(story);
  }
}

TEST_CASE("an emergency sign stops before the first run and in the running phase alike", "[rule][red-flag-emergency]") {
  check_emergency(Story().answer(Item::saddle_numbness, Answer::yes, 0));
  check_emergency(Story().trained(2, "S13").ran(1, 33).answer(Item::saddle_numbness, Answer::yes, 0));
}

TEST_CASE("an emergency sign that was not answered is no emergency, but no running either",
          "[rule][red-flag-emergency]") {
  Story story = Story().trained(1, "S4");
  for (Checklist& checklist : story.record.checklists) {
    checklist.answers[index_of(Item::chest_pain)] = Answer::unanswered;
  }
  CHECK_FALSE(story.fires("red-flag-emergency"));
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
}

TEST_CASE("every red flag answered no stops nothing", "[rule][red-flag-emergency]") {
  const Story story = Story().trained(1, "S4");
  CHECK_FALSE(story.fires("red-flag-emergency"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("the strictest tier of several signs is the plan's", "[rule][red-flag-emergency]") {
  check_emergency(Story()
                      .answer(Item::thoracic_pain, Answer::yes, 0)
                      .answer(Item::foot_drop, Answer::yes, 0)
                      .answer(Item::both_legs, Answer::yes, 0));
}

TEST_CASE("a yes and a no of one day count as yes", "[rule][red-flag-emergency]") {
  check_emergency(Story().trained(1, "S4").answer(Item::bladder_change, Answer::yes, 1));
}
