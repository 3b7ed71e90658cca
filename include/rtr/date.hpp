// Civil dates: a day on the calendar, no clock and no time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rtr {

/// A civil date, held as days since 1970-01-01 (proleptic Gregorian).
struct Date {
  std::int32_t days = 0;
  friend constexpr auto operator<=>(Date, Date) = default;
};

/// A date taken apart. `month` and `day` count from 1.
struct Civil {
  int year;
  int month;
  int day;
};

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

constexpr Date operator+(Date date, int days) { return Date{date.days + days}; }
constexpr Date operator-(Date date, int days) { return Date{date.days - days}; }
/// Days from `earlier` to `later`; negative when they are swapped.
constexpr int operator-(Date later, Date earlier) { return later.days - earlier.days; }

/// The date of a year, month and day; nothing when the calendar has no such day.
std::optional<Date> from_civil(int year, int month, int day);
Civil to_civil(Date date);
Weekday weekday(Date date);

/// Reads exactly `YYYY-MM-DD`; nothing for any other text.
std::optional<Date> parse_date(std::string_view text);

/// The first day of the week that holds `date`, where weeks begin on `first`.
Date week_start(Date date, Weekday first);

}  // namespace rtr
