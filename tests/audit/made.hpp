// A finished plan with what it was made from, to be tampered with, and the ways of tampering.
#pragma once

#include "core/audit/audit.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <variant>
#include <vector>

namespace rtr::test {

/// A finished plan with what it was made from, to be tampered with.
struct Made {
  explicit Made(Story from) : story(std::move(from)), plan(story.plan()), limits(story.decision().limits) {}

  Story story;
  Plan plan;
  Restriction limits;

  std::vector<Breach> found() const { return audit(plan, story.record, story.protocol, limits); }
  Record& record() { return story.record; }
  Week& week() { return std::get<Week>(plan.body); }
  std::vector<Activity>& on(int day) { return week().days[static_cast<std::size_t>(day)].items; }
  Activity& tuesday() { return on(1).front(); }
  Activity& thursday() { return on(3).front(); }

  /// Every run, in order.
  void runs(const std::function<void(Activity&)>& change) {
    for (Day& day : week().days) {
      for (Activity& item : day.items) {
        if (item.kind == ItemKind::walk_run || item.kind == ItemKind::run) change(item);
      }
    }
  }

  /// Sums items and week up again, so that only the planted fault is left.
  void sum_up() {
    Totals totals;
    for (Day& day : week().days) {
      bool ran = false;
      for (Activity& item : day.items) {
        const StepTotals found = totals_of(item.steps);
        if (!item.steps.empty()) item.total_s = found.run_s + found.walk_s;
        totals.run_s += found.run_s;
        totals.walk_s += found.walk_s;
        totals.longest_run_s = std::max(totals.longest_run_s, found.longest_run_s);
        ran = ran || found.run_s > 0;
      }
      totals.run_days += ran ? 1 : 0;
    }
    totals.rem_half_s = 2 * totals.run_s + totals.walk_s;
    week().totals = totals;
  }

  /// The decision and the shown limits allow everything, so that only the domain's own bounds are left.
  void allow_all() {
    const Tier tier = limits.tier;
    limits = Restriction{};
    limits.tier = tier;
    week().limits = Limits{};
    week().limits.rpe_max = 10;
    week().limits.surfaces.set();
  }
};

/// Weeks to start from.
inline Story on_the_ladder() { return Story().trained(2, "S3").trained(1, "S4"); }
inline Story in_the_running_phase() { return Story().trained(2, "S13").ran(1, 33); }

/// A red walk: no run of its own, settled within the night.
inline Session red_walk(Date on) {
  Session walk = other(on, SessionKind::walk, 20);
  walk.pain.during = 7;
  return walk;
}

/// Puts a stage in the place of the planned one, in the heading and in every session.
inline void put_stage(Made& made, int number) {
  const Stage& stage = made.story.protocol.stages[static_cast<std::size_t>(number - 1)];
  made.plan.stage = stage.id;
  made.plan.stage_number = number;
  made.runs([&](Activity& item) {
    item.stage = stage.id;
    item.steps = stage.sessions.front();
  });
  made.sum_up();
}

inline void lengthen(Activity& run, Seconds by_s) { run.steps[1].intervals.front().seconds += by_s; }

/// A week of the ladder made into one of the running phase.
inline void put_runs(Made& made, int minutes) {
  made.plan.phase = Phase::running;
  made.plan.stage.clear();
  made.plan.stage_number = 0;
  int run = 0;
  made.runs([&](Activity& item) {
    item.recovery = run++ == 1;
    item.kind = ItemKind::run;
    item.stage.clear();
    item.steps = {{1, {{false, 300}}}, {1, {{true, minutes * 60}}}, {1, {{false, 300}}}};
    item.rpe_max = item.recovery ? 3 : 4;
  });
  made.sum_up();
}

inline Activity strength() {
  Activity item;
  item.kind = ItemKind::strength;
  item.total_s = 600;
  return item;
}

}  // namespace rtr::test
