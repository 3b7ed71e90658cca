// Each turn is one entry or two of one day.
#include "histories/turns.hpp"

#include "histories/tables.hpp"
#include "rtr/engine.hpp"

#include <algorithm>

namespace rtr::proof {
namespace {

Item one_of(std::span<const Item> items, int choice) { return items[static_cast<std::size_t>(choice) % items.size()]; }

/// Mostly one that is open, where there is one.
Item flag_for(const Record& record, Date day, int choice) {
  const std::vector<Item> open = open_flags(record, day);
  return open.empty() || choice % 4 == 0 ? one_of(red_flags(), choice / 4) : one_of(open, choice / 4);
}

void answer(Record& record, Date day, Item item, Answer given) {
  Checklist list{.date = day, .resting_pain = std::nullopt, .answers = {}};
  list.answers[index_of(item)] = given;
  record.checklists.push_back(list);
}

Clearance& clearance_on(Record& record, Date day) {
  Clearance& clearance = record.clearances.emplace_back();
  clearance.date = day;
  clearance.by = "B. Okafor, doctor";
  return clearance;
}

void cover(Record& record, Date day, Item flag, const WeekScript& script) {
  Clearance& clearance = clearance_on(record, day);
  clearance.covers.set(index_of(flag));
  if (script.turn_amount % 2 == 1) clearance.until = day + script.turn_amount;
  const auto also = static_cast<Answer>(script.turn_choice % 3);
  if (also != Answer::unanswered) answer(record, day, flag, also);
}

void start_at(Record& record, const Protocol& protocol, Date day, int amount) {
  const std::string& stage = protocol.stages[static_cast<std::size_t>(amount) % protocol.stages.size()].id;
  if (may_start_at(protocol, stage)) clearance_on(record, day).start_stage = stage;
}

/// The newest plan once more, with other minutes.
void tell_other_plan(Record& record, Date day, int amount) {
  if (record.plans.empty()) return;
  IssuedPlan plan = record.plans.back();
  plan.as_of = day;
  bool runs = false;
  for (IssuedItem& item : plan.items) {
    item.run_s = item.run_s * (1 + amount % 8) / 4;
    item.longest_run_s = std::min(item.longest_run_s, item.run_s);
    item.walk_s += 600;
    runs = runs || item.run_s > 0;
  }
  if (plan.outcome == Outcome::train && !runs) plan.outcome = Outcome::prepare;
  record.plans.push_back(std::move(plan));
}

}  // namespace

void take_turn(Record& record, const Protocol& protocol, Date day, const WeekScript& script) {
  const int choice = script.turn_choice;
  switch (script.turn) {
    case Turn::none:
      return;
    case Turn::flag_answered:
      return answer(record, day, flag_for(record, day, choice), choice % 2 == 0 ? Answer::yes : Answer::no);
    case Turn::flag_covered:
      return cover(record, day, flag_for(record, day, choice), script);
    case Turn::gate_answered:
      return answer(record, day, one_of(readiness_items(), choice), static_cast<Answer>(script.turn_amount % 3));
    case Turn::resting_pain:
      record.checklists.push_back({.date = day, .resting_pain = script.turn_amount % 11, .answers = {}});
      return;
    case Turn::inflammatory:
      return answer(record, day, Item::inflammatory_pattern, choice % 4 == 0 ? Answer::no : Answer::yes);
    case Turn::injured_anew:
      record.runner.injury.onset = day;
      return;
    case Turn::permitted: {
      Clearance& clearance = clearance_on(record, day);
      clearance.covers_return_to_running = true;
      clearance.until = day + script.turn_amount;
      return;
    }
    case Turn::start_stage:
      return start_at(record, protocol, day, script.turn_amount);
    case Turn::other_plan:
      return tell_other_plan(record, day, script.turn_amount);
  }
}

}  // namespace rtr::proof
