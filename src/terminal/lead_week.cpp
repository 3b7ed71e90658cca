// What the first lines of a plan say of the week before it.
#include "terminal/lead_week.hpp"

#include "terminal/names.hpp"
#include "words/in_plan.hpp"
#include "words/messages.hpp"

#include "course/told_week.hpp"
#include "rtr/engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace rtr::terminal {
namespace {

/// The week before the planned one, with its days: "Last week (5 to 11 Oct)", or "This week so far (5 to 11 Oct)" in a
/// plan for the next one.
std::string week_before_text(const Plan& plan) {
  const Date first = plan.week_start - 7;
  const Date last = plan.week_start - 1;
  const std::string from = short_date(first).substr(4);
  const bool one_month = to_civil(first).month == to_civil(last).month;
  const bool over = plan.as_of >= plan.week_start;
  return fmt::format("{} ({} to {})", over ? "Last week" : "This week so far",
                     one_month ? from.substr(0, from.find(' ')) : from, short_date(last).substr(4));
}

/// A week without any log is worth a word once there was something to log.
std::string nothing_logged_text(const Told& told) {
  const Plan& plan = told.plan;
  const bool ran = std::any_of(told.record.sessions.begin(), told.record.sessions.end(), [&](const Session& session) {
    return is_running(session.kind) && !session.skipped && session.date < plan.week_start;
  });
  if (!ran || plan.progress == Progress::start) return {};
  return week_before_text(plan) + ": no run logged.";
}

}  // namespace

std::string last_week_text(const Told& told) {
  const Date start = told.plan.week_start - 7;
  int runs = 0;
  int fine = 0;
  int unknown = 0;
  for (const Session& session : told.record.sessions) {
    const bool counts = is_running(session.kind) && !session.skipped && session.date >= start &&
                        session.date < start + 7 && session.date <= told.plan.as_of;
    if (!counts) continue;
    ++runs;
    const SessionVerdict verdict = verdict_of(session, false);
    if (verdict.light == Light::green) ++(verdict.known ? fine : unknown);
  }
  if (runs == 0) return nothing_logged_text(told);
  const std::string logged = fmt::format("{}: {} logged, ", week_before_text(told.plan), counted(runs, "run"));
  if (fine == runs) return logged + (runs == 1 ? "fine by the next morning." : "all fine by the next morning.");
  std::vector<std::string> parts;
  if (fine > 0) parts.push_back(fmt::format("{} fine by the next morning", fine));
  if (unknown > 0) parts.push_back(fmt::format("{} without all answers", unknown));
  if (const int others = runs - fine - unknown; others > 0)
    parts.push_back(fmt::format("{} with more pain or a sign", others));
  return logged + joined(parts) + ".";
}

std::string still_open_text(const Told& told) {
  const Plan& plan = told.plan;
  const Date start = plan.week_start - 7;
  const bool held = plan.progress == Progress::repeat || plan.progress == Progress::step_back;
  if (!held || plan.as_of >= plan.week_start || plan.as_of < start) return {};
  const IssuedPlan* newest = nullptr;
  for (const IssuedPlan& issued : told.record.plans) {
    if (issued.week_start == start && (newest == nullptr || newest->as_of <= issued.as_of)) newest = &issued;
  }
  if (newest == nullptr) return {};
  const auto planned =
      std::count_if(newest->items.begin(), newest->items.end(), [](const IssuedItem& item) { return item.run_s > 0; });
  const auto logged = std::count_if(told.record.sessions.begin(), told.record.sessions.end(), [&](const Session& one) {
    return is_running(one.kind) && one.date >= start && one.date <= plan.as_of;
  });
  // What was run beyond the plan has used up the runs that are not logged.
  if (logged >= planned || course::run_beyond(told.record, start, plan.as_of, 0)) return {};
  return fmt::format(
      "This week is not over: {} still to come or to log, and this plan counts without {}. Make it again once the last "
      "is logged (rtr plan).",
      planned - logged == 1 ? "one of its runs is" : fmt::format("{} of its runs are", planned - logged),
      planned - logged == 1 ? "it" : "them");
}

}  // namespace rtr::terminal
