// Nothing under a red flag; no running on an old screen, a refused gate or too much pain at rest.
#include "laws/laws.hpp"

#include <algorithm>

namespace rtr::proof {
namespace {

constexpr int screen_days = 7;
constexpr int resting_pain_stop = 3;
constexpr Date never{-1'000'000};

/// When one flag was last answered yes and no, by a checklist or by a session's signs.
struct Answers {
  Date yes = never;
  Date no = never;
};

bool shows(const Session& session, Item flag) {
  if (!session.signs) return false;
  if (flag == Item::foot_drop) return has(*session.signs, Sign::weakness);
  return flag == Item::one_leg_numbness && (has(*session.signs, Sign::numbness) || has(*session.signs, Sign::tingling));
}

Answers answers_to(const Case& asked, Item flag) {
  Answers found;
  for (const Checklist& list : asked.record.checklists) {
    if (list.date > asked.plan.as_of) continue;
    const Answer answer = list.answers[index_of(flag)];
    if (answer == Answer::yes) found.yes = std::max(found.yes, list.date);
    if (answer == Answer::no) found.no = std::max(found.no, list.date);
  }
  for (const Session& session : asked.record.sessions) {
    if (session.date <= asked.plan.as_of && shows(session, flag)) found.yes = std::max(found.yes, session.date);
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

/// Of the newest day with an answer, the worst.
Answer newest_gate(const Case& asked, Item gate) {
  Date on = never;
  Answer newest = Answer::unanswered;
  for (const Checklist& list : asked.record.checklists) {
    const Answer answer = list.answers[index_of(gate)];
    if (answer == Answer::unanswered || list.date > asked.plan.as_of || list.date < on) continue;
    newest = list.date == on && newest == Answer::no ? Answer::no : answer;
    on = list.date;
  }
  return newest;
}

int newest_resting_pain(const Case& asked) {
  Date on = never;
  int pain = 0;
  for (const Checklist& list : asked.record.checklists) {
    if (!list.resting_pain || list.date > asked.plan.as_of || list.date < on) continue;
    pain = list.date == on ? std::max(pain, *list.resting_pain) : *list.resting_pain;
    on = list.date;
  }
  return pain;
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
    if (newest_gate(asked, gate) == Answer::no)
      broken.push_back("running though " + std::string(id_of(gate)) + " is no");
  }
  if (newest_resting_pain(asked) >= resting_pain_stop) broken.push_back("running at a resting pain of 3 or more");
}

}  // namespace rtr::proof
