// Red flags as the audit reads them: answered yes in a checklist, by a session's signs or by the profile, and latched
// until a clearance and a later "no" (domain: checklist items, red-flag-latch).
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>
#include <array>

namespace rtr::auditing {
namespace {

constexpr std::size_t first_flag = index_of(Item::saddle_numbness);

Tier tier_at(std::size_t item) {
  if (item <= index_of(Item::fever_with_nerve_sign)) return Tier::emergency;
  return item <= index_of(Item::fall_fragile_bones) ? Tier::same_day : Tier::clinician;
}

/// The newest yes and no of each item.
struct Answers {
  std::array<Date, item_count> yes, no;

  Answers(const Record& record, Date today) {
    yes.fill(long_ago);
    no.fill(long_ago);
    for (const Checklist& checklist : record.checklists) {
      if (checklist.date > today) continue;
      for (std::size_t item = first_flag; item < item_count; ++item) {
        const Answer answer = checklist.answers[item];
        if (answer == Answer::yes) yes[item] = std::max(yes[item], checklist.date);
        if (answer == Answer::no) no[item] = std::max(no[item], checklist.date);
      }
    }
    for (const Session& session : record.sessions) {
      if (!session.signs || session.date > today) continue;
      const auto mark = [&](Item item) { yes[index_of(item)] = std::max(yes[index_of(item)], session.date); };
      if (has(*session.signs, Sign::numbness) || has(*session.signs, Sign::tingling)) mark(Item::one_leg_numbness);
      if (has(*session.signs, Sign::weakness)) mark(Item::foot_drop);
    }
  }
};

bool names_in_force(const Clearance& clearance, std::size_t item, Date today) {
  return clearance.covers[item] && clearance.date <= today && (!clearance.until || *clearance.until >= today);
}

/// The first clearance on or after `from` that names the item and is in force; nothing when there is none.
std::optional<Date> first_clearance(const Record& record, std::size_t item, Date from, Date today) {
  std::optional<Date> first;
  for (const Clearance& clearance : record.clearances) {
    if (!names_in_force(clearance, item, today) || clearance.date < from) continue;
    if (!first || clearance.date < *first) first = clearance.date;
  }
  return first;
}

bool needs_no_later_no(std::size_t item) {
  return item == index_of(Item::under_18) || item == index_of(Item::pregnant_or_postnatal_12_weeks);
}

/// Whether a clearance alone covers an age or a pregnancy. One without a last day does not cover what came after it was
/// over, as a no before the newest yes says (docs/adr/0005).
bool covered_alone(const Record& record, std::size_t item, Date yes, Date today) {
  Date over = long_ago;
  for (const Checklist& checklist : record.checklists) {
    if (checklist.answers[item] == Answer::no && checklist.date < yes) over = std::max(over, checklist.date);
  }
  return std::ranges::any_of(record.clearances, [&](const Clearance& clearance) {
    return names_in_force(clearance, item, today) && (clearance.until || clearance.date >= over);
  });
}

}  // namespace

Flags read_flags(const Record& record, Date today) {
  const Answers answers(record, today);
  Flags flags;
  const auto open = [&](std::size_t item) {
    flags.open.set(item);
    flags.tier = std::max(flags.tier, tier_at(item));
  };
  for (std::size_t item = first_flag; item < item_count; ++item) {
    const Date yes = answers.yes[item];
    if (yes == long_ago) continue;
    if (needs_no_later_no(item)) {
      if (!covered_alone(record, item, yes, today)) open(item);
      continue;
    }
    const std::optional<Date> cleared = first_clearance(record, item, yes, today);
    if (!cleared || answers.no[item] < *cleared || answers.no[item] <= yes) {
      open(item);
    } else if (tier_at(item) >= Tier::same_day) {
      flags.lifted = std::max(flags.lifted, *cleared);
    }
  }
  const Runner& runner = record.runner;
  // Only the year of birth is known: the younger possible age counts.
  const bool minor = runner.birth_year && to_civil(today).year - *runner.birth_year - 1 < bound::adult_age;
  const std::size_t young = index_of(Item::under_18), operated = index_of(Item::surgery_without_clearance);
  if (minor && !covered_alone(record, young, answers.yes[young], today)) open(young);
  // A clearance from before this injury says nothing about it.
  const Date onset = runner.injury.onset.value_or(long_ago);
  if (runner.injury.surgery == Answer::yes && !first_clearance(record, operated, onset, today)) open(operated);
  return flags;
}

void check_flags(Reading& reading) {
  const Tier tier = reading.flags.tier;
  reading.need(tier < Tier::same_day || reading.week == nullptr, Breach::week_under_flag);
  reading.need(reading.plan.tier >= tier, Breach::tier_too_low);
  if (tier < Tier::clinician || reading.week == nullptr) return;
  reading.need(!reading.plan_runs, Breach::running_under_flag);
  const auto exercise = [&](const Activity& item) {
    reading.need(item.kind != ItemKind::strength && item.kind != ItemKind::cross_training, Breach::exercise_under_flag);
  };
  for (const Activity& item : reading.week->daily) exercise(item);
  for (const Day& day : reading.week->days) {
    for (const Activity& item : day.items) exercise(item);
  }
}

/// A stop is never refused for being too careful: to say nothing would be worse than to send someone to help.
void check_stop(Reading& reading) {
  const Plan& plan = reading.plan;
  reading.need(plan.tier == Tier::emergency || plan.tier == Tier::same_day, Breach::stop_without_cause);
  const bool bare = plan.phase == Phase::prepare && plan.progress == Progress::none && plan.stage.empty() &&
                    plan.stage_number == 0 && plan.to_advance.empty() && plan.quiet.empty();
  reading.need(bare, Breach::stop_with_figures);
  for (const Finding& finding : plan.findings) {
    for (const Fact& fact : finding.facts) {
      const bool figure = fact.unit == Unit::seconds || fact.unit == Unit::half_seconds || fact.unit == Unit::metres ||
                          fact.unit == Unit::stage || fact.unit == Unit::rpe;
      reading.need(!figure, Breach::stop_with_figures);
    }
  }
}

}  // namespace rtr::auditing
