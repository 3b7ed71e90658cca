// What the runner was told for a day.
#include "cli/records/planned.hpp"

#include "common/text.hpp"
#include "rtr/engine.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rtr::cli {
namespace {

constexpr int days_a_week = 7;
constexpr int days_of_one_morning = 2;  // our own convention: later than that, a morning needs its session's name

bool runs(const IssuedItem& item) { return item.run_s > 0; }

/// What was before a new injury counts for nothing, so nothing is asked about it.
bool before_onset(const Record& record, Date day) { return day < record.runner.injury.onset.value_or(day); }

bool waits_for_morning(const Session& session, Date today) {
  return session.date < today && !session.skipped && !session.pain.next_morning;
}

/// A run that something voided before its day was not there to be done.
bool voided(Record record, const IssuedPlan& plan, Date day) {
  std::erase_if(record.sessions, [&](const Session& session) { return session.date >= day; });
  std::erase_if(record.checklists, [&](const Checklist& checklist) { return checklist.date > day; });
  return plan.as_of < day && !run_may_be_shown(record, plan, day);
}

const IssuedItem* item_of(const IssuedPlan& plan, Date day) {
  const IssuedItem* found = nullptr;
  for (const IssuedItem& item : plan.items) {
    if (item.date == day && (found == nullptr || (runs(item) && !runs(*found)))) found = &item;
  }
  return found;
}

}  // namespace

bool logged_run_on(const Record& record, Date day) {
  return std::any_of(record.sessions.begin(), record.sessions.end(),
                     [&](const Session& session) { return session.date == day && is_running(session.kind); });
}

bool is_red(const Session& session) {
  return verdict_of(session, true).light == Light::red;  // a leg reported before makes amber, never red
}

const IssuedPlan* plan_counting_on(const Record& record, Date day) {
  const Date week = week_start(day, record.runner.week_start);
  const IssuedPlan* made_by_then = nullptr;
  const IssuedPlan* any = nullptr;
  for (const IssuedPlan& plan : record.plans) {
    if (plan.week_start != week) continue;
    if (plan.as_of <= day && (made_by_then == nullptr || made_by_then->as_of <= plan.as_of)) made_by_then = &plan;
    if (item_of(plan, day) != nullptr && (any == nullptr || any->as_of <= plan.as_of)) any = &plan;
  }
  return made_by_then != nullptr ? made_by_then : any;
}

const IssuedItem* planned_on(const Record& record, Date day) {
  const IssuedPlan* plan = plan_counting_on(record, day);
  return plan == nullptr ? nullptr : item_of(*plan, day);
}

std::optional<Date> day_to_log(const Record& record, Date today) {
  for (Date day = today; today - day < days_a_week; day = day - 1) {
    const IssuedItem* item = planned_on(record, day);
    if (item == nullptr || !runs(*item) || before_onset(record, day)) continue;
    if (voided(record, *plan_counting_on(record, day), day)) continue;
    const bool logged = std::any_of(record.sessions.begin(), record.sessions.end(), [&](const Session& session) {
      return session.date == day && is_running(session.kind);
    });
    if (!logged) return day;
  }
  return std::nullopt;
}

std::vector<const Session*> mornings_open(const Record& record, Date today) {
  std::vector<const Session*> open;
  for (const Session& session : record.sessions) {
    const bool counts = (is_running(session.kind) || is_red(session)) && !before_onset(record, session.date);
    if (counts && waits_for_morning(session, today) && today - session.date <= days_a_week) open.push_back(&session);
  }
  std::stable_sort(open.begin(), open.end(), [](const Session* a, const Session* b) { return a->date > b->date; });
  return open;
}

const Session* morning_asked(const Record& record, Date today) {
  const std::vector<const Session*> open = mornings_open(record, today);
  return open.empty() ? nullptr : open.front();
}

const Session* session_without_morning(const Record& record, Date today) {
  const Session* found = nullptr;
  for (const Session& session : record.sessions) {
    if (!waits_for_morning(session, today) || before_onset(record, session.date)) continue;
    // A run's or a red session's morning counts; that of a walk may be told as well.
    const auto rank = [](const Session& s) { return std::pair(is_running(s.kind) || is_red(s), s.date); };
    const bool newer = found == nullptr || rank(*found) < rank(session);
    if (today - session.date <= days_of_one_morning && newer) found = &session;
  }
  const Session* answered = session_with_morning(record, today);
  return found != nullptr && answered != nullptr && answered->date > found->date ? nullptr : found;
}

const Session* session_with_morning(const Record& record, Date today) {
  const Session* found = nullptr;
  for (const Session& session : record.sessions) {
    const bool near = session.date < today && today - session.date <= days_of_one_morning;
    if (!near || session.skipped || !session.pain.next_morning) continue;
    if (found == nullptr || found->date <= session.date) found = &session;
  }
  return found;
}

SessionKind session_kind(ItemKind kind) {
  switch (kind) {
    case ItemKind::walk:
      return SessionKind::walk;
    case ItemKind::walk_run:
      return SessionKind::walk_run;
    case ItemKind::run:
      return SessionKind::run;
    case ItemKind::cross_training:
      return SessionKind::cross_training;
    case ItemKind::strength:
      return SessionKind::strength;
    case ItemKind::mobility:
      return SessionKind::mobility;
  }
  return SessionKind::walk;
}

std::string run_and_walk(Seconds run_s, Seconds walk_s) {
  std::string text = "run " + minutes_text(run_s);
  if (walk_s > 0) text += ", walk " + minutes_text(walk_s);
  return text;
}

std::string_view kind_word_of(SessionKind kind) {
  constexpr std::array<std::string_view, 6> words{"walk-run", "run", "walk", "cross-training", "strength", "mobility"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace rtr::cli
