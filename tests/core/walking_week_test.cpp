// A week without running: its walks, and how they grow.
#include "core/week_shape.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <string>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

using Numbers = std::vector<int>;

/// The minutes of each walk of a walking week.
Numbers walks(const Plan& plan) {
  Numbers found;
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      if (item.kind == ItemKind::walk) found.push_back(static_cast<int>(item.total_s / 60));
    }
  }
  return found;
}

/// Cannot squat without pain, and whether walking 30 minutes is possible.
Story walking(Answer walk_30) {
  Story story;
  Checklist answers = with(ready(ago(1)), Item::squat, Answer::no);
  story.record.checklists = {with(answers, Item::walk_30_min, walk_30)};
  return story;
}

}  // namespace

TEST_CASE("a walking week has three to five walks and no running", "[core][schedule]") {
  for (const Answer walk_30 : {Answer::yes, Answer::no}) {
    const Plan plan = walking(walk_30).plan();
    CHECK(outcome_of(plan) == Outcome::prepare);
    CHECK(plan.phase == Phase::prepare);
    CHECK(plan.progress == Progress::none);
    CHECK(walks(plan).size() >= 3);
    CHECK(walks(plan).size() <= 5);
    CHECK(week_of(plan)->totals.run_s == 0);
    CHECK(days_with(plan, ItemKind::strength) >= 2);
  }
}

TEST_CASE("walks grow from what was last walked comfortably by at most five minutes a week to 30", "[core][schedule]") {
  const auto walked = [](int last) {
    return walks(walking(Answer::no).add(other(ago(3), SessionKind::walk, last)).plan()).front();
  };
  CHECK(walked(20) > 20);
  CHECK(walked(20) <= 25);
  CHECK(walked(28) == 30);
  CHECK(walked(45) == 30);
  const int unknown = walks(walking(Answer::no).plan()).front();
  CHECK(unknown >= 10);
  CHECK(unknown <= 15);
  CHECK(walks(walking(Answer::yes).plan()).front() == 30);
}

TEST_CASE("a walk that hurt does not lengthen the next ones", "[core][schedule]") {
  Session hurt = other(ago(3), SessionKind::walk, 25);
  hurt.pain.during = 4;
  CHECK(walks(walking(Answer::no).add(hurt).plan()).front() <= 15);
}

TEST_CASE("under a clinician's flag there is walking and nothing harder", "[core][schedule]") {
  const Plan plan = Story().trained(1, "S4").answer(Item::thoracic_pain, Answer::yes, 1).plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(days_with(plan, ItemKind::strength) == 0);
  CHECK(days_with(plan, ItemKind::cross_training) == 0);
  CHECK(walks(plan).size() >= 3);
}
