// The same answers as labelled sentences for screen readers: one fact a line, no drawing, no signs to decode.
#pragma once

#include "rtr/plan.hpp"
#include "terminal/page.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"

#include <string>
#include <string_view>

namespace rtr::terminal {

/// Abbreviations and signs of the shared texts as whole words: "18 min" is "18 minutes", "0-2" is "0 to 2".
std::string spoken(std::string_view text);

void read_stop(Page& page, const StopText& text);
void read_plan(Page& page, const Told& told, const Week& week, const Style& style);

/// "walk 5 minutes, then 6 times run 1 minute and walk 1 minute 30 seconds, then walk 5 minutes".
std::string spoken_steps(const Steps& steps);
/// "walk-run, 25 minutes: walk 5 minutes, then 6 times run 1 minute and walk 1 minute 30 seconds, then walk 5 minutes".
std::string spoken_activity(const Activity& activity, InjuryKind kind);

}  // namespace rtr::terminal
