// Flares as the audit counts them: every red session is one (domain: flare, unsettled, repeated and third flare,
// persistent pain, elsewhere, ill).
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>
#include <array>

namespace rtr::auditing {
namespace {

bool sign(const Session& session, Sign which) { return session.signs && has(*session.signs, which); }

/// The newest permission to run that is in force.
Date permitted(const Reading& reading) {
  Date newest = long_ago;
  for (const Clearance& given : reading.record.clearances) {
    const bool in_force = given.date <= reading.today && (!given.until || *given.until >= reading.today);
    if (in_force && given.covers_return_to_running) newest = std::max(newest, given.date);
  }
  return newest;
}

/// Two runs after `date` may be clean: always so when two are.
bool may_be_over(const Reading& reading, Date date) {
  int clean = 0;
  for (auto one = reading.sessions.rbegin(); one != reading.sessions.rend() && one->date > date; ++one) {
    if (one->runs && one->clean_at_most && ++clean == bound::clean_runs) return true;
  }
  return false;
}

bool open(const Reading& reading, Date flare) {
  return reading.today - flare <= bound::flare_days || !may_be_over(reading, flare);
}

/// Not settled for certain: later than 48 h, or not reported and the next morning does not say so either.
bool unsettled(const Reading& reading, const Seen& one) {
  const Session& session = *one.session;
  const int days = reading.today - one.date;
  if (session.settled_h) return *session.settled_h > bound::red_settled_h && days <= bound::flare_days;
  const bool morning_says_so =
      session.pain.next_morning && *session.pain.next_morning <= session.pain.before.value_or(0) + 1;
  return !morning_says_so && days > bound::flare_rest_days && open(reading, one.date);
}

/// Amber or red in four of the last six weeks with a session, those since the permission only; at most as often as the
/// rule, for only six weeks in a row are looked at.
bool persistent(const Reading& reading, Date since) {
  std::array<bool, bound::persistent_of_weeks + 1> bad{};
  bool this_week = false;
  for (const Seen& one : reading.sessions) {
    const bool now = one.date >= reading.start;
    const int back = now ? 0 : (reading.start - one.date + 6) / 7;
    this_week = this_week || now;
    if (back <= bound::persistent_of_weeks && one.light != Colour::green && one.date > since) {
      bad[static_cast<std::size_t>(back)] = true;
    }
  }
  if (this_week) bad.back() = false;
  return std::count(bad.begin(), bad.end(), true) >= bound::persistent_weeks;
}

/// A run of the first stage, in a week that was not planned above it.
bool at_first_stage(const Reading& reading, const Seen& one) {
  const Told* told = one.counts ? told_on(reading, one.date) : nullptr;
  return one.counts && !one.session->stage.empty() && one.stage == 0 && (told == nullptr || told->stage <= 0);
}

/// What only a clinician opens again.
bool needs_permission(const Reading& reading) {
  const Date since = permitted(reading);
  std::array<Date, 2> reds{long_ago, long_ago};
  Date night = long_ago, foot = long_ago;
  for (const Seen& one : reading.sessions) {
    if (one.light != Colour::red) continue;
    const Session& session = *one.session;
    const auto twice = [&](Date& before) {
      const bool soon = one.date - before <= bound::twice_days;
      before = one.date;
      return soon && one.date > since;
    };
    if (sign(session, Sign::night_pain) && twice(night)) return true;
    if (session.leg_change == LegChange::toward_foot && twice(foot)) return true;
    if (one.date > since) {
      if (one.date - reds[0] <= bound::three_flares_days) return true;
      if (at_first_stage(reading, one)) return true;
    }
    reds = {reds[1], one.date};
  }
  return persistent(reading, since);
}

}  // namespace

OpenFlare open_flare(const Reading& reading) {
  OpenFlare flare;
  Date before = long_ago;
  for (const Seen& one : reading.sessions) {
    if (one.light != Colour::red) continue;
    before = flare.date;
    flare.date = one.date;
  }
  if (flare.date == long_ago || !open(reading, flare.date)) return flare;
  const bool two = reading.today - before <= bound::two_flares_days;
  flare.back = two ? 2 : 1;
  // What was held is the stage of its week or of the one before; the running phase stands one above the last stage.
  int before_held = 0;
  for (const RunWeek& week : reading.weeks) {
    if (week.first > flare.date) break;
    const int level = std::max(week.level, 0) + (week.running ? 1 : 0);
    flare.held = std::max(level, before_held);
    before_held = level;
  }
  if (const Told* told = told_on(reading, flare.date)) flare.held = std::max(flare.held, told->stage);
  return flare;
}

void check_flares(Reading& reading) {
  const bool permission = needs_permission(reading);
  reading.need(!permission || reading.plan.tier >= Tier::clinician, Breach::tier_too_low);
  reading.need(!permission || !reading.plan_runs, Breach::flares_repeated);
  for (const Seen& one : reading.sessions) {
    if (one.light == Colour::red) {
      const bool waits = unsettled(reading, one);
      reading.need(!waits || !reading.plan_runs, Breach::flare_unsettled);
      const bool long_since = waits && reading.today - one.date > bound::flare_days;
      reading.need(!long_since || reading.plan.tier >= Tier::clinician, Breach::tier_too_low);
      reading.need(reading.today - one.date > bound::flare_days || reading.plan.tier >= Tier::hold,
                   Breach::tier_too_low);
    }
    for (const Elsewhere& place : one.session->elsewhere) {
      const bool strong = place.pain.value_or(0) > bound::elsewhere_stop_pain || place.limp == Answer::yes;
      reading.need(!strong || !reading.last_week(one) || !reading.plan_runs, Breach::pain_elsewhere);
    }
  }
  const OpenFlare flare = open_flare(reading);
  if (flare.back == 0 || reading.plan.phase != Phase::walk_run) return;
  const int highest = std::max(0, flare.held - flare.back);
  reading.need(reading.plan.stage_number - 1 <= highest, Breach::flare_stage);
}

}  // namespace rtr::auditing
