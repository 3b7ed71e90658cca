// How far the running of a told week is used up, and what of it has not settled.
#include "course/told_week.hpp"

#include "core/facts/told_plans.hpp"
#include "rtr/engine.hpp"
#include "rtr/parameters.hpp"

#include <algorithm>

namespace rtr::course {

RunningDone running_done(const Record& record, Date from, Date to) {
  RunningDone done;
  for (const Session& session : record.sessions) {
    if (!is_running(session.kind) || session.skipped || session.date < from || session.date > to) continue;
    done.run_s += session.run_s.value_or(0);
    done.longest_s = std::max(done.longest_s, session.longest_run_s.value_or(0));
  }
  return done;
}

bool exceeds(Seconds done, Seconds planned) {
  return done * 100 > planned * (100 + parameter::overshoot_above_percent);
}

bool run_beyond(const Record& record, Date week, Date today, Seconds left_s) {
  constexpr int days_a_week = 7;
  const ToldPlans told(record, week, today);
  const Date onset = record.runner.injury.onset.value_or(week - 1);
  Seconds done_s = 0;
  Seconds asked_s = 0;
  for (Date day = week; day <= today && day - week < days_a_week; day = day + 1) {
    const IssuedPlan* plan = told.on(day);
    if (plan == nullptr || day <= onset) continue;
    const Seconds that_day_s = running_done(record, day, day).run_s;
    done_s += that_day_s;
    // What was planned for today is either done or still among what is left.
    if (day == today && that_day_s == 0) continue;
    for (const IssuedItem& item : plan->items) asked_s += item.date == day ? item.run_s : 0;
  }
  return done_s > 0 && exceeds(done_s + left_s, asked_s + left_s);
}

const Session* unsettled_red(const Record& record, Date today) {
  constexpr int settled_rise = 1;  // pain next morning at most this much above that before (domain: a session's light)
  const Session* found = nullptr;
  for (const Session& session : record.sessions) {
    const std::optional<int>& morning = session.pain.next_morning;
    const bool settled = session.settled_h || (morning && *morning <= session.pain.before.value_or(0) + settled_rise);
    if (session.date >= today || session.skipped || settled || verdict_of(session, true).light != Light::red) continue;
    if (found == nullptr || found->date <= session.date) found = &session;
  }
  return found;
}

}  // namespace rtr::course
