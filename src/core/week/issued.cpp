// What later weeks need of a plan once it was told.
#include "rtr/engine.hpp"

#include <algorithm>
#include <array>

namespace rtr {

bool only_answers_are_missing(std::span<const Withheld> binding) {
  constexpr std::array<std::string_view, 3> about_answers{"screen-unanswered", "readiness", "clearance-needed"};
  return !binding.empty() && std::all_of(binding.begin(), binding.end(), [&](const Withheld& one) {
    return !one.by_an_answer && std::find(about_answers.begin(), about_answers.end(), one.rule) != about_answers.end();
  });
}

bool is_given_answer(std::string_view fact) { return fact == "not_yet" || fact == "resting_pain"; }

IssuedPlan issued(const Plan& plan) {
  IssuedPlan result;
  result.week_start = plan.week_start;
  result.as_of = plan.as_of;
  result.outcome = outcome_of(plan);
  result.phase = plan.phase;
  result.progress = plan.progress;
  result.stage = plan.stage;
  std::vector<Withheld> binding;
  for (const Finding& finding : plan.findings) {
    if (!finding.binding) continue;
    binding.push_back({finding.rule, std::any_of(finding.facts.begin(), finding.facts.end(),
                                                 [](const Fact& fact) { return is_given_answer(fact.name); })});
  }
  result.waits_for_answers_only = result.outcome == Outcome::prepare && only_answers_are_missing(binding);
  const Week* week = week_of(plan);
  if (week == nullptr) return result;
  for (const Day& day : week->days) {
    for (const Activity& activity : day.items) {
      if (activity.steps.empty()) continue;
      const StepTotals totals = totals_of(activity.steps);
      result.items.push_back(
          {day.date, activity.kind, activity.stage, totals.run_s, totals.walk_s, totals.longest_run_s});
    }
  }
  return result;
}

}  // namespace rtr
