// The week already told only gets stricter, except where only answers were missing.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {
namespace {

/// Running of the week that the told plan no longer lists, because it was done before the plan was made.
Seconds done_before(const Facts& facts, const IssuedPlan& told) {
  const bool listed_today = std::any_of(told.items.begin(), told.items.end(), [&](const IssuedItem& item) {
    return item.date == told.as_of && item.run_s > 0;
  });
  Seconds sum = 0;
  for (const SessionFacts& session : facts.sessions) {
    if (session.week != 0 || session.date > told.as_of || (session.date == told.as_of && listed_today)) continue;
    sum += session.run_s;
  }
  return sum;
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
  Seconds running = done_before(facts, told);
  Seconds longest = 0;
  int days = facts.week_at(0).run_days;
  int upper = 0;  // sessions of a bridge that are of the stage above
  for (const IssuedItem& item : told.items) {
    if (item.run_s == 0) continue;
    longest = std::max(longest, item.longest_run_s);
    if (!told.stage.empty() && item.stage != told.stage) ++upper;
    running += item.run_s;
    // A day that went by without its run is not made up for.
    if (item.date >= facts.today) ++days;
  }
  finding.restriction.weekly_run_s_max = running;
  finding.restriction.single_run_s_max = longest;
  finding.restriction.run_days_max = days;
  const int stage = facts.ladder->stage_named(told.stage);
  if (stage >= 0) finding.restriction.rung_max = facts.ladder->bridge(stage, upper);
  return finding;
}

}  // namespace rtr
