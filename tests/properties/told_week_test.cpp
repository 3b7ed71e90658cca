// What is entered late, or taken back, may bind the rest of a week that was told, and never loosens it.
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

}  // namespace rtr::test
