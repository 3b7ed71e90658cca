// The way between positions, as far as a person can have made it. Positions are looked at here and kept nowhere.
#pragma once

#include "activity/recording.hpp"

#include <cstddef>
#include <optional>

namespace rtr::activity {

struct Place {
  double latitude = 0, longitude = 0;  ///< in radians
};

/// Nothing where there is no such place on earth.
std::optional<Place> place_at(std::optional<double> latitude_degrees, std::optional<double> longitude_degrees);

/// Metres on a sphere of 6,371,000 m. What is faster than anybody runs is a lost position, and no way.
class Odometer {
 public:
  /// Where a piece begins nothing is added.
  void begin();
  /// `at`: when that was; without it the way is judged at the next point that has one. `sure` is false for one
  /// that is out of line: it counts as a place, and its time as no more than a minute.
  void add(const Place& place, std::optional<Millis> at, bool sure = true);

  Centimetres distance_cm() const;
  std::size_t jumps() const { return jumps_; }
  /// At most a fiftieth of the way lies before the first or behind the last time of its piece. With more of it nobody
  /// knows how long it took.
  bool mostly_timed() const;
  /// Most of the time in which there was any way at all there were jumps.
  bool mostly_jumps() const { return jump_ms_ * 2 > moving_ms_; }

 private:
  void settle(Millis gap);

  double metres_ = 0, pending_ = 0, untimed_ = 0;
  std::size_t jumps_ = 0;
  Millis moving_ms_ = 0, jump_ms_ = 0;
  std::optional<Place> here_;
  std::optional<Millis> last_;
  bool last_sure_ = true;
};

/// "2 jumps that no person can make were left out".
std::string jumps_text(std::size_t jumps);

}  // namespace rtr::activity
