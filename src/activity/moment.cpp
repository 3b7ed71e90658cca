// Moments as files write them.
#include "activity/moment.hpp"

#include "common/text.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

constexpr std::int64_t day_s = 86400;
constexpr std::int64_t hour_s = 3600;
constexpr std::int64_t minute_s = 60;

/// `count` digits at the front, taken away; nothing when there are fewer.
std::optional<int> digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return number;
}

bool skip(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

/// `HH:MM:SS` with a fraction; the milliseconds of the day.
std::optional<Millis> time_of_day(std::string_view& text) {
  const auto hour = digits(text, 2);
  if (!hour || !skip(text, ':')) return std::nullopt;
  const auto minute = digits(text, 2);
  std::optional<int> second = 0;
  if (skip(text, ':')) second = digits(text, 2);
  if (!minute || !second || *hour > 24 || *minute > 59 || *second > 60) return std::nullopt;
  Millis millis = (*hour * hour_s + *minute * minute_s + *second) * 1000;
  if (skip(text, '.') || skip(text, ',')) {
    int unit = 100;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), unit /= 10)
      millis += (text.front() - '0') * unit;
  }
  return millis;
}

/// `+02:00`, `-0530`, `+02`.
std::optional<int> offset(std::string_view text) {
  const bool west = text.front() == '-';
  text.remove_prefix(1);
  const auto hour = digits(text, 2);
  skip(text, ':');
  const auto minute = text.empty() ? std::optional<int>(0) : digits(text, 2);
  if (!hour || !minute || !text.empty() || *hour > 14 || *minute > 59) return std::nullopt;
  const int seconds = *hour * static_cast<int>(hour_s) + *minute * static_cast<int>(minute_s);
  return west ? -seconds : seconds;
}

std::string two(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::int64_t day_number(Moment moment) { return moment >= 0 ? moment / day_s : -((-moment + day_s - 1) / day_s); }

/// Dates of the calendar that can be written: beyond them a moment is none.
constexpr Moment latest = 253402300799;  // 9999-12-31T23:59:59Z

}  // namespace

std::optional<Written> iso_moment(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\r' || text.front() == '\t'))
    text.remove_prefix(1);
  const std::size_t last = text.find_last_not_of(" \n\r\t");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  const auto date = parse_date(text.substr(0, std::min<std::size_t>(10, text.size())));
  if (!date) return std::nullopt;
  text.remove_prefix(10);
  if (!skip(text, 'T') && !skip(text, 't') && !skip(text, ' ')) return std::nullopt;
  const auto time = time_of_day(text);
  if (!time) return std::nullopt;
  Written written{date->days * day_s * 1000 + *time, std::nullopt, false};
  if (skip(text, 'Z') || skip(text, 'z')) return text.empty() ? std::optional(written) : std::nullopt;
  written.wall_clock = text.empty();
  if (written.wall_clock) return written;
  if (text.front() == '+' || text.front() == '-') written.utc_offset_s = offset(text);
  if (!written.utc_offset_s) return std::nullopt;
  written.at_ms -= Millis{*written.utc_offset_s} * 1000;
  return written;
}

Date date_at(Moment moment, int utc_offset_s) {
  return Date{static_cast<std::int32_t>(day_number(std::clamp<Moment>(moment + utc_offset_s, 0, latest)))};
}

std::string clock_at(Moment moment, int utc_offset_s) {
  const Moment there = moment + utc_offset_s;
  const Moment of_day = there - day_number(there) * day_s;
  return two(of_day / hour_s) + ":" + two(of_day % hour_s / minute_s);
}

std::string iso_utc(Moment moment) {
  const Moment of_day = moment - day_number(moment) * day_s;
  return iso(date_at(moment, 0)) + "T" + two(of_day / hour_s) + ":" + two(of_day % hour_s / minute_s) + ":" +
         two(of_day % minute_s) + "Z";
}

Moment moment_of(Date date, int hour, int minute, int second) {
  return date.days * day_s + hour * hour_s + minute * minute_s + second;
}

}  // namespace rtr::activity
