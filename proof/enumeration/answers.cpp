// The checklists and clearances of a sketch.
#include "enumeration/sketch.hpp"

#include <algorithm>

namespace rtr::enumeration {
namespace {

Answer& answer(Checklist& checklist, Item item) { return checklist.answers[index_of(item)]; }

Clearance signed_by(const char* clinician, Date date) {
  Clearance clearance;
  clearance.date = date;
  clearance.by = clinician;
  return clearance;
}

/// The days of a flag's story, before the Sunday: its yes, its clearance and its no.
struct FlagDays {
  int yes, cleared, no;
};
constexpr FlagDays long_ago{40, 35, 34}, lately{5, 3, 2};

void write_flag(Item item, FlagState state, Date today, Record& record) {
  const auto alone = [&](int days_ago, Answer given) {
    answer(record.checklists.emplace_back(Checklist{.date = today - days_ago, .resting_pain = {}}), item) = given;
  };
  if (state == FlagState::lifted_long_ago || state == FlagState::lifted_lately) {
    const FlagDays& days = state == FlagState::lifted_lately ? lately : long_ago;
    alone(days.yes, Answer::yes);
    alone(days.no, Answer::no);
    Clearance clearance = signed_by("A. Moreau, physiotherapist", today - days.cleared);
    clearance.covers.set(index_of(item));
    record.clearances.push_back(std::move(clearance));
  }
  if (state == FlagState::latched) alone(10, Answer::yes);
  if (state == FlagState::open) alone(1, Answer::yes);
}

void write_screen(const Sketch& sketch, Date today, Record& record) {
  Checklist screen{.date = today - sketch.screen_days_ago, .resting_pain = {}};
  for (const Item item : red_flags()) answer(screen, item) = Answer::no;
  for (std::size_t i = 0; i < sketched_flags.size(); ++i) {
    if (sketch.flags[i] == FlagState::open) answer(screen, sketched_flags[i]) = Answer::yes;
  }
  if (sketch.screen_hole) {
    answer(screen, Item::pulsing_tummy) = Answer::unanswered;
    Checklist older{.date = today - 20, .resting_pain = {}};
    answer(older, Item::pulsing_tummy) = Answer::no;
    record.checklists.push_back(older);
  }
  record.checklists.push_back(screen);
}

void write_gates(const Sketch& sketch, Date today, Record& record) {
  Checklist gates{.date = today - sketch.gates_days_ago, .resting_pain = {}};
  for (const Item item : readiness_items()) answer(gates, item) = Answer::yes;
  if (sketch.gate_missing) answer(gates, Item::squat) = Answer::unanswered;
  record.checklists.push_back(gates);
  Checklist now{.date = today, .resting_pain = {}};
  answer(now, Item::seen_clinician) = sketch.seen_clinician;
  if (sketch.resting_pain >= 0) now.resting_pain = sketch.resting_pain;
  if (sketch.gate_refused) answer(now, Item::lunge) = Answer::no;
  if (sketch.inflammatory) answer(now, Item::inflammatory_pattern) = Answer::yes;
  record.checklists.push_back(now);
}

void write_clearances(const Sketch& sketch, Date today, Record& record) {
  const Date onset = today - sketch.onset_days_ago;
  if (sketch.permitted) {
    Clearance clearance = signed_by("Dr Okafor", onset + 5);
    clearance.covers_return_to_running = true;
    if (sketch.permission_expired) clearance.until = today - 1;
    record.clearances.push_back(std::move(clearance));
  }
  if (sketch.surgery && sketch.surgery_covered) {
    Clearance clearance = signed_by("Dr Okafor", onset + 4);
    clearance.covers.set(index_of(Item::surgery_without_clearance));
    record.clearances.push_back(std::move(clearance));
  }
  Clearance bounds = signed_by("A. Moreau, physiotherapist", today - 20);
  if (sketch.start_stage >= 0) bounds.start_stage = sketch.ladder->stage_id(sketch.start_stage);
  if (sketch.stage_max != -1)
    bounds.stage_max = sketch.stage_max < 0 ? "no such stage" : sketch.ladder->stage_id(sketch.stage_max);
  if (sketch.weekly_max_min >= 0) bounds.weekly_run_max_s = sketch.weekly_max_min * 60;
  if (sketch.not_before_days > 0) bounds.no_running_before = sunday + sketch.not_before_days;
  record.clearances.push_back(std::move(bounds));
}

}  // namespace

void write_answers(const Sketch& sketch, Record& record) {
  record.checklists.clear();
  record.clearances.clear();
  const Date today = sketch.today();
  for (std::size_t i = 0; i < sketched_flags.size(); ++i) write_flag(sketched_flags[i], sketch.flags[i], today, record);
  write_screen(sketch, today, record);
  write_gates(sketch, today, record);
  write_clearances(sketch, today, record);
  std::stable_sort(record.checklists.begin(), record.checklists.end(),
                   [](const Checklist& a, const Checklist& b) { return a.date < b.date; });
}

}  // namespace rtr::enumeration
