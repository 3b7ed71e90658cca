// The rest of the week: walks where there is no running, strength or stability, cross-training, daily mobility (S6.1,
// S4.4).
#include "core/week/schedule.hpp"

#include <algorithm>

namespace rtr {
namespace {

constexpr Seconds minute = 60;

bool yes(const Facts& facts, Item item) { return facts.newest[index_of(item)] == Answer::yes; }

/// Minutes of one walk: what was last walked comfortably, a little more, up to 30.
int walk_minutes(const Facts& facts, const Restriction& limits) {
  if (limits.walking_only && limits.tier >= Tier::clinician) return parameter::week_walk_start_min;  // gentle
  if (yes(facts, Item::walk_30_min)) return parameter::week_walk_full_min;
  int comfortable = 0;
  for (const SessionFacts& found : facts.sessions) {
    const bool recent = facts.today - found.date <= parameter::week_walk_look_back_days;
    const bool walked = found.session->kind == SessionKind::walk && !found.session->skipped;
    if (!walked || found.light != Light::green || !recent) continue;
    comfortable = static_cast<int>(found.session->total_s.value_or(0) / minute);
  }
  if (comfortable == 0) return parameter::week_walk_start_min;
  return std::min(comfortable + parameter::week_walk_step_min, parameter::week_walk_full_min);
}

Activity exercises(ItemKind kind, std::span<const ExerciseDose> doses, int minutes) {
  Activity activity;
  activity.kind = kind;
  activity.exercises.assign(doses.begin(), doses.end());
  activity.total_s = minutes * minute;
  return activity;
}

/// Stability from the start; strength with it once the ladder is well under way.
Activity strength_for(const Facts& facts, const Dose& dose) {
  const bool strong = dose.phase == Phase::running ||
                      (dose.rung >= 0 && (*facts.ladder)[dose.rung].stage + 1 >= parameter::week_strength_from_stage);
  Activity activity = exercises(ItemKind::strength, exercise_table::stability, parameter::week_stability_min);
  if (strong) {
    activity.exercises.insert(activity.exercises.end(), std::begin(exercise_table::strength),
                              std::end(exercise_table::strength));
    activity.total_s += parameter::week_strength_min * minute;
  }
  return activity;
}

Activity cross_training() {
  Activity activity;
  activity.kind = ItemKind::cross_training;
  activity.total_s = parameter::week_cross_training_min * minute;
  activity.rpe_max = parameter::week_cross_training_rpe;
  return activity;
}

}  // namespace

void add_walks(const Facts& facts, const Restriction& limits, Week& week) {
  const int minutes = walk_minutes(facts, limits);
  const Date first = std::max(facts.week, facts.today);
  int left = parameter::week_walks;
  // The runner's own run days keep the rhythm; other days fill up.
  for (const bool on_run_days : {true, false}) {
    for (Day& day : week.days) {
      const bool run_day = facts.record->runner.run_days[static_cast<std::size_t>(weekday(day.date))];
      if (left == 0 || day.date < first || run_day != on_run_days) continue;
      Activity walk;
      walk.steps = {{1, {{false, minutes * minute}}}};
      walk.total_s = minutes * minute;
      day.items.push_back(std::move(walk));
      --left;
    }
  }
}

void add_companions(const Facts& facts, const Restriction& limits, const Dose& dose, Week& week) {
  if (limits.walking_only && limits.tier >= Tier::clinician) return;
  const bool long_mobility = yes(facts, Item::cause_limited_mobility);
  const int mobility = long_mobility ? parameter::week_mobility_long_min : parameter::week_mobility_min;
  week.daily.push_back(exercises(ItemKind::mobility, exercise_table::mobility, mobility));
  if (limits.walking_only) return;

  // After a flare the days before running resumes are for walking and mobility (S5.3, S5.4).
  const bool no_runs = dose.phase == Phase::prepare;
  if (no_runs && limits.easy_days_only) return;
  Date first = std::max(facts.week, facts.today);
  if (limits.easy_days_only) first = std::max(first, limits.first_run_day);
  int strength =
      yes(facts, Item::cause_weak_core_hips) ? parameter::week_strength_days_weak : parameter::week_strength_days;
  int cross = no_runs ? 0 : parameter::week_cross_training_days;
  // The first free day stays free; then strength and something easy take turns.
  std::vector<Day*> free;
  for (Day& day : week.days) {
    if (day.items.empty()) free.push_back(&day);
  }
  for (std::size_t i = 1; i < free.size(); ++i) {
    if (free[i]->date < first) continue;
    if (i % 2 == 1 && strength > 0) {
      free[i]->items.push_back(strength_for(facts, dose));
      --strength;
    } else if (i % 2 == 0 && cross > 0) {
      free[i]->items.push_back(cross_training());
      --cross;
    }
  }
  // A strength day that found no room of its own joins an easy one.
  for (std::size_t i = 2; i < free.size() && strength > 0; i += 2) {
    if (free[i]->date < first) continue;
    free[i]->items.push_back(strength_for(facts, dose));
    --strength;
  }
}

}  // namespace rtr
