// What opens the latch of a red flag, and all that does not.
#include "properties/demand.hpp"
#include "properties/property.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

Item any_flag(Source& source) {
  return red_flags()[static_cast<std::size_t>(source.below(static_cast<int>(red_flags().size())))];
}

void answer(History& history, Item item, Answer answer, Date on) {
  Checklist list{.date = on, .resting_pain = std::nullopt, .answers = {}};
  list.answers[index_of(item)] = answer;
  history.record.checklists.push_back(list);
}

Clearance clearance_on(Date date) {
  Clearance clearance;
  clearance.date = date;
  clearance.by = "B. Okafor, doctor";
  return clearance;
}

/// The life after so many more days, with every question answered well on its last one.
void go_on(History& history, int days) {
  history.today = history.today + days;
  history.record.checklists.push_back(ready(history.today));
}

bool is_open(const History& history, Item flag) {
  const std::vector<Item> open = open_flags(history.record, history.today);
  return std::find(open.begin(), open.end(), flag) != open.end();
}

}  // namespace

TEST_CASE("a flag beats everything: no running, whatever else is on record", "[properties]") {
  holds_for_lives("a red flag answered yes leaves no running, and no plan at all from same_day on", [] {
    Lived lived = any_life();
    Choices choices;
    const Item flag = any_flag(choices);
    answer(lived.history, flag, Answer::yes, lived.history.today - choices.below(6));
    answer(lived.history, flag, Answer::yes, lived.history.today);
    const std::optional<Plan> plan = lived.plan();
    RC_ASSERT(plan.has_value());
    RC_ASSERT(plan->tier >= tier_of(flag));
    RC_ASSERT(demand_of(*plan).run_s == 0);
    if (tier_of(flag) >= Tier::same_day) RC_ASSERT(week_of(*plan) == nullptr);
  });
}

TEST_CASE("time, a no, a permission or a clearance for something else never open the latch", "[properties]") {
  holds_for_lives("only a clearance that names the flag and a later no open the latch", [] {
    Lived lived = any_life();
    Choices choices;
    History& history = lived.history;
    const Item flag = any_flag(choices);
    const Date yes = history.today;
    answer(history, flag, Answer::yes, yes);
    for (int more = choices.below(5); more >= 0; --more) {
      go_on(history, 1 + choices.below(40));
      Clearance other = clearance_on(history.today);
      other.covers_return_to_running = choices.chance(50);
      const Item covered = any_flag(choices);
      if (covered != flag) other.covers[index_of(covered)] = true;
      history.record.clearances.push_back(other);
      // One that names the flag but is older than its last yes.
      Clearance early = clearance_on(yes - 1 - choices.below(30));
      early.covers[index_of(flag)] = true;
      const bool alone_is_enough = flag == Item::under_18 || flag == Item::pregnant_or_postnatal_12_weeks;
      if (!alone_is_enough) history.record.clearances.push_back(early);
    }
    go_on(history, 1);
    RC_ASSERT(is_open(history, flag));
    const std::optional<Plan> plan = lived.plan();
    RC_ASSERT(plan.has_value());
    RC_ASSERT(plan->tier >= tier_of(flag));
    RC_ASSERT(demand_of(*plan).run_s == 0);
  });
}

TEST_CASE("a clearance that names the flag and a no after it open the latch", "[properties]") {
  holds_for_lives("a clearance that names the flag, and a no on or after it, open the latch", [] {
    Lived lived = any_life();
    Choices choices;
    History& history = lived.history;
    const Item flag = any_flag(choices);
    RC_PRE(flag != Item::under_18 && flag != Item::surgery_without_clearance);
    answer(history, flag, Answer::yes, history.today);
    const Date seen = history.today + choices.below(20);
    Clearance clearance = clearance_on(seen);
    clearance.covers[index_of(flag)] = true;
    history.record.clearances.push_back(clearance);
    go_on(history, std::max(1, seen - history.today + choices.below(10)));
    RC_ASSERT(!is_open(history, flag));
  });
}

}  // namespace rtr::test
