// What surrounds the week in a plan: how it relates to the last one, which findings shaped it, what comes next.
#pragma once

#include "core/week/decide.hpp"
#include "rtr/plan.hpp"

namespace rtr {

/// How the week moves against the one before it.
Progress progress_of(const Facts& facts, const Decision& decision, const Dose& dose);
/// Whether the week asks for more running than the last one did, whatever it is called.
bool raises_volume(const Facts& facts, const Dose& dose);
/// Marks the findings that shaped the week and puts them first.
void mark_binding(const Facts& facts, const Dose& dose, const Week* week, Decision& decision);
/// What has to be true to move up: what the binding findings ask for, and the clean sessions that are always asked for.
std::vector<Need> needs_of(const std::vector<Finding>& findings, Outcome outcome);
/// Advice that fits the runner: ids in data/texts.
std::vector<std::string_view> cautions_of(const Facts& facts, const Decision& decision, const Dose& dose);

}  // namespace rtr
