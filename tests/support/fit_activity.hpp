// Makes FIT activities for tests: what a watch would record of a workout, or a plain run with laps.
#pragma once

#include "rtr/protocol.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rtr::test {

/// One lap of an activity.
struct FitLap {
  std::int64_t timer_ms = 0;
  std::int64_t distance_cm = 0;
  bool run = false;                   ///< its intensity: active, or rest
  std::optional<std::uint32_t> step;  ///< the place of the workout's step that it followed
};

struct FitActivity {
  std::int32_t day = 0;              ///< days since 1970-01-01
  std::uint32_t start_s = 7 * 3600;  ///< within the day, UTC
  std::uint32_t sport = 1;           ///< 1 running, 11 walking
  std::vector<FitLap> laps;
  bool records = true;  ///< one record a second, at the speed of its lap
};

/// The laps of a workout that was done as it stands: one a step, in the order in which a watch goes through the steps
/// that rtr writes, each with its step's place. A repeat step counts as a place and makes no lap.
std::vector<FitLap> laps_of(const Steps& steps);

/// The whole file, with its checksums.
std::string fit_activity(const FitActivity& activity);

}  // namespace rtr::test
