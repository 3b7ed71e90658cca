// The week as lines: a day, what to do on it, how long it takes.
#pragma once

#include "rtr/plan.hpp"
#include "terminal/page.hpp"
#include "terminal/reasons.hpp"

#include <string>
#include <string_view>

namespace rtr::terminal {

/// A day and one of its items; `same_as` is set when an earlier day of the week holds the same.
struct DayItem {
  const Day* day;        ///< null: every day
  const Activity* item;  ///< null: a rest day
  const Day* same_as;
  bool first_running;  ///< the first item of the week with running in it
};
std::vector<DayItem> items_of(const Week& week);

/// What stands on a day without items: "rest", or "past" before the plan's own day.
std::string_view empty_day_text(const Day& day, const Plan& plan);

/// Steps that break only after a separator; where a part is wider than the room, also at the commas inside it.
std::string breakable_steps(const Steps& steps, std::string_view dot, int room);

void print_days(Page& page, const Told& told, const Week& week);
/// "bird dog, 6 x 10 s each side".
std::string dose_text(const ExerciseDose& dose);

}  // namespace rtr::terminal
