// What stands in the cells of tables of activities: numbers, times and dates as people and apps write them. What has
// two readings is nothing.
#pragma once

#include "activity/recording.hpp"

#include <optional>
#include <string_view>

namespace rtr::activity {

/// `5.2`, `5,2`, `1.234,5`, `1,234.5`. `1,234` is 1.234 only where `;` separates the columns.
std::optional<double> number_in(std::string_view cell, char separator);
/// `1:05:30`, `45:10`, in milliseconds.
std::optional<Millis> duration_in(std::string_view cell);

/// When something began: a day, and where it is said a time of day, in UTC or as the clock on the wall had it.
struct Begun {
  Date date;
  std::optional<Moment> moment;  ///< of a day with a time
  bool utc = false;              ///< else the moment is as the clock on the wall had it
};
/// `2024-01-15`, `15.01.2024`, with or without `07:30`, on the wall's clock; ISO moments; and as apps write them, in
/// UTC: `Jan 15, 2024, 7:30:00 AM`, `15 oct. 2024, 07:30:00`, `15.01.2024, 07:30:00`. `15/01/2024` is a date,
/// `05/01/2024` has two readings.
std::optional<Begun> begun_in(std::string_view cell);

}  // namespace rtr::activity
