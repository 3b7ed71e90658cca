// The closed loop, week after week, and the scenarios that it is asked about.
#include "course/forecast.hpp"

#include "course/ahead.hpp"
#include "rtr/engine.hpp"

#include <algorithm>
#include <limits>

namespace rtr::course {
namespace {

constexpr int days_a_week = 7;
constexpr int no_week = -1;
/// So many weeks in which the plan only holds where it is mean that nothing more will come.
constexpr int settled_weeks = 12;

/// What a scenario makes of the plans.
struct Script {
  ScenarioKind kind = ScenarioKind::all_well;
  int flare_week = no_week;
  const std::vector<Away>* away = nullptr;
};

class Loop {
 public:
  Loop(const Record& record, const Protocol& protocol, Date today, const Script& script, const Forecast& about)
      : record_(record),
        protocol_(protocol),
        today_(today),
        script_(script),
        speed_(about.speed),
        watch_(record, protocol, today, about.goal, about.speed) {
    scenario_.kind = script.kind;
  }

  /// Lives up to the horizon, or until everything is reached or nothing more will change.
  Scenario run(const std::function<void()>& tick) {
    const Date first = next_week(record_.runner, today_);
    const bool ran = finish_this_week(first);
    for (int week = 0; week < horizon_weeks; ++week) {
      const Date start = first + days_a_week * week;
      // The first plan is made now, of what is known now, unless this week's runs come before it.
      if (!live(week, start, week == 0 && !ran ? today_ : start - 1)) break;
      if (tick) tick();
      if (watch_.all_met() && week >= script_.flare_week) break;
      if (held_ >= settled_weeks) break;
    }
    scenario_.arrivals = watch_.arrivals();
    const Arrival& goal = scenario_.at(Target::goal);
    if (goal.on || goal.already || !goal.known) scenario_.held_by = {};
    return std::move(scenario_);
  }

  int runs_left() const { return runs_left_; }

 private:
  /// The runs that are left of a week whose plan was told. False when there are none.
  bool finish_this_week(Date next) {
    const Date present = week_start(today_, record_.runner.week_start);
    const bool told = std::any_of(record_.plans.begin(), record_.plans.end(),
                                  [&](const IssuedPlan& plan) { return plan.week_start == present; });
    if (!told || present == next) return false;
    const std::optional<Plan> plan = plan_week(record_, protocol_, today_, present);
    if (!plan || outcome_of(*plan) != Outcome::train) return false;
    const std::vector<Session> done = sessions_of(no_week, *plan);
    runs_left_ = static_cast<int>(done.size());
    keep(done);
    return runs_left_ > 0;
  }

  bool live(int week, Date start, Date asked) {
    if (asked != today_ || week > 0) record_.checklists.push_back(answered(record_, asked));
    const std::optional<Plan> plan = plan_week(record_, protocol_, asked, start);
    if (!plan || week_of(*plan) == nullptr) return false;
    const std::vector<Session> done = sessions_of(week, *plan);
    // Who is away the whole week does not ask for its plan.
    const bool all_away = outcome_of(*plan) == Outcome::train && done.empty();
    if (!all_away) record_.plans.push_back(issued(*plan));
    note(*plan, done);
    keep(done);
    return true;
  }

  void note(const Plan& plan, const std::vector<Session>& done) {
    WeekAhead week{plan.week_start, outcome_of(plan), plan.phase, plan.progress, plan.stage, 0, 0};
    week.planned_run_s = week_of(plan)->totals.run_s;
    for (const Session& session : done) week.done_run_s += *session.run_s;
    scenario_.weeks.push_back(std::move(week));
    const bool holds = plan.progress == Progress::maintain || plan.progress == Progress::deload;
    held_ = holds && !done.empty() ? held_ + 1 : 0;
    const auto binding = std::find_if(plan.findings.begin(), plan.findings.end(),
                                      [](const Finding& finding) { return finding.binding; });
    scenario_.held_by = binding == plan.findings.end() ? std::string_view{} : binding->rule;
  }

  void keep(const std::vector<Session>& done) {
    watch_.note(done);
    record_.sessions.insert(record_.sessions.end(), done.begin(), done.end());
  }

  std::vector<Session> sessions_of(int week, const Plan& plan) {
    std::vector<Session> done;
    int index = 0;
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items) {
        if (totals_of(item.steps).run_s == 0) continue;
        const Done how = becomes(week, index++, week_of(plan)->totals.run_days, day.date);
        if (how == Done::flare) scenario_.flare_on = day.date;
        if (how != Done::left_out) done.push_back(logged(day.date, item, speed_, how));
      }
    }
    return done;
  }

  Done becomes(int week, int index, int of, Date day) const {
    if (script_.away != nullptr && std::any_of(script_.away->begin(), script_.away->end(), [&](const Away& away) {
          return day >= away.first && day <= away.last;
        })) {
      return Done::left_out;
    }
    if (script_.kind == ScenarioKind::two_of_three && index >= 2) return Done::left_out;
    if (script_.kind != ScenarioKind::one_flare || week != script_.flare_week) return Done::as_planned;
    const int flare_at = std::min(1, of - 1);
    return index < flare_at ? Done::as_planned : index == flare_at ? Done::flare : Done::left_out;
  }

  Record record_;
  const Protocol& protocol_;
  Date today_;
  Script script_;
  std::optional<Speed> speed_;
  Watch watch_;
  Scenario scenario_;
  int held_ = 0;
  int runs_left_ = 0;
};

/// The week half-way to what is reached first when all goes well, or to the end where nothing is.
int middle_of(const Scenario& well) {
  const std::optional<Target> first = first_ahead(well);
  if (!first) return static_cast<int>(well.weeks.size()) / 2;
  return (*well.at(*first).on - well.weeks.front().start) / days_a_week / 2;
}

class Forecaster {
 public:
  Forecaster(const Record& record, const Protocol& protocol, Date today, Tick tick)
      : record_(record), protocol_(protocol), today_(today), tick_(std::move(tick)) {
    forecast_.goal = goal_of(record.runner);
    forecast_.speed = speed_of(record, today);
  }

  /// There is something to count from only where next week's plan has running.
  bool begins() const {
    const std::optional<Plan> plan = plan_week(record_, protocol_, today_, next_week(record_.runner, today_));
    return plan && outcome_of(*plan) == Outcome::train;
  }

  void expect(int scenarios) { all_ = scenarios * horizon_weeks; }
  void add(const Script& script) {
    Loop loop(record_, protocol_, today_, script, forecast_);
    const int before = done_;
    forecast_.scenarios.push_back(loop.run([&] { tell(++done_); }));
    done_ = before + horizon_weeks;
    tell(done_);
    forecast_.runs_left_this_week = std::max(forecast_.runs_left_this_week, loop.runs_left());
  }

  Forecast& forecast() { return forecast_; }

 private:
  void tell(int done) const {
    if (tick_) tick_(done, all_);
  }

  const Record& record_;
  const Protocol& protocol_;
  Date today_;
  Tick tick_;
  Forecast forecast_;
  int done_ = 0;
  int all_ = horizon_weeks;
};

}  // namespace

std::optional<Target> first_ahead(const Scenario& well) {
  std::optional<Target> first;
  if (well.weeks.empty()) return first;
  for (const Target target : {Target::last_stage, Target::goal}) {
    const std::optional<Date>& on = well.at(target).on;
    if (!on || *on - well.weeks.front().start < days_a_week) continue;
    if (!first || *on < *well.at(*first).on) first = target;
  }
  return first;
}

Forecast forecast_all_well(const Record& record, const Protocol& protocol, Date today) {
  Forecaster forecaster(record, protocol, today, {});
  if (forecaster.begins()) forecaster.add({});
  return std::move(forecaster.forecast());
}

Forecast forecast_of(const Record& record, const Protocol& protocol, Date today, std::vector<Away> away,
                     const Tick& tick) {
  Forecaster forecaster(record, protocol, today, tick);
  std::sort(away.begin(), away.end(),
            [](const Away& a, const Away& b) { return std::pair(a.first, a.last) < std::pair(b.first, b.last); });
  forecaster.forecast().away = away;
  if (!forecaster.begins()) return std::move(forecaster.forecast());
  forecaster.expect(away.empty() ? 3 : 4);
  forecaster.add({});
  const int middle = middle_of(forecaster.forecast().scenarios.front());
  forecaster.add({.kind = ScenarioKind::two_of_three});
  forecaster.add({.kind = ScenarioKind::one_flare, .flare_week = middle});
  if (!away.empty()) forecaster.add({.kind = ScenarioKind::away, .away = &away});
  return std::move(forecaster.forecast());
}

}  // namespace rtr::course
