// Before the first run some people need a clinician's word: by age, time since the injury, leg symptoms or surgery.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::clearance_needed_age_max <= 45 && parameter::clearance_needed_onset_days_min >= 42 &&
                  parameter::clearance_needed_leg_symptom_days >= 42,
              "hard bounds: the trial behind the ladder was in people aged 18-45 with non-specific pain");

namespace {

/// The facts that ask for a clearance.
std::vector<Fact> reasons(const Facts& facts) {
  std::vector<Fact> found;
  const Runner& runner = facts.record->runner;
  // Only the year of birth is known: the older age counts here.
  const int age = runner.birth_year ? to_civil(facts.today).year - *runner.birth_year : 0;
  if (age > parameter::clearance_needed_age_max) found.push_back(count_fact("age", age));
  const std::optional<Date> onset = runner.injury.onset;
  if (onset && facts.today - *onset < parameter::clearance_needed_onset_days_min)
    found.push_back(date_fact("onset", *onset));
  if (facts.leg_symptoms && facts.today - *facts.leg_symptoms <= parameter::clearance_needed_leg_symptom_days) {
    found.push_back(date_fact("leg_symptoms", *facts.leg_symptoms));
  }
  if (runner.injury.surgery == Answer::yes) found.push_back(count_fact("surgery", 1));
  return found;
}

}  // namespace

std::optional<Finding> clearance_needed(const Facts& facts) {
  if (facts.ever_ran) return std::nullopt;
  Finding finding{.rule = "clearance-needed", .severity = Severity::hold, .restriction = no_running()};
  finding.restriction.walking_only = true;
  const Date onset = facts.record->runner.injury.onset.value_or(Date{});
  const bool permitted = facts.clearance.return_to_running && *facts.clearance.return_to_running > onset;
  if (!permitted) finding.facts = reasons(facts);
  if (facts.newest[index_of(Item::seen_clinician)] == Answer::unanswered) {
    finding.facts.push_back(count_fact("seen_clinician", 0));
  }
  if (finding.facts.empty()) return std::nullopt;
  return finding;
}

}  // namespace rtr
