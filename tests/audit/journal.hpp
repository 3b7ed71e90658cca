// A journal and a plan beside it, both made by hand, as the audit reads them: no planner stands behind.
#pragma once

#include "core/audit/reading.hpp"
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rtr::test {

/// Ten stages A to J, told apart by every sum: the i-th (from 0) runs twice 300 + 30 i seconds and walks 720; three
/// sessions a week. Each step is at most +10 %.
inline Protocol table() {
  Protocol out;
  out.id = "table";
  out.then_running = true;
  for (int i = 0; i < 10; ++i) {
    const Steps steps = {{1, {{false, 600}}}, {2, {{true, 300 + 30 * i}, {false, 60}}}};
    out.stages.push_back({std::string(1, static_cast<char>('A' + i)), {3, steps}});
  }
  return out;
}

/// Days count from the first of the planned week (0), weeks from the planned one (0); today is the day before.
struct Journal {
  Journal() {
    plan.protocol = protocol.id;
    plan.week_start = day(0);
    plan.as_of = day(-1);
    plan.stage_count = 10;
    record.runner.id = plan.runner = "test";
    record.runner.injury.onset = day(-300);
    Week week;
    for (int i = 0; i < 7; ++i) week.days.push_back({day(i), {}});
    plan.body = week;
  }

  Protocol protocol = table();
  Record record;
  Plan plan;
  Restriction limits;

  static Date day(int number) { return next_monday + number; }
  std::string stage_id(int index) const { return protocol.stages[static_cast<std::size_t>(index)].id; }
  Week& week() { return std::get<Week>(plan.body); }
  std::vector<Activity>& on(int number) { return week().days[static_cast<std::size_t>(number)].items; }
  void today(int number) { plan.as_of = day(number); }

  /// A clean continuous run; with an id of a stage one of it, done as the table has it.
  Session& ran(int number, Seconds run_s) {
    Session one;
    one.kind = SessionKind::run;
    one.date = day(number);
    one.run_s = one.longest_run_s = run_s;
    one.pain.during = one.pain.next_morning = 0;
    one.signs = Signs{};
    return record.sessions.emplace_back(one);
  }
  Session& did(int number, int stage) {
    Session& one = ran(number, 600 + 60 * stage);
    one.kind = SessionKind::walk_run;
    one.stage = stage_id(stage);
    one.walk_s = 720;
    one.longest_run_s = 300 + 30 * stage;
    return one;
  }
  /// Anything but running.
  Session& moved(int number, SessionKind kind = SessionKind::walk, int minutes = 30) {
    Session& one = ran(number, 0);
    one.kind = kind;
    one.run_s.reset();
    one.longest_run_s.reset();
    one.total_s = 60 * minutes;
    return one;
  }
  /// Tuesday, Thursday and Saturday of a week.
  void week_of(int number, int stage, int count = 3) {
    for (int i = 0; i < count; ++i) did(7 * number + 1 + 2 * i, stage);
  }
  void run_week(int number, Seconds run_s, int count = 3) {
    for (int i = 0; i < count; ++i) ran(7 * number + 1 + 2 * i, run_s);
  }

  /// A plan on record, made on the day before its week; without a stage one of the running phase.
  IssuedPlan& told(int number, int stage = -1) {
    IssuedPlan one;
    one.week_start = day(7 * number);
    one.as_of = day(7 * number - 1);
    one.phase = stage < 0 ? Phase::running : Phase::walk_run;
    one.progress = Progress::repeat;
    if (stage >= 0) one.stage = stage_id(stage);
    return record.plans.emplace_back(one);
  }
  /// The same with three sessions in it.
  IssuedPlan& told_week(int number, int stage, Seconds run_s = 0) {
    IssuedPlan& one = told(number, stage);
    for (int i = 0; i < 3; ++i) {
      if (stage >= 0) add(one, 7 * number + 1 + 2 * i, 600 + 60 * stage, 300 + 30 * stage, stage);
      if (stage < 0) add(one, 7 * number + 1 + 2 * i, run_s, run_s);
    }
    return one;
  }
  void add(IssuedPlan& one, int number, Seconds run_s, Seconds longest_s, int stage = -1) const {
    IssuedItem item{day(number), ItemKind::walk, "", run_s, 0, longest_s};
    if (stage >= 0) item.stage = stage_id(stage);
    one.items.push_back(item);
  }

  /// A flag answered yes, lifted by a clearance and a "no" on later days.
  void lifted(int yes, int clearance, Item item = Item::foot_drop) {
    answer(yes, item, Answer::yes);
    answer(clearance, item, Answer::no);
    cleared(clearance).covers.set(index_of(item));
  }
  void answer(int number, Item item, Answer given) {
    record.checklists.push_back(with({day(number), std::nullopt, {}}, item, given));
  }
  Clearance& cleared(int number) {
    Clearance one;
    one.date = day(number);
    return record.clearances.emplace_back(one);
  }

  /// The plan: a session of a stage, or a run of the running phase, on a day of the planned week.
  void plan_stage(int stage, const std::vector<int>& days = {1, 3, 5}) {
    plan.phase = Phase::walk_run;
    plan.progress = Progress::repeat;
    plan.stage = stage_id(stage);
    plan.stage_number = stage + 1;
    for (const int number : days) {
      const Stage& of = protocol.stages[static_cast<std::size_t>(stage)];
      put(number, ItemKind::walk_run, of.sessions.front()).stage = of.id;
    }
  }
  void plan_runs(const std::vector<Seconds>& runs) {
    plan.phase = Phase::running;
    plan.progress = Progress::repeat;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      Activity& run = put(1 + 2 * static_cast<int>(i), ItemKind::run, {{1, {{true, runs[i]}}}});
      run.recovery = i == 1;
      run.rpe_max = run.recovery ? 3 : 4;
    }
  }
  Activity& put(int number, ItemKind kind, const Steps& steps) {
    Activity item;
    item.kind = kind;
    item.steps = steps;
    item.rpe_max = 4;
    item.surface = Surface::grass;
    item.total_s = auditing::sum_of(steps).run_s + auditing::sum_of(steps).walk_s;
    return on(number).emplace_back(item);
  }

  auditing::Reading read() const { return auditing::read(plan, record, protocol, limits); }
  /// What one check finds.
  std::vector<Breach> found_by(void (*check)(auditing::Reading&)) const {
    auditing::Reading reading = read();
    check(reading);
    return reading.found;
  }
  bool breaks(Breach breach, void (*check)(auditing::Reading&)) const {
    const std::vector<Breach> found = found_by(check);
    return std::find(found.begin(), found.end(), breach) != found.end();
  }
};

/// The largest number, from 0 to 40,000, that is right where all above are wrong; the expected one is tried first.
inline Seconds most_right(const std::function<bool(Seconds)>& is_right, Seconds expected) {
  if ((expected == 0 || is_right(expected)) && !is_right(expected + 1)) return expected;
  Seconds right = 0, wrong = 40'000;
  while (wrong - right > 1) {
    const Seconds middle = (right + wrong) / 2;
    (is_right(middle) ? right : wrong) = middle;
  }
  return right;
}

/// A day as the journal counts it, `-` for none.
inline std::string day_text(Date date) { return date <= auditing::long_ago ? "-" : std::to_string(date - next_monday); }

}  // namespace rtr::test
