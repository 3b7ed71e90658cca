// The last look at a finished plan, by another hand than the one that made it: what breaks a law is named, and no plan
// is shown (docs/adr/0006).
#pragma once

#include "rtr/finding.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rtr {

/// One law each. The comments say what the plan did.
enum class Breach : std::uint8_t {
  // red flags
  week_under_flag,      ///< not a stop under an open emergency or same-day flag
  running_under_flag,   ///< running under an open clinician flag
  exercise_under_flag,  ///< strength or cross-training under an open clinician flag
  tier_too_low,         ///< a tier below the one that the journal asks for
  // a stop
  stop_without_cause,  ///< a stop whose tier is neither emergency nor same day
  stop_with_figures,   ///< a stop with a stage, a phase or a figure of running beside it
  // what has to be known before running
  screen_stale,       ///< running with a red flag not answered within 7 days
  gate_refused,       ///< running over a refused gate or resting pain of 3 or more
  gate_missing,       ///< running without the gates that a start, a long gap or a lifted flag asks for
  clearance_missing,  ///< first running without the clinician that it needs
  // flares
  rest_after_flare,  ///< running on the day of a red session or the two after it
  flare_pain,        ///< running in a flare without a later resting pain of 0-1
  flare_unsettled,   ///< running before a flare has settled
  flare_stage,       ///< not below the stage held when it happened
  flares_repeated,   ///< running after the third flare, a flare at the first stage, or persistent pain
  pain_elsewhere,    ///< running with strong pain or a limp in another place
  ill,               ///< running within 48 hours of being ill
  // the week's form
  heading,        ///< outcome, phase, stage, number and progress do not agree
  days,           ///< not seven days in order from the week's start
  past_day,       ///< something to do on a day gone by
  steps,          ///< steps of no time or repeated no times
  item,           ///< fields that do not fit the kind of item, or its phase
  item_total,     ///< an item's time is not that of its steps
  item_stage,     ///< more running in an item than its stage has
  totals,         ///< the week's totals are not the sum of its days
  daily,          ///< running, or something with steps, for every day
  rest_day,       ///< no day of full rest
  companions,     ///< too much beside the running
  walk_too_long,  ///< a walking week that asks for long walks
  // days and effort
  run_day,      ///< a run on a day that is not the runner's
  run_spacing,  ///< runs closer than the rest between them, the last one logged included
  run_days,     ///< too many run days
  effort,       ///< a run without a target effort, or with one too high
  recovery,     ///< no recovery run in a full week of the running phase
  surface,      ///< hard or uneven ground
  // caps
  stage_too_high,  ///< a stage that what was done does not support
  rem_rise,        ///< running-equivalent time over 110 % of a full week at the stage last done
  running_early,   ///< the running phase before the table was run to its end
  run_rise,        ///< weekly running over 110 % of what was run, or over a step back
  single_run,      ///< one run over 110 % of the longest of the last 30 days
  ceiling,         ///< over a clinician's ceiling
  goal,            ///< over the week before the injury or the goal
  // the plan against the decision that it was made from, and the limits that it shows
  decided_outcome,
  decided_days,
  decided_minutes,
  decided_effort,
  decided_kinds,
  shown_limits,
};
inline constexpr std::size_t breach_count = static_cast<std::size_t>(Breach::shown_limits) + 1;

/// The breach's name, such as `rest_after_flare`.
std::string_view name_of(Breach breach);

/// Everything that the plan breaks, worked out again from the journal up to `plan.as_of`; empty for a right plan. A
/// bound here is never stricter than the rules, so what it refuses is wrong; `limits` are the decision's. Total.
std::vector<Breach> audit(const Plan& plan, const Record& record, const Protocol& protocol, const Restriction& limits);

}  // namespace rtr
