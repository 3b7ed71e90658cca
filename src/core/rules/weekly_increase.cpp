// The week rises by at most 10 %: running-equivalent minutes on the ladder, running minutes (and km) after it.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::weekly_increase_pace_days <= 28 && parameter::weekly_increase_distance_runs_percent <= 80);

namespace {

Finding on_the_ladder(const Facts& facts) {
  const Ladder& ladder = *facts.ladder;
  const Rung& done = ladder[facts.position.rung];
  Seconds most = percent_of(done.rem_half_s(), 100 + parameter::weekly_increase_increase_percent);
  // After a cautious week the first stage in full is exempt.
  if (done.cautious) most = std::max(most, ladder.first().rem_half_s());
  most = or_a_new_start(facts, most, ladder.first().rem_half_s());
  Finding finding{.rule = "weekly-increase"};
  finding.restriction.weekly_rem_half_s_max = most;
  finding.facts = {{"reference_rem", Unit::half_seconds, done.rem_half_s()}, {"rem_max", Unit::half_seconds, most}};
  return finding;
}

/// Kilometres at the own pace, as a bound on minutes.
void bound_distance(const Facts& facts, Finding& finding) {
  if (!facts.pace_m) return;
  const Reference& reference = *facts.reference;
  if (!reference.distance_m) return;
  const Metres most = percent_of(*reference.distance_m, 100 + parameter::weekly_increase_increase_percent);
  finding.restriction.weekly_m_max = most;
  Seconds at_pace = facts.running_within(most, std::min(reference.run_days + 1, parameter::run_days_most));
  // The walking around one more run would leave less running than last time: then no more runs than that.
  if (at_pace < reference.run_s) {
    at_pace = facts.running_within(most, reference.run_days);
    finding.restriction.run_days_max = reference.run_days;
  }
  finding.restriction.weekly_run_s_max = std::min(finding.restriction.weekly_run_s_max, at_pace);
  finding.facts.push_back({"reference_km", Unit::metres, *reference.distance_m});
  finding.facts.push_back({"km_max", Unit::metres, most});
}

Finding in_the_running_phase(const Facts& facts) {
  const Seconds reference = facts.reference ? facts.reference->run_s : 0;
  const Seconds tenth_more = percent_of(reference, 100 + parameter::weekly_increase_increase_percent);
  const Seconds most = or_a_new_start(facts, tenth_more, facts.ladder->first().run_s);
  Finding finding{.rule = "weekly-increase"};
  finding.restriction.weekly_run_s_max = most;
  finding.facts = {{"reference_run", Unit::seconds, reference}, {"run_max", Unit::seconds, most}};
  if (facts.reference) bound_distance(facts, finding);
  return finding;
}

}  // namespace

std::optional<Finding> weekly_increase(const Facts& facts) {
  if (!facts.position.exists()) return std::nullopt;
  Finding finding = facts.in_running_phase() ? in_the_running_phase(facts) : on_the_ladder(facts);
  if (facts.may_enter_running_phase()) {
    // The week may lead into the running phase, where running minutes carry the cap.
    const Finding after = in_the_running_phase(facts);
    finding.restriction.weekly_run_s_max = after.restriction.weekly_run_s_max;
    finding.restriction.weekly_m_max = after.restriction.weekly_m_max;
    finding.restriction.run_days_max = after.restriction.run_days_max;
    finding.facts.insert(finding.facts.end(), after.facts.begin(), after.facts.end());
  }
  finding.facts.push_back({"increase_percent_max", Unit::percent, parameter::weekly_increase_increase_percent});
  return finding;
}

}  // namespace rtr
