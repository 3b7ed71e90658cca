// Mean next-morning pain rising week after week: repeat, then one stage back.
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::pain_trend_rise <= 1 && parameter::pain_trend_weeks_repeat <= 2 &&
                  parameter::pain_trend_weeks_back <= 3 && parameter::pain_trend_stages_back >= 1,
              "hard bounds of the pain trend");

namespace {

/// The sum and number of a week's known next-morning pains.
struct Mornings {
  int sum = 0;
  int count = 0;
};

Mornings mornings_of(const Facts& facts, int offset) {
  Mornings found;
  for (const SessionFacts& session : facts.sessions) {
    if (session.week != offset || !session.session->pain.next_morning) continue;
    found.sum += *session.session->pain.next_morning;
    ++found.count;
  }
  return found;
}

/// Means compared without a fraction.
bool rose(const Mornings& before, const Mornings& after) {
  if (before.count == 0 || after.count == 0) return false;
  return after.sum * before.count - before.sum * after.count >= parameter::pain_trend_rise * before.count * after.count;
}

}  // namespace

std::optional<Finding> pain_trend(const Facts& facts) {
  int weeks = 0;
  while (weeks < parameter::pain_trend_weeks_back && rose(mornings_of(facts, -2 - weeks), mornings_of(facts, -1 - weeks))) ++weeks;
  if (weeks < parameter::pain_trend_weeks_repeat) return std::nullopt;
  Finding finding{.rule = "pain-trend", .severity = Severity::restrict};
  const bool back = weeks >= parameter::pain_trend_weeks_back;
  finding.restriction = back ? back_from_here(facts, parameter::pain_trend_stages_back) : hold_level(facts);
  finding.facts = {count_fact("weeks", weeks)};
  return finding;
}

}  // namespace rtr
