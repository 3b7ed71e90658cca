// A FIT activity as its messages tell it, before sessions, laps and records are put together.
#pragma once

#include "activity/fit_stream.hpp"
#include "activity/recording.hpp"
#include "activity/way.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rtr::activity {

using Number = std::optional<std::int64_t>;

struct RawSession {
  Number start, end, sport, sub_sport, timer_ms, elapsed_ms, distance_cm, first_lap, laps;
};
struct RawLap {
  Number start, end, timer_ms, elapsed_ms, distance_cm, intensity, step, sport;
};
struct RawRecord {
  std::int64_t time = 0;
  Number distance_cm, speed_mm_s;
  std::optional<Place> place;
};
/// The watch's timer was set going, or stopped.
struct RawTimer {
  std::int64_t time = 0;
  bool runs = false;
};

/// Everything of one file that matters here. Times are the device's.
struct RawFit {
  Number type, sport, sub_sport, utc_offset_s;
  std::vector<RawSession> sessions;
  std::vector<RawLap> laps;
  std::vector<RawRecord> records;
  std::vector<RawTimer> timer;
  std::map<std::int64_t, Gait> steps;  ///< of the workout that came along, by index
  bool too_long = false;               ///< more than is read

  /// False when there is more than is read.
  bool take(const fit::Message& message);

 private:
  /// The distance of a record, the packed one of old watches too.
  Number distance_in(const fit::Message& record);

  std::optional<unsigned> packed_;  ///< the newest packed distance; it begins again at 4096
  std::int64_t packed_sixteenths_ = 0;
};

/// Puts an activity together; more than one where several sports were done in it.
std::vector<Recording> recordings_of(RawFit raw);

}  // namespace rtr::activity
