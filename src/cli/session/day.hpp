// Which planned session is meant, and what was told to do in it.
#pragma once

#include "cli/records/source.hpp"
#include "cli/words/session.hpp"

#include <optional>

namespace rtr::cli {

/// The day of a session. Without a day said it is today; where only a session planned for an earlier day can be meant,
/// that is asked, or named in a usage failure.
Result<Date> day_of_session(Shell& shell, const Source& source, const SessionWords& said);

/// The steps of the run that was planned for a day, from the plan as it was told; empty when none was or it is not
/// known.
Steps steps_planned(const Source& source, Date day);

/// The part of some steps that is certain once `repetitions` of running were done: all up to there, and the walking
/// that belongs to the last of them. Nothing when there are not as many.
std::optional<StepTotals> up_to_repetition(const Steps& steps, int repetitions);
/// How many repetitions with running there are.
int repetitions_in(const Steps& steps);

}  // namespace rtr::cli
