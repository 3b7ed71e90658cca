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

/// A run that was cut short counts like one of those to come, `to_come` at most: what it left out makes none of them
/// shorter, however often the week is asked for.
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
  int days = facts.week_at(0).run_days;
  int upper = 0;  // sessions of a bridge that are of the stage above
  for (const IssuedItem& item : told.items) {
    if (item.run_s == 0) continue;
    longest = std::max(longest, item.longest_run_s);
    most = std::max(most, item.run_s);
    if (!told.stage.empty() && item.stage != told.stage) ++upper;
    running += item.run_s;
    // A day that went by without its run is not made up for.
    if (item.date >= facts.today) ++days;
  }
  const DoneBefore done = done_before(facts, told, most);
  finding.restriction.weekly_run_s_max = running + done.run_s;
  finding.restriction.single_run_s_max = longest;
  finding.restriction.run_days_max = days;
  const int stage = facts.ladder->stage_named(told.stage);
  if (stage < 0) return finding;
  // The sessions of the stage above come first. Of the told rung as many may be done as are left, and it stays that
  // rung.
  finding.restriction.rung_max = facts.ladder->bridge(stage, upper > 0 ? upper + done.sessions : 0);
  const Seconds whole = (*facts.ladder)[finding.restriction.rung_max].run_s;
  finding.restriction.weekly_run_s_max = std::max(finding.restriction.weekly_run_s_max, whole);
  return finding;
}

}  // namespace rtr
