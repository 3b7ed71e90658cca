// Mean next-morning pain rising week after week: repeat, then one stage back.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::pain_trend_rise <= 1 && parameter::pain_trend_weeks_repeat <= 2 &&
                  parameter::pain_trend_weeks_back <= 3 && parameter::pain_trend_stages_back >= 1,
              "hard bounds of the pain trend");

namespace {

/// The sum and number of a week's known next-morning pains.
struct Mornings {
  int sum = 0;
  int known = 0;
  int sessions = 0;
};

Mornings mornings_of(const Facts& facts, int offset) {
  Mornings found;
  for (const SessionFacts& session : facts.sessions) {
    if (session.week != offset || session.session->skipped) continue;
    ++found.sessions;
    if (!session.session->pain.next_morning) continue;
    found.sum += *session.session->pain.next_morning;
    ++found.known;
  }
  return found;
}

/// Means compared without a fraction.
bool rise(int before, int before_count, int after, int after_count) {
  if (before_count == 0 || after_count == 0) return false;
  return after * before_count - before * after_count >= parameter::pain_trend_rise * before_count * after_count;
}

bool rose(const Mornings& before, const Mornings& after) {
  return rise(before.sum, before.known, after.sum, after.known);
}

/// Mornings that were not given may hide a rise: before it they count as 0, and a week without any may have been the
/// rise.
bool may_have_risen(const Mornings& before, const Mornings& after) {
  if (before.sessions == 0 || after.sessions == 0) return false;
  return after.known == 0 || rise(before.sum, before.sessions, after.sum, after.known);
}

int weeks_of(const Facts& facts, bool (*up)(const Mornings&, const Mornings&)) {
  int weeks = 0;
  while (weeks < parameter::pain_trend_weeks_back && up(mornings_of(facts, -2 - weeks), mornings_of(facts, -1 - weeks)))
    ++weeks;
  return weeks;
}

}  // namespace

std::optional<Finding> pain_trend(const Facts& facts) {
  // Stepping back needs a rise that is known; holding needs only one that cannot be ruled out.
  const int known = weeks_of(facts, rose);
  const int weeks = std::max(known, std::min(weeks_of(facts, may_have_risen), parameter::pain_trend_weeks_repeat));
  if (weeks < parameter::pain_trend_weeks_repeat) return std::nullopt;
  Finding finding{.rule = "pain-trend", .severity = Severity::restrict};
  const bool back = weeks >= parameter::pain_trend_weeks_back;
  finding.restriction = back ? back_from_here(facts, parameter::pain_trend_stages_back) : hold_level(facts);
  finding.facts = {count_fact("weeks", weeks)};
  return finding;
}

}  // namespace rtr
