// Of several plans told for one week: which is the newest, which binds, and which was in force on a day.
#include "core/facts/told_plans.hpp"

#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

const Date week = next_monday;

/// A plan made on a day (0 is the week's first) with runs of ten minutes on the days named.
IssuedPlan made(int as_of, const std::vector<int>& runs, Outcome outcome = Outcome::train) {
  IssuedPlan plan;
  plan.week_start = week;
  plan.as_of = week + as_of;
  plan.outcome = outcome;
  for (const int day : runs) plan.items.push_back({week + day, ItemKind::walk_run, "S4", 600, 1200, 90});
  return plan;
}

Record with_plans(std::vector<IssuedPlan> plans) {
  Record record;
  record.plans = std::move(plans);
  return record;
}

/// The day of the week on which a plan was made.
int day_of(const IssuedPlan* plan) {
  REQUIRE(plan != nullptr);
  return plan->as_of - week;
}

const Date last = week + 6;

}  // namespace

TEST_CASE("plans of other weeks, and those not made yet, were not told", "[core][told]") {
  IssuedPlan other = made(0, {1});
  other.week_start = week - 7;
  const Record record = with_plans({other, made(3, {5})});
  CHECK_FALSE(ToldPlans(record, week, week + 2).any());
  CHECK(ToldPlans(record, week, week + 3).any());
  CHECK(ToldPlans(record, week - 7, week).any());
}

TEST_CASE("the newest plan with running is what the week was about; without any the newest", "[core][told]") {
  const Record withheld = with_plans({made(-1, {1, 3}), made(2, {}, Outcome::prepare), made(1, {3})});
  CHECK(day_of(&ToldPlans(withheld, week, last).newest()) == 1);
  const Record none = with_plans({made(2, {}, Outcome::prepare), made(-1, {}, Outcome::prepare)});
  CHECK(day_of(&ToldPlans(none, week, last).newest()) == 2);
}

TEST_CASE("of plans of one day the strictest counts, then the one with the least running", "[core][told]") {
  for (const bool swapped : {false, true}) {
    std::vector<IssuedPlan> plans = {made(0, {1, 3, 5}), made(0, {1, 3})};
    if (swapped) std::swap(plans.front(), plans.back());
    const Record record = with_plans(plans);
    CHECK(running_of(ToldPlans(record, week, last).newest()) == 1200);
    plans.push_back(made(0, {}, Outcome::prepare));
    if (swapped) std::swap(plans.front(), plans.back());
    const Record stricter = with_plans(plans);
    CHECK(ToldPlans(stricter, week, last).binding()->outcome == Outcome::prepare);
  }
}

TEST_CASE("a week withheld for want of answers only does not bind; what was told before it does", "[core][told]") {
  IssuedPlan waits = made(2, {}, Outcome::prepare);
  waits.waits_for_answers_only = true;
  const Record record = with_plans({made(-1, {1, 3}), waits});
  CHECK(day_of(ToldPlans(record, week, last).binding()) == -1);
  const Record only = with_plans({waits});
  CHECK(ToldPlans(only, week, last).binding() == nullptr);
}

TEST_CASE("the plan in force on a day is the newest of an earlier day", "[core][told]") {
  const Record record = with_plans({made(-1, {1, 3, 5}), made(2, {3})});
  const ToldPlans told(record, week, last);
  CHECK(day_of(told.on(week)) == -1);
  CHECK(day_of(told.on(week + 2)) == -1);
  CHECK(day_of(told.on(week + 3)) == 2);
  CHECK(day_of(told.on(week + 6)) == 2);
}

TEST_CASE("a plan made on the day itself is in force when it still has a run on it, or nothing came before",
          "[core][told]") {
  const Record replaced = with_plans({made(-1, {1, 3, 5}), made(3, {3, 5})});
  CHECK(day_of(ToldPlans(replaced, week, last).on(week + 3)) == 3);
  const Record done = with_plans({made(-1, {1, 3, 5}), made(3, {5})});
  CHECK(day_of(ToldPlans(done, week, last).on(week + 3)) == -1);
  const Record first = with_plans({made(3, {5})});
  CHECK(day_of(ToldPlans(first, week, last).on(week + 3)) == 3);
  CHECK(ToldPlans(first, week, last).on(week + 2) == nullptr);
}

TEST_CASE("the runs planned are those of each day's plan", "[core][told]") {
  const Record record = with_plans({made(-1, {1, 3, 5}), made(2, {5, 6})});
  const ToldPlans told(record, week, last);
  std::vector<int> days;
  for (const IssuedItem* item : told.runs()) days.push_back(item->date - week);
  CHECK(days == std::vector<int>{1, 5, 6});
  const Record edges = with_plans({made(-1, {0, 6})});
  CHECK(ToldPlans(edges, week, last).runs().size() == 2);
}

TEST_CASE("a walk in a plan is no run", "[core][told]") {
  IssuedPlan plan = made(-1, {1});
  plan.items.push_back({week + 2, ItemKind::walk, "", 0, 1800, 0});
  const Record record = with_plans({plan});
  CHECK(ToldPlans(record, week, last).runs().size() == 1);
  CHECK(running_of(plan) == 600);
}

TEST_CASE("a plan of the day itself with only a walk on it, or an earlier run, leaves the one before in force",
          "[core][told]") {
  IssuedPlan walk = made(3, {5});
  walk.items.push_back({week + 3, ItemKind::walk, "", 0, 1800, 0});
  const Record with_walk = with_plans({made(-1, {1, 3, 5}), walk});
  CHECK(day_of(ToldPlans(with_walk, week, last).on(week + 3)) == -1);
  const Record earlier = with_plans({made(-1, {1, 3, 5}), made(3, {1, 5})});
  CHECK(day_of(ToldPlans(earlier, week, last).on(week + 3)) == -1);
}
