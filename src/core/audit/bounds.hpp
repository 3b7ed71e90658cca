// The hard bounds as the audit knows them. They stand here a second time on purpose: a slip in the data or in the
// planner's parameters must not move both. In brackets the section of the domain (S: the source article, C:
// convention).
#pragma once

#include "rtr/protocol.hpp"

namespace rtr::auditing::bound {

inline constexpr int rise_percent = 110;                   // 4: at most +10 % a week (S4.1)
inline constexpr int single_run_percent = 110;             // 7 single-run (Frandsen 2025)
inline constexpr int single_run_days = 30;                 // 7 single-run (Frandsen 2025)
inline constexpr int reference_days = 42;                  // 7 Reference (C)
inline constexpr int screen_days = 7;                      // 5: every red flag every week (C)
inline constexpr int gates_days = 14;                      // 5: readiness is valid for 14 days (C)
inline constexpr int long_gap_days = 28;                   // 7 gap-rescreen (C)
inline constexpr int return_gap_days = 56;                 // 7 gap-rescreen: back to S7 at best up to here (C)
inline constexpr int return_stage = 6;                     // index of S7
inline constexpr int gap_days[3] = {8, 15, 22};            // 7 gap: one, two, three stages (C)
inline constexpr int back_percent[4] = {100, 80, 65, 50};  // 7 gap; one stage back is 80 %, two 65 % (C)
inline constexpr int cross_training_sessions_a_week = 3;   // 7 gap: one row milder (C)
inline constexpr Seconds cross_training_s = 30 * 60;       // 7 gap (C)
inline constexpr int start_stage_most = 4;                 // index of S5: 4, cautious start (C)
inline constexpr int stopping_pain = 3;                    // 5: newest resting pain of 3 or more (C)
inline constexpr int resuming_pain = 1;                    // 5 and 7: resting pain 0-1 (Rambaud 2018)
inline constexpr int red_pain = 5;                         // 6: above (Thomee 1997, Silbernagel 2007)
inline constexpr int amber_pain = 3;                       // 6: from
inline constexpr int morning_rise = 2;                     // 6: next morning over the baseline
inline constexpr int amber_settled_h = 24;                 // 6
inline constexpr int red_settled_h = 48;                   // 6
inline constexpr int leg_days = 14;                        // 6: buttock or thigh pain reported before
inline constexpr int flare_rest_days = 2;                  // 7 flare (S5.3)
inline constexpr int flare_days = 7;                       // 7 flare
inline constexpr int clean_runs = 2;                       // 7 too-few-clean (Neason 2024)
inline constexpr int two_flares_days = 21;                 // 7 repeated-flare (C)
inline constexpr int three_flares_days = 42;               // 7 third-flare (C)
inline constexpr int persistent_weeks = 4;                 // 7 persistent-pain: of the last six (C)
inline constexpr int persistent_of_weeks = 6;
inline constexpr int twice_days = 14;                      // 7 persistent-pain: night pain or toward the foot (C)
inline constexpr int elsewhere_stop_pain = 5;              // 7 elsewhere: above
inline constexpr int ill_days = 2;                         // 7 ill: 48 hours
inline constexpr int clearance_age = 45;                   // 7 clearance-needed: above
inline constexpr int early_onset_days = 42;                // 7 clearance-needed: less than six weeks
inline constexpr int leg_symptom_days = 42;                // 7 clearance-needed: six weeks
inline constexpr int adult_age = 18;                       // 5 under_18
inline constexpr int hard_rpe = 7;                         // 7 intensity: mean effort (C)
inline constexpr int walk_run_rpe = 4;                     // 7 intensity (C)
inline constexpr int running_rpe = 5;                      // 7 intensity: after four running weeks (C)
inline constexpr int recovery_rpe = 3;                     // 8: the recovery run (S4.2)
inline constexpr int easy_running_weeks = 4;               // 7 intensity, rest-between-runs (C)
inline constexpr int running_days_most = 3;                // 7 run-days (Neason 2024)
inline constexpr int advances_in_a_row = 4;                // 7 consolidate (C)
inline constexpr Seconds goal_unknown_s = 150 * 60;        // 7 ceiling (C)
inline constexpr int cross_training_days = 2;              // 8 (S4.4)
inline constexpr Seconds cross_training_most_s = 40 * 60;  // 8 (S4.4)
inline constexpr int cross_training_rpe = 4;               // 8
inline constexpr int walks_most = 5;                       // 7 Days: walking weeks
inline constexpr Seconds walk_most_s = 30 * 60;            // 7 Days: towards 30 minutes (S2.1)
inline constexpr Seconds walk_unknown_s = 15 * 60;         // 7 Days: where nothing is known
inline constexpr Seconds walk_rise_s = 5 * 60;             // 7 Days: a week

}  // namespace rtr::auditing::bound
