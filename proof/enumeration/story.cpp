// The sessions and plans of a sketch: weeks that led to where it stands, shifted by its gap, and sessions beside them.
#include "enumeration/sketch.hpp"

#include <algorithm>
#include <string>

namespace rtr::enumeration {
namespace {

constexpr Seconds minute = 60;

/// One run as it was planned.
struct Asked {
  Date date;
  int back = 1;  ///< so many weeks before the planned one, before the gap shifted it
  bool plain = false;
  int rung = 0;
  std::string stage;
  StepTotals totals;
};

/// Days of the week for so many runs: Tuesday, Thursday, Saturday; of two, Tuesday and Saturday.
Date day_of(int back, int i, int count, const Sketch& sketch) {
  const int weekday = i + 1 == count ? 5 : 1 + 2 * i;
  return planned_week - 7 * back + weekday - (sketch.gap - 1);
}

void ask_rung(const Sketch& sketch, int back, int rung, std::vector<Asked>& asked) {
  const Rung& week = (*sketch.ladder)[rung];
  const int count = static_cast<int>(week.sessions.size());
  for (int i = 0; i < count; ++i) {
    const std::string& stage = sketch.ladder->stage_id(week.stage + (i < week.upper ? 1 : 0));
    asked.push_back({day_of(back, i, count, sketch), back, false, rung, stage,
                     totals_of(week.sessions[static_cast<std::size_t>(i)])});
  }
}

void ask_running(const Sketch& sketch, int back, std::vector<Asked>& asked) {
  for (int i = 0; i < sketch.running_days; ++i) {
    Seconds run_s = sketch.running_s / sketch.running_days;
    if (sketch.lighter && back == 1) run_s = run_s * 80 / 100;
    // One run longer by ten minutes, another shorter by as many.
    if (sketch.uneven && i < 2) run_s += i == 0 ? 10 * minute : -10 * minute;
    asked.push_back({day_of(back, i, sketch.running_days, sketch),
                     back,
                     true,
                     sketch.ladder->size(),
                     {},
                     {run_s, 10 * minute, run_s}});
  }
}

/// The planned runs of all weeks, oldest first.
std::vector<Asked> asked_of(const Sketch& sketch) {
  std::vector<Asked> asked;
  if (sketch.rung < 0) return asked;
  const int top = sketch.ladder->full(sketch.ladder->stages() - 1);
  if (sketch.running_phase()) {
    for (int back = sketch.running_weeks + 2; back > sketch.running_weeks; --back) ask_rung(sketch, back, top, asked);
    for (int back = sketch.running_weeks; back > 0; --back) ask_running(sketch, back, asked);
    return asked;
  }
  const int lowest = sketch.rung - sketch.advances;
  // A rise of the mornings over three weeks needs four of them.
  for (int back = std::max({sketch.advances + 2, sketch.trend + 1, sketch.weeks}); back > 0; --back) {
    ask_rung(sketch, back, std::max(lowest, sketch.rung - (back - 1)), asked);
  }
  return asked;
}

Session plain_session(Date date, SessionKind kind) {
  Session made;
  made.date = date;
  made.kind = kind;
  made.pain = {0, 0, 1, 1, 0};
  made.settled_h = 10;
  made.stiffness_next_morning = Stiffness::usual;
  made.leg = Leg::none;
  made.leg_change = LegChange::none;
  made.signs = Signs{};
  return made;
}

/// The morning's pain where mornings rise week after week, ending with the last week.
int rising(const Sketch& sketch, Date date) {
  const int back = (planned_week - 1 - date) / 7 + 1;
  return sketch.trend == 0 ? 0 : std::max(0, sketch.trend + 1 - back);
}

Session done_as_asked(const Asked& asked) {
  Session made = plain_session(asked.date, asked.plain ? SessionKind::run : SessionKind::walk_run);
  made.stage = asked.stage;
  made.run_s = made.longest_run_s = asked.totals.run_s;
  made.longest_run_s = asked.totals.longest_run_s;
  made.walk_s = asked.totals.walk_s;
  made.rpe = 3;
  return made;
}

void colour(Session& made, Light light) {
  if (light == Light::amber) made.pain.during = 3;
  if (light == Light::red) made.pain.during = 6;
}

/// What befell the last week's run number `i` of `count`.
void befall(const Sketch& sketch, int i, int count, Session& made) {
  if (i < sketch.mornings_missing) made.pain.next_morning.reset();
  if (i >= count - sketch.halved) {
    *made.run_s /= 2;
    *made.longest_run_s = std::min(*made.longest_run_s, *made.run_s);
  }
  made.rpe = sketch.rpe;
  if (i + 1 < count) return;
  colour(made, sketch.last_run);
  *made.run_s += *made.run_s * sketch.spike_percent / 100;
  *made.longest_run_s += *made.longest_run_s * sketch.spike_percent / 100;
}

void write_runs(const Sketch& sketch, const std::vector<Asked>& asked, Record& record) {
  const int count =
      static_cast<int>(std::count_if(asked.begin(), asked.end(), [](const Asked& a) { return a.back == 1; }));
  int i = 0;
  for (const Asked& run : asked) {
    Session made = done_as_asked(run);
    made.pain.before = made.pain.next_morning = rising(sketch, run.date);
    if (run.back == 1) {
      if (i >= count - sketch.left_out) continue;
      befall(sketch, i++, count - sketch.left_out, made);
    }
    record.sessions.push_back(std::move(made));
  }
}

/// The plans that asked for those runs, one a calendar week.
void write_plans(const Sketch& sketch, const std::vector<Asked>& asked, Record& record) {
  for (const Asked& run : asked) {
    if (sketch.last_plan_missing && run.back == 1) continue;
    const Date week = week_start(run.date, Weekday::monday);
    if (record.plans.empty() || record.plans.back().week_start != week) {
      IssuedPlan plan{.week_start = week, .as_of = week - 1, .outcome = Outcome::train, .stage = {}, .items = {}};
      plan.phase = run.plain ? Phase::running : Phase::walk_run;
      plan.progress = Progress::advance;
      // Less than the ladder's last stage: the runner was once set back.
      const bool less = run.plain && sketch.running_s < (*sketch.ladder)[sketch.ladder->size() - 1].run_s;
      if (run.plain && sketch.lighter && run.back == 1) plan.progress = Progress::deload;
      if (less && run.back == sketch.running_weeks) plan.progress = Progress::step_back;
      if (!run.plain) plan.stage = sketch.ladder->stage_id((*sketch.ladder)[run.rung].stage);
      record.plans.push_back(std::move(plan));
    }
    record.plans.back().items.push_back({run.date, run.plain ? ItemKind::run : ItemKind::walk_run, run.stage,
                                         run.totals.run_s, run.totals.walk_s, run.totals.longest_run_s});
  }
}

Session walk(const Sketch& sketch, Date date) {
  Session made = plain_session(date, SessionKind::walk);
  made.pain.before = made.pain.next_morning = rising(sketch, date);
  made.total_s = made.walk_s = 30 * minute;
  return made;
}

/// Sessions that are not runs, each kind on days of its own.
void write_beside(const Sketch& sketch, Record& record) {
  std::vector<Session>& sessions = record.sessions;
  const Date last = planned_week - 7;
  for (int back = 0; back < 2; ++back) {
    for (int i = 0; i < sketch.ambers[static_cast<std::size_t>(back)]; ++i) {
      colour(sessions.emplace_back(walk(sketch, last - 7 * back + 2 * i)), Light::amber);
    }
    const int knee = sketch.elsewhere[static_cast<std::size_t>(back)];
    if (knee == 0) continue;
    const bool limps = sketch.limp && back == 0;
    sessions.emplace_back(walk(sketch, last - 7 * back + 3)).elsewhere = {
        {"knee", knee, limps ? Answer::yes : Answer::no}};
  }
  for (int i = 0; i < sketch.slow; ++i) sessions.emplace_back(walk(sketch, last + 2 * i + 1)).settled_h = 30;
  for (std::size_t i = 0; i < sketch.flares.size(); ++i) {
    Session& made = sessions.emplace_back(walk(sketch, sketch.today() - sketch.flares[i]));
    colour(made, Light::red);
    if (i + 1 < sketch.flares.size() || sketch.settled == Settled::yes) continue;
    made.settled_h = sketch.settled == Settled::late ? std::optional(60) : std::nullopt;
    made.pain.next_morning = sketch.settled == Settled::late ? std::optional(2) : std::nullopt;
  }
  for (int i = 0; i < sketch.nights; ++i) {
    sessions.emplace_back(walk(sketch, sunday - 9 + 4 * i)).signs->set(static_cast<std::size_t>(Sign::night_pain));
  }
  if (sketch.tightened)
    sessions.emplace_back(walk(sketch, last + 4)).signs->set(static_cast<std::size_t>(Sign::back_tightening));
  if (sketch.centralising) sessions.emplace_back(walk(sketch, last + 4)).leg_change = LegChange::toward_back;
  if (sketch.ill_days_ago > 0) {
    sessions.emplace_back(walk(sketch, sunday - sketch.ill_days_ago)).signs->set(static_cast<std::size_t>(Sign::ill));
  }
  if (!sketch.cross_trained) return;
  for (Date day = sunday - sketch.gap + 1; day <= sunday; day = day + 2) {
    sessions.push_back(plain_session(day, SessionKind::cross_training));
    sessions.back().total_s = 30 * minute;
  }
}

/// The planned week itself, where it has begun: what was told for it, and what was done of that.
void write_this_week(const Sketch& sketch, Record& record) {
  if (sketch.day < 0) return;
  Sketch next = sketch;
  next.gap = 1;
  std::vector<Asked> asked;
  if (sketch.running_phase()) {
    ask_running(next, 0, asked);
  } else {
    ask_rung(next, 0, std::min(sketch.rung + 1, sketch.ladder->size() - 1), asked);
  }
  if (sketch.told) {
    Record told;
    write_plans(next, asked, told);
    IssuedPlan& plan = told.plans.front();
    if (sketch.told_rest) {
      plan.outcome = Outcome::prepare;
      plan.phase = Phase::prepare;
      plan.stage.clear();
      plan.items.clear();
    }
    plan.waits_for_answers_only = sketch.told_waits;
    record.plans.push_back(std::move(plan));
  }
  int left = sketch.done;
  for (const Asked& run : asked) {
    if (run.date > sketch.today() || left-- <= 0) break;
    Session& made = record.sessions.emplace_back(done_as_asked(run));
    if (!sketch.overshot || left > 0) continue;
    *made.run_s += *made.run_s * 30 / 100;
    *made.longest_run_s += *made.longest_run_s * 30 / 100;
  }
  if (sketch.since != Light::green && sketch.day > 0)
    colour(record.sessions.emplace_back(walk(sketch, sketch.today() - 1)), sketch.since);
}

}  // namespace

void write_story(const Sketch& sketch, Record& record) {
  record.sessions.clear();
  record.plans.clear();
  Runner& runner = record.runner;
  runner.birth_year = sketch.birth_year;
  runner.injury.onset = sketch.today() - sketch.onset_days_ago;
  runner.injury.surgery = sketch.surgery ? Answer::yes : Answer::no;
  runner.injury.leg_symptoms_last.reset();
  if (sketch.leg_symptoms_days_ago > 0) runner.injury.leg_symptoms_last = sketch.today() - sketch.leg_symptoms_days_ago;
  runner.goal.weekly_run_s.reset();
  if (sketch.goal_s > 0) runner.goal.weekly_run_s = sketch.goal_s;
  const std::vector<Asked> asked = asked_of(sketch);
  write_runs(sketch, asked, record);
  if (sketch.plans) write_plans(sketch, asked, record);
  write_beside(sketch, record);
  write_this_week(sketch, record);
}

}  // namespace rtr::enumeration
