// clearance-needed: before the first run some need a clinician's word.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

/// A runner before the first run, without any clearance.
Story without_clearance() {
  Story story;
  story.record.clearances.clear();
  return story;
}

Story permitted(Story story, Date on) {
  Clearance clearance;
  clearance.date = on;
  clearance.by = "A. Moreau, physiotherapist";
  clearance.covers_return_to_running = true;
  story.record.clearances.push_back(clearance);
  return story;
}

Story seen(Story story, Answer answer) {
  for (Checklist& checklist : story.record.checklists) checklist.answers[index_of(Item::seen_clinician)] = answer;
  return story;
}

void check_walking(const Story& story) {
  CHECK(story.fires("clearance-needed"));
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(plan.tier == Tier::none);
  CHECK(plan.stage.empty());
  CHECK(run_minutes(plan) == 0);
}

void check_starts(const Story& story) {
  CHECK_FALSE(story.fires("clearance-needed"));
  CHECK(story.plan().stage == "S1");
  CHECK(run_minutes(story.plan()) > 0);
}

Story born(int year) {
  Story story = without_clearance();
  story.record.runner.birth_year = year;
  return story;
}

Story hurt(int days_ago) {
  Story story = without_clearance();
  story.record.runner.injury.onset = ago(days_ago);
  return story;
}

Story legs(int days_ago) {
  Story story = without_clearance();
  story.record.runner.injury.leg_symptoms_last = ago(days_ago);
  return story;
}

}  // namespace

TEST_CASE("who is young, long hurt and without leg symptoms may start without a clearance",
          "[rule][clearance-needed]") {
  check_starts(without_clearance());
}

TEST_CASE("over 45 a clearance is needed, and the older age counts", "[rule][clearance-needed]") {
  check_starts(born(1982));   // 43 or 44
  check_starts(born(1981));   // 44 or 45
  check_walking(born(1980));  // 45 or 46
  check_walking(born(1970));
  check_starts(permitted(born(1970), ago(20)));
}

TEST_CASE("less than six weeks after the injury a clearance is needed", "[rule][clearance-needed]") {
  check_walking(hurt(20));
  check_walking(hurt(41));
  check_starts(hurt(42));
  check_starts(hurt(43));
  check_starts(permitted(hurt(41), ago(20)));
}

TEST_CASE("after leg symptoms in the last six weeks a clearance is needed", "[rule][clearance-needed]") {
  check_walking(legs(0));
  check_walking(legs(42));
  check_starts(legs(43));
  check_starts(permitted(legs(42), ago(20)));
}

TEST_CASE("leg symptoms reported with a walk count as well", "[rule][clearance-needed]") {
  const auto walked = [](int days_ago) {
    Story story = without_clearance();
    Session walk = other(ago(days_ago), SessionKind::walk, 30);
    walk.leg = Leg::thigh;
    return story.add(walk);
  };
  check_walking(walked(42));
  check_starts(walked(43));
}

TEST_CASE("after surgery a clearance to return to running is needed beside the one for the surgery",
          "[rule][clearance-needed]") {
  Story story = without_clearance();
  story.record.runner.injury.surgery = Answer::yes;
  Clearance surgery;
  surgery.date = ago(60);
  surgery.by = "A. Moreau, surgeon";
  surgery.covers.set(index_of(Item::surgery_without_clearance));
  story.record.clearances.push_back(surgery);
  check_walking(story);
  check_starts(permitted(story, ago(20)));
}

TEST_CASE("the clearance has to be dated after the injury", "[rule][clearance-needed]") {
  check_walking(permitted(hurt(30), ago(31)));
  check_walking(permitted(hurt(30), ago(30)));
  check_starts(permitted(hurt(30), ago(29)));
}

TEST_CASE("a clearance for something else is no permission to run", "[rule][clearance-needed]") {
  Story story = permitted(born(1970), ago(20));
  story.record.clearances.back().covers_return_to_running = false;
  story.record.clearances.back().stage_max = "S5";
  check_walking(story);
}

TEST_CASE("whether a clinician was seen has to be answered, clearance or not", "[rule][clearance-needed]") {
  check_walking(seen(without_clearance(), Answer::unanswered));
  check_walking(seen(Story(), Answer::unanswered));
  CHECK(seen(Story(), Answer::unanswered).finding("clearance-needed")->facts.back().name == "seen_clinician");
}

TEST_CASE("not having seen a clinician is advice", "[rule][clearance-needed]") {
  const Story story = seen(without_clearance(), Answer::no);
  check_starts(story);
  const std::vector<std::string_view> cautions = story.plan().cautions;
  CHECK(std::find(cautions.begin(), cautions.end(), "caution.seen_clinician_no") != cautions.end());
}

TEST_CASE("after the first run nothing of this is asked", "[rule][clearance-needed]") {
  Story story = seen(born(1970), Answer::unanswered);
  story.record.runner.injury.leg_symptoms_last = ago(10);
  story.trained(1, "S4");
  CHECK_FALSE(story.fires("clearance-needed"));
  CHECK(story.plan().stage == "S5");
  Story late = born(1970);
  late.trained(2, "S13").ran(1, 33);
  CHECK_FALSE(late.fires("clearance-needed"));
}

TEST_CASE("runs before the injury do not make it unnecessary", "[rule][clearance-needed]") {
  Story story = hurt(20);
  story.trained(5, "S4");
  check_walking(story);
}

TEST_CASE("a run before a lifted emergency sign was the first run", "[rule][clearance-needed]") {
  Story story = hurt(30).answer(Item::saddle_numbness, Answer::yes, 14);
  Clearance& lifted = story.record.clearances.emplace_back();
  lifted.date = ago(12);
  lifted.covers.set(index_of(Item::saddle_numbness));
  check_walking(story);
  check_starts(story.trained(3, "S5"));
}
