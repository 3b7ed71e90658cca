// The laws that every plan of every life is held to do notice a plan that breaks one.
#include "laws/laws.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

namespace rtr::test {
namespace {

bool noticed(const Story& story, const Plan& plan) {
  return !proof::broken_laws({story.record, story.protocol, plan}).empty();
}

/// A lawful plan with runs in it, to be spoiled.
struct Lawful {
  Story story = Story().trained(2, "S3").trained(1, "S4");
  Plan plan = story.plan();

  Lawful() {
    REQUIRE(run_minutes(plan) > 0);
    REQUIRE_FALSE(noticed(story, plan));
  }
  Week& week() { return std::get<Week>(plan.body); }
  Activity& first_run_item() {
    for (Day& day : week().days) {
      for (Activity& item : day.items) {
        if (item.kind == ItemKind::walk_run) return item;
      }
    }
    FAIL("a week without a run");
    return week().daily.front();
  }
};

}  // namespace

TEST_CASE("the laws notice running under an open flag", "[simulation]") {
  Lawful lawful;
  lawful.story.answer(Item::chest_pain, Answer::yes, 0);
  CHECK(noticed(lawful.story, lawful.plan));
}

TEST_CASE("the laws notice a first run without an answer to a gate, a clinician or pain at rest", "[simulation]") {
  Story story;
  const Plan plan = story.plan();
  REQUIRE(run_minutes(plan) > 0);
  REQUIRE_FALSE(noticed(story, plan));
  Story later = story;
  for (Checklist& list : later.record.checklists) list.answers[index_of(readiness_items()[0])] = Answer::unanswered;
  CHECK(noticed(later, plan));
  Story alone = story;
  for (Checklist& list : alone.record.checklists) list.answers[index_of(Item::seen_clinician)] = Answer::unanswered;
  CHECK(noticed(alone, plan));
  Story sore = story;
  for (Checklist& list : sore.record.checklists) list.resting_pain = 2;
  CHECK(noticed(sore, plan));
}

TEST_CASE("the laws notice a run on a day that is no run day", "[simulation]") {
  Lawful lawful;
  lawful.story.record.runner.run_days = Weekdays(0b0010101);
  CHECK(noticed(lawful.story, lawful.plan));
}

TEST_CASE("the laws notice sums that do not agree", "[simulation]") {
  Lawful week;
  week.week().totals.run_s += 60;
  CHECK(noticed(week.story, week.plan));
  Lawful item;
  item.first_run_item().total_s += 60;
  CHECK(noticed(item.story, item.plan));
}

TEST_CASE("the laws notice a run by another name, every day, or while a clinician is needed", "[simulation]") {
  Lawful named;
  named.first_run_item().kind = ItemKind::walk;
  CHECK(noticed(named.story, named.plan));
  Lawful daily;
  daily.week().daily.push_back(daily.first_run_item());
  CHECK(noticed(daily.story, daily.plan));
  Lawful sent;
  sent.plan.tier = Tier::clinician;
  CHECK(noticed(sent.story, sent.plan));
}

TEST_CASE("the laws notice more load than a tenth over the heaviest week so far", "[simulation]") {
  // One stage up, as stages rise, on a table that `inspect` would refuse; the plan names no week that it grew from.
  Lawful steep;
  steep.week().reference.reset();
  REQUIRE_FALSE(noticed(steep.story, steep.plan));
  Stage& below = steep.story.protocol.stages[3];
  for (Stage& stage : steep.story.protocol.stages) {
    if (&stage <= &below) stage.sessions.resize(2);
  }
  const std::vector<std::string> broken = proof::broken_laws({steep.story.record, steep.story.protocol, steep.plan});
  CHECK(broken == std::vector<std::string>{"a week of more than 110 % load"});
}

TEST_CASE("a lighter stage after a heavier one is measured by the heavier", "[simulation]") {
  Lawful lighter;
  lighter.week().reference.reset();
  std::vector<Stage>& stages = lighter.story.protocol.stages;
  stages[2].sessions = stages[4].sessions;
  stages[3].sessions.resize(2);
  CHECK_FALSE(noticed(lighter.story, lighter.plan));
}

TEST_CASE("the laws notice a plan that goes beyond what it names itself", "[simulation]") {
  Lawful limited;
  limited.week().limits.weekly_run_s_max = limited.week().totals.run_s - 1;
  CHECK(noticed(limited.story, limited.plan));
  Lawful early;
  early.week().limits.no_running_before = early.plan.week_start + 6;
  CHECK(noticed(early.story, early.plan));
  Lawful measured;
  REQUIRE(measured.week().reference);
  measured.week().reference->rem_half_s = measured.week().totals.rem_half_s / 2;
  CHECK(noticed(measured.story, measured.plan));
}

}  // namespace rtr::test
