// Which runs of a plan may still be shown within its week, and which findings stand beside a week without running.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <string_view>

using namespace rtr;
using namespace rtr::test;

namespace {

const Date monday = next_monday;

/// A runner screened on Sunday, with a plan of that day for the week that follows.
struct Told {
  Told() {
    story.record.checklists = {ready(today)};
    plan.week_start = monday;
    plan.as_of = today;
  }

  Story story;
  IssuedPlan plan;

  Told& add(Session made) {
    story.add(std::move(made));
    return *this;
  }
  bool shown(Date day) const { return run_may_be_shown(story.record, plan, day); }
};

Session hurting(Date on, int pain) {
  Session made = session(on, "S4");
  made.pain.during = pain;
  return made;
}

bool names(const Plan& plan, std::string_view rule) {
  return std::any_of(plan.findings.begin(), plan.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

/// Stuck at S4 for the fourth week, with an amber session in the last.
Story stuck_and_amber() {
  Story story;
  for (int back = 4; back > 0; --back) story.trained(back, "S4", 1);
  return story.add(hurting(ago(2), 4));
}

}  // namespace

TEST_CASE("a run is shown while the screen is at most 7 days old", "[core][shown]") {
  const Told told;
  for (const int day : {0, 1, 5, 6}) CHECK(told.shown(monday + day));
  CHECK_FALSE(told.shown(today + 8));
}

TEST_CASE("a run that was told up to a new onset is not shown", "[core][shown]") {
  Told told;
  for (const auto& [days_ago, shown] : {std::pair{1, true}, {0, false}, {-1, false}}) {
    told.story.record.runner.injury.onset = ago(days_ago);
    CHECK(told.shown(monday + 1) == shown);
  }
}

TEST_CASE("a run is not shown once one question of the screen was left out", "[core][shown]") {
  Told told;
  told.story.record.checklists = {with(ready(today), Item::thoracic_pain, Answer::unanswered)};
  CHECK_FALSE(told.shown(monday + 1));
}

TEST_CASE("a flag that came since the plan ends its runs", "[core][shown]") {
  for (const Item item : {Item::chest_pain, Item::foot_drop, Item::thoracic_pain}) {
    Told told;
    told.story.record.checklists.push_back(with(screen(monday + 2), item, Answer::yes));
    CHECK(told.shown(monday + 1));
    CHECK_FALSE(told.shown(monday + 3));
  }
}

TEST_CASE("a red session since the plan ends its runs, from its own day on", "[core][shown]") {
  const Told told = Told().add(hurting(monday + 1, 6));
  CHECK(told.shown(monday));
  CHECK_FALSE(told.shown(monday + 1));
  CHECK_FALSE(told.shown(monday + 3));
}

TEST_CASE("a red session on the day of the plan ends its runs, one before it is already in the plan", "[core][shown]") {
  CHECK_FALSE(Told().add(hurting(today, 6)).shown(monday + 1));
  CHECK(Told().add(hurting(ago(1), 6)).shown(monday + 1));
}

TEST_CASE("an amber or a green session ends no runs", "[core][shown]") {
  for (const int pain : {2, 3, 5}) CHECK(Told().add(hurting(monday + 1, pain)).shown(monday + 3));
}

TEST_CASE("a week without running names what holds it and what gives advice, not what bounds running",
          "[core][shown]") {
  Story story = stuck_and_amber();
  CHECK(names(story.plan(), "weekly-increase"));
  const Plan held = story.answer(Item::squat, Answer::no, 0).plan();
  REQUIRE(outcome_of(held) == Outcome::prepare);
  CHECK(names(held, "readiness"));
  CHECK(names(held, "amber"));
  CHECK(names(held, "stall"));
  CHECK_FALSE(names(held, "weekly-increase"));
  CHECK(std::ranges::count(held.quiet, std::string_view("weekly-increase"), &Finding::rule) == 1);
}

TEST_CASE("under a clinician's sign nothing that bounds or repeats running is named", "[core][shown]") {
  const Plan held =
      stuck_and_amber().answer(Item::thoracic_pain, Answer::yes, 0).answer(Item::squat, Answer::no, 0).plan();
  REQUIRE(held.tier == Tier::clinician);
  CHECK(names(held, "red-flag-clinician"));
  CHECK(names(held, "readiness"));
  for (const std::string_view rule : {"amber", "stall", "too-few-clean", "weekly-increase"}) {
    CAPTURE(rule);
    CHECK_FALSE(names(held, rule));
    CHECK(std::ranges::count(held.quiet, rule, &Finding::rule) == 1);
  }
}

TEST_CASE("every rule that fired is in the plan, except in a stop", "[core][shown]") {
  for (const Item item : {Item::squat, Item::thoracic_pain}) {
    const Answer answer = item == Item::squat ? Answer::no : Answer::yes;
    const Story story = stuck_and_amber().answer(item, answer, 0);
    const Plan held = story.plan();
    const Decision decision = story.decision();
    CHECK(held.findings.size() + held.quiet.size() == decision.findings.size());
    CHECK(std::ranges::none_of(held.quiet, &Finding::binding));
  }
  CHECK(stuck_and_amber().plan().quiet.empty());
  CHECK(stuck_and_amber().answer(Item::chest_pain, Answer::yes, 0).plan().quiet.empty());
}

TEST_CASE("a flare's tier leaves what repeats running in the list", "[core][shown]") {
  Session red = hurting(ago(2), 6);
  red.settled_h = 60;
  const Plan held = Story().trained(2, "S4").trained(1, "S4", 2).add(red).add(hurting(ago(5), 4)).plan();
  REQUIRE(outcome_of(held) == Outcome::prepare);
  REQUIRE(held.tier == Tier::hold);
  CHECK(names(held, "unsettled-flare"));
  CHECK(names(held, "amber"));
}

TEST_CASE("no stage at all in a week without running, and none in a stop", "[core][shown]") {
  const Plan held = Story().trained(1, "S4").answer(Item::squat, Answer::no, 0).plan();
  CHECK(held.stage.empty());
  CHECK(held.stage_number == 0);
  CHECK(held.phase == Phase::prepare);
  CHECK(held.progress == Progress::none);
  const Plan stop = Story().trained(1, "S4").answer(Item::chest_pain, Answer::yes, 0).plan();
  CHECK(stop.stage.empty());
  CHECK(std::all_of(stop.findings.begin(), stop.findings.end(),
                    [](const Finding& finding) { return finding.restriction.outcome == Outcome::stop; }));
}
