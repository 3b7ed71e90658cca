// Runs that felt hard, or a week whose load rose faster than its minutes: repeat. And how hard a run may be.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::intensity_mean_rpe <= 7 && parameter::intensity_load_percent <= 110 &&
                  parameter::intensity_load_rpe <= 4 && parameter::intensity_walk_run_rpe <= 4 &&
                  parameter::intensity_running_rpe <= 5 && parameter::intensity_easy_weeks >= 4,
              "hard bounds of effort");

namespace {

/// Effort of last week's runs, of those that have one. To leave an easy one out only raises the mean.
struct Effort {
  int sum = 0;
  int runs = 0;
};

Effort last_week_of(const Facts& facts) {
  Effort effort;
  for (const SessionFacts& found : facts.sessions) {
    if (found.week != -1 || !found.running || !found.session->rpe) continue;
    effort.sum += *found.session->rpe;
    ++effort.runs;
  }
  return effort;
}

/// Last week's load in percent of that of the week it grew from; 0 where there is none. A planned run that was left out
/// counts at the week's mean effort, so that leaving one out never makes a hard week look light.
Seconds load_percent(const Facts& facts, const Effort& effort) {
  const std::optional<Reference> before = facts.in_running_phase() ? reference_at(facts, -2) : std::nullopt;
  if (!before || before->load == 0) return 0;
  const WeekFacts& week = facts.last_week();
  const Seconds running = std::max({week.planned_run_s, week.done_run_s, before->run_s});
  return effort.sum * running * 100 / effort.runs / before->load;
}

}  // namespace

std::optional<Finding> intensity(const Facts& facts) {
  Finding finding{.rule = "intensity"};
  const bool early = !facts.in_running_phase() || facts.running_week <= parameter::intensity_easy_weeks;
  finding.restriction.rpe_max = early ? parameter::intensity_walk_run_rpe : parameter::intensity_running_rpe;
  finding.facts = {{"rpe_max", Unit::rpe, finding.restriction.rpe_max}};
  const Effort effort = last_week_of(facts);
  if (effort.runs == 0) return finding;
  const bool hard = effort.sum >= parameter::intensity_mean_rpe * effort.runs;
  const Seconds load = load_percent(facts, effort);
  const bool loaded =
      effort.sum > parameter::intensity_load_rpe * effort.runs && load > parameter::intensity_load_percent;
  if (!hard && !loaded) return finding;
  finding.severity = Severity::restrict;
  finding.restriction = meet(finding.restriction, hold_level(facts));
  finding.facts.push_back({"mean_rpe", Unit::rpe, effort.sum / effort.runs});
  if (loaded) finding.facts.push_back({"load_percent", Unit::percent, load});
  return finding;
}

}  // namespace rtr
