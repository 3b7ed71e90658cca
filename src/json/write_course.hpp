// What both documents of a course begin with, and the goal in them.
#pragma once

#include "course/forecast.hpp"
#include "json/writer.hpp"
#include "rtr/plan.hpp"

#include <string_view>

namespace rtr::json {

/// Opens the document: whose it is, as of when, and how grave the plan is. `withheld` says what is left out; or empty.
void open_course(Writer& writer, std::string_view format, const Plan& plan, std::string_view withheld);
/// `{"kind": "weekly_km", "value": 25, "from": "goal"}`.
void write_goal(Writer& writer, const course::GoalMeant& goal);
/// The date, or null; and whether it is behind already or cannot be known.
void write_arrival(Writer& writer, const course::Arrival& arrival, Date as_of);

}  // namespace rtr::json
