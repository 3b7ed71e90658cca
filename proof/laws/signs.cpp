// Nothing under a red flag; no running on an old screen, a refused gate or too much pain at rest; no first run on
// answers that are old or were never given.
#include "laws/laws.hpp"

#include <algorithm>

namespace rtr::proof {
namespace {

constexpr int screen_days = 7;
constexpr int gate_days = 14;
constexpr int resting_pain_stop = 3;
constexpr int resting_pain_to_start = 1;
constexpr Date never{-1'000'000};

/// When one item was last answered yes and no, by a checklist or by a session's signs.
struct Answers {
  Date yes = never;
  Date no = never;
};

bool shows(const Session& session, Item flag) {
  if (!session.signs) return false;
  if (flag == Item::foot_drop) return has(*session.signs, Sign::weakness);
  return flag == Item::one_leg_numbness && (has(*session.signs, Sign::numbness) || has(*session.signs, Sign::tingling));
}

Answers answers_to(const Case& asked, Item item) {
  Answers found;
  for (const Checklist& list : asked.record.checklists) {
    if (list.date > asked.plan.as_of) continue;
    const Answer answer = list.answers[index_of(item)];
    if (answer == Answer::yes) found.yes = std::max(found.yes, list.date);
    if (answer == Answer::no) found.no = std::max(found.no, list.date);
  }
  for (const Session& session : asked.record.sessions) {
    if (session.date <= asked.plan.as_of && shows(session, item)) found.yes = std::max(found.yes, session.date);
  }
  return found;
}

/// Only a clearance that names the flag, on or after its last yes, and a later "no" on or after that, close it.
bool still_open(const Case& asked, Item flag, const Answers& answers) {
  if (answers.yes == never) return false;
  const bool needs_no = flag != Item::under_18 && flag != Item::pregnant_or_postnatal_12_weeks;
  for (const Clearance& clearance : asked.record.clearances) {
    if (!clearance.covers[index_of(flag)] || clearance.date > asked.plan.as_of) continue;
    if (clearance.until && *clearance.until < asked.plan.as_of) continue;
    if (!needs_no) return false;  // looser than the rule: any clearance in force will do here
    if (clearance.date >= answers.yes && answers.no >= clearance.date && answers.no > answers.yes) return false;
  }
  return true;
}

bool holds_more_than_walking(const Week& week) {
  return std::any_of(week.days.begin(), week.days.end(), [](const Day& day) {
    return std::any_of(day.items.begin(), day.items.end(),
                       [](const Activity& item) { return item.kind != ItemKind::walk; });
  });
}

/// The worst of the newest day on which it was rated.
std::optional<int> newest_resting_pain(const Case& asked) {
  Date on = never;
  std::optional<int> pain;
  for (const Checklist& list : asked.record.checklists) {
    if (!list.resting_pain || list.date > asked.plan.as_of || list.date < on) continue;
    pain = list.date == on ? std::max(pain, list.resting_pain) : list.resting_pain;
    on = list.date;
  }
  return pain;
}

bool ran_since_the_onset(const Case& asked) {
  const Date onset = asked.record.runner.injury.onset.value_or(never);
  return std::any_of(asked.record.sessions.begin(), asked.record.sessions.end(), [&](const Session& session) {
    return session.date > onset && session.date <= asked.plan.as_of && !session.skipped && is_running(session.kind) &&
           session.run_s.value_or(0) > 0;
  });
}

void ask_before_a_first_run(const Case& asked, std::vector<std::string>& broken) {
  for (const Item gate : readiness_items()) {
    if (asked.plan.as_of - answers_to(asked, gate).yes > gate_days) {
      broken.push_back("a first run though " + std::string(id_of(gate)) + " was not answered within 14 days");
    }
  }
  const Answers seen = answers_to(asked, Item::seen_clinician);
  if (std::max(seen.yes, seen.no) == never) broken.push_back("a first run, and nobody asked for a clinician");
  if (newest_resting_pain(asked).value_or(resting_pain_stop) > resting_pain_to_start) {
    broken.push_back("a first run without a resting pain of 0 or 1");
  }
}

}  // namespace

void withhold_under_signs(const Case& asked, std::vector<std::string>& broken) {
  const Week* week = week_of(asked.plan);
  const bool runs = outcome_of(asked.plan) == Outcome::train;
  for (const Item flag : red_flags()) {
    const Answers answers = answers_to(asked, flag);
    if (runs && asked.plan.as_of - std::max(answers.yes, answers.no) > screen_days) {
      broken.push_back("running though " + std::string(id_of(flag)) + " was not answered within 7 days");
    }
    if (!still_open(asked, flag, answers)) continue;
    const Tier tier = tier_of(flag);
    if (asked.plan.tier < tier) broken.push_back("tier too low for " + std::string(id_of(flag)));
    if (tier >= Tier::same_day && week != nullptr) broken.push_back("a week in spite of " + std::string(id_of(flag)));
    if (week != nullptr && holds_more_than_walking(*week)) {
      broken.push_back("more than walking in spite of " + std::string(id_of(flag)));
    }
  }
  if (!runs) return;
  for (const Item gate : readiness_items()) {
    const Answers answers = answers_to(asked, gate);
    if (answers.no != never && answers.no >= answers.yes)
      broken.push_back("running though " + std::string(id_of(gate)) + " is no");
  }
  if (!ran_since_the_onset(asked)) ask_before_a_first_run(asked, broken);
  if (newest_resting_pain(asked).value_or(0) >= resting_pain_stop)
    broken.push_back("running at a resting pain of 3 or more");
}

}  // namespace rtr::proof
