// audit: a finished plan with a planted fault is refused.
#include "core/week/audit.hpp"

#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

/// A finished plan with what it was made from, to be tampered with.
struct Finished {
  explicit Finished(Story from) : story(std::move(from)), plan(story.plan()), limits(story.decision().limits) {}

  Story story;
  Plan plan;
  Restriction limits;

  bool passes() const { return audit(plan, story.facts(), limits); }
  Week& week() { return std::get<Week>(plan.body); }
  std::vector<Activity>& on(int day) { return week().days[static_cast<std::size_t>(day)].items; }
  Activity& tuesday_run() { return on(1).front(); }

  /// Sums the week up again, so that only the planted fault is left.
  void sum_up() {
    Totals totals;
    for (const Day& day : week().days) {
      bool ran = false;
      for (const Activity& item : day.items) {
        const StepTotals found = totals_of(item.steps);
        totals.run_s += found.run_s;
        totals.walk_s += found.walk_s;
        totals.longest_run_s = std::max(totals.longest_run_s, found.longest_run_s);
        ran = ran || found.run_s > 0;
      }
      totals.run_days += ran ? 1 : 0;
    }
    totals.rem_half_s = 2 * totals.run_s + totals.walk_s;
    week().totals = totals;
  }
};

Finished ladder_plan() { return Finished(Story().trained(1, "S4")); }
Finished running_plan() { return Finished(Story().trained(2, "S13").ran(1, 33)); }

}  // namespace

TEST_CASE("plans without a fault pass", "[core][audit]") {
  CHECK(ladder_plan().passes());
  CHECK(running_plan().passes());
  CHECK(Finished(Story()).passes());
  CHECK(Finished(Story().answer(Item::squat, Answer::no, 1)).passes());
  CHECK(Finished(Story().answer(Item::chest_pain, Answer::yes, 1)).passes());
}

TEST_CASE("a run on a day that is no run day is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.on(0) = {made.tuesday_run()};
  made.on(1).clear();
  made.sum_up();
  CHECK_FALSE(made.passes());
}

TEST_CASE("two runs without the rest between them are refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.story.record.runner.run_days.set();
  REQUIRE(made.passes());
  made.on(2) = {made.on(3).front()};
  made.on(3).clear();
  made.sum_up();
  CHECK_FALSE(made.passes());
}

TEST_CASE("a run the day after the last one logged is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.story.add(session(next_monday - 1, "S4"));
  made.story.record.runner.run_days.set();
  made.on(0) = {made.tuesday_run()};
  made.on(1).clear();
  made.sum_up();
  CHECK_FALSE(made.passes());
}

TEST_CASE("one minute too much in the week is refused", "[core][audit]") {
  Finished made = running_plan();
  made.limits.weekly_run_s_max = made.week().totals.run_s;
  made.limits.single_run_s_max = Restriction::unlimited;
  REQUIRE(made.passes());
  made.tuesday_run().steps[1].intervals.front().seconds += 60;
  made.tuesday_run().total_s += 60;
  made.sum_up();
  CHECK_FALSE(made.passes());
}

TEST_CASE("a run that is one minute too long is refused", "[core][audit]") {
  Finished made = running_plan();
  made.limits.weekly_run_s_max = Restriction::unlimited;
  REQUIRE(made.passes());
  made.tuesday_run().steps[1].intervals.front().seconds += 60;
  made.tuesday_run().total_s += 60;
  made.sum_up();
  CHECK_FALSE(made.passes());
}

TEST_CASE("more running-equivalent time than the ladder allows is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.limits.weekly_rem_half_s_max = made.week().totals.rem_half_s;
  REQUIRE(made.passes());
  made.tuesday_run().steps.front().intervals.front().seconds += 1;
  made.tuesday_run().total_s += 1;
  made.sum_up();
  CHECK_FALSE(made.passes());
}

TEST_CASE("totals that disagree with the days are refused", "[core][audit]") {
  const auto refuses = [](auto change) {
    Finished made = ladder_plan();
    change(made.week().totals);
    return !made.passes();
  };
  CHECK(refuses([](Totals& totals) { totals.run_s -= 60; }));
  CHECK(refuses([](Totals& totals) { totals.walk_s += 60; }));
  CHECK(refuses([](Totals& totals) { totals.rem_half_s -= 1; }));
  CHECK(refuses([](Totals& totals) { totals.run_days -= 1; }));
  CHECK(refuses([](Totals& totals) { totals.longest_run_s -= 1; }));
}

TEST_CASE("an activity whose total disagrees with its steps is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.tuesday_run().total_s += 60;
  CHECK_FALSE(made.passes());
}

TEST_CASE("a walk or a run without steps, and strength with them, are refused", "[core][audit]") {
  Finished empty = ladder_plan();
  empty.on(6).push_back(Activity{});
  empty.sum_up();
  CHECK_FALSE(empty.passes());
  Finished strength = ladder_plan();
  Activity odd = strength.tuesday_run();
  odd.kind = ItemKind::strength;
  strength.on(1).front() = odd;
  CHECK_FALSE(strength.passes());
}

TEST_CASE("steps of no time, or repeated no times, are refused", "[core][audit]") {
  Finished zero = ladder_plan();
  zero.tuesday_run().steps.push_back({1, {{false, 0}}});
  CHECK_FALSE(zero.passes());
  Finished never = ladder_plan();
  never.tuesday_run().steps.push_back({0, {{false, 60}}});
  CHECK_FALSE(never.passes());
}

TEST_CASE("a run under an open flag is refused", "[core][audit]") {
  for (const Item flag : {Item::thoracic_pain, Item::foot_drop, Item::saddle_numbness}) {
    Finished made = ladder_plan();
    made.story.answer(flag, Answer::yes, 0);
    CHECK_FALSE(made.passes());
  }
}

TEST_CASE("a run under an unanswered screen is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.story.record.checklists.clear();
  CHECK_FALSE(made.passes());
}

TEST_CASE("a week where there should be a stop, and a stop where there should be a week, are refused",
          "[core][audit]") {
  Finished made = ladder_plan();
  made.limits.outcome = Outcome::stop;
  CHECK_FALSE(made.passes());
  Finished stopped = ladder_plan();
  stopped.plan.body = Stop{};
  CHECK_FALSE(stopped.passes());
}

TEST_CASE("running where only a walking week is allowed is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.limits.outcome = Outcome::prepare;
  CHECK_FALSE(made.passes());
}

TEST_CASE("a run before the first day that allows it is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.limits.first_run_day = made.week().days[1].date;
  REQUIRE(made.passes());
  made.limits.first_run_day = made.week().days[2].date;
  CHECK_FALSE(made.passes());
}

TEST_CASE("a run within two days of a red session is refused", "[core][audit]") {
  Finished made = ladder_plan();
  Session red = other(next_monday - 1, SessionKind::walk, 20);
  red.pain.during = 8;
  made.story.add(red);
  CHECK_FALSE(made.passes());
}

TEST_CASE("one run day too many is refused", "[core][audit]") {
  Finished made = running_plan();
  made.limits.run_days_max = 2;
  CHECK_FALSE(made.passes());
}

TEST_CASE("a week of six days, or with a wrong date in it, is refused", "[core][audit]") {
  Finished six = ladder_plan();
  six.week().days.pop_back();
  CHECK_FALSE(six.passes());
  Finished moved = ladder_plan();
  moved.week().days[4].date = moved.week().days[4].date + 1;
  CHECK_FALSE(moved.passes());
  Finished other_week = ladder_plan();
  other_week.plan.week_start = other_week.plan.week_start + 7;
  CHECK_FALSE(other_week.passes());
}

TEST_CASE("a week without one full rest day is refused", "[core][audit]") {
  Finished made = ladder_plan();
  for (Day& day : made.week().days) {
    Activity strength;
    strength.kind = ItemKind::strength;
    if (day.items.empty()) day.items.push_back(strength);
  }
  CHECK_FALSE(made.passes());
}

TEST_CASE("more effort than the limit is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.tuesday_run().rpe_max = made.limits.rpe_max + 1;
  CHECK_FALSE(made.passes());
}

TEST_CASE("strength in a week of walking only is refused", "[core][audit]") {
  Finished made(Story().trained(1, "S4").answer(Item::thoracic_pain, Answer::yes, 1));
  REQUIRE(outcome_of(made.plan) == Outcome::prepare);
  REQUIRE(made.passes());
  Activity strength;
  strength.kind = ItemKind::strength;
  made.on(6).push_back(strength);
  CHECK_FALSE(made.passes());
}

TEST_CASE("a tier that is not the decision's is refused", "[core][audit]") {
  Finished made = ladder_plan();
  made.plan.tier = Tier::hold;
  CHECK_FALSE(made.passes());
}

TEST_CASE("what was run in the week before the plan counts towards its cap", "[core][audit]") {
  Story story = Story().trained(2, "S13").ran(1, 33).add(run(next_monday + 1, 36));
  story.now = next_monday + 2;
  story.week = next_monday;
  Finished made(story);
  REQUIRE(made.passes());
  made.limits.weekly_run_s_max = made.week().totals.run_s + 36 * 60;
  REQUIRE(made.passes());
  made.limits.weekly_run_s_max -= 1;
  CHECK_FALSE(made.passes());
}

TEST_CASE("something to do on a day that is already past is refused", "[core][audit]") {
  Story story = Story().trained(1, "S4");
  story.now = next_monday + 2;
  story.week = next_monday;
  Finished made(story);
  REQUIRE(made.passes());
  made.on(0) = {made.on(3).front()};
  made.on(3).clear();
  made.sum_up();
  CHECK_FALSE(made.passes());
}
