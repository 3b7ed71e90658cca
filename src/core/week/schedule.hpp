// Lays a dose on the days of a week, with the rest of the week around it.
#pragma once

#include "core/week/decide.hpp"
#include "rtr/plan.hpp"

namespace rtr {

/// The week for a decision: runs on the runner's days, earliest first, with the rest that is due; what does not fit is
/// dropped, never moved. Without running it is a walking week.
Week schedule(const Facts& facts, const Decision& decision, const Dose& dose);

/// Adds strength or stability work, cross-training and the daily mobility around what is already in the week.
void add_companions(const Facts& facts, const Restriction& limits, const Dose& dose, Week& week);

/// Walks of a week without running.
void add_walks(const Facts& facts, const Restriction& limits, Week& week);

}  // namespace rtr
