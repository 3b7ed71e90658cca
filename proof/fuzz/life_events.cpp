// What can befall a runner, each as one choice.
#include "fuzz/life_events.hpp"

#include "json/codec.hpp"
#include "rtr/engine.hpp"

#include <algorithm>

namespace rtr::fuzz {
namespace {

void sign(Session& session, int which) {
  if (!session.signs) session.signs = Signs{};
  session.signs->set(static_cast<std::size_t>(which) % session.signs->size());
}

/// Scales the running; the rest follows.
void scale(Session& session, int percent) {
  session.run_s = std::min<Seconds>(session.run_s.value_or(0) * percent / 100, 6 * 3600);
  if (session.longest_run_s) session.longest_run_s = std::min(*session.longest_run_s * percent / 100, *session.run_s);
}

void hurt(Session& session, Choices& choices) {
  switch (choices.below(6)) {
    case 0:
      session.pain.during = choices.below(11);
      break;
    case 1:
      session.pain.next_morning = choices.below(11);
      break;
    case 2:
      session.pain.warm_up = choices.below(11);
      break;
    case 3:
      session.pain.before = choices.below(11);
      break;
    case 4:
      session.pain.after = choices.below(11);
      break;
    default:
      session.pain = {};
  }
}

void stage(Session& session, const Protocol& protocol, Choices& choices) {
  const int which = choices.below(static_cast<int>(protocol.stages.size()) + 1);
  session.stage = which == 0 ? "" : protocol.stages[static_cast<std::size_t>(which) - 1].id;
}

Item any_of(std::span<const Item> items, Choices& choices) {
  return items[static_cast<std::size_t>(choices.below(static_cast<int>(items.size())))];
}

/// A red flag answered yes or no, named by a clearance, or both on one day. What was said before is taken up mostly.
void flag(Record& record, Date day, Choices& choices) {
  const int how = choices.below(10);
  const std::vector<Item> before = said_yes(record);
  const Item item = how < 2 || before.empty() ? any_of(red_flags(), choices) : any_of(before, choices);
  if (how < 8) {
    Checklist answers;
    answers.date = day;
    answers.answers[index_of(item)] = how % 2 == 0 ? Answer::yes : Answer::no;
    record.checklists.push_back(answers);
  }
  if (how < 4) return;
  Clearance clearance;
  clearance.date = day;
  clearance.covers.set(index_of(item));
  if (how == 5) clearance.until = day + choices.below(60);
  record.clearances.push_back(std::move(clearance));
}

void gate(Record& record, Date day, Choices& choices) {
  Checklist answers;
  answers.date = day;
  if (choices.below(3) == 0) answers.resting_pain = choices.below(11);
  answers.answers[index_of(any_of(readiness_items(), choices))] = static_cast<Answer>(choices.below(3));
  if (choices.below(4) == 0)
    answers.answers[index_of(Item::inflammatory_pattern)] = static_cast<Answer>(choices.below(3));
  record.checklists.push_back(answers);
}

void ceiling(Record& record, const Protocol& protocol, Date day, Choices& choices) {
  Clearance clearance;
  clearance.date = day;
  const auto& stages = protocol.stages;
  switch (choices.below(5)) {
    case 0:
      clearance.covers_return_to_running = true;
      if (choices.below(2) == 1) clearance.until = day + choices.below(60);
      break;
    case 1:
      clearance.stage_max = stages[static_cast<std::size_t>(choices.below(static_cast<int>(stages.size())))].id;
      break;
    case 2:
      clearance.weekly_run_max_s = 60 * choices.below(250);
      break;
    case 3:
      clearance.no_running_before = day + choices.below(30);
      break;
    default:
      clearance.start_stage = stages[static_cast<std::size_t>(choices.below(static_cast<int>(stages.size())))].id;
      // Whether it may be that high is the reader's to say.
      Record alone;
      alone.clearances = {clearance};
      if (!json::check_stages(alone, protocol, {}, "start")) clearance.start_stage = stages.front().id;
  }
  record.clearances.push_back(std::move(clearance));
}

void other_session(Record& record, const Protocol& protocol, Date day, Choices& choices) {
  IssuedItem nothing;
  nothing.date = day;
  Session session = as_planned(nothing);
  session.kind = static_cast<SessionKind>(choices.below(6));
  const Seconds time = 60 * (1 + choices.below(120));
  session.run_s.reset();
  session.walk_s.reset();
  session.longest_run_s.reset();
  session.total_s = time;
  if (is_running(session.kind)) {
    session.run_s = time * (1 + choices.below(4)) / 4;
    if (session.kind == SessionKind::walk_run) stage(session, protocol, choices);
  }
  change(session, protocol, choices);
  record.sessions.push_back(std::move(session));
}

/// The week is planned anew in the middle of it, or a plan is made that nobody would make.
void another_plan(Record& record, const Protocol& protocol, Date day, Choices& choices) {
  const auto plan = plan_week(record, protocol, day, week_start(day, record.runner.week_start));
  if (!plan) return;
  IssuedPlan issued = json::issued(*plan);
  if (choices.below(3) == 2) {
    for (IssuedItem& item : issued.items) {
      item.run_s = item.run_s * (1 + choices.below(8)) / 4;
      item.longest_run_s = std::min(item.longest_run_s, item.run_s);
      item.walk_s += 600;
    }
    const bool runs = std::any_of(issued.items.begin(), issued.items.end(), [](const auto& i) { return i.run_s > 0; });
    if (issued.outcome == Outcome::train && !runs) issued.outcome = Outcome::prepare;
  }
  record.plans.push_back(std::move(issued));
}

}  // namespace

std::vector<Item> said_yes(const Record& record) {
  std::vector<Item> items;
  for (const Item item : red_flags()) {
    const bool yes = std::any_of(record.checklists.begin(), record.checklists.end(), [&](const Checklist& checklist) {
      return checklist.answers[index_of(item)] == Answer::yes;
    });
    if (yes) items.push_back(item);
  }
  return items;
}

Checklist all_well(Date day, bool gates) {
  Checklist checklist;
  checklist.date = day;
  for (const Item item : red_flags()) checklist.answers[index_of(item)] = Answer::no;
  if (!gates) return checklist;
  for (const Item item : readiness_items()) checklist.answers[index_of(item)] = Answer::yes;
  checklist.answers[index_of(Item::seen_clinician)] = Answer::yes;
  checklist.resting_pain = 0;
  return checklist;
}

Session as_planned(const IssuedItem& item) {
  Session session;
  session.date = item.date;
  session.kind = item.kind == ItemKind::run ? SessionKind::run : SessionKind::walk_run;
  session.stage = item.stage;
  session.run_s = item.run_s;
  session.walk_s = item.walk_s;
  session.longest_run_s = item.longest_run_s;
  session.rpe = 3;
  session.pain = {0, 0, 0, 0, 0};
  session.settled_h = 2;
  session.leg = Leg::none;
  session.signs = Signs{};
  return session;
}

bool change(Session& session, const Protocol& protocol, Choices& choices) {
  const int how = choices.below(256);
  if (how < 150) return true;
  if (how < 165) return false;
  switch (how % 16) {
    case 0:
      sign(session, choices.below(11));
      break;
    case 1:
      hurt(session, choices);
      break;
    case 2:
      session.settled_h = choices.below(80);
      break;
    case 3:
      session.rpe = choices.below(11);
      break;
    case 4:
      scale(session, choices.below(200));
      break;
    case 5:
      stage(session, protocol, choices);
      break;
    case 6:
      session.longest_run_s.reset();
      break;
    case 7:
      session.signs.reset();
      break;
    case 8:
      session.leg = static_cast<Leg>(choices.below(5));
      session.leg_change = static_cast<LegChange>(choices.below(4));
      break;
    case 9:
      session.stiffness_next_morning = static_cast<Stiffness>(choices.below(3));
      session.stiffness_h = choices.below(40);
      break;
    case 10:
      session.elsewhere.push_back({"knee", choices.below(11), static_cast<Answer>(choices.below(3))});
      break;
    case 11:
      session.distance_m = session.run_s.value_or(0) * (1 + choices.below(8));
      break;
    case 12:
      session.pain.next_morning.reset();
      session.settled_h.reset();
      break;
    case 13:
      session.rpe.reset();
      break;
    case 14:
      sign(session, choices.below(11));
      hurt(session, choices);
      break;
    default:
      session.walk_s = 60 * choices.below(60);
  }
  if (session.total_s)
    session.total_s = std::max(*session.total_s, session.run_s.value_or(0) + session.walk_s.value_or(0));
  return true;
}

void befall(Record& record, const Protocol& protocol, Date day, Choices& choices) {
  switch (choices.below(6)) {
    case 0:
      return other_session(record, protocol, day, choices);
    case 1:
      return flag(record, day, choices);
    case 2:
      return gate(record, day, choices);
    case 3:
      return ceiling(record, protocol, day, choices);
    case 4:
      return another_plan(record, protocol, day, choices);
    default:
      record.checklists.push_back(all_well(day, true));
  }
}

}  // namespace rtr::fuzz
