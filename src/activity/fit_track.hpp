// The records of a FIT activity on the time of the watch, without its pauses.
#pragma once

#include "activity/fit_raw.hpp"

#include <string_view>

namespace rtr::activity {

/// From when to when the watch's timer stood still, on the device's clock.
struct Pause {
  std::int64_t from = 0, to = 0;
};

/// A timer that was stopped and not set going again was stopped until the next record.
std::vector<Pause> pauses_of(std::vector<RawTimer> timer, const std::vector<RawRecord>& records);

/// How much of that time was a pause, in seconds. `pauses` in their order.
std::int64_t paused_s(const std::vector<Pause>& pauses, std::int64_t from, std::int64_t to);

struct Tracked {
  std::vector<Point> points;  ///< empty where the records say of no way
  Millis time_ms = 0;
  std::size_t first = 0;     ///< the first record whose time can be
  std::size_t left_out = 0;  ///< records whose time cannot be
  std::string_view source;   ///< what the distances are from: "records", "positions", "speeds"
};

/// What lies in a pause, or behind a jump of the clock, is no time. Distances that go back are held; where there are
/// none they are made of positions (not `indoors`, where positions only tremble), else of speeds.
Tracked track_of(const std::vector<RawRecord>& records, const std::vector<Pause>& pauses, bool indoors);

}  // namespace rtr::activity
