// What the rules of the domain allow for a sketch at most, told from the sketch alone and not from the core's facts.
#pragma once

#include "enumeration/sketch.hpp"
#include "enumeration/state.hpp"

namespace rtr::enumeration {

/// The most that a week may hold. Looser than the rules where they depend on more than a few fields of the sketch.
struct Bounds {
  bool stop = false;             ///< nothing may be prescribed
  Fault withheld = Fault::none;  ///< why there may be no running
  Tier tier_least = Tier::none;
  int rung_most = 0;
  Seconds week_most_s = 0;
  Seconds longest_most_s = 0;
  Seconds left_most_s = Restriction::unlimited;  ///< once the week has begun: what was told for the days that are left
  Date first_day;                                ///< no run before
  int days_between = 0;
  int rpe_most = 5;
};

Bounds bounds_of(const Sketch& sketch);

}  // namespace rtr::enumeration
