// red-flag-same-day: a sign that needs a doctor today means no plan at all.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

constexpr Item same_day[] = {Item::foot_drop, Item::fever_unwell, Item::fall_fragile_bones};

void check_stopped_today(const Story& story) {
  const Plan plan = story.plan();
  CHECK(std::holds_alternative<Stop>(plan.body));
  CHECK(plan.tier == Tier::same_day);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  for (const Finding& finding : plan.findings) CHECK(finding.restriction.outcome == Outcome::stop);
}

}  // namespace

TEST_CASE("each same-day sign alone stops everything", "[rule][red-flag-same-day]") {
  for (const Item flag : same_day) {
    CAPTURE(id_of(flag));
    CHECK(tier_of(flag) == Tier::same_day);
    const Story story = Story().trained(1, "S4").answer(flag, Answer::yes, 0);
    CHECK(story.fires("red-flag-same-day"));
    CHECK_FALSE(story.fires("red-flag-emergency"));
    check_stopped_today(story);
  }
}

TEST_CASE("weakness in a session of any kind is a foot drop answered yes that day", "[rule][red-flag-same-day]") {
  for (const SessionKind kind :
       {SessionKind::walk, SessionKind::cross_training, SessionKind::strength, SessionKind::mobility}) {
    CAPTURE(static_cast<int>(kind));
    check_stopped_today(Story().trained(1, "S4").add(with_sign(other(ago(1), kind, 20), Sign::weakness)));
  }
  check_stopped_today(Story().trained(1, "S4", 3, [](Session& made, int i) {
    if (i == 2) made = with_sign(made, Sign::weakness);
  }));
}

TEST_CASE("a same-day sign stops before the first run and in the running phase alike", "[rule][red-flag-same-day]") {
  check_stopped_today(Story().answer(Item::fever_unwell, Answer::yes, 0));
  check_stopped_today(Story().trained(2, "S13").ran(1, 33).answer(Item::fever_unwell, Answer::yes, 0));
}

TEST_CASE("a same-day sign that was not answered stops nothing, but nobody runs on it", "[rule][red-flag-same-day]") {
  Story story = Story().trained(1, "S4");
  for (Checklist& checklist : story.record.checklists)
    checklist.answers[index_of(Item::foot_drop)] = Answer::unanswered;
  CHECK_FALSE(story.fires("red-flag-same-day"));
  CHECK(outcome_of(story.plan()) == Outcome::prepare);
  CHECK_FALSE(Story().trained(1, "S4").fires("red-flag-same-day"));
}
