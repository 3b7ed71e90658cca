// The moves that rules share: hold, step back, withhold.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

std::int64_t stage_of_rung(const Facts& facts, int rung) {
  const Ladder& ladder = *facts.ladder;
  return rung >= ladder.size() ? ladder.stages() - 1 : ladder[std::max(0, rung)].stage;
}

Seconds or_a_new_start(const Facts& facts, Seconds most, Seconds first_stage) {
  const bool long_gap = facts.gap_days.value_or(0) > parameter::gap_rescreen_after_days;
  return long_gap ? std::max(most, first_stage) : most;
}

Restriction hold_level(const Facts& facts) {
  Restriction out;
  if (!facts.position.exists()) return out;
  out.rung_max = facts.position.rung;
  if (facts.in_running_phase() && facts.reference) {
    out.weekly_run_s_max = or_a_new_start(facts, facts.reference->run_s, facts.ladder->first().run_s);
  }
  return out;
}

Restriction back_from_here(const Facts& facts, int stages) {
  Restriction out = hold_level(facts);
  if (!facts.position.exists() || stages <= 0) return out;
  if (facts.in_running_phase()) {
    const Seconds reference = facts.reference ? facts.reference->run_s : 0;
    const Seconds base = facts.last_planned_run_s > 0 ? std::min(reference, facts.last_planned_run_s) : reference;
    out.weekly_run_s_max =
        or_a_new_start(facts, percent_of(base, share_of_steps_back(stages)), facts.ladder->first().run_s);
  } else {
    const int stage = std::max(0, (*facts.ladder)[facts.position.rung].stage - stages);
    out.rung_max = std::min(facts.position.rung, facts.ladder->full(stage));
  }
  return out;
}

Restriction back_from_flare(const Facts& facts, const Flare& flare, int stages) {
  Restriction out;
  if (flare.running) {
    const Seconds share = percent_of(flare.running_base_s, share_of_steps_back(stages));
    out.weekly_run_s_max = or_a_new_start(facts, share, facts.ladder->first().run_s);
    out.rung_max = facts.ladder->size();
  } else {
    out.rung_max = facts.ladder->full(std::max(0, flare.stage - stages));
  }
  return out;
}

Restriction no_running(Tier tier) {
  Restriction out;
  out.outcome = Outcome::prepare;
  out.tier = tier;
  return out;
}

}  // namespace rtr
