// What is entered late, or taken back, may bind the rest of a week that was told, and never loosens it.
#include "histories/session.hpp"
#include "json/codec.hpp"
#include "properties/demand.hpp"
#include "properties/property.hpp"

#include "support/catch.hpp"

namespace rtr::test {
namespace {

template <class T>
void take_one(std::vector<T>& from, Choices& choices) {
  if (!from.empty()) from.erase(from.begin() + choices.below(static_cast<int>(from.size())));
}

/// A correction or a late entry, good or bad.
void change(Record& record, Date week, Choices& choices) {
  switch (choices.below(5)) {
    case 0:
      return take_one(record.sessions, choices);
    case 1:
      return take_one(record.clearances, choices);
    case 2:
      return take_one(record.checklists, choices);
    case 3: {
      if (record.sessions.empty()) return;
      Session& session =
          record.sessions[static_cast<std::size_t>(choices.below(static_cast<int>(record.sessions.size())))];
      session.pain = {0, 0, 0, 0, 0};
      session.signs = Signs{};
      session.settled_h = 0;
      return;
    }
    default: {
      Session late = session(week - 1 - choices.below(21), "S4");
      late.id = "late";
      late.pain = {0, 0, choices.below(11), 0, choices.below(11)};
      late.signs = Signs{};
      record.sessions.push_back(late);
    }
  }
}

/// Runs the runs of a week that stand before a day, or from it on: as planned, or a part of them, or more.
void run_what_was_told(Record& record, const Plan& plan, Date from, Date until, Choices& choices) {
  for (const Day& day : week_of(plan)->days) {
    for (const Activity& item : day.items) {
      const StepTotals totals = totals_of(item.steps);
      if (day.date < from || day.date >= until || totals.run_s == 0 || choices.chance(30)) continue;
      Session done = proof::well(day.date, choices.chance(50) ? SessionKind::walk_run : SessionKind::run);
      done.id = "done-" + std::to_string(day.date - plan.week_start);
      done.run_s = totals.run_s * (20 + choices.below(90)) / 100;
      done.longest_run_s = std::min(*done.run_s, totals.longest_run_s);
      done.walk_s = totals.walk_s;
      record.sessions.push_back(done);
    }
  }
}

/// As much, and no more effort.
bool as_much(const Demand& again, const Demand& once) {
  return no_more_than(again, once) && again.run_s == once.run_s && again.longest_s == once.longest_s;
}

}  // namespace

TEST_CASE("a late entry or a correction never loosens what is left of a told week", "[properties]") {
  holds_for_lives("late entries and corrections never loosen a told week", [] {
    Choices choices;
    const Lived lived = any_life();
    const std::optional<Plan> told = lived.plan();
    RC_PRE(told.has_value() && told->week_start > lived.history.today);
    Record record = lived.history.record;
    record.plans.push_back(json::issued(*told));
    RC_PRE(!record.plans.back().waits_for_answers_only);
    const Date on = told->week_start + choices.below(5);
    record.checklists.push_back(ready(on));
    for (int changes = 1 + choices.below(3); changes > 0; --changes) change(record, told->week_start, choices);
    const std::optional<Plan> now = plan_week(record, ladder_protocol(), on, told->week_start);
    RC_ASSERT(now.has_value());
    if (!no_more_than(demand_of(*now), demand_of(*told)))
      RC_FAIL("told " + demand_of(*told).text() + "; now " + demand_of(*now).text());
  });
}

TEST_CASE("however often the rest of a told week is asked for, it is the same, and so is the week after",
          "[properties]") {
  holds_for_lives("asked for again at once, the rest of a told week is the same, and so is the week after", [] {
    Choices choices;
    const Lived lived = any_life();
    const std::optional<Plan> told = lived.plan();
    RC_PRE(told.has_value() && told->week_start > lived.history.today && week_of(*told) != nullptr);
    Record record = lived.history.record;
    record.plans.push_back(issued(*told));
    RC_PRE(!record.plans.back().waits_for_answers_only);
    const Date week = told->week_start, on = week + choices.below(6);
    run_what_was_told(record, *told, week, on, choices);
    record.checklists.push_back(ready(on));
    const std::optional<Plan> first = plan_week(record, ladder_protocol(), on, week);
    RC_ASSERT(first.has_value() && week_of(*first) != nullptr);
    record.plans.push_back(issued(*first));
    Record asked_again = record;
    for (int time = 0; time < 2; ++time) {
      const std::optional<Plan> again = plan_week(asked_again, ladder_protocol(), on, week);
      RC_ASSERT(again.has_value());
      if (!as_much(demand_of(*again), demand_of(*first)))
        RC_FAIL("first " + demand_of(*first).text() + "; again " + demand_of(*again).text());
      asked_again.plans.push_back(issued(*again));
    }
    const std::size_t before = record.sessions.size();
    run_what_was_told(record, *first, on, week + 7, choices);
    asked_again.sessions.insert(asked_again.sessions.end(),
                                record.sessions.begin() + static_cast<std::ptrdiff_t>(before), record.sessions.end());
    std::optional<Demand> once;
    for (Record* lived_on : {&record, &asked_again}) {
      lived_on->checklists.push_back(ready(week + 6));
      const std::optional<Plan> after = plan_week(*lived_on, ladder_protocol(), week + 6, week + 7);
      RC_ASSERT(after.has_value());
      if (once && !as_much(demand_of(*after), *once))
        RC_FAIL("after one question " + once->text() + "; after three " + demand_of(*after).text());
      once = demand_of(*after);
    }
  });
}

}  // namespace rtr::test
