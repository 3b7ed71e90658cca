// The readiness gates: when they are asked for, and which of them are not met.
#include "core/facts/facts.hpp"

#include <algorithm>

namespace rtr {
namespace {

static_assert(parameter::readiness_valid_days <= 14 && parameter::readiness_resting_pain_max <= 1,
              "hard bounds of the gates");
static_assert(parameter::readiness_resting_pain_stop <= 3);

/// The newest day on which an item was answered at all.
std::optional<Date> answered_on(const Record& record, Item item, Date today) {
  std::optional<Date> newest;
  for (const Checklist& checklist : record.checklists) {
    if (checklist.date > today || checklist.answers[index_of(item)] == Answer::unanswered) continue;
    if (!newest || checklist.date > *newest) newest = checklist.date;
  }
  return newest;
}

/// Whether every gate and resting pain were answered at any time after `since`.
bool all_answered_since(const Record& record, Date since, Date today) {
  const bool rested = std::ranges::any_of(record.checklists, [&](const Checklist& checklist) {
    return checklist.resting_pain && checklist.date > since && checklist.date <= today;
  });
  return rested && std::ranges::all_of(readiness_items(), [&](Item item) {
           return answered_on(record, item, today).value_or(Date{}) > since;
         });
}

/// The day after which the answers have to be given; nothing when the gates are not asked for.
std::optional<Date> needed_since(const Facts& facts) {
  std::optional<Date> since;
  const auto later = [&](Date date) {
    if (!since || date > *since) since = date;
  };
  if (!facts.ever_ran) later(facts.record->runner.injury.onset.value_or(Date{}));
  if (facts.gap_days.value_or(0) > parameter::gap_rescreen_after_days) later(facts.gap_from);
  // A run after a lifted emergency does not stand in for the gates.
  if (facts.restart_on && (facts.restart || !all_answered_since(*facts.record, *facts.restart_on, facts.today)))
    later(*facts.restart_on);
  // Nor does one without a plan after a long gap.
  const std::optional<Date>& gap = facts.returned_without_plan_after;
  if (gap && !all_answered_since(*facts.record, *gap, facts.today)) later(*gap);
  return since;
}

}  // namespace

void add_readiness(Facts& facts) {
  ReadinessFacts& out = facts.readiness;
  const std::optional<Date> since = needed_since(facts);
  out.since = since;
  out.needed = since.has_value();
  const auto counts = [&](const std::optional<Date>& date) {
    return date && *date > *since && facts.today - *date <= parameter::readiness_valid_days;
  };
  for (const Item item : readiness_items()) {
    if (facts.newest[index_of(item)] == Answer::no) {
      out.refused.push_back(item);
    } else if (out.needed && !counts(answered_on(*facts.record, item, facts.today))) {
      out.missing.push_back(item);
    }
  }
  std::optional<Date> rested;
  for (const Checklist& checklist : facts.record->checklists) {
    if (!checklist.resting_pain || checklist.date > facts.today) continue;
    if (!rested || checklist.date > *rested) {
      rested = checklist.date;
      out.resting_pain = checklist.resting_pain;
    } else if (checklist.date == *rested) {
      out.resting_pain = std::max(*out.resting_pain, *checklist.resting_pain);
    }
  }
  out.resting_on = rested;
  out.resting_missing = out.needed && !counts(rested);
}

}  // namespace rtr
