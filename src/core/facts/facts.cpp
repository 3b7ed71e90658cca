// Puts the facts together, part by part.
#include "core/facts/facts.hpp"

#include "core/facts/told_plans.hpp"

#include <algorithm>

namespace rtr {
namespace {

const WeekFacts empty_week{};

/// Of two answers of one day, both given, the careful one: for a gate that is no, for a red flag yes.
Answer careful(Item item, Answer a, Answer b) {
  if (a == b) return a;
  const bool yes_is_good = group_of(item) == ItemGroup::readiness || item == Item::seen_clinician ||
                           (group_of(item) == ItemGroup::optional && item != Item::inflammatory_pattern);
  return yes_is_good ? Answer::no : Answer::yes;
}

void add_newest_answers(Facts& facts) {
  std::array<Date, item_count> dates{};
  for (const Checklist& checklist : facts.record->checklists) {
    for (const Item item : all_items()) {
      const std::size_t i = index_of(item);
      const Answer answer = checklist.answers[i];
      if (answer == Answer::unanswered) continue;
      if (facts.newest[i] == Answer::unanswered || checklist.date > dates[i]) {
        facts.newest[i] = answer;
        dates[i] = checklist.date;
      } else if (checklist.date == dates[i]) {
        facts.newest[i] = careful(item, facts.newest[i], answer);
      }
    }
  }
}

}  // namespace

const WeekFacts& Facts::week_at(int offset) const {
  const int index = static_cast<int>(weeks.size()) - 1 + offset;
  return index < 0 || offset > 0 ? empty_week : weeks[static_cast<std::size_t>(index)];
}

std::span<const SessionFacts> Facts::sessions_between(Date first, Date last) const {
  const auto from = std::lower_bound(sessions.begin(), sessions.end(), first,
                                     [](const SessionFacts& session, Date date) { return session.date < date; });
  const auto to = std::upper_bound(from, sessions.end(), last,
                                   [](Date date, const SessionFacts& session) { return date < session.date; });
  return {from, to};
}

bool Facts::active(const Flare& flare) const {
  return today - flare.date <= parameter::flare_active_days || flare.clean_runs_since < parameter::flare_clean_runs;
}

Facts facts_of(const Record& record, const Protocol& protocol, const Ladder& ladder, Date today, Date week) {
  Facts facts;
  facts.record = &record;
  facts.protocol = &protocol;
  facts.ladder = &ladder;
  facts.today = today;
  facts.week = week;
  add_newest_answers(facts);
  add_flags(facts);
  add_clearances(facts);
  add_sessions_and_weeks(facts);
  add_gap(facts);
  add_leg_symptoms(facts);
  add_running(facts);
  add_flares(facts);
  add_readiness(facts);
  if (today >= week) facts.told = ToldPlans(record, week, today).binding();
  return facts;
}

}  // namespace rtr
