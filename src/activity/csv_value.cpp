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

std::string lowered(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

/// By how months begin in English, German, French, Spanish, Italian and Portuguese; none of them means two months.
std::optional<int> month_named(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, int>, 37> months{
      {{"jan", 1},  {"ene", 1},  {"gen", 1},  {"jän", 1},  {"feb", 2},  {"fév", 2},  {"fev", 2},  {"mar", 3},
       {"mär", 3},  {"apr", 4},  {"abr", 4},  {"avr", 4},  {"may", 5},  {"mai", 5},  {"mag", 5},  {"jun", 6},
       {"juin", 6}, {"giu", 6},  {"jul", 7},  {"juil", 7}, {"lug", 7},  {"aug", 8},  {"ago", 8},  {"aoû", 8},
       {"sep", 9},  {"set", 9},  {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"nov", 11}, {"dec", 12},
       {"dez", 12}, {"déc", 12}, {"dic", 12}, {"mrt", 3},  {"mei", 5}}};
  const std::string low = lowered(word);
  for (const auto& [start, month] : months) {
    if (low.starts_with(start)) return month;
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

/// A day whose parts stand between slashes, where they cannot be read another way.
std::optional<Date> between_slashes(std::string_view text) {
  constexpr int months = 12;
  const auto parts = parts_of(text, "/");
  if (parts.size() != 3) return std::nullopt;
  const auto first = whole(parts[0]), second = whole(parts[1]), third = whole(parts[2]);
  if (!first || !second || !third) return std::nullopt;
  if (parts[0].size() == 4) return from_civil(*first, *second, *third);
  const bool month_first = *second > months;
  if (parts[2].size() != 4 || (!month_first && *first <= months && *first != *second)) return std::nullopt;
  return month_first ? from_civil(*third, *first, *second) : from_civil(*third, *second, *first);
}

std::optional<Date> day_in(std::string_view text) {
  if (const auto date = parse_date(text)) return date;
  if (const auto date = between_slashes(text)) return date;
  const auto parts = parts_of(text, ".");
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto day = whole(parts[0]), month = whole(parts[1]), year = whole(parts[2]);
  return day && month && year ? from_civil(*year, *month, *day) : std::nullopt;
}

/// `Jan 15 2024` or `15 Jan 2024`.
std::optional<Date> named_day_in(std::string_view first, std::string_view second, std::string_view third) {
  const bool month_first = month_named(first).has_value();
  const auto month = month_named(month_first ? first : second);
  const auto day = whole(month_first ? second : first);
  const auto year = whole(third);
  return month && day && year ? from_civil(*year, *month, *day) : std::nullopt;
}

/// The parts of a date and time, without the small words between them.
std::vector<std::string_view> moment_parts(std::string& text) {
  // Between the time and AM there may be a narrow blank that does not break (U+202F), or one that is not narrow.
  for (const std::string_view blank : {"\xE2\x80\xAF", "\xC2\xA0"}) {
    for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank))
      text.replace(at, blank.size(), " ");
  }
  auto parts = parts_of(text, " ,");
  std::erase_if(
      parts, [](std::string_view part) { return part == "at" || part == "\xC3\xA0" || part == "um" || part == "de"; });
  return parts;
}

}  // namespace

std::optional<double> number_in(std::string_view cell, char separator) {
  std::string text(cell);
  const std::size_t comma = text.rfind(',');
  const std::size_t point = text.rfind('.');
  if (comma != std::string::npos) {
    const bool both = point != std::string::npos;
    const bool two_readings = !both && separator != ';' && text.size() - comma == 4;
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
  if (const auto moment = iso_moment(cell)) {
    // Seconds are optional in people's tables, and a time without a zone is that of the clock on the wall.
    const Moment at = moment->at_ms / 1000;
    return Begun{date_at(at, 0), at, !moment->wall_clock};
  }
  std::string text(cell);
  const auto parts = moment_parts(text);
  if (parts.empty()) return std::nullopt;
  auto day = day_in(parts[0]);
  // A month's name, or a comma before the time: so write apps that mean UTC.
  const bool named = !day && parts.size() >= 3;
  const bool utc = named || cell.find(',') != std::string_view::npos;
  if (named) day = named_day_in(parts[0], parts[1], parts[2]);
  const std::size_t used = named ? 3 : 1;
  if (!day || parts.size() > used + 2) return std::nullopt;
  if (parts.size() == used) return Begun{*day, std::nullopt, false};
  const auto seconds = clock(parts[used], parts.size() == used + 2 ? parts[used + 1] : std::string_view{});
  if (!seconds) return std::nullopt;
  return Begun{*day, moment_of(*day, 0, 0, *seconds), utc};
}

}  // namespace rtr::activity
