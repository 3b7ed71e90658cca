// The course so far. Stages and phases are the engine's own reading of the history, and what bounded a past week is
// asked of the engine once more, with what is known of the time.
#include "course/progress.hpp"

#include "core/facts/facts.hpp"
#include "core/ladder.hpp"
#include "core/rules/rule.hpp"
#include "rtr/engine.hpp"

#include <algorithm>

namespace rtr::course {
namespace {

constexpr int days_a_week = 7;

/// What was known at the end of a day.
Record up_to(const Record& record, Date day) {
  Record known;
  known.runner = record.runner;
  const auto copy = [&](const auto& from, auto& to, auto when) {
    std::copy_if(from.begin(), from.end(), std::back_inserter(to), [&](const auto& one) { return when(one) <= day; });
  };
  const auto by_date = [](const auto& one) { return one.date; };
  copy(record.clearances, known.clearances, by_date);
  copy(record.checklists, known.checklists, by_date);
  copy(record.sessions, known.sessions, by_date);
  copy(record.plans, known.plans, [](const IssuedPlan& plan) { return plan.as_of; });
  return known;
}

Seconds walking_of(const Session& session) {
  if (session.walk_s) return *session.walk_s;
  if (session.kind != SessionKind::walk && !is_running(session.kind)) return 0;
  return std::max<Seconds>(0, session.total_s.value_or(0) - session.run_s.value_or(0));
}

/// The worst in the session or right after it.
std::optional<int> worst_during(const Pain& pain) {
  std::optional<int> worst = pain.during;
  for (const std::optional<int>& field : {pain.warm_up, pain.after}) {
    if (field) worst = std::max(worst.value_or(0), *field);
  }
  return worst;
}

void add(WeekPain& pain, const std::optional<int>& rated, bool answered) {
  if (rated) pain.worst = std::max(pain.worst.value_or(0), *rated);
  if (!answered) ++pain.unanswered;
}

void add_session(CourseWeek& week, const SessionFacts& facts, Date today) {
  const Session& session = *facts.session;
  ++week.sessions;
  week.runs += facts.running ? 1 : 0;
  week.run_s += facts.run_s;
  week.walk_s += walking_of(session);
  add(week.during, worst_during(session.pain), session.pain.during.has_value());
  // This morning's answer is still to come for a session of today.
  add(week.next_morning, session.pain.next_morning, session.pain.next_morning || session.date >= today);
  const int worst = std::max(worst_during(session.pain).value_or(0), session.pain.next_morning.value_or(0));
  if (facts.light != Light::green) week.events.push_back({session.date, facts.light == Light::red, worst});
}

/// The plan told for a week that shaped it: the newest with running in it, else the newest.
const IssuedPlan* told_for(const Record& record, Date week, Date today) {
  const IssuedPlan* found = nullptr;
  const auto weight = [](const IssuedPlan& plan) { return std::pair(plan.outcome == Outcome::train, plan.as_of); };
  for (const IssuedPlan& plan : record.plans) {
    if (plan.week_start != week || plan.as_of > today) continue;
    if (found == nullptr || weight(*found) <= weight(plan)) found = &plan;
  }
  return found;
}

/// The running that a finding of the 10 % rule leaves room for beside that much walking.
std::optional<Seconds> room_of(const Finding& finding, Phase phase, Seconds walk_s) {
  const Restriction& most = finding.restriction;
  if (phase == Phase::running) {
    return most.weekly_run_s_max == Restriction::unlimited ? std::nullopt : std::optional(most.weekly_run_s_max);
  }
  if (most.weekly_rem_half_s_max == Restriction::unlimited) return std::nullopt;
  return std::max<Seconds>(0, most.weekly_rem_half_s_max - walk_s) / 2;
}

/// Where the 10 % rule stood, from the runs of the time alone: the rule itself is asked, whatever else held the week.
std::optional<Seconds> most_running(const CourseWeek& week, const Record& known, const Protocol& protocol,
                                    const Ladder& ladder, Date as_of) {
  const Facts facts = facts_of(known, protocol, ladder, as_of, week.start);
  for (const Rule& rule : all_rules()) {
    if (rule.id != "weekly-increase") continue;
    const std::optional<Finding> finding = rule.check(facts);
    return finding ? room_of(*finding, week.phase, week.walk_s) : std::nullopt;
  }
  return std::nullopt;
}

/// What held a past week, from the plan made for it once more.
std::string_view held_by(const CourseWeek& week, const Record& known, const Protocol& protocol, Date as_of) {
  const std::optional<Plan> plan = plan_week(known, protocol, as_of, week.start);
  if (!plan) return {};
  const auto shaped = std::find_if(plan->findings.begin(), plan->findings.end(), [](const Finding& finding) {
    return finding.binding && finding.severity >= Severity::restrict;
  });
  return shaped == plan->findings.end() ? std::string_view{} : shaped->rule;
}

void add_bounds(CourseWeek& week, const Record& record, const Protocol& protocol, const Ladder& ladder, Date as_of) {
  if (week.run_s == 0 && !week.held) return;
  const Record known = up_to(record, as_of);
  if (week.run_s > 0) week.most_run_s = most_running(week, known, protocol, ladder, as_of);
  if (week.held) week.held_by = held_by(week, known, protocol, as_of);
}

bool stays(const IssuedPlan& told, bool ran_before) {
  if (told.outcome != Outcome::train) return ran_before;
  return told.progress == Progress::repeat || told.progress == Progress::step_back;
}

/// Where a week stood, as far as its running counts.
void add_place(CourseWeek& week, const WeekFacts& found, const Ladder& ladder) {
  if (found.counted_run_s == 0) return;
  week.phase = found.phase;
  if (found.rung >= 0) week.stage = ladder[found.rung].stage;
}

/// Running that no longer counts, since an emergency came after it, was at a stage all the same.
void add_place_then(CourseWeek& week, const Record& record, const Protocol& protocol, const Ladder& ladder,
                    Date today) {
  if (week.run_s == 0 || week.phase != Phase::prepare) return;
  const Date end = std::min(today, week.start + (days_a_week - 1));
  const Record known = up_to(record, end);
  add_place(week, facts_of(known, protocol, ladder, end, week.start + days_a_week).last_week(), ladder);
}

/// What a session told as a sign is an event of its own.
std::vector<Date> signs_told(const Record& record, Date week, Date today) {
  std::vector<Date> days;
  for (const Checklist& list : record.checklists) {
    if (list.date < week || list.date >= week + days_a_week || list.date > today) continue;
    const auto told = [&](Item item) { return list.answers[index_of(item)] == Answer::yes; };
    if (std::any_of(red_flags().begin(), red_flags().end(), told)) days.push_back(list.date);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

CourseWeek week_from(const Facts& facts, Date start, bool ran_before) {
  CourseWeek week;
  week.start = start;
  week.over = start + days_a_week <= facts.today;
  for (const SessionFacts& session : facts.sessions_between(start, start + (days_a_week - 1))) {
    add_session(week, session, facts.today);
  }
  week.signs = signs_told(*facts.record, start, facts.today);
  const WeekFacts& found = facts.week_at((start - facts.week) / days_a_week);
  add_place(week, found, *facts.ladder);
  if (const IssuedPlan* told = told_for(*facts.record, week.start, facts.today)) {
    week.told = true;
    week.progress = told->progress;
    week.held = stays(*told, ran_before);
    week.planned_runs = found.planned_runs;
    for (const IssuedItem& item : told->items) week.planned_run_s += item.run_s;
  }
  return week;
}

/// Nothing is known of the weeks before the first session or plan.
std::optional<Date> first_week(const Record& record, Date today) {
  const Date onset = record.runner.injury.onset.value_or(Date{});
  std::optional<Date> first;
  const auto take = [&](Date date, Date known) {
    if (known <= today && date >= onset && (!first || date < *first)) first = date;
  };
  for (const Session& session : record.sessions) take(session.date, session.date);
  for (const IssuedPlan& plan : record.plans) take(plan.week_start, std::max(plan.as_of, plan.week_start));
  if (!first) return std::nullopt;
  return week_start(*first, record.runner.week_start);
}

}  // namespace

const CourseWeek* Course::newest_with_runs() const {
  const auto found = std::find_if(weeks.rbegin(), weeks.rend(), [](const CourseWeek& week) { return week.runs > 0; });
  return found == weeks.rend() ? nullptr : &*found;
}

Course course_of(const Record& record, const Protocol& protocol, Date today, const Window& window) {
  Course course{today, 0, {}};
  const std::optional<Date> first = first_week(record, today);
  if (!first) return course;
  const Ladder ladder(protocol);
  const Date next = week_start(today, record.runner.week_start) + days_a_week;
  Date from = window.since.value_or(*first);
  if (window.newest) from = std::max(from, next - days_a_week * *window.newest);
  const Facts facts = facts_of(record, protocol, ladder, today, next);
  bool ran = false;
  for (Date start = *first; start < next; start = start + days_a_week) {
    CourseWeek week = week_from(facts, start, ran);
    ran = ran || week.runs > 0;
    if (start + days_a_week <= from) {
      ++course.earlier;
      continue;
    }
    add_place_then(week, record, protocol, ladder, today);
    const IssuedPlan* told = told_for(record, start, today);
    add_bounds(week, record, protocol, ladder, told == nullptr ? start - 1 : told->as_of);
    course.weeks.push_back(std::move(week));
  }
  return course;
}

}  // namespace rtr::course
