// Pain in most weeks, or nerve signs again and again: no running until a clinician permits it.
#include "core/rules/rule.hpp"

#include <algorithm>

namespace rtr {

static_assert(parameter::persistent_pain_bad_weeks <= 4 && parameter::persistent_pain_of_weeks >= 6 &&
                  parameter::persistent_pain_signs <= 2 && parameter::persistent_pain_sign_days >= 14,
              "hard bounds of persistent pain");

namespace {

/// The newest day that completed four amber or red weeks of six with sessions.
std::optional<Date> bad_weeks_met(const Facts& facts, int& bad_weeks) {
  std::optional<Date> met;
  std::vector<std::pair<bool, Date>> weeks;  // bad, and the last bad day
  std::size_t next = 0;
  for (const WeekFacts& week : facts.weeks) {
    Date last_bad{};
    bool any = false;
    for (; next < facts.sessions.size() && facts.sessions[next].week <= week.offset; ++next) {
      any = true;
      if (facts.sessions[next].light != Light::green) last_bad = facts.sessions[next].date;
    }
    if (!any) continue;
    weeks.emplace_back(last_bad > Date{}, last_bad);
    int bad = 0;
    const std::size_t from =
        weeks.size() - std::min(weeks.size(), static_cast<std::size_t>(parameter::persistent_pain_of_weeks));
    for (std::size_t i = from; i < weeks.size(); ++i) bad += weeks[i].first ? 1 : 0;
    if (bad < parameter::persistent_pain_bad_weeks || !weeks.back().first) continue;
    met = weeks.back().second;
    bad_weeks = bad;
  }
  return met;
}

/// The newest day on which night pain or pain moving towards the foot came again within 14 days.
std::optional<Date> signs_met(const Facts& facts) {
  std::optional<Date> met;
  std::vector<Date> days;
  for (const SessionFacts& found : facts.sessions) {
    const Session& session = *found.session;
    const bool night = session.signs && has(*session.signs, Sign::night_pain);
    if (!night && session.leg_change != LegChange::toward_foot) continue;
    days.push_back(found.date);
    constexpr std::size_t count = parameter::persistent_pain_signs;
    if (days.size() >= count && days.back() - days[days.size() - count] <= parameter::persistent_pain_sign_days)
      met = days.back();
  }
  return met;
}

}  // namespace

std::optional<Finding> persistent_pain(const Facts& facts) {
  int bad_weeks = 0;
  const std::optional<Date> weeks = bad_weeks_met(facts, bad_weeks);
  const std::optional<Date> signs = signs_met(facts);
  const std::optional<Date> permitted = facts.clearance.return_to_running;
  const auto open = [&](const std::optional<Date>& met) { return met && !(permitted && *permitted > *met); };
  if (!open(weeks) && !open(signs)) return std::nullopt;
  Finding finding{
      .rule = "persistent-pain", .severity = Severity::seek_care, .restriction = no_running(Tier::clinician)};
  finding.restriction.easy_days_only = true;
  if (open(weeks)) {
    finding.facts = {count_fact("bad_weeks", bad_weeks), count_fact("of_weeks", parameter::persistent_pain_of_weeks)};
  }
  if (open(signs)) finding.facts.push_back(count_fact("signs", parameter::persistent_pain_signs));
  finding.facts.push_back(date_fact("last", std::max(open(weeks) ? *weeks : Date{}, open(signs) ? *signs : Date{})));
  return finding;
}

}  // namespace rtr
