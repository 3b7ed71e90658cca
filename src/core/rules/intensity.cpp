// Runs that felt hard, or a week whose load rose faster than its minutes: repeat. And how hard a run may be.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::intensity_mean_rpe <= 7 && parameter::intensity_load_percent <= 110 && parameter::intensity_load_rpe <= 4 &&
                  parameter::intensity_walk_run_rpe <= 4 && parameter::intensity_running_rpe <= 5 &&
                  parameter::intensity_easy_weeks >= 4,
              "hard bounds of effort");

namespace {

/// Effort of last week's runs; one that was not given counts as the hardest.
struct Effort {
  Seconds load = 0;
  int sum = 0;
  int runs = 0;
};

Effort last_week_of(const Facts& facts) {
  Effort effort;
  for (const SessionFacts& found : facts.sessions) {
    if (found.week != -1 || !found.running) continue;
    const int rpe = found.session->rpe.value_or(10);
    effort.sum += rpe;
    ++effort.runs;
    effort.load += rpe * (found.run_s + found.session->walk_s.value_or(0));
  }
  return effort;
}

/// The load of the week that last week itself grew from; at least 1 where there was such a week.
Seconds load_before(const Facts& facts) {
  const std::optional<Reference> before = reference_at(facts, -2);
  return before ? std::max<Seconds>(1, before->load) : 0;
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
  const Seconds before = facts.in_running_phase() ? load_before(facts) : 0;
  const bool loaded = before > 0 && effort.sum > parameter::intensity_load_rpe * effort.runs &&
                      effort.load * 100 > before * parameter::intensity_load_percent;
  if (!hard && !loaded) return finding;
  finding.severity = Severity::restrict;
  finding.restriction = meet(finding.restriction, hold_level(facts));
  finding.facts.push_back({"mean_rpe", Unit::rpe, effort.sum / effort.runs});
  if (loaded) finding.facts.push_back({"load_percent", Unit::percent, effort.load * 100 / before});
  return finding;
}

}  // namespace rtr
