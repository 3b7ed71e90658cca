// A runner in a few small numbers, each of them an axis of a grid, and the record that they stand for.
#pragma once

#include "core/facts/facts.hpp"
#include "rtr/record.hpp"

#include <array>
#include <vector>

namespace rtr::enumeration {

/// How far a red flag has gone, from good to bad.
enum class FlagState : std::uint8_t { never, lifted_long_ago, lifted_lately, latched, open };

/// The day before the planned week, on which the plan is made.
inline constexpr Date sunday{20779};  // 2026-11-22
inline constexpr Date planned_week = sunday + 1;

/// Everything that the axes can set. The defaults are a healthy runner with clean weeks behind and every answer given.
struct Sketch {
  // Where the runner stands.
  const Protocol* protocol = nullptr;
  const Ladder* ladder = nullptr;
  int rung = -1;                ///< of the last week; -1: never ran; Ladder::size(): the running phase
  int advances = 0;             ///< moves up in a row that led there
  int weeks = 2;                ///< on record, at least
  Seconds running_s = 90 * 60;  ///< running phase: a week's running
  int running_days = 3;         ///< running phase: on so many days
  bool uneven = false;          ///< running phase: one of the runs is longer
  bool lighter = false;         ///< running phase: the last week was planned as a lighter one
  int running_weeks = 2;        ///< running phase: so many weeks done
  bool plans = true;            ///< the plans are on record
  bool last_plan_missing = false;
  // The last week of running.
  int gap = 1;                 ///< days from its last planned run to the Sunday
  bool cross_trained = false;  ///< three times half an hour in every week of the gap
  int left_out = 0;            ///< of its runs, from the last
  int halved = 0;              ///< of its runs, from the last
  int mornings_missing = 0;    ///< of its runs, from the first
  Light last_run = Light::green;
  int spike_percent = 0;  ///< its last run was longer by so much
  int rpe = 3;
  int trend = 0;  ///< its next mornings rose for so many weeks, by one a week
  // Other sessions, on days of their own.
  std::array<int, 2> ambers{};     ///< walks last week and the week before it
  int slow = 0;                    ///< walks last week that took 30 hours to settle
  std::vector<int> flares;         ///< red walks, so many days ago, the newest last
  Settled settled = Settled::yes;  ///< the newest of them
  bool tightened = false, centralising = false;
  int ill_days_ago = 0;            ///< 0: not ill
  std::array<int, 2> elsewhere{};  ///< pain in a knee last week and the week before it
  bool limp = false;
  int nights = 0;  ///< walks with night pain in the last 14 days
  // The profile.
  int birth_year = 1990;
  int onset_days_ago = 300;
  bool surgery = false, surgery_covered = true;
  int leg_symptoms_days_ago = 0;  ///< 0: none
  Seconds goal_s = 0;             ///< weekly running of the goal; 0: none given
  // Answers.
  std::array<FlagState, 3> flags{};  ///< an emergency, a same-day and a clinician sign
  int screen_days_ago = 0;
  bool screen_hole = false;  ///< one question left open
  int gates_days_ago = 0;
  bool gate_missing = false, gate_refused = false;
  int resting_pain = 0;  ///< -1: not answered
  Answer seen_clinician = Answer::yes;
  bool inflammatory = false;
  // Clearances.
  bool permitted = true, permission_expired = false;  ///< return to running
  int start_stage = -1;                               ///< index; -1: none named
  int stage_max = -1;                                 ///< index; -1: none; -2: a stage that the table does not have
  int weekly_max_min = -1;                            ///< -1: none
  int not_before_days = 0;                            ///< from the Sunday; 0: none
  // Within the planned week.
  int day = -1;                                              ///< today, counted from the planned week's first day
  int done = 0;                                              ///< of the runs that were due by today
  bool overshot = false;                                     ///< the last of them was longer by 30 %
  Light since = Light::green;                                ///< a walk of yesterday
  bool told = false, told_rest = false, told_waits = false;  ///< a plan for the week; without running; for answers

  Date today() const { return planned_week + day; }
  bool running_phase() const { return ladder != nullptr && rung == ladder->size(); }
};

/// The items that the three flags stand for.
inline constexpr std::array<Item, 3> sketched_flags{Item::saddle_numbness, Item::foot_drop, Item::one_leg_numbness};

/// Profile, sessions and plans.
void write_story(const Sketch& sketch, Record& record);
/// Checklists and clearances, oldest first; every checklist of a day of its own or about other questions.
void write_answers(const Sketch& sketch, Record& record);

}  // namespace rtr::enumeration
