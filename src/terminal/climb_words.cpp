// Sentences about a table, made of its weeks.
#include "terminal/climb_words.hpp"

#include "common/text.hpp"
#include "terminal/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::terminal {

using course::ClimbWeek;

namespace {

Seconds load_of(const Stage& stage) {
  Seconds rem_half_s = 0;
  for (const Steps& steps : stage.sessions) rem_half_s += totals_of(steps).rem_half_s();
  return rem_half_s;
}

std::int64_t bridges_above(std::size_t stage, const std::vector<ClimbWeek>& weeks) {
  return std::count_if(weeks.begin(), weeks.end(),
                       [&](const ClimbWeek& week) { return week.stage == stage && week.of_next > 0; });
}

std::string range_text(const std::string& from, const std::string& to) {
  return from == to ? fmt::format("stays at {}", from) : fmt::format("goes from {} to {}", from, to);
}

}  // namespace

std::string load_text(Seconds rem_half_s) { return minutes_text((rem_half_s + 1) / 2); }

std::string rise_text(Seconds before, Seconds after) {
  const std::int64_t tenths = course::rise_tenths(before, after);
  const std::int64_t size = tenths < 0 ? -tenths : tenths;
  const std::string_view sign = tenths > 0 ? "+" : tenths < 0 ? "-" : "";
  return fmt::format("{}{}.{} %", sign, size / 10, size % 10);
}

std::string shape_text(const Protocol& protocol) {
  return fmt::format("{}, {} a week, at least {} between two",
                     counted(static_cast<std::int64_t>(protocol.stages.size()), "stage"),
                     counted(protocol.sessions_per_week, "session"), counted(protocol.min_days_between_runs, "day"));
}

std::string sessions_text(const ClimbWeek& week, const Protocol& protocol) {
  const std::string& own = protocol.stages[week.stage].id;
  if (week.of_next == 0) return own;
  return fmt::format("{} x {}, {} x {}", week.of_next, protocol.stages[week.stage + 1].id, week.of_stage, own);
}

std::string spoken_sessions(const ClimbWeek& week, const Protocol& protocol) {
  const std::string& own = protocol.stages[week.stage].id;
  if (week.of_next == 0) return own;
  return fmt::format("{} of {} and {} of {}", counted(static_cast<std::int64_t>(week.of_next), "session"),
                     protocol.stages[week.stage + 1].id, week.of_stage, own);
}

std::string climb_sentence(const std::vector<ClimbWeek>& weeks, const Protocol& protocol) {
  const ClimbWeek& first = weeks.front();
  const ClimbWeek& last = weeks.back();
  if (weeks.size() == 1)
    return fmt::format("The load is {} min a week, running {} min.", load_text(first.rem_half_s()),
                       minutes_text(first.run_s));
  std::string text = fmt::format("In {} the load {} min a week, and running {} min.",
                                 counted(static_cast<std::int64_t>(weeks.size()), "week"),
                                 range_text(load_text(first.rem_half_s()), load_text(last.rem_half_s())),
                                 range_text(minutes_text(first.run_s), minutes_text(last.run_s)));
  const ClimbWeek* steepest = nullptr;
  std::int64_t most = 0;
  for (std::size_t i = 1; i < weeks.size(); ++i) {
    const std::int64_t rise = course::rise_tenths(weeks[i - 1].rem_half_s(), weeks[i].rem_half_s());
    if (rise <= most) continue;
    most = rise;
    steepest = &weeks[i];
  }
  if (steepest == nullptr) return text;
  return text + fmt::format(" The biggest step is {}, to {}.",
                            rise_text((steepest - 1)->rem_half_s(), steepest->rem_half_s()),
                            sessions_text(*steepest, protocol));
}

std::vector<std::string> step_sentences(const Protocol& protocol) {
  const std::vector<ClimbWeek> weeks = course::climb_of(protocol, course::Bridges::put_in);
  std::vector<std::string> sentences;
  for (const TableFinding& finding : inspect(protocol)) {
    const Stage& lower = protocol.stages[finding.stage - 1];
    const Stage& higher = protocol.stages[finding.stage];
    const std::string loads = fmt::format("from {} to {} min a week, {}", load_text(load_of(lower)),
                                          load_text(load_of(higher)), rise_text(load_of(lower), load_of(higher)));
    if (finding.fault == TableFault::shrinks)
      sentences.push_back(fmt::format("{} carries less than {}: {}.", higher.id, lower.id, loads));
    if (finding.fault == TableFault::steep)
      sentences.push_back(fmt::format("{} to {} is steep, {}: the planner puts {} between.", lower.id, higher.id, loads,
                                      counted(bridges_above(finding.stage - 1, weeks), "week")));
  }
  return sentences;
}

std::string follows_sentence(const Protocol& protocol) {
  const std::string& last = protocol.stages.back().id;
  if (!protocol.then_running) return fmt::format("{} is kept up; no running phase follows.", last);
  return fmt::format("After {} comes the running phase: at most 10 % more a week, and every fourth week lighter.",
                     last);
}

}  // namespace rtr::terminal
