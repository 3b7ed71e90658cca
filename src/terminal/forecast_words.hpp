// The words of a forecast: its scenarios, what each assumes, its targets and their dates.
#pragma once

#include "course/forecast.hpp"
#include "terminal/render.hpp"

#include <string>

namespace rtr::terminal {

/// "all goes well", "a flare on 31 Dec": the assumption in a few words.
std::string short_name(const course::Scenario& scenario, const course::Forecast& forecast);
/// The same in full.
std::string assumption_of(const course::Scenario& scenario, const course::Forecast& forecast, const CourseTold& told);
/// "S13 (30 min)", "5 km in one go", "25 km a week".
std::string target_name(course::Target target, const course::Forecast& forecast, const CourseTold& told);
/// "29 Dec 2026", "reached", "not in 2 years", "no distances".
std::string arrival_text(const course::Arrival& arrival);

}  // namespace rtr::terminal
