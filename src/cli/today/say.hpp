// A day's sessions and what is due, in words.
#pragma once

#include "cli/shell/shell.hpp"
#include "cli/today/told.hpp"

namespace rtr::cli {

/// What is logged already is not shown as still to do.
void say_items(Shell& shell, const Record& record, const json::PlanDay& day);
/// In a week without running: everything that running waits for. Returns what was said.
std::string say_waits(Shell& shell, const Source& source, const Plan& plan, const Today& told);
/// What is said already is not said twice.
void say_due(Shell& shell, const Record& record, const std::string& said);

}  // namespace rtr::cli
