// Moments as files write them, in UTC or with an offset, as seconds since 1970. No time zone is known here.
#pragma once

#include "activity/recording.hpp"

#include <optional>
#include <string_view>

namespace rtr::activity {

/// A moment, and the offset that was written with it; a time without one is that of the clock on the wall.
struct Written {
  Millis at_ms = 0;
  std::optional<int> utc_offset_s;  ///< nothing where it was `Z`
  bool wall_clock = false;          ///< there was neither: `at_ms` is as if the wall hung in UTC
};

/// `2012-12-26T21:29:53Z`, `...53.500+02:00`, or without a zone.
std::optional<Written> iso_moment(std::string_view text);

/// The civil date of a moment for somebody whose clock is so far from UTC.
Date date_at(Moment moment, int utc_offset_s);
/// `HH:MM` there.
std::string clock_at(Moment moment, int utc_offset_s);
/// `2012-12-26T21:29:53Z`.
std::string iso_utc(Moment moment);
/// The moment of a civil date and time of day in UTC.
Moment moment_of(Date date, int hour, int minute, int second);

}  // namespace rtr::activity
