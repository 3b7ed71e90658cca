// Lives a script: writes down what the runner would have entered.
#include "histories/life.hpp"

#include "histories/session.hpp"
#include "histories/turns.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace rtr::proof {
namespace {

/// The day before the first week, which is that of 2024-01-01, a Monday.
Date eve_of(const Profile& profile) { return Date{19'722} + static_cast<int>(profile.week_start); }

bool says(const std::vector<Finding>& findings, std::string_view rule) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
}

Runner runner_of(const Profile& profile, const Protocol& protocol) {
  Runner runner;
  const Date start = eve_of(profile);
  runner.id = "someone";
  runner.birth_year = to_civil(start).year - profile.age;
  runner.run_days = profile.run_days;
  runner.week_start = profile.week_start;
  runner.protocol = protocol.id;
  runner.injury.kind = profile.kind;
  runner.injury.onset = start - 7 * profile.onset_weeks;
  runner.injury.surgery = profile.surgery ? Answer::yes : Answer::no;
  if (profile.leg_symptoms_weeks) runner.injury.leg_symptoms_last = start - 7 * *profile.leg_symptoms_weeks;
  if (profile.before_injury_min) runner.before_injury.weekly_run_s = 60 * *profile.before_injury_min;
  runner.before_injury.weekly_m = profile.before_injury_m;
  runner.goal = profile.goal;
  return runner;
}

}  // namespace

Life::Life(const Profile& profile, const Protocol& protocol, OnPlan on_plan)
    : protocol_(protocol),
      on_plan_(std::move(on_plan)),
      today_(eve_of(profile)),
      seen_clinician_(profile.seen_clinician) {
  record_.runner = runner_of(profile, protocol);
  if (!profile.permitted) return;
  Clearance permission;
  permission.date = today_ - std::min(3, 7 * profile.onset_weeks - 1);
  permission.by = "A. Moreau, physiotherapist";
  permission.covers_return_to_running = true;
  permission.covers[index_of(Item::surgery_without_clearance)] = profile.surgery;
  if (profile.start_stage > 0) {
    const std::size_t stage = static_cast<std::size_t>(profile.start_stage) - 1;
    permission.start_stage = protocol.stages[std::min(stage, protocol.stages.size() - 1)].id;
  }
  record_.clearances.push_back(permission);
}

const std::optional<Plan>& Life::live(const WeekScript& script) {
  if (script.sees_clinician && sent_to_clinic_) visit_clinic();
  if (script.reports_late) report_late();
  answer(script);
  set_ceiling(script);
  const Date week = today_ + 1;
  ask(today_, week, script.plan_kept, plan_);
  current_ = plan_;
  if (plan_) {
    gates_asked_ = says(plan_->findings, "readiness");
    sent_to_clinic_ = plan_->tier >= Tier::clinician || says(plan_->findings, "clearance-needed");
  }
  train(script, week);
  today_ = week + (script.days - 1);
  ++weeks_;
  return plan_;
}

void Life::answer(const WeekScript& script) {
  Checklist list{.date = today_ - script.answered_days_ago, .resting_pain = script.resting_pain, .answers = {}};
  if (script.screening != Screening::left_out) {
    for (const Item item : red_flags()) list.answers[index_of(item)] = Answer::no;
    const Item one = red_flags()[static_cast<std::size_t>(script.flag)];
    if (script.screening == Screening::one_left_out) list.answers[index_of(one)] = Answer::unanswered;
    if (script.screening == Screening::one_yes) list.answers[index_of(one)] = Answer::yes;
  }
  if (script.gates != Gates::nothing && (gates_asked_ || script.gates != Gates::as_asked)) {
    for (const Item item : readiness_items()) list.answers[index_of(item)] = Answer::yes;
    list.answers[index_of(Item::seen_clinician)] = seen_clinician_ ? Answer::yes : Answer::no;
    const Item one = readiness_items()[static_cast<std::size_t>(script.gate)];
    if (script.gates == Gates::one_no) list.answers[index_of(one)] = Answer::no;
  }
  record_.checklists.push_back(list);
}

void Life::report_late() {
  for (Session& session : record_.sessions) {
    const bool waiting =
        verdict_of(session, true).light == Light::red && !session.pain.next_morning && !session.settled_h;
    if (!waiting || today_ - session.date < 2) continue;
    session.pain.next_morning = 1;
    session.settled_h = 36;
  }
}

void Life::visit_clinic() {
  Clearance clearance;
  clearance.date = today_;
  clearance.by = "B. Okafor, doctor";
  clearance.covers_return_to_running = true;
  for (const Item flag : open_flags(record_, today_)) clearance.covers[index_of(flag)] = true;
  record_.clearances.push_back(clearance);
  seen_clinician_ = true;
  gates_asked_ = true;
}

void Life::set_ceiling(const WeekScript& script) {
  if (script.ceiling == Ceiling::none) return;
  Clearance clearance;
  clearance.date = today_;
  clearance.by = "A. Moreau, physiotherapist";
  const int stages = static_cast<int>(protocol_.stages.size());
  if (script.ceiling == Ceiling::stage) {
    clearance.stage_max = protocol_.stages[static_cast<std::size_t>(script.ceiling_height % stages)].id;
  } else if (script.ceiling == Ceiling::weekly_minutes) {
    clearance.weekly_run_max_s = 60 * 6 * script.ceiling_height;
  } else {
    clearance.no_running_before = today_ + script.ceiling_height;
  }
  record_.clearances.push_back(clearance);
}

void Life::ask(Date today, Date week, bool kept, std::optional<Plan>& plan) {
  plan = plan_week(record_, protocol_, today, week);
  if (on_plan_) on_plan_({record_, protocol_, today, week, plan});
  if (plan && kept) record_.plans.push_back(json::issued(*plan));
}

void Life::train(const WeekScript& script, Date week) {
  std::size_t index = 0;
  for (int i = 0; i < script.days; ++i) {
    const Date day = week + i;
    if (script.turn != Turn::none && script.turn_day == i) take_turn(record_, protocol_, day, script);
    if (script.replans_on == i && i > 0) ask(day, week, script.plan_kept, current_);
    if (script.away) continue;
    run_day(script, day, index);
    if (script.extra != Extra::none && script.extra_day == i) do_extra(script, day);
  }
}

void Life::run_day(const WeekScript& script, Date day, std::size_t& index) {
  const Week* week = current_ ? week_of(*current_) : nullptr;
  if (week == nullptr) return;
  for (const Day& planned : week->days) {
    if (planned.date != day) continue;
    for (const Activity& item : planned.items) {
      if (totals_of(item.steps).run_s == 0) continue;
      do_run(script.runs[index++ % script.runs.size()], item, day);
    }
  }
}

namespace {

/// A run that was not done keeps what was said of the runner.
Session skipped_for(Session session) {
  session.skipped = true;
  session.run_s = 0;
  session.walk_s.reset();
  session.longest_run_s.reset();
  session.distance_m.reset();
  session.rpe.reset();
  return session;
}

}  // namespace

void Life::do_run(const RunScript& script, const Activity& item, Date day) {
  // Who leaves a run out enters it only where something kept them from it.
  const bool skipped = script.done_percent == 0;
  if (skipped && script.trouble == Trouble::none) return;
  Session session = session_of(script, item, day);
  if (skipped) {
    record_.sessions.push_back(skipped_for(std::move(session)));
    return;
  }
  slip(session, script.slip, script.slip_amount, protocol_);
  if (script.twice) {
    // Entries of equal content would be one.
    record_.sessions.push_back(session);
    record_.sessions.back().start = "18:30";
  }
  record_.sessions.push_back(std::move(session));
}

void Life::do_extra(const WeekScript& script, Date day) {
  static constexpr std::array kinds = {SessionKind::cross_training, SessionKind::walk, SessionKind::strength,
                                       SessionKind::run};
  const SessionKind kind = kinds[static_cast<std::size_t>(script.extra) - 1];
  Session session = well(day, kind);
  session.total_s = 60 * script.extra_minutes;
  if (kind == SessionKind::run) session.run_s = session.total_s;
  befall(session, script.extra_trouble, script.extra_amount);
  record_.sessions.push_back(std::move(session));
}

Story draw_story(Source& source, const Temper& temper, int weeks) {
  Story story{draw_profile(source), {}};
  for (int week = 0; week < weeks; ++week) story.weeks.push_back(draw_week(source, temper));
  return story;
}

History history_of(const Story& story, const Protocol& protocol) {
  Life life(story.profile, protocol);
  for (const WeekScript& week : story.weeks) life.live(week);
  History out{life.record(), life.today()};
  Checklist list{.date = out.today, .resting_pain = 0, .answers = {}};
  for (const Item item : red_flags()) list.answers[index_of(item)] = Answer::no;
  for (const Item item : readiness_items()) list.answers[index_of(item)] = Answer::yes;
  list.answers[index_of(Item::seen_clinician)] = Answer::yes;
  out.record.checklists.push_back(list);
  return out;
}

}  // namespace rtr::proof
