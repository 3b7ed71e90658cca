// The last look at a plan, by another hand than the one that made it: no plan passes that breaks a limit.
#pragma once

#include "core/facts/facts.hpp"
#include "rtr/finding.hpp"
#include "rtr/plan.hpp"

namespace rtr {

/// Whether the plan keeps every limit. Shares nothing with schedule() but the types: sums, days and caps are worked out
/// again.
bool audit(const Plan& plan, const Facts& facts, const Restriction& limits);

}  // namespace rtr
