// Soft, flat ground on the ladder; gentle uphill from the fifth running week, downhill last (S4.3).
#include "core/rules/rule.hpp"

namespace rtr {

static_assert(parameter::surface_uphill_week >= 5, "hard bound of hills");

std::optional<Finding> surface(const Facts& facts) {
  Finding finding{.rule = "surface"};
  Surfaces allowed;
  allowed.set(static_cast<std::size_t>(Surface::grass)).set(static_cast<std::size_t>(Surface::track));
  allowed.set(static_cast<std::size_t>(Surface::treadmill));
  if (facts.in_running_phase() && facts.running_week >= parameter::surface_uphill_week) {
    allowed.set(static_cast<std::size_t>(Surface::trail)).set(static_cast<std::size_t>(Surface::road));
  }
  finding.restriction.surfaces = allowed;
  return finding;
}

}  // namespace rtr
