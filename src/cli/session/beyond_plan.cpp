// A run where none was planned, or clearly more of it than planned (domain: overshoot).
#include "cli/session/beyond_plan.hpp"

#include "cli/records/planned.hpp"
#include "common/text.hpp"
#include "course/told_week.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {

using course::exceeds;
using course::running_done;

namespace {

constexpr int days_a_week = 7;

Seconds running_in(const IssuedPlan& plan) {
  Seconds sum = 0;
  for (const IssuedItem& item : plan.items) sum += item.run_s;
  return sum;
}

/// The run that a session is measured against: its day's, else the longest of the plan (a run done a day late).
const IssuedItem& run_of(const IssuedPlan& plan, Date day) {
  const auto of_day = std::find_if(plan.items.begin(), plan.items.end(),
                                   [&](const IssuedItem& item) { return item.date == day && item.run_s > 0; });
  if (of_day != plan.items.end()) return *of_day;
  return *std::max_element(plan.items.begin(), plan.items.end(),
                           [](const IssuedItem& a, const IssuedItem& b) { return a.run_s < b.run_s; });
}

/// The first day after the rest that a red session of the days before asks for; nothing when there is none.
std::optional<Date> rest_until(const Record& record, Date day) {
  constexpr int rest_days = 2;  // domain: flare
  std::optional<Date> until;
  for (const Session& session : record.sessions) {
    if (session.date >= day || day - session.date > rest_days || !is_red(session)) continue;
    until = std::max(until.value_or(day), session.date + (rest_days + 1));
  }
  return until;
}

std::string unplanned_text(const IssuedPlan& plan, const Plan& now) {
  const Date last = plan.week_start + (days_a_week - 1);
  const std::string counts =
      "No run was planned " +
      std::string(last < now.as_of ? "in the week of " + short_date(plan.week_start) : "this week") +
      ", so this one counts for nothing towards moving up.\n";
  if (now.tier >= Tier::clinician) return counts + "Running waits for a clinician's word: rtr plan says why.\n";
  if (last <= now.as_of) return counts + "What running waits for: rtr plan\n";
  return counts + "The plan holds: no running until " + short_date(last) + "; rtr plan says what ends it.\n";
}

std::string too_much_text(std::string_view what, Seconds done, Seconds planned, const RunsToCome& runs) {
  const bool all_stand = !runs.standing.empty() && runs.withheld.empty();
  return "More than planned: " + std::string(what) + " " + minutes_text(done) + " min, where " + minutes_text(planned) +
         " were.\nWhat goes beyond the plan counts for nothing towards moving up.\n" +
         (all_stand ? "What is planned still holds as it is.\n" : "");
}

}  // namespace

std::string beyond_plan_text(const Record& record, const Session& session, const Plan& now, const RunsToCome& runs) {
  if (!is_running(session.kind) || session.skipped || session.run_s.value_or(0) == 0) return {};
  const IssuedPlan* plan = plan_counting_on(record, session.date);
  if (plan == nullptr || plan->as_of > session.date) return {};
  if (running_in(*plan) == 0) return unplanned_text(*plan, now);
  if (const auto until = rest_until(record, session.date)) {
    return "No run was planned before " + short_date(*until) +
           ", so this one counts for nothing towards moving up.\nThe rest after the flare holds until then.\n";
  }
  const IssuedItem& planned = run_of(*plan, session.date);
  const course::RunningDone that_day = running_done(record, session.date, session.date);
  if (exceeds(that_day.run_s, planned.run_s)) return too_much_text("running", that_day.run_s, planned.run_s, runs);
  if (planned.longest_run_s > 0 && exceeds(that_day.longest_s, planned.longest_run_s))
    return too_much_text("the longest stretch", that_day.longest_s, planned.longest_run_s, runs);
  const course::RunningDone so_far = running_done(record, plan->week_start, session.date);
  // A plan made within the week holds only what was left of it then.
  if (plan->as_of <= plan->week_start && exceeds(so_far.run_s, running_in(*plan)))
    return too_much_text("running this week", so_far.run_s, running_in(*plan), runs);
  return {};
}

}  // namespace rtr::cli
