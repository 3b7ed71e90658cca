// The documents of a course: what was (rtr-progress/1), what would be (rtr-forecast/1), and what a table leads to.
// docs/formats.md.
#pragma once

#include "course/forecast.hpp"
#include "course/progress.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"

#include <string>

namespace rtr::json {

/// `plan` is the one that would be made now: its tier decides what may be written. Under an emergency or same-day sign
/// there are no weeks at all; where a clinician comes first, weeks without any figure of running.
std::string write_progress(const course::Course& course, const course::Forecast& ahead, const Plan& plan);
/// Without scenarios where the plan has no running.
std::string write_forecast(const course::Forecast& forecast, const Plan& plan, const Protocol& protocol);

/// What a table amounts to (rtr-protocol-weeks/1): its stages, its steep steps, and the weeks that the planner makes.
std::string write_protocol_weeks(const Protocol& protocol);

}  // namespace rtr::json
