// A runner in the future, and what they reach.
#include "course/ahead.hpp"

#include "rtr/engine.hpp"
#include "rtr/parameters.hpp"

#include <algorithm>

namespace rtr::course {
namespace {

constexpr Seconds minute = 60;
constexpr Metres walking_speed = 90;  // metres a minute, 5.4 km/h: our own convention, a brisk walk
constexpr int easy_effort = 3;
constexpr int days_a_week = 7;

Metres covered(Seconds seconds, Metres speed) { return seconds * speed / minute; }

bool is_recent(const Session& session, Date today) {
  return session.date <= today && today - session.date <= parameter::weekly_increase_pace_days && !session.skipped;
}

Seconds longest_of(const Session& session) {
  if (session.longest_run_s) return *session.longest_run_s;
  return session.kind == SessionKind::run ? session.run_s.value_or(0) : 0;
}

/// An answer that stays yes while a clearance covers it by itself.
bool stays_yes(const Record& record, Item item) {
  if (item != Item::under_18 && item != Item::pregnant_or_postnatal_12_weeks) return false;
  const Checklist* newest = nullptr;
  for (const Checklist& checklist : record.checklists) {
    if (checklist.answers[index_of(item)] == Answer::unanswered) continue;
    if (newest == nullptr || newest->date <= checklist.date) newest = &checklist;
  }
  return newest != nullptr && newest->answers[index_of(item)] == Answer::yes;
}

}  // namespace

GoalMeant goal_of(const Runner& runner) {
  using Kind = GoalMeant::Kind;
  using From = GoalMeant::From;
  const Goal& goal = runner.goal;
  if (goal.weekly_m) return {Kind::weekly_m, From::goal, *goal.weekly_m};
  if (goal.weekly_run_s) return {Kind::weekly_run_s, From::goal, *goal.weekly_run_s};
  if (goal.continuous_s) return {Kind::continuous_s, From::goal, *goal.continuous_s};
  const BeforeInjury& before = runner.before_injury;
  if (before.weekly_run_s) return {Kind::weekly_run_s, From::before_injury, *before.weekly_run_s};
  if (before.weekly_m) return {Kind::weekly_m, From::before_injury, *before.weekly_m};
  return {Kind::weekly_run_s, From::table, parameter::ceiling_unknown_run_min * minute};
}

std::optional<Speed> speed_of(const Record& record, Date today) {
  int runs = 0, with_distance = 0;
  Metres metres = 0;
  Seconds run_s = 0, walk_s = 0;
  for (const Session& session : record.sessions) {
    if (!is_running(session.kind) || !is_recent(session, today) || session.run_s.value_or(0) == 0) continue;
    ++runs;
    if (session.distance_m.value_or(0) == 0) continue;
    ++with_distance;
    metres += *session.distance_m;
    run_s += *session.run_s;
    walk_s += session.walk_s.value_or(0);
  }
  if (metres == 0 || with_distance * 100 < runs * parameter::weekly_increase_distance_runs_percent) return std::nullopt;
  const Metres run = (metres - covered(walk_s, walking_speed)) * minute / run_s;
  // Slower than a walk means that the walking was slower too: then the whole is one speed.
  if (run >= walking_speed) return Speed{run, walking_speed};
  const Metres whole = metres * minute / (run_s + walk_s);
  return Speed{whole, whole};
}

Session logged(Date day, const Activity& planned, const std::optional<Speed>& speed, Done done) {
  const StepTotals totals = totals_of(planned.steps);
  Session session;
  session.date = day;
  session.kind = planned.kind == ItemKind::run ? SessionKind::run : SessionKind::walk_run;
  session.stage = planned.stage;
  session.run_s = totals.run_s;
  session.walk_s = totals.walk_s;
  session.longest_run_s = totals.longest_run_s;
  if (speed) session.distance_m = covered(totals.run_s, speed->run) + covered(totals.walk_s, speed->walk);
  session.rpe = easy_effort;
  session.pain = {.before = 0, .warm_up = 0, .during = 0, .after = 0, .next_morning = 0};
  session.settled_h = 0;
  session.stiffness_next_morning = Stiffness::usual;
  session.leg = Leg::none;
  session.signs = Signs{};
  if (done != Done::flare) return session;
  session.pain.during = 5;
  session.pain.after = 4;
  session.pain.next_morning = 1;
  session.settled_h = 30;
  session.signs->set(static_cast<std::size_t>(Sign::sharp_pain));
  return session;
}

Checklist answered(const Record& record, Date day) {
  Checklist list;
  list.date = day;
  list.resting_pain = 0;
  for (const Item item : red_flags()) {
    list.answers[index_of(item)] = stays_yes(record, item) ? Answer::yes : Answer::no;
  }
  for (const Item item : readiness_items()) list.answers[index_of(item)] = Answer::yes;
  return list;
}

Watch::Watch(const Record& record, const Protocol& protocol, Date today, const GoalMeant& goal,
             const std::optional<Speed>& speed)
    : protocol_(protocol), goal_(goal), speed_(speed), today_(today) {
  arrivals_[static_cast<std::size_t>(Target::five_km)].known = speed.has_value();
  arrivals_[static_cast<std::size_t>(Target::goal)].known = speed || goal.kind != GoalMeant::Kind::weekly_m;
  const Date present = week_start(today, record.runner.week_start);
  for (Date start = present - 3 * days_a_week; start <= present; start = start + days_a_week) {
    std::vector<Session> week;
    for (const Session& session : record.sessions) {
      const bool inside = session.date >= start && session.date < start + days_a_week;
      if (inside && is_recent(session, today) && is_running(session.kind)) week.push_back(session);
    }
    std::sort(week.begin(), week.end(), [](const Session& a, const Session& b) { return a.date < b.date; });
    if (!week.empty()) note(week);
  }
}

void Watch::note(const std::vector<Session>& week) {
  for (const Session& session : week) {
    if (ends_table(session)) meet(Target::last_stage, session.date);
    if (covers_five_km(session)) meet(Target::five_km, session.date);
  }
  if (!week.empty() && meets_goal(week)) meet(Target::goal, week.back().date);
}

bool Watch::all_met() const {
  return std::all_of(arrivals_.begin(), arrivals_.end(),
                     [](const Arrival& arrival) { return arrival.on || arrival.already || !arrival.known; });
}

bool Watch::ends_table(const Session& session) const {
  const Stage& last = protocol_.stages.back();
  const StepTotals asked = totals_of(last.sessions.front());
  // After the table come runs that are at least as long as its last.
  return session.stage == last.id || (session.stage.empty() && longest_of(session) >= asked.longest_run_s);
}

bool Watch::covers_five_km(const Session& session) const {
  return speed_ && covered(longest_of(session), speed_->run) >= five_km_m;
}

bool Watch::meets_goal(const std::vector<Session>& week) const {
  Seconds run_s = 0;
  Metres metres = 0;
  Seconds longest_s = 0;
  for (const Session& session : week) {
    run_s += session.run_s.value_or(0);
    metres += session.distance_m.value_or(0);
    longest_s = std::max(longest_s, longest_of(session));
  }
  switch (goal_.kind) {
    case GoalMeant::Kind::weekly_run_s:
      // Plans are made in whole minutes.
      return run_s >= goal_.amount / minute * minute;
    case GoalMeant::Kind::continuous_s:
      return longest_s >= goal_.amount / minute * minute;
    case GoalMeant::Kind::weekly_m:
      // The plan holds below the goal by what whole minutes leave over: less than one of each run.
      return speed_ && metres + static_cast<Metres>(week.size()) * speed_->run >= goal_.amount;
  }
  return false;
}

void Watch::meet(Target target, Date on) {
  Arrival& arrival = arrivals_[static_cast<std::size_t>(target)];
  if (!arrival.known || arrival.on || arrival.already) return;
  if (on <= today_) {
    arrival.already = true;
  } else {
    arrival.on = on;
  }
}

}  // namespace rtr::course
