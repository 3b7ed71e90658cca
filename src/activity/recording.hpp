// What a watch or an app recorded, whatever the file: time, distance, laps and speed. Positions are not kept.
#pragma once

#include "rtr/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rtr::activity {

using Millis = std::int64_t;       ///< milliseconds
using Centimetres = std::int64_t;  ///< hundredths of a metre
using Moment = std::int64_t;       ///< seconds since 1970-01-01T00:00:00Z

enum class Sport : std::uint8_t { unknown, running, walking, other };
enum class Gait : std::uint8_t { unknown, running, walking };

struct Lap {
  std::optional<Millis> timer_ms;
  std::optional<Centimetres> distance_cm;
  std::optional<std::size_t> step;  ///< the workout's step that it was run by
  Gait gait = Gait::unknown;        ///< what that step asked for, where the file says so
};

/// A point on the way: how far one was, and when. Time runs while the watch does.
struct Point {
  Millis at_ms = 0;
  Centimetres distance_cm = 0;
};

/// One thing that was done, as the file tells it.
struct Recording {
  Sport sport = Sport::unknown;
  std::string sport_name;           ///< as the file calls it, such as "cycling"; may be empty
  std::optional<SessionKind> kind;  ///< where a table says it in the words of a record, and it is no run and no walk
  std::optional<Surface> surface;
  std::optional<Moment> start;      ///< nothing: the device did not know the date
  std::optional<Date> date;         ///< where a file has days alone
  std::optional<int> utc_offset_s;  ///< of the clock on the wrist, where the file says so
  bool wall_clock = false;          ///< `start` is as if the clock on the wall showed UTC
  std::optional<Millis> timer_ms;   ///< without pauses; nothing: the file has no times
  std::optional<Centimetres> distance_cm;
  std::optional<Millis> run_ms, walk_ms;  ///< where the file tells them apart itself
  std::vector<Lap> laps;
  std::vector<Point> track;
  bool estimated = false;  ///< put together from what was left of the file
  bool too_fast = false;   ///< most of the way was faster than anybody runs
  std::vector<std::string> warnings;
};

/// A file's content: what kind of file it is ("fit"), and everything that was done in it.
struct Recorded {
  std::string format;
  std::vector<Recording> recordings;
  std::vector<std::string> warnings;  ///< about the file as a whole
};

/// What bounds every reader.
inline constexpr std::size_t file_bytes_max = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t points_max = 1'000'000;
inline constexpr std::size_t laps_max = 10'000;
inline constexpr std::size_t recordings_max = 20'000;

}  // namespace rtr::activity
