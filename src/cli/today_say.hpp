// A day's sessions and what is due, in words.
#pragma once

#include "cli/shell.hpp"
#include "cli/today_told.hpp"

namespace rtr::cli {

/// What is logged already is not shown as still to do.
void say_items(Shell& shell, const Record& record, const json::PlanDay& day);
/// What is said already is not said twice.
void say_due(Shell& shell, const Record& record, const Today& told);

}  // namespace rtr::cli
