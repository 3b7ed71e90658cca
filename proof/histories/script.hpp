// What happens in a runner's life, week by week, as plain choices. A default script is a perfect one.
#pragma once

#include "histories/dice.hpp"
#include "rtr/record.hpp"

#include <array>
#include <optional>

namespace rtr::proof {

/// What goes wrong in one session; `amount` says how much.
enum class Trouble : std::uint8_t {
  none,
  tightness,     ///< muscles: normal
  pain_during,   ///< amount: 0-10
  pain_after,    ///< amount: 0-10
  pain_morning,  ///< amount: 0-10
  pain_warm_up,  ///< amount: 0-10, does not ease
  settles_late,  ///< amount: 10 h each
  stiffer,       ///< amount: 6 h each
  tightening,    ///< the back itself
  elsewhere,     ///< amount: pain 0-10 in a knee
  hard,          ///< amount: effort 0-10
  ill,           //
  leg_to_back,   ///< buttock pain moving towards the back
  leg,           ///< amount: how far down
  leg_to_foot,   //
  sharp,         //
  radiating,     //
  limp,          //
  night,         //
  numb,          //
  weak,          //
};
inline constexpr int trouble_count = static_cast<int>(Trouble::weak) + 1;

/// What an entry can leave out, or say against the plan.
enum class Slip : std::uint8_t {
  none,
  other_stage,  ///< amount: which, or none of them
  no_longest,   //
  no_effort,    //
  no_pain,      //
  pain_before,  ///< amount: 0-10
  other_walk,   ///< amount: minutes
};
inline constexpr int slip_count = static_cast<int>(Slip::other_walk) + 1;

/// What can come up in mid-week beside sessions.
enum class Turn : std::uint8_t {
  none,
  flag_answered,  ///< yes, or no to one that is open
  flag_covered,   ///< by a clearance, on the day of another answer or without one; perhaps with an end
  gate_answered,
  resting_pain,  ///< amount: 0-10
  inflammatory,
  injured_anew,  ///< the injury's onset is this day
  permitted,     ///< for `amount` days
  start_stage,   ///< amount: which
  other_plan,    ///< a plan on record that the engine would not have made
};
inline constexpr int turn_count = static_cast<int>(Turn::other_plan) + 1;

/// What becomes of one planned run.
struct RunScript {
  int done_percent = 100;  ///< 0: left out
  bool morning_known = true;
  bool signs_known = true;
  bool stated_distance = false;
  bool twice = false;  ///< the same again on the same day
  Trouble trouble = Trouble::none;
  int amount = 0;
  Slip slip = Slip::none;
  int slip_amount = 0;
};

enum class Extra : std::uint8_t { none, cross_training, walk, strength, run };
enum class Screening : std::uint8_t { all_no, left_out, one_left_out, one_yes };
/// What is answered of the readiness gates: what the last plan asked for, all of it, nothing, or one "no".
enum class Gates : std::uint8_t { as_asked, all, nothing, one_no };
enum class Ceiling : std::uint8_t { none, stage, weekly_minutes, not_before };

/// One week: what is answered before it, and what is done in it.
struct WeekScript {
  Screening screening = Screening::all_no;
  int flag = 0;  ///< index into red_flags(), for what is not all no
  Gates gates = Gates::as_asked;
  int gate = 0;  ///< index into readiness_items()
  std::optional<int> resting_pain = 0;
  int answered_days_ago = 0;   ///< 0-3
  bool sees_clinician = true;  ///< when a plan sent them: examined, permitted, and a "no" since
  Ceiling ceiling = Ceiling::none;
  int ceiling_height = 0;
  bool reports_late = true;  ///< mornings that a flare is still waiting for are answered now
  bool plan_kept = true;     ///< the plan is on record
  bool away = false;         ///< no session at all
  int replans_on = 0;        ///< day of the week (1-6) on which the rest is planned anew; 0: never
  std::array<RunScript, 4> runs{};
  Extra extra = Extra::none;
  int extra_day = 0;       ///< 0-6
  int extra_minutes = 30;  ///< of a run: its running
  Trouble extra_trouble = Trouble::none;
  int extra_amount = 0;
  Turn turn = Turn::none;
  int turn_day = 0;     ///< 0-6
  int turn_choice = 0;  ///< which flag, gate or answer
  int turn_amount = 0;
  int days = 7;  ///< so many of it are lived; fewer in the last week of a life only
};

/// Who it is. `before_injury_min`: running minutes a week.
struct Profile {
  int age = 34;
  int onset_weeks = 20;  ///< before the first plan
  bool surgery = false;
  std::optional<int> leg_symptoms_weeks;  ///< before the first plan
  std::optional<int> before_injury_min = 240;
  bool permitted = true;  ///< return_to_running is on record from the start
  bool seen_clinician = true;
  int start_stage = 0;  ///< named by a clinician, from 1; 0: none
  Weekdays run_days{0b0101010};
  InjuryKind kind = InjuryKind::muscle_strain;
  Weekday week_start = Weekday::monday;
  std::optional<Metres> before_injury_m;  ///< a week
  Goal goal = {};
};

/// How a kind of runner behaves, in percent of sessions or weeks.
struct Temper {
  const char* name = "perfect";
  int left_out = 0;                       ///< sessions
  int half_done = 0;                      ///< sessions
  int overdone = 0;                       ///< sessions, by 10-60 %
  int trouble = 0;                        ///< sessions with some trouble
  int worst_trouble = trouble_count - 1;  ///< no trouble beyond this one
  int morning_unknown = 0;                ///< sessions
  int signs_unknown = 0;                  ///< sessions
  int twice_a_day = 0;                    ///< sessions
  int extra = 0;                          ///< weeks with something beside the plan
  int extra_run = 0;                      ///< of those: a run that nobody planned
  int answers_amiss = 0;                  ///< weeks: screen or gates not as they should be
  int away = 0;                           ///< weeks
  int plan_lost = 0;                      ///< weeks whose plan is not on record
  int ceilings = 0;                       ///< weeks with a new ceiling
  int replans = 0;                        ///< weeks that are planned anew in mid-week
  int stays_away_from_clinic = 0;         ///< weeks in which a runner who was sent does not go
};

/// The kinds of runners: the first is perfect, the last does a bit of everything.
std::array<Temper, 11> tempers();

WeekScript draw_week(Source& source, const Temper& temper);
Profile draw_profile(Source& source);

/// Adds what few lives hold and a record may: slips, turns, trouble beside the plan, another weekday to begin with.
/// Drawn apart, so that lives without it draw the same numbers as ever.
void draw_oddities(Source& source, WeekScript& week);
void draw_oddities(Source& source, Profile& profile);

}  // namespace rtr::proof
