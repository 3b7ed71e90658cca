// Numbers, times and dates in the cells of tables.
#include "activity/csv_value.hpp"

#include "activity/moment.hpp"
#include "activity/xml.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace rtr::activity {
namespace {

/// Whole numbers of at most four digits.
std::optional<int> whole(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::optional<int> month_named(std::string_view word) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (word.starts_with(months[i])) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

/// Seconds of the day of `7:30:00`, with `AM` or `PM` where it is said.
std::optional<int> clock(std::string_view text, std::string_view half) {
  const auto parts = parts_of(text, ":");
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  const auto hour = whole(parts[0]);
  const auto minute = whole(parts[1]);
  const auto second = parts.size() == 3 ? whole(parts[2]) : std::optional<int>(0);
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  int hours = *hour;
  if (half == "AM" || half == "PM") {
    if (hours < 1 || hours > 12) return std::nullopt;
    hours = hours % 12 + (half == "PM" ? 12 : 0);
  } else if (!half.empty()) {
    return std::nullopt;
  }
  return hours * 3600 + *minute * 60 + *second;
}

Begun at_clock(Date date, int seconds, bool utc) { return {date, moment_of(date, 0, 0, seconds), utc}; }

/// `Jan 15, 2024, 7:30:00 AM` or `15 Jan 2024, 07:30:00`.
std::optional<Begun> with_month_name(std::string_view cell) {
  std::string text(cell);
  // Between the time and AM there may be a narrow blank that does not break (U+202F), or one that is not narrow.
  for (const std::string_view blank : {"\xE2\x80\xAF", "\xC2\xA0"}) {
    for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank))
      text.replace(at, blank.size(), " ");
  }
  const auto parts = parts_of(text, " ,");
  if (parts.size() < 4 || parts.size() > 5) return std::nullopt;
  const bool month_first = month_named(parts[0]).has_value();
  const auto month = month_named(parts[month_first ? 0 : 1]);
  const auto day = whole(parts[month_first ? 1 : 0]);
  const auto year = whole(parts[2]);
  const auto seconds = clock(parts[3], parts.size() == 5 ? parts[4] : std::string_view{});
  if (!month || !day || !year || !seconds) return std::nullopt;
  const auto date = from_civil(*year, *month, *day);
  if (!date) return std::nullopt;
  return at_clock(*date, *seconds, true);
}

std::optional<Date> day_in(std::string_view text) {
  if (const auto date = parse_date(text)) return date;
  const auto parts = parts_of(text, ".");
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto day = whole(parts[0]), month = whole(parts[1]), year = whole(parts[2]);
  return day && month && year ? from_civil(*year, *month, *day) : std::nullopt;
}

}  // namespace

std::optional<double> number_in(std::string_view cell, char separator) {
  std::string text(cell);
  const std::size_t comma = text.rfind(',');
  const std::size_t point = text.rfind('.');
  if (comma != std::string::npos) {
    const bool both = point != std::string::npos;
    const bool two_readings = !both && separator == ',' && text.size() - comma == 4;
    if (two_readings) return std::nullopt;
    const char thousands = both && point > comma ? ',' : '.';
    std::erase(text, thousands);
    std::replace(text.begin(), text.end(), ',', '.');
  }
  const auto number = decimal(text);
  return number && *number >= 0 ? number : std::nullopt;
}

std::optional<Millis> duration_in(std::string_view cell) {
  const auto parts = parts_of(cell, ":");
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  Millis seconds = 0;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const auto number = whole(parts[i]);
    if (!number || (i > 0 && *number > 59)) return std::nullopt;
    seconds = (seconds + *number) * 60;
  }
  const auto last = number_in(parts.back(), ';');
  if (!last || *last >= 60) return std::nullopt;
  return seconds * 1000 + std::llround(*last * 1000);
}

std::optional<Begun> begun_in(std::string_view cell) {
  if (const auto named = with_month_name(cell)) return named;
  if (const auto moment = iso_moment(cell)) {
    // Seconds are optional in people's tables, and a time without a zone is that of the clock on the wall.
    const Moment at = moment->at_ms / 1000;
    return Begun{date_at(at, 0), at, !moment->wall_clock};
  }
  if (const auto day = day_in(cell)) return Begun{*day, std::nullopt, false};
  const auto parts = parts_of(cell, " ");
  if (parts.size() != 2) return std::nullopt;
  const auto day = day_in(parts[0]);
  const auto seconds = clock(parts[1], {});
  if (!day || !seconds) return std::nullopt;
  return at_clock(*day, *seconds, false);
}

}  // namespace rtr::activity
