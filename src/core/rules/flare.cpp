// A red session: two days without running, at most one stage below the one held, and only with resting pain 0-1.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::flare_rest_days >= 2 && parameter::flare_active_days >= 7 &&
                  parameter::flare_clean_runs >= 2 && parameter::flare_stages_back >= 1 &&
                  parameter::flare_resting_pain_max <= 1,
              "hard bounds after a flare (S5.3, the stricter end)");

std::optional<Finding> flare(const Facts& facts) {
  Finding finding{.rule = "flare", .severity = Severity::hold};
  Restriction& out = finding.restriction;
  const Flare* newest = nullptr;
  for (const Flare& flare : facts.flares) {
    if (!facts.active(flare)) continue;
    newest = &flare;
    out = meet(out, back_from_flare(facts, flare, parameter::flare_stages_back));
    // Who stands below that by now does not move up either: a red session must not do less than an amber one.
    if (flare.date >= facts.week - 7) out = meet(out, hold_level(facts));
    out.first_run_day = std::max(out.first_run_day, flare.date + (parameter::flare_rest_days + 1));
  }
  if (newest == nullptr) return std::nullopt;
  out.tier = Tier::hold;
  out.easy_days_only = true;
  finding.facts = {date_fact("on", newest->date), date_fact("run_again", out.first_run_day)};
  if (newest->running) {
    finding.facts.push_back({"percent", Unit::percent, share_of_steps_back(parameter::flare_stages_back)});
  } else if (newest->stage >= 0) {
    finding.facts.push_back({"held", Unit::stage, newest->stage});
    finding.facts.push_back({"stage_max", Unit::stage, stage_of_rung(facts, out.rung_max)});
  }
  const ReadinessFacts& gates = facts.readiness;
  const bool known = gates.resting_on && *gates.resting_on >= newest->date;
  if (!known) finding.facts.push_back(count_fact("resting_pain_missing", 1));
  if (known && *gates.resting_pain > parameter::flare_resting_pain_max) {
    finding.facts.push_back({"resting_pain", Unit::pain, *gates.resting_pain});
  }
  if (!known || *gates.resting_pain > parameter::flare_resting_pain_max) out.outcome = Outcome::prepare;
  return finding;
}

}  // namespace rtr
