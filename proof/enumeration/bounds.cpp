// The domain's tables once more, written from the text (docs of the rules: the weekly decision) and not from src/core.
#include "enumeration/bounds.hpp"

#include <algorithm>

namespace rtr::enumeration {
namespace {

constexpr Seconds minute = 60;

bool holds(FlagState state) { return state == FlagState::latched || state == FlagState::open; }

bool restarted(const Sketch& sketch) {
  return sketch.flags[0] == FlagState::lifted_lately || sketch.flags[1] == FlagState::lifted_lately;
}

/// The last run that counts: none after an emergency that was lifted lately.
bool ran(const Sketch& sketch) { return sketch.rung >= 0; }

/// Days since the last run, where the sketch left none out and the week has not begun.
int gap_of(const Sketch& sketch) { return ran(sketch) && sketch.day < 0 ? sketch.gap : 0; }

bool gates_needed(const Sketch& sketch) { return !ran(sketch) || gap_of(sketch) > 28 || restarted(sketch); }

Fault gates(const Sketch& sketch) {
  const bool refused = sketch.gate_refused || sketch.resting_pain >= 3;
  const bool stale = sketch.gates_days_ago > 14 || (restarted(sketch) && sketch.gates_days_ago >= 3);
  const bool unmet = sketch.gate_missing || stale || sketch.resting_pain < 0 || sketch.resting_pain > 1;
  return refused || (gates_needed(sketch) && unmet) ? Fault::runs_without_the_gates : Fault::none;
}

Fault permission(const Sketch& sketch) {
  if (ran(sketch)) return Fault::none;
  const bool permitted = sketch.permitted && !sketch.permission_expired;
  const int age = 2026 - sketch.birth_year;
  const bool legs = sketch.leg_symptoms_days_ago > 0 && sketch.leg_symptoms_days_ago <= 42;
  const bool needed = age > 45 || sketch.onset_days_ago < 42 || legs || sketch.surgery;
  const bool asked = sketch.seen_clinician != Answer::unanswered;
  return !asked || (needed && !permitted) ? Fault::runs_without_permission : Fault::none;
}

Fault flare(const Sketch& sketch) {
  if (sketch.flares.empty()) return Fault::none;
  const int days = sketch.flares.back();
  const bool recent = days <= 7;
  if (recent && (sketch.resting_pain < 0 || sketch.resting_pain > 1)) return Fault::runs_in_a_flare;
  if (recent && sketch.settled == Settled::late) return Fault::runs_in_a_flare;
  if (recent && days > 2 && sketch.settled == Settled::unreported) return Fault::runs_in_a_flare;
  // A permission dated months before lifts none of these.
  const bool third = sketch.flares.size() >= 3 && sketch.flares[sketch.flares.size() - 3] - days <= 42;
  const bool at_first = ran(sketch) && !sketch.running_phase() && (*sketch.ladder)[sketch.rung].stage == 0;
  return third || at_first ? Fault::runs_in_a_flare : Fault::none;
}

Fault other_signs(const Sketch& sketch) {
  const int knee = sketch.elsewhere[0];
  const bool two_weeks = knee >= 3 && sketch.elsewhere[1] >= 3;
  const bool knee_stops = knee > 5 || (knee > 0 && sketch.limp) || two_weeks;
  return knee_stops || sketch.nights >= 2 ? Fault::runs_while_withheld : Fault::none;
}

Fault withheld(const Sketch& sketch) {
  if (holds(sketch.flags[2]) || (sketch.surgery && !sketch.surgery_covered) || 2026 - sketch.birth_year - 1 < 18)
    return Fault::runs_under_a_flag;
  if (sketch.screen_days_ago > 7 || sketch.screen_hole) return Fault::runs_without_a_screen;
  for (const Fault fault : {gates(sketch), permission(sketch), flare(sketch), other_signs(sketch)}) {
    if (fault != Fault::none) return fault;
  }
  if (sketch.since == Light::red && sketch.day > 0 && sketch.settled != Settled::yes) return Fault::runs_in_a_flare;
  return sketch.told_rest && sketch.told && !sketch.told_waits ? Fault::runs_while_withheld : Fault::none;
}

/// Whole stages that the gap takes back.
int stages_back(const Sketch& sketch) {
  const int gap = gap_of(sketch);
  const int row = gap >= 22 ? 3 : gap >= 15 ? 2 : gap >= 8 ? 1 : 0;
  return std::max(row - (sketch.cross_trained ? 1 : 0), sketch.tightened ? 1 : 0);
}

/// Where the week may not move up.
bool repeats(const Sketch& sketch) {
  // Without its plan nobody knows that a plain run was only half of it.
  const bool planned = !sketch.running_phase() || (sketch.plans && !sketch.last_plan_missing);
  const int clean_at_most = 3 - sketch.left_out - sketch.mornings_missing - (planned ? sketch.halved : 0);
  return sketch.ambers[0] > 0 || sketch.slow > 0 || sketch.tightened || sketch.centralising ||
         sketch.ill_days_ago > 0 || sketch.elsewhere[0] >= 3 || sketch.trend >= 2 || sketch.rpe >= 7 ||
         sketch.inflammatory || clean_at_most < 2 || (sketch.advances >= 4 && gap_of(sketch) < 7) ||
         gap_of(sketch) >= 7 || (sketch.spike_percent > 10 && sketch.plans && !sketch.last_plan_missing);
}

int rung_most(const Sketch& sketch) {
  const Ladder& ladder = *sketch.ladder;
  if (!ran(sketch) || restarted(sketch)) {
    const bool cautious = sketch.surgery || sketch.resting_pain == 1 ||
                          (sketch.leg_symptoms_days_ago > 0 && sketch.leg_symptoms_days_ago <= 42);
    return cautious ? 0 : ladder.full(std::clamp(restarted(sketch) ? 0 : sketch.start_stage, 0, 4));
  }
  const bool top_once = sketch.running_phase() || sketch.rung >= ladder.full(ladder.stages() - 1);
  if (gap_of(sketch) > 28) return top_once && gap_of(sketch) <= 56 ? ladder.full(std::min(6, ladder.stages() - 1)) : 1;
  if (sketch.running_phase()) return ladder.size();
  // Without a plan a longer session makes a cautious week the first stage.
  const int held = sketch.rung == 0 && !sketch.plans && sketch.spike_percent > 0 ? 1 : sketch.rung;
  int most = std::min(ladder.top(), held + (repeats(sketch) ? 0 : 1));
  const int stage = ladder[sketch.rung].stage;
  if (const int back = stages_back(sketch); back > 0) most = std::min(most, ladder.full(std::max(0, stage - back)));
  const int flares = static_cast<int>(sketch.flares.size());
  if (flares > 0 && sketch.flares.back() <= 7) most = std::min(most, ladder.full(std::max(0, stage - 1)));
  const bool again = flares > 1 && sketch.flares[sketch.flares.size() - 2] - sketch.flares.back() <= 21;
  if (again && sketch.flares.back() <= 14) most = std::min(most, ladder.full(std::max(0, stage - 2)));
  return most;
}

/// In the running phase: the largest week that was really run, and the shares of it.
Seconds running_most(const Sketch& sketch) {
  constexpr int shares[] = {100, 80, 65, 50};
  const Seconds top = (*sketch.ladder)[sketch.ladder->size() - 1].run_s;
  const Seconds largest = std::max(sketch.running_s, top);
  if (gap_of(sketch) > 28) return largest;
  Seconds most = largest * (repeats(sketch) ? 100 : 110) / 100;
  most = std::min(most, sketch.running_s * (repeats(sketch) ? 100 : 110) / 100 + (sketch.running_weeks < 5 ? top : 0));
  if (const int back = stages_back(sketch); back > 0) most = std::min(most, largest * shares[back] / 100);
  if (!sketch.flares.empty() && sketch.flares.back() <= 7) most = std::min(most, largest * 80 / 100);
  return most;
}

/// What a told week still holds from today on: Tuesday, Thursday and Saturday.
Seconds left_of(const Sketch& sketch) {
  const Ladder& ladder = *sketch.ladder;
  const Rung& next = ladder[std::min(sketch.rung + 1, ladder.size() - 1)];
  const Seconds one = sketch.running_phase() ? sketch.running_s / 3 : totals_of(next.sessions.front()).run_s;
  return one * ((sketch.day <= 1) + (sketch.day <= 3) + (sketch.day <= 5));
}

}  // namespace

Bounds bounds_of(const Sketch& sketch) {
  Bounds bounds;
  const Ladder& ladder = *sketch.ladder;
  bounds.stop = holds(sketch.flags[0]) || holds(sketch.flags[1]);
  bounds.withheld = bounds.stop ? Fault::runs_under_a_flag : withheld(sketch);
  bounds.tier_least = holds(sketch.flags[0])   ? Tier::emergency
                      : holds(sketch.flags[1]) ? Tier::same_day
                      : holds(sketch.flags[2]) ? Tier::clinician
                                               : Tier::none;
  bounds.rung_most = rung_most(sketch);
  if (sketch.stage_max != -1) bounds.rung_most = std::min(bounds.rung_most, ladder.full(std::max(0, sketch.stage_max)));
  const int next = std::clamp(bounds.rung_most, 0, ladder.size() - 1);
  const bool may_run_on = bounds.rung_most >= ladder.size();
  bounds.week_most_s = sketch.running_phase() && may_run_on ? running_most(sketch)
                       : may_run_on                         ? ladder[next].run_s * 110 / 100
                                                            : ladder[next].run_s;
  bounds.longest_most_s = may_run_on ? 33 * minute : ladder[next].longest_run_s;
  if (sketch.running_phase() && may_run_on) {
    const Seconds longest = sketch.running_s / sketch.running_days + (sketch.uneven ? 10 * minute : 0);
    bounds.longest_most_s = std::max(longest, 30 * minute) * 110 / 100;
  }
  if (sketch.weekly_max_min >= 0) bounds.week_most_s = std::min(bounds.week_most_s, sketch.weekly_max_min * minute);
  if (may_run_on && sketch.goal_s > 0) bounds.week_most_s = std::min(bounds.week_most_s, sketch.goal_s);
  if (may_run_on && sketch.goal_s == 0) bounds.week_most_s = std::min(bounds.week_most_s, 150 * minute);
  bounds.first_day = std::max(planned_week, sketch.today());
  if (sketch.not_before_days > 0) bounds.first_day = std::max(bounds.first_day, sunday + sketch.not_before_days);
  if (!sketch.flares.empty()) bounds.first_day = std::max(bounds.first_day, sketch.today() - sketch.flares.back() + 3);
  if (sketch.ill_days_ago > 0) bounds.first_day = std::max(bounds.first_day, sunday - sketch.ill_days_ago + 3);
  if (sketch.since == Light::red && sketch.day > 0) bounds.first_day = std::max(bounds.first_day, sketch.today() + 2);
  if (sketch.told && !sketch.told_rest) bounds.left_most_s = left_of(sketch);
  bounds.days_between = sketch.running_phase() && sketch.running_weeks >= 4 ? 0 : 1;
  bounds.rpe_most = sketch.running_phase() && sketch.running_weeks >= 4 ? 5 : 4;
  return bounds;
}

}  // namespace rtr::enumeration
