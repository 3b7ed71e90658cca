// What limits and doses ask for, as demands.
#include "enumeration/demand.hpp"

#include <algorithm>
#include <numeric>

namespace rtr::enumeration {

std::string Demand::text() const {
  constexpr const char* outcomes[] = {"stop", "no running", "running"};
  std::string text = outcomes[outcome];
  if (outcome < 2) return text;
  return text + " at level " + std::to_string(level) + ", " + std::to_string(run_days) + " days, " +
         std::to_string(run_s) + " s, longest " + std::to_string(longest_s) + " s, effort " + std::to_string(rpe);
}

int outcome_number(Outcome outcome) { return static_cast<int>(Outcome::stop) - static_cast<int>(outcome); }

int level_of(const Ladder& ladder, Phase phase, int rung) {
  return phase == Phase::running ? ladder.size() + 1 : phase == Phase::walk_run ? rung + 1 : 0;
}

Demand demand_of(const Facts& facts, const Restriction& limits, const Dose& dose) {
  Demand demand{.outcome = outcome_number(limits.outcome)};
  if (dose.sessions == 0) {
    demand.outcome = std::min(demand.outcome, 1);
    return demand;
  }
  demand.level = level_of(*facts.ladder, dose.phase, dose.rung);
  demand.run_days = dose.sessions;
  demand.rpe = limits.rpe_max;
  if (dose.phase == Phase::running) {
    demand.run_s = std::accumulate(dose.runs.begin(), dose.runs.end(), Seconds{0});
    demand.longest_s = dose.runs.front();
    return demand;
  }
  const Rung& rung = (*facts.ladder)[dose.rung];
  for (int i = 0; i < dose.sessions; ++i) demand.run_s += totals_of(rung.sessions[static_cast<std::size_t>(i)]).run_s;
  demand.longest_s = rung.longest_run_s;
  return demand;
}

Packed dose_asked(const Facts& facts, const Restriction& limits) {
  return pack(demand_of(facts, limits, dose_of(facts, limits)));
}

}  // namespace rtr::enumeration
