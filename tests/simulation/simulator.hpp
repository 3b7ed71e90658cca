// A runner and the engine in a closed loop: each week is screened, planned, and run the way a behaviour says.
#pragma once

#include "json/codec.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace rtr::test {

/// One run of a plan, as a behaviour sees it. `week` and `index` count from 0; `running_week` from 1, 0 before that
/// phase.
struct Prescribed {
  int week;
  int index;
  int count;
  int running_week;
  Phase phase;
  const std::string& stage;  ///< of the week; empty in the running phase
};

/// What a runner makes of a run: changes the clean session as it was planned, or returns false when it was not done.
using Behaviour = std::function<bool(const Prescribed&, Session&)>;

inline bool does_all(const Prescribed&, Session&) { return true; }
inline bool does_two(const Prescribed& run, Session&) { return run.index < 2; }

/// Whether issued plans are on record for the weeks that follow.
enum class Plans { on_record, forgotten };

/// A week as it was planned.
struct PlannedWeek {
  Phase phase = Phase::prepare;
  Progress progress = Progress::none;
  std::string stage;
  int run_min = 0;
  int run_days = 0;
  int longest_min = 0;
  Seconds rem_half_s = 0;

  /// `S4`, `99`, `72(2)` on two days, or `walk`.
  std::string label() const {
    if (run_min == 0) return "walk";
    std::string text = phase == Phase::running ? std::to_string(run_min) : stage;
    if (run_days != 3) text += "(" + std::to_string(run_days) + ")";
    return text;
  }
};

class Simulation {
 public:
  explicit Simulation(Plans plans, const Protocol& protocol = ladder_protocol()) : plans_(plans) {
    story_.protocol = protocol;
    story_.record.runner.protocol = protocol.id;
    story_.record.checklists = {ready(first_sunday_ - 1)};
  }

  Record& record() { return story_.record; }
  /// The day on which the plan of week `week` is asked for.
  Date sunday(int week) const { return first_sunday_ + 7 * week; }

  /// Lives through `weeks` weeks and returns what was planned for them.
  std::vector<PlannedWeek> live(int weeks, const Behaviour& behaviour) {
    std::vector<PlannedWeek> planned;
    for (int week = 0; week < weeks; ++week) planned.push_back(live_week(week, behaviour));
    return planned;
  }

 private:
  PlannedWeek live_week(int week, const Behaviour& behaviour) {
    const Date now = sunday(week);
    // The gates are answered when the last plan asked for them.
    story_.record.checklists.push_back(gates_asked_ ? ready(now) : screen(now));
    const std::optional<Plan> plan = plan_week(story_.record, story_.protocol, now, now + 1);
    REQUIRE(plan);
    PlannedWeek planned{.phase = plan->phase, .progress = plan->progress, .stage = plan->stage};
    gates_asked_ = std::any_of(plan->findings.begin(), plan->findings.end(),
                               [](const Finding& finding) { return finding.rule == "readiness"; });
    if (plans_ == Plans::on_record) story_.record.plans.push_back(json::issued(*plan));
    const Week* body = week_of(*plan);
    if (body == nullptr) return planned;
    planned.run_min = static_cast<int>(body->totals.run_s / 60);
    planned.run_days = body->totals.run_days;
    planned.rem_half_s = body->totals.rem_half_s;
    planned.longest_min = static_cast<int>(body->totals.longest_run_s / 60);
    if (plan->phase == Phase::running) ++running_weeks_;
    int index = 0;
    for (const Day& day : body->days) {
      for (const Activity& item : day.items) {
        const StepTotals totals = totals_of(item.steps);
        if (totals.run_s == 0) continue;
        Session session = as_planned(day.date, item, totals);
        const int running_week = plan->phase == Phase::running ? running_weeks_ : 0;
        const Prescribed prescribed{week, index++, planned.run_days, running_week, plan->phase, plan->stage};
        if (behaviour(prescribed, session)) story_.record.sessions.push_back(std::move(session));
      }
    }
    return planned;
  }

  static Session as_planned(Date on, const Activity& item, const StepTotals& totals) {
    Session session = other(on, item.kind == ItemKind::run ? SessionKind::run : SessionKind::walk_run, 0);
    session.stage = item.stage;
    session.run_s = totals.run_s;
    session.walk_s = totals.walk_s;
    session.total_s.reset();
    session.longest_run_s = totals.longest_run_s;
    return session;
  }

  Story story_;
  Plans plans_;
  Date first_sunday_ = date("2026-08-02");  // after the story's onset and its clearance
  bool gates_asked_ = false;
  int running_weeks_ = 0;
};

/// The labels of a curve, separated by blanks.
inline std::string curve(const std::vector<PlannedWeek>& weeks) {
  std::string text;
  for (const PlannedWeek& week : weeks) text += (text.empty() ? "" : " ") + week.label();
  return text;
}

}  // namespace rtr::test
