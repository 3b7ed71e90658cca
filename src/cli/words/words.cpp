// Small readings of what a person types.
#include "cli/words/words.hpp"

#include "cli/words/dates.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "json/number.hpp"

#include <algorithm>
#include <charconv>

namespace rtr::cli {
namespace {

constexpr std::size_t digits_max = 6;
constexpr int hundredths = 2;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && text.size() <= digits_max && std::all_of(text.begin(), text.end(), is_digit);
}

/// A plain decimal such as `32.5`, times ten to the power of `decimals`; nothing when it is finer than that.
std::optional<std::int64_t> decimal(std::string_view text, int decimals) {
  const std::size_t dot = text.find('.');
  if (!all_digits(text.substr(0, dot))) return std::nullopt;
  if (dot != std::string_view::npos && !all_digits(text.substr(dot + 1))) return std::nullopt;
  const json::Scaled scaled = json::scaled(text, decimals);
  if (scaled.fit != json::Fit::exact) return std::nullopt;
  return scaled.value;
}

std::optional<Seconds> clock_time(std::string_view text, char separator, Seconds large, Seconds small) {
  const std::size_t at = text.find(separator);
  const std::string_view after = text.substr(at + 1);
  if (!all_digits(text.substr(0, at))) return std::nullopt;
  if (after.empty() && separator == 'h') return *whole_number(text.substr(0, at)) * large;
  if (!all_digits(after) || after.size() != 2 || *whole_number(after) >= large / small) return std::nullopt;
  return *whole_number(text.substr(0, at)) * large + *whole_number(after) * small;
}

/// `1:05:00`: hours, minutes, seconds.
std::optional<Seconds> long_clock_time(std::string_view text) {
  const std::size_t at = text.find(':');
  if (!all_digits(text.substr(0, at)) || text.size() != at + 6) return std::nullopt;  // two digits each behind it
  const auto rest = clock_time(text.substr(at + 1), ':', 60, 1);
  if (!rest || *rest >= 3600) return std::nullopt;
  return *whole_number(text.substr(0, at)) * Seconds{3600} + *rest;
}

std::string_view without(std::string_view text, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (text.size() > ending.size() && text.ends_with(ending))
      return trimmed(text.substr(0, text.size() - ending.size()));
  }
  return text;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string joined(std::span<const std::string> parts, std::string_view separator) {
  std::string result;
  for (const std::string& part : parts) {
    if (!result.empty()) result += separator;
    result += part;
  }
  return result;
}

std::optional<int> whole_number(std::string_view text) {
  if (!all_digits(text)) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Seconds> minutes_word(std::string_view text) {
  const std::string word = lowered(trimmed(text));
  if (std::count(word.begin(), word.end(), ':') == 2) return long_clock_time(word);
  if (word.find(':') != std::string::npos) return clock_time(word, ':', 60, 1);
  if (word.find('h') != std::string::npos) return clock_time(without(word, {"min", "m"}), 'h', 3600, 60);
  const auto value = decimal(without(word, {"minutes", "minute", "mins", "min", "m"}), hundredths);
  if (!value) return std::nullopt;
  return (*value * 60 + 50) / 100;
}

std::string two_readings(std::string_view text) {
  constexpr int hours_likely = 4;     // a session is not longer (contract of the tables)
  constexpr int metres_likely = 200;  // more minutes than that in one session are rare
  const std::string word = lowered(trimmed(text));
  const std::size_t colon = word.find(':');
  if (colon != std::string::npos && colon == word.rfind(':')) {
    const auto first = whole_number(std::string_view(word).substr(0, colon));
    if (!first || *first > hours_likely || !minutes_word(word)) return {};
    const std::string rest = word.substr(colon + 1);
    return "can be hours and minutes or minutes and seconds; say " + word + ":00 or 0:0" + std::to_string(*first) +
           ":" + rest;
  }
  if (!word.ends_with('m')) return {};
  const auto number = whole_number(std::string_view(word).substr(0, word.size() - 1));
  if (!number || *number < metres_likely) return {};
  const std::string digits = std::to_string(*number);
  return "can be minutes or metres; say " + digits + "min or " + km_text(*number) + "km";
}

std::optional<Metres> km_number(std::string_view text) { return decimal(text, 3); }

std::optional<Metres> distance_word(std::string_view text) {
  const std::string word = lowered(trimmed(text));
  const std::string_view km = without(word, {"km"});
  if (km.size() != word.size()) return km_number(km);
  const std::string_view miles = without(word, {"miles", "mile", "mi"});
  if (miles.size() == word.size()) return std::nullopt;
  const auto thousandths = decimal(miles, 3);
  if (!thousandths) return std::nullopt;
  constexpr std::int64_t mm_per_mile = 1'609'344;
  return (*thousandths * mm_per_mile / 1000 + 500) / 1000;
}

std::optional<Weekday> weekday_word(std::string_view text) {
  const std::string word = lowered(text);
  for (const auto& names : {json::weekday_names, json::short_weekday_names}) {
    if (const auto place = place_of(word, names)) return static_cast<Weekday>(*place);
  }
  return std::nullopt;
}

std::optional<Date> day_word(std::string_view text, Date today) {
  const std::string word = lowered(text);
  if (word == "today") return today;
  if (word == "yesterday") return today - 1;
  if (word == "tomorrow") return today + 1;
  if (const auto day = weekday_word(word)) {
    const int back = (static_cast<int>(weekday(today)) - static_cast<int>(*day) + 7) % 7;
    return today - back;
  }
  return parse_date(word);
}

std::optional<std::size_t> place_of(std::string_view text, std::span<const std::string_view> names) {
  std::string word = lowered(text);
  std::replace(word.begin(), word.end(), '-', '_');
  const auto found = std::find(names.begin(), names.end(), std::string_view(word));
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

tl::unexpected<Failure> usage(std::string message, std::string hint) {
  return fail(Code::usage, std::move(message), {}, std::move(hint));
}

tl::unexpected<Failure> not_among(std::string_view what, std::string_view given,
                                  std::span<const std::string_view> names) {
  const std::string_view near = nearest(lowered(given), names);
  std::vector<std::string> all(names.begin(), names.end());
  return usage(std::string(what) + " is \"" + std::string(given) + "\"; one of " + joined(all, ", "),
               near.empty() ? "" : "did you mean \"" + std::string(near) + "\"?");
}

Result<std::optional<int>> number_in(std::string_view what, const std::optional<std::string>& given, int min, int max) {
  if (!given) return std::optional<int>();
  const auto value = whole_number(*given);
  if (value && *value >= min && *value <= max) return value;
  return usage(std::string(what) + " is \"" + *given + "\"; a whole number from " + std::to_string(min) + " to " +
               std::to_string(max));
}

Result<std::optional<Date>> date_in(std::string_view what, const std::optional<std::string>& given, Date today) {
  if (!given) return std::optional<Date>();
  const auto value = day_word(*given, today);
  if (value) return value;
  return usage(std::string(what) + " is \"" + *given + "\"; a date such as " + iso(today), day_hint(*given, today));
}

Result<std::optional<Seconds>> minutes_in(std::string_view what, const std::optional<std::string>& given) {
  if (!given) return std::optional<Seconds>();
  if (const std::string both = two_readings(*given); !both.empty())
    return usage(std::string(what) + " \"" + *given + "\" " + both);
  const auto value = minutes_word(*given);
  if (value) return value;
  return usage(std::string(what) + " is \"" + *given + "\"; minutes such as 25 or 32.5");
}

Result<std::optional<Metres>> km_in(std::string_view what, const std::optional<std::string>& given) {
  if (!given) return std::optional<Metres>();
  auto value = distance_word(*given);
  if (!value) value = km_number(*given);
  if (value) return value;
  return usage(std::string(what) + " is \"" + *given + "\"; kilometres such as 30 or 12.5");
}

Result<std::optional<Metres>> distance_in(std::string_view what, const std::optional<std::string>& given, Units units) {
  if (!given) return std::optional<Metres>();
  auto value = distance_word(*given);
  if (!value) value = distance_word(*given + (units == Units::km ? "km" : "mi"));
  if (value) return value;
  return usage(std::string(what) + " is \"" + *given + "\"; such as 3.2km or 2mi");
}

}  // namespace rtr::cli
