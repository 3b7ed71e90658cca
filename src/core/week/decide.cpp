// Asks every rule and folds what they take away; then the dose: rung or minutes.
#include "core/week/decide.hpp"

#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {
namespace {

constexpr Seconds minute = 60;

/// How many runs fit into an ordinary week on the runner's days.
int days_that_fit(const Facts& facts, int days_between) {
  int count = 0;
  int last = -days_between - 1;
  for (int day = 0; day < 7; ++day) {
    if (!facts.record->runner.run_days[static_cast<std::size_t>(weekday(facts.week + day))]) continue;
    if (day - last <= days_between) continue;
    last = day;
    ++count;
  }
  return count;
}

Dose walk_run_dose(const Facts& facts, const Restriction& limits, int rung) {
  const Ladder& ladder = *facts.ladder;
  const auto too_much = [&](const Rung& candidate) {
    return candidate.run_s > limits.weekly_run_s_max || candidate.longest_run_s > limits.single_run_s_max ||
           candidate.rem_half_s() > limits.weekly_rem_half_s_max;
  };
  while (rung > 0 && too_much(ladder[rung])) --rung;
  const Rung& chosen = ladder[rung];
  Dose dose{.phase = Phase::walk_run, .rung = rung, .runs = {}};
  // Below the first rung only the number of sessions can shrink.
  Seconds running = 0, load = 0;
  if (chosen.longest_run_s <= limits.single_run_s_max) {
    for (const Steps& steps : chosen.sessions) {
      running += totals_of(steps).run_s;
      load += totals_of(steps).rem_half_s();
      const bool too_long = running > limits.weekly_run_s_max || load > limits.weekly_rem_half_s_max;
      if (too_long || dose.sessions >= limits.run_days_max) break;
      ++dose.sessions;
    }
  }
  return dose;
}

/// What a run of at most so many seconds is counted in: whole minutes, and below ten of them, where a tenth is less than
/// a minute and no whole one could ever be added, half minutes or tenths of one (docs/adr/0005).
Seconds grain_of(Seconds longest) {
  if (longest >= 10 * minute) return minute;
  return longest >= 5 * minute ? minute / 2 : minute / 10;
}

/// Runs of a minute and more, as even as their grain allows, the longer ones first.
Dose running_dose(const Facts& facts, const Restriction& limits) {
  Dose dose{.phase = Phase::running, .rung = -1, .runs = {}};
  const Seconds fit = std::min(limits.run_days_max, days_that_fit(facts, limits.days_between_runs));
  const Seconds days = std::min(fit, limits.weekly_run_s_max / minute);
  if (days == 0 || limits.single_run_s_max < minute) return dose;
  const Seconds grain = grain_of(std::min(limits.single_run_s_max, limits.weekly_run_s_max / days));
  const Seconds single = limits.single_run_s_max / grain;
  const Seconds all = limits.weekly_run_s_max / grain;
  const Seconds week = single > all / days ? all : days * single;
  for (Seconds day = 0; day < days; ++day) dose.runs.push_back((week / days + (day < week % days ? 1 : 0)) * grain);
  dose.sessions = static_cast<int>(dose.runs.size());
  return dose;
}

void take(Decision& decision, Finding&& finding) {
  decision.limits = meet(decision.limits, finding.restriction);
  const auto same = [&](const Finding& other) { return other.rule == finding.rule; };
  const auto before = std::find_if(decision.findings.begin(), decision.findings.end(), same);
  if (before == decision.findings.end()) {
    decision.findings.push_back(std::move(finding));
  } else {
    *before = std::move(finding);
  }
}

void ask(const Facts& facts, Decision& decision) {
  for (const Rule& rule : all_rules()) {
    if (std::optional<Finding> finding = rule.check(facts)) take(decision, std::move(*finding));
  }
}

}  // namespace

Decision decide(const Facts& facts) {
  Decision decision;
  ask(facts, decision);
  // A week that leads back onto the table is a walk-run week, however long the running before it lasted: effort, rest
  // and ground are those of the first.
  if (facts.in_running_phase() && facts.running_week > 1 && decision.limits.rung_max < facts.ladder->size()) {
    Facts early = facts;
    early.running_week = 1;
    ask(early, decision);
  }
  return decision;
}

Dose dose_of(const Facts& facts, const Restriction& limits) {
  if (limits.outcome != Outcome::train) return {};
  const Ladder& ladder = *facts.ladder;
  // Everything allowed is one rung up; from nowhere, as far as the start rule lets it.
  const int up = facts.position.exists() ? std::min(facts.position.rung + 1, ladder.top()) : ladder.size() - 1;
  const int rung = std::max(0, std::min(up, limits.rung_max));
  return rung >= ladder.size() ? running_dose(facts, limits) : walk_run_dose(facts, limits, rung);
}

}  // namespace rtr
