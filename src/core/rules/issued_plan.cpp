// The week already told only gets stricter, except where only answers were missing.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {
namespace {

/// The runs of the week that the told plan no longer lists, because they were done before the plan was made.
struct DoneBefore {
  Seconds run_s = 0;
  int sessions = 0;
};

/// A run that was cut short counts like the longest of those to come, `to_come` seconds: what it left out makes none of
/// them shorter, however often the week is asked for.
DoneBefore done_before(const Facts& facts, const IssuedPlan& told, Seconds to_come) {
  const bool listed_today = std::any_of(told.items.begin(), told.items.end(), [&](const IssuedItem& item) {
    return item.date == told.as_of && item.run_s > 0;
  });
  DoneBefore done;
  for (const SessionFacts& session : facts.sessions) {
    if (session.week != 0 || session.date > told.as_of || (session.date == told.as_of && listed_today)) continue;
    if (session.run_s == 0) continue;
    done.run_s += std::max(session.run_s, to_come);
    ++done.sessions;
  }
  return done;
}

/// Running of the largest session of a rung: the cautious first week has smaller ones than the stage that it is named
/// by.
Seconds largest_session(const Ladder& ladder, int rung) {
  Seconds largest = 0;
  for (const Steps& steps : ladder[rung].sessions) largest = std::max(largest, totals_of(steps).run_s);
  return largest;
}

}  // namespace

std::optional<Finding> issued_plan(const Facts& facts) {
  if (facts.told == nullptr) return std::nullopt;
  const IssuedPlan& told = *facts.told;
  Finding finding{.rule = "issued-plan", .severity = Severity::restrict};
  finding.facts = {date_fact("as_of", told.as_of)};
  if (told.outcome != Outcome::train) {
    finding.restriction.outcome = Outcome::prepare;
    return finding;
  }
  Seconds running = 0;
  Seconds longest = 0, most = 0;  // in one piece, and in one session
  Seconds longest_to_come = 0;
  const bool ran_today = facts.last_run == facts.today;
  int days = facts.week_at(0).run_days;
  int upper = 0;  // sessions of a bridge that are of the stage above
  for (const IssuedItem& item : told.items) {
    if (item.run_s == 0) continue;
    longest = std::max(longest, item.longest_run_s);
    most = std::max(most, item.run_s);
    if (!told.stage.empty() && item.stage != told.stage) ++upper;
    running += item.run_s;
    // A day that went by without its run is not made up for.
    if (item.date < facts.today || (item.date == facts.today && ran_today)) continue;
    ++days;
    longest_to_come = std::max(longest_to_come, item.longest_run_s);
  }
  const DoneBefore done = done_before(facts, told, most);
  finding.restriction.weekly_run_s_max = running + done.run_s;
  finding.restriction.single_run_s_max = longest;
  finding.restriction.run_days_max = days;
  const int stage = facts.ladder->stage_named(told.stage);
  if (stage < 0) {
    if (longest_to_come > 0) finding.restriction.single_run_s_max = longest_to_come;
    return finding;
  }
  // The sessions of the stage above come first: of the told rung as many may be done as are left, and it stays that
  // rung.
  int rung = facts.ladder->bridge(stage, upper > 0 ? upper + done.sessions : 0);
  while (rung > 0 && largest_session(*facts.ladder, rung) > most) --rung;
  finding.restriction.rung_max = rung;
  if (most > 0) {
    Seconds& week = finding.restriction.weekly_run_s_max;
    week = std::max(week, (*facts.ladder)[rung].run_s);
  }
  return finding;
}

}  // namespace rtr
