// Ten percent over what was really done: the week, the single run, and one stage at a time; and what the plan itself
// names as its bounds.
#include "laws/laws.hpp"

#include <algorithm>
#include <map>

namespace rtr::proof {
namespace {

constexpr int increase_percent = 110;
constexpr int reference_days = 42;
constexpr int longest_run_days = 30;
constexpr int gap_days = 8;
constexpr int long_gap_days = 28;

struct Done {
  int stage = -1;  ///< the highest ever run, since the onset
  int last_stage = -1;
  Seconds best_week_s = 0;  ///< the most run in one week of the 42 days up to the last run
  Seconds longest_s = 0;    ///< of the last 30 days
  Seconds this_week_s = 0;
  Date last_run{-1'000'000};
  bool cross_trained = false;  ///< since the last run
};

int stage_named(const Protocol& protocol, const std::string& id) {
  for (std::size_t i = 0; i < protocol.stages.size(); ++i) {
    if (protocol.stages[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

StepTotals largest_session(const Stage& stage) {
  StepTotals most;
  for (const Steps& steps : stage.sessions) {
    const StepTotals totals = totals_of(steps);
    most.run_s = std::max(most.run_s, totals.run_s);
    most.longest_run_s = std::max(most.longest_run_s, totals.longest_run_s);
  }
  return most;
}

Seconds week_run_s(const Stage& stage) {
  Seconds sum = 0;
  for (const Steps& steps : stage.sessions) sum += totals_of(steps).run_s;
  return sum;
}

Seconds week_rem_half_s(const Stage& stage) {
  Seconds sum = 0;
  for (const Steps& steps : stage.sessions) sum += totals_of(steps).rem_half_s();
  return sum;
}

/// Looser than the rules: a session's own word for its stage is believed, and every run counts in full.
Done done_by(const Case& asked) {
  Done done;
  const Record& record = asked.record;
  const Date onset = record.runner.injury.onset.value_or(Date{-1'000'000});
  std::map<int, Seconds> weeks;  // by week start
  for (const Session& session : record.sessions) {
    if (session.date <= onset || session.date > asked.plan.as_of || session.skipped) continue;
    const Seconds run_s = session.run_s.value_or(0);
    if (!is_running(session.kind) || run_s == 0) continue;
    const Date week = week_start(session.date, record.runner.week_start);
    weeks[week.days] += run_s;
    if (week == asked.plan.week_start) done.this_week_s += run_s;
    done.last_run = std::max(done.last_run, session.date);
    int stage = stage_named(asked.protocol, session.stage);
    for (std::size_t i = 0; session.stage.empty() && i < asked.protocol.stages.size(); ++i) {
      if (run_s >= largest_session(asked.protocol.stages[i]).run_s) stage = static_cast<int>(i);
    }
    done.stage = std::max(done.stage, stage);
    if (asked.plan.as_of - session.date <= longest_run_days) {
      done.longest_s = std::max(done.longest_s, session.longest_run_s.value_or(run_s));
    }
  }
  for (const auto& [week, run_s] : weeks) {
    if (week < asked.plan.week_start.days && Date{week + 6} >= done.last_run - reference_days) {
      done.best_week_s = std::max(done.best_week_s, run_s);
    }
  }
  // Week at the last stage, or one that stepped back, counts in full once enough of it was clean.
  const Stage& top = asked.protocol.stages.back();
  if (done.stage + 1 == static_cast<int>(asked.protocol.stages.size())) {
    done.best_week_s = std::max(done.best_week_s, week_run_s(top));
  }
  for (const IssuedPlan& plan : record.plans) {
    if (plan.progress != Progress::step_back || plan.week_start >= asked.plan.week_start) continue;
    const auto found = weeks.find(plan.week_start.days);
    if (found == weeks.end() || plan.week_start + 6 < done.last_run - reference_days) continue;
    Seconds planned = 0;
    for (const IssuedItem& item : plan.items) planned += item.run_s;
    done.best_week_s = std::max(done.best_week_s, planned);
  }
  for (const Session& session : record.sessions) {
    if (session.kind == SessionKind::cross_training && session.date >= done.last_run) done.cross_trained = true;
  }
  return done;
}

void running_caps(const Week& week, const Done& done, std::vector<std::string>& broken) {
  if ((week.totals.run_s + done.this_week_s) * 100 > done.best_week_s * increase_percent && week.totals.run_s > 0 &&
      done.this_week_s * 100 <= done.best_week_s * increase_percent) {
    broken.push_back("a week of more than 110 % of the most that was run");
  }
  if (done.longest_s > 0 && week.totals.longest_run_s * 100 > done.longest_s * increase_percent) {
    broken.push_back("a run of more than 110 % of the longest of 30 days");
  }
}

void ladder_caps(const Case& asked, const Week& week, const Done& done, std::vector<std::string>& broken) {
  const std::vector<Stage>& stages = asked.protocol.stages;
  const int stage = stage_named(asked.protocol, asked.plan.stage);
  if (stage < 0) return broken.push_back("a stage that the table lacks");
  int start = 0;
  for (const Clearance& clearance : asked.record.clearances) {
    if (clearance.start_stage) start = std::max(start, stage_named(asked.protocol, *clearance.start_stage));
  }
  if (stage > std::max(done.stage + 1, start)) broken.push_back("more than one stage above what was run");
  if (done.stage >= 0 && stage > 0) {
    // Of a table that grows lighter on the way up, the heaviest so far.
    Seconds base = 0;
    for (int i = 0; i <= std::max(done.stage, start); ++i) {
      base = std::max(base, week_rem_half_s(stages[static_cast<std::size_t>(i)]));
    }
    if (week.totals.rem_half_s * 100 > base * increase_percent) broken.push_back("a week of more than 110 % load");
  }
}

std::optional<Date> first_run(const Week& week) {
  for (const Day& day : week.days) {
    for (const Activity& item : day.items) {
      if (running_of(item) > 0) return day.date;
    }
  }
  return std::nullopt;
}

void named_bounds(const Case& asked, const Week& week, std::vector<std::string>& broken) {
  const Totals& totals = week.totals;
  const Limits& limits = week.limits;
  if (totals.rem_half_s > limits.rem_half_s_max.value_or(totals.rem_half_s) ||
      totals.run_s > limits.weekly_run_s_max.value_or(totals.run_s) ||
      totals.longest_run_s > limits.single_run_s_max.value_or(totals.longest_run_s)) {
    broken.push_back("more than a limit that the plan names");
  }
  if (first_run(week) < limits.no_running_before) broken.push_back("a run before the day that the plan names");
  // The first stage as it stands is the floor of every table: a cautious or lighter week may come before it.
  if (!week.reference || totals.rem_half_s <= week_rem_half_s(asked.protocol.stages.front())) return;
  // Who comes back onto the ladder from the running phase is measured by running alone.
  const bool by_running = !limits.rem_half_s_max && limits.weekly_run_s_max;
  const bool ladder = asked.plan.phase == Phase::walk_run && !by_running;
  const Seconds base = ladder ? week.reference->rem_half_s : week.reference->run_s;
  if (base > 0 && (ladder ? totals.rem_half_s : totals.run_s) * 100 > base * increase_percent) {
    broken.push_back("more than 110 % of the week that the plan names");
  }
}

}  // namespace

void stay_under_caps(const Case& asked, std::vector<std::string>& broken) {
  const Week& week = *week_of(asked.plan);
  if (week.totals.run_s == 0) return;
  named_bounds(asked, week, broken);
  const Done done = done_by(asked);
  const int gap = asked.plan.as_of - done.last_run;
  const bool ever_ran = done.stage >= 0;
  if (asked.plan.phase == Phase::running) {
    running_caps(week, done, broken);
    if (gap > long_gap_days) broken.push_back("the running phase after more than 28 days");
    if (gap >= gap_days && !done.cross_trained && week.totals.run_s * 100 > done.best_week_s * 80) {
      broken.push_back("more than 80 % after a gap of 8 days");
    }
  } else {
    ladder_caps(asked, week, done, broken);
    if (ever_ran && gap >= gap_days && !done.cross_trained && asked.plan.progress == Progress::advance) {
      broken.push_back("a stage up after a gap of 8 days");
    }
  }
  if (week.limits.rpe_max > (asked.plan.phase == Phase::walk_run ? 4 : 5)) broken.push_back("effort too high");
  Date newest{-1'000'000};
  Seconds ceiling = week.totals.run_s;
  for (const Clearance& clearance : asked.record.clearances) {
    if (!clearance.weekly_run_max_s || clearance.date > asked.plan.as_of || clearance.date < newest) continue;
    ceiling = clearance.date == newest ? std::min(ceiling, *clearance.weekly_run_max_s) : *clearance.weekly_run_max_s;
    newest = clearance.date;
  }
  if (week.totals.run_s > ceiling) broken.push_back("more than the minutes a clinician named");
}

}  // namespace rtr::proof
