// screen-unanswered: every red flag is answered every week, or there is no running.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// Trained at S4, with the gates fresh and the screen `days` old.
Story screened(int days) {
  Story story = Story().trained(1, "S4");
  Checklist gates = ready(ago(0));
  for (const Item flag : red_flags()) gates.answers[index_of(flag)] = Answer::unanswered;
  story.record.checklists = {gates, screen(ago(days))};
  return story;
}

void check_walking(const Story& story) {
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(plan.tier == Tier::none);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  CHECK(run_minutes(plan) == 0);
}

}  // namespace

TEST_CASE("a screen holds for seven days", "[rule][screen-unanswered]") {
  CHECK_FALSE(screened(6).fires("screen-unanswered"));
  CHECK_FALSE(screened(7).fires("screen-unanswered"));
  CHECK(screened(7).plan().stage == "S5");
  CHECK(screened(8).fires("screen-unanswered"));
  check_walking(screened(8));
}

TEST_CASE("each red flag without an answer withholds running and is named", "[rule][screen-unanswered]") {
  for (const Item flag : red_flags()) {
    CAPTURE(id_of(flag));
    Story story = Story().trained(1, "S4");
    for (Checklist& checklist : story.record.checklists) checklist.answers[index_of(flag)] = Answer::unanswered;
    const std::optional<Finding> finding = story.finding("screen-unanswered");
    REQUIRE(finding);
    REQUIRE(finding->facts.size() == 1);
    CHECK(finding->facts.front().value == static_cast<std::int64_t>(index_of(flag)));
    check_walking(story);
  }
}

TEST_CASE("each red flag with an answer too old withholds running", "[rule][screen-unanswered]") {
  for (const Item flag : red_flags()) {
    CAPTURE(id_of(flag));
    Story story = Story().trained(1, "S4");
    for (Checklist& checklist : story.record.checklists) checklist.answers[index_of(flag)] = Answer::unanswered;
    CHECK(Story(story).answer(flag, Answer::no, 8).fires("screen-unanswered"));
    CHECK_FALSE(Story(story).answer(flag, Answer::no, 7).fires("screen-unanswered"));
  }
}

TEST_CASE("the answers may stand in several checklists", "[rule][screen-unanswered]") {
  Story story = Story().trained(1, "S4");
  Checklist first = ready(ago(6)), second = ready(ago(2));
  for (const Item flag : red_flags()) {
    (tier_of(flag) == Tier::clinician ? first : second).answers[index_of(flag)] = Answer::unanswered;
  }
  story.record.checklists = {first, second};
  CHECK_FALSE(story.fires("screen-unanswered"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("without any checklist every red flag is unanswered", "[rule][screen-unanswered]") {
  Story story = Story().trained(1, "S4");
  story.record.checklists.clear();
  const std::optional<Finding> finding = story.finding("screen-unanswered");
  REQUIRE(finding);
  CHECK(finding->facts.size() == red_flags().size());
  check_walking(story);
}

TEST_CASE("the screen is asked before the first run and in the running phase too", "[rule][screen-unanswered]") {
  Story first;
  first.record.checklists = {ready(ago(8))};
  CHECK(first.fires("screen-unanswered"));
  check_walking(first);
  Story late = Story().trained(2, "S13").ran(1, 33);
  late.record.checklists = {ready(ago(8))};
  CHECK(late.fires("screen-unanswered"));
  check_walking(late);
  late.record.checklists = {ready(ago(7))};
  CHECK(run_minutes(late.plan()) > 0);
}

TEST_CASE("a week without a fresh screen is walking only", "[rule][screen-unanswered]") {
  Story story = Story().trained(1, "S4");
  story.record.checklists = {ready(ago(8))};
  const Plan plan = story.plan();
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) CHECK(item.kind == ItemKind::walk);
  }
}
