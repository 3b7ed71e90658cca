// Rest: a day between runs, two days after a flare, one day of the week with nothing on it, and nothing in the past.
#include "laws/laws.hpp"

#include <algorithm>

namespace rtr::proof {
namespace {

constexpr int flare_rest_days = 2;

bool runs_on(const Day& day) {
  return std::any_of(day.items.begin(), day.items.end(), [](const Activity& item) { return running_of(item) > 0; });
}

Date onset_of(const Record& record) { return record.runner.injury.onset.value_or(Date{-1'000'000}); }

/// Two days without running after every red session, counted from its day.
void after_flares(const Case& asked, Date day, std::vector<std::string>& broken) {
  for (const Session& session : asked.record.sessions) {
    const int since = day - session.date;
    if (session.date < onset_of(asked.record) || since < 0 || since > flare_rest_days) continue;
    if (is_flare(session)) broken.push_back("a run within two days of a flare");
  }
}

bool ran(const Session& session) {
  return is_running(session.kind) && !session.skipped && session.run_s.value_or(0) > 0;
}

}  // namespace

void rest_where_due(const Case& asked, std::vector<std::string>& broken) {
  const Week& week = *week_of(asked.plan);
  Date last{-1'000'000};
  for (const Session& session : asked.record.sessions) {
    if (ran(session) && session.date > onset_of(asked.record)) last = std::max(last, session.date);
  }
  int rest_days = 0;
  for (const Day& day : week.days) {
    rest_days += day.items.empty() ? 1 : 0;
    if (!day.items.empty() && day.date < asked.plan.as_of) broken.push_back("something on a day that is past");
    if (!runs_on(day)) continue;
    if (!asked.record.runner.run_days[static_cast<std::size_t>(weekday(day.date))]) {
      broken.push_back("a run on a day that is not a run day");
    }
    const int apart = day.date - last;
    // The running phase allows days in a row from its fifth week; on the ladder never.
    if (apart < 1 || (asked.plan.phase == Phase::walk_run && apart < 2)) broken.push_back("no day between two runs");
    last = day.date;
    after_flares(asked, day.date, broken);
    for (const Clearance& clearance : asked.record.clearances) {
      // A later clearance may move the day; of one that is alone in setting it, it holds.
      if (!clearance.no_running_before || *clearance.no_running_before <= day.date) continue;
      const bool replaced =
          std::any_of(asked.record.clearances.begin(), asked.record.clearances.end(), [&](const Clearance& other) {
            return other.no_running_before && other.date > clearance.date && other.date <= asked.plan.as_of;
          });
      if (!replaced && clearance.date <= asked.plan.as_of) broken.push_back("a run before the day a clinician named");
    }
  }
  if (week.totals.run_s > 0 && rest_days == 0) broken.push_back("no day of rest");
}

}  // namespace rtr::proof
