// Places runs on days, and sums the week up.
#include "core/week/schedule.hpp"

#include <algorithm>

namespace rtr {
namespace {

constexpr Seconds minute = 60;

/// The days on which a run may stand, earliest first.
std::vector<Date> open_days(const Facts& facts, const Restriction& limits, std::size_t count) {
  std::vector<Date> days;
  const Date first = std::max({facts.week, facts.today, limits.first_run_day});
  std::optional<Date> last = facts.last_run;
  for (Date day = facts.week; day < facts.week + 7 && days.size() < count; day = day + 1) {
    if (day < first || !facts.record->runner.run_days[static_cast<std::size_t>(weekday(day))]) continue;
    if (last && day - *last <= limits.days_between_runs) continue;
    days.push_back(day);
    last = day;
  }
  return days;
}

Surface softest(const Surfaces& surfaces) {
  for (const Surface surface : {Surface::grass, Surface::track, Surface::treadmill}) {
    if (surfaces[static_cast<std::size_t>(surface)]) return surface;
  }
  return Surface::grass;
}

/// The sessions of the whole week as activities, in order.
std::vector<Activity> sessions_of(const Facts& facts, const Restriction& limits, const Dose& dose) {
  std::vector<Activity> sessions;
  constexpr Seconds walk_s = parameter::week_warm_up_walk_min * minute;
  for (int i = 0; i < dose.sessions; ++i) {
    Activity activity;
    activity.rpe_max = limits.rpe_max;
    activity.surface = softest(limits.surfaces);
    if (dose.phase == Phase::running) {
      activity.kind = ItemKind::run;
      activity.steps = {
          {1, {{false, walk_s}}}, {1, {{true, dose.runs[static_cast<std::size_t>(i)]}}}, {1, {{false, walk_s}}}};
    } else {
      const Rung& rung = (*facts.ladder)[dose.rung];
      activity.kind = ItemKind::walk_run;
      activity.stage = facts.ladder->stage_id(rung.stage + (i < rung.upper ? 1 : 0));
      activity.steps = rung.sessions[static_cast<std::size_t>(i)];
    }
    const StepTotals totals = totals_of(activity.steps);
    activity.total_s = totals.run_s + totals.walk_s;
    sessions.push_back(std::move(activity));
  }
  return sessions;
}

/// What was already done in the planned week counts towards its caps.
struct Used {
  Seconds run_s = 0;
  Seconds rem_half_s = 0;
  int sessions = 0;
};

Used used_in(const Facts& facts) {
  Used used;
  for (const SessionFacts& session : facts.sessions) {
    if (session.week != 0 || !session.running) continue;
    used.run_s += session.run_s;
    used.rem_half_s += 2 * session.run_s + session.session->walk_s.value_or(0);
    ++used.sessions;
  }
  return used;
}

/// What a session has to find room for: its own running and load, and in a week that was told higher those of the told
/// stage, so that a step down never makes room for a run that had none.
StepTotals room_for(const Facts& facts, const Dose& dose, const Steps& steps) {
  StepTotals room = totals_of(steps);
  if (dose.phase == Phase::running) return room;
  const auto at_least = [&](int stage) {
    if (stage < 0) return;
    const StepTotals& asked = facts.ladder->session_of(stage);
    room.run_s = std::max(room.run_s, asked.run_s);
    room.walk_s = std::max(room.walk_s, asked.rem_half_s() - 2 * room.run_s);
  };
  if (facts.told != nullptr) at_least(facts.ladder->stage_named(facts.told->stage));
  if (facts.told == nullptr && facts.position.exists() && !facts.in_running_phase()) {
    at_least((*facts.ladder)[facts.position.rung].stage);
  }
  return room;
}

void place_runs(const Facts& facts, const Restriction& limits, const Dose& dose, Week& week) {
  std::vector<Activity> sessions = sessions_of(facts, limits, dose);
  Used used = used_in(facts);
  const std::size_t done = std::min(sessions.size(), static_cast<std::size_t>(used.sessions));
  sessions.erase(sessions.begin(), sessions.begin() + static_cast<std::ptrdiff_t>(done));
  const std::vector<Date> days = open_days(facts, limits, sessions.size());
  std::size_t placed = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const StepTotals totals = totals_of(sessions[i].steps);
    const StepTotals room = used.sessions == 0 ? totals : room_for(facts, dose, sessions[i].steps);
    if (room.run_s > limits.weekly_run_s_max - used.run_s) break;
    if (dose.phase == Phase::walk_run && room.rem_half_s() > limits.weekly_rem_half_s_max - used.rem_half_s) break;
    used.run_s += totals.run_s;
    used.rem_half_s += totals.rem_half_s();
    week.days[static_cast<std::size_t>(days[i] - facts.week)].items.push_back(std::move(sessions[i]));
    ++placed;
  }
  if (dose.phase != Phase::running || placed == 0) return;
  // One run of the week is for recovery: the second, or the only one.
  std::size_t run = 0;
  for (Day& day : week.days) {
    for (Activity& item : day.items) {
      if (run++ != std::min<std::size_t>(1, placed - 1)) continue;
      item.recovery = true;
      item.rpe_max = std::min(limits.rpe_max, parameter::week_recovery_rpe);
    }
  }
}

void sum_up(Week& week) {
  for (const Day& day : week.days) {
    bool ran = false;
    for (const Activity& item : day.items) {
      const StepTotals totals = totals_of(item.steps);
      week.totals.run_s += totals.run_s;
      week.totals.walk_s += totals.walk_s;
      week.totals.longest_run_s = std::max(week.totals.longest_run_s, totals.longest_run_s);
      ran = ran || totals.run_s > 0;
    }
    week.totals.run_days += ran ? 1 : 0;
  }
  week.totals.rem_half_s = 2 * week.totals.run_s + week.totals.walk_s;
}

void note_limits(const Facts& facts, const Restriction& limits, const Dose& dose, Week& week) {
  const auto set = [](Seconds value) { return value == Restriction::unlimited ? std::optional<Seconds>{} : value; };
  week.limits.rpe_max = limits.rpe_max;
  week.limits.surfaces = limits.surfaces;
  if (limits.first_run_day > facts.week) week.limits.no_running_before = limits.first_run_day;
  if (week.totals.run_s == 0) return;
  week.limits.weekly_run_s_max = set(limits.weekly_run_s_max);
  if (dose.phase == Phase::walk_run) week.limits.rem_half_s_max = set(limits.weekly_rem_half_s_max);
  week.limits.single_run_s_max = set(limits.single_run_s_max);
  week.limits.weekly_m_max = set(limits.weekly_m_max);
}

/// The week that this one is measured against.
std::optional<ReferenceWeek> measured_against(const Facts& facts, const Dose& dose) {
  if (!facts.position.exists()) return std::nullopt;
  if (facts.in_running_phase() || dose.phase == Phase::running) {
    if (!facts.reference) return std::nullopt;
    const Seconds walk_s = 2 * parameter::week_warm_up_walk_min * minute * facts.reference->run_days;
    return ReferenceWeek{facts.reference->run_s, 2 * facts.reference->run_s + walk_s,
                         facts.week + 7 * facts.reference->week};
  }
  const Rung& rung = (*facts.ladder)[facts.position.rung];
  int offset = -1;
  while (facts.week_at(offset).rung < 0 && -offset < static_cast<int>(facts.weeks.size())) --offset;
  return ReferenceWeek{rung.run_s, rung.rem_half_s(), facts.week + 7 * offset};
}

}  // namespace

Week schedule(const Facts& facts, const Decision& decision, const Dose& dose) {
  Week week;
  for (int day = 0; day < 7; ++day) week.days.push_back(Day{facts.week + day, {}});
  if (decision.limits.outcome == Outcome::train) place_runs(facts, decision.limits, dose, week);
  const bool running =
      std::any_of(week.days.begin(), week.days.end(), [](const Day& day) { return !day.items.empty(); });
  if (!running) add_walks(facts, decision.limits, week);
  add_companions(facts, decision.limits, running ? dose : Dose{}, week);
  sum_up(week);
  note_limits(facts, decision.limits, dose, week);
  if (running) week.reference = measured_against(facts, dose);
  return week;
}

}  // namespace rtr
