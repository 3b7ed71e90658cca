// The audit's order: read the journal, then look at the plan from every side. Nothing is taken from the planner.
#include "core/audit/audit.hpp"

#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr {
namespace auditing {

Sum sum_of(const Steps& steps) {
  Sum sum;
  Seconds bout = 0;
  for (const Block& block : steps) {
    sum.sound = sum.sound && block.repeat > 0 && !block.intervals.empty();
    for (int i = 0; i < block.repeat; ++i) {
      for (const Interval& interval : block.intervals) {
        sum.sound = sum.sound && interval.seconds > 0;
        if (interval.seconds <= 0) continue;
        (interval.run ? sum.run_s : sum.walk_s) += interval.seconds;
        bout = interval.run ? bout + interval.seconds : 0;
        sum.longest_s = std::max(sum.longest_s, bout);
      }
    }
  }
  return sum;
}

namespace {

/// A full week of a stage is its sessions, in turn, as often as the table asks for.
StageSum stage_sum(const Stage& stage, int sessions_per_week) {
  StageSum out;
  const std::size_t kinds = stage.sessions.size();
  for (std::size_t i = 0; i < kinds; ++i) {
    const Sum one = sum_of(stage.sessions[i]);
    out.least = i == 0 ? one
                       : Sum{std::min(out.least.run_s, one.run_s), std::min(out.least.walk_s, one.walk_s),
                             std::min(out.least.longest_s, one.longest_s)};
    out.most = Sum{std::max(out.most.run_s, one.run_s), std::max(out.most.walk_s, one.walk_s),
                   std::max(out.most.longest_s, one.longest_s)};
  }
  for (int i = 0; i < sessions_per_week && kinds > 0; ++i) {
    const Sum one = sum_of(stage.sessions[static_cast<std::size_t>(i) % kinds]);
    out.week.run_s += one.run_s;
    out.week.walk_s += one.walk_s;
  }
  return out;
}

}  // namespace

int Reading::stage_named(std::string_view id) const {
  for (std::size_t i = 0; i < protocol.stages.size() && !id.empty(); ++i) {
    if (protocol.stages[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

Reading read(const Plan& plan, const Record& record, const Protocol& protocol, const Restriction& limits) {
  Reading reading{plan, week_of(plan), record, protocol, limits, plan.as_of, plan.week_start, long_ago};
  reading.onset = record.runner.injury.onset.value_or(long_ago);
  reading.flags = read_flags(record, reading.today);
  if (reading.week == nullptr) return reading;
  for (const Day& day : reading.week->days) {
    for (const Activity& item : day.items) reading.plan_runs = reading.plan_runs || sum_of(item.steps).run_s > 0;
  }
  for (const Stage& stage : protocol.stages) {
    reading.stages.push_back(stage_sum(stage, protocol.sessions_per_week));
  }
  read_lights(reading);
  read_told(reading);
  read_weeks(reading);
  return reading;
}

}  // namespace auditing

std::vector<Breach> audit(const Plan& plan, const Record& record, const Protocol& protocol, const Restriction& limits) {
  using namespace auditing;
  Reading reading = read(plan, record, protocol, limits);
  check_flags(reading);
  if (reading.week == nullptr) {
    check_stop(reading);
  } else {
    check_gates(reading);
    check_flares(reading);
    check_form(reading);
    check_companions(reading);
    check_days(reading);
    check_effort(reading);
    // Where the first day of the week was changed, weeks and plans do not match, and no cap is worked out again.
    if (reading.one_grid) {
      check_stages(reading);
      check_running(reading);
    }
    check_ceilings(reading);
  }
  check_decision(reading);
  std::sort(reading.found.begin(), reading.found.end());
  reading.found.erase(std::unique(reading.found.begin(), reading.found.end()), reading.found.end());
  return std::move(reading.found);
}

}  // namespace rtr
