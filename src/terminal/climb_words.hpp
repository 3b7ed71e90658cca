// The sentences about a table: what its weeks carry, which steps are steep, and what follows the last stage.
#pragma once

#include "course/climb.hpp"
#include "rtr/protocol.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::terminal {

/// What stands beside every load, once a page.
inline constexpr std::string_view load_key = "Load (REM) is running plus half of the walking, in minutes.";

/// Half seconds of running-equivalent time as minutes: "82.5".
std::string load_text(Seconds rem_half_s);
/// "+9.1 %", "-5.3 %", "0.0 %"; what is above 10 % never reads as 10.0.
std::string rise_text(Seconds before, Seconds after);
/// "6 stages, 3 sessions a week, a day between them at least".
std::string shape_text(const Protocol& protocol);
/// What the sessions of a week are of: "W4", or "1 x W5, 2 x W4" for a bridge.
std::string sessions_text(const course::ClimbWeek& week, const Protocol& protocol);
/// The same as it is read out: "1 session of W5 and 2 of W4".
std::string spoken_sessions(const course::ClimbWeek& week, const Protocol& protocol);
/// "Load goes from 82.5 to 105 min a week and running from 45 to 90 min, in 6 weeks. The biggest step is ..."
std::string climb_sentence(const std::vector<course::ClimbWeek>& weeks, const Protocol& protocol);
/// One sentence for each step of more than 10 %, with what the planner puts there, and for each stage that carries less
/// than the one before it.
std::vector<std::string> step_sentences(const Protocol& protocol);
/// "After L6 comes the running phase: ..." or that the last stage is kept up.
std::string follows_sentence(const Protocol& protocol);

}  // namespace rtr::terminal
