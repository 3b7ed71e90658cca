// Small readings of what a person types: days, minutes, kilometres, names. Nothing is guessed.
#pragma once

#include "common/result.hpp"
#include "rtr/date.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::cli {

std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string joined(std::span<const std::string> parts, std::string_view separator);

/// Digits only, at most 6 of them.
std::optional<int> whole_number(std::string_view text);
/// Minutes as people type them: `25`, `25min`, `25m`, `32.5`, `32:30`, `1:05:00`, `1h10`; at most two decimals.
std::optional<Seconds> minutes_word(std::string_view text);
/// What a time such as `1:05` (hours or minutes first?) or `400m` (minutes or metres?) can mean, and how to say either;
/// empty when there is one reading.
std::string two_readings(std::string_view text);
/// `3.2km` or `2mi`, in metres; a bare number is nothing.
std::optional<Metres> distance_word(std::string_view text);
/// `3.2` as kilometres, in metres.
std::optional<Metres> km_number(std::string_view text);
/// today, yesterday, tomorrow, YYYY-MM-DD, or a weekday: the last such day, today included.
std::optional<Date> day_word(std::string_view text, Date today);
std::optional<Weekday> weekday_word(std::string_view text);
/// The place of `text` among `names`; `-` counts as `_`.
std::optional<std::size_t> place_of(std::string_view text, std::span<const std::string_view> names);

/// A usage failure that names what was given and the nearest of the names.
tl::unexpected<Failure> not_among(std::string_view what, std::string_view given,
                                  std::span<const std::string_view> names);
/// A usage failure.
tl::unexpected<Failure> usage(std::string message, std::string hint = {});

/// A flag's value as one of `names`.
template <class Enum>
Result<std::optional<Enum>> choice(std::string_view what, const std::optional<std::string>& given,
                                   std::span<const std::string_view> names) {
  if (!given) return std::optional<Enum>();
  const auto place = place_of(*given, names);
  if (!place) return not_among(what, *given, names);
  return std::optional<Enum>(static_cast<Enum>(*place));
}
/// A flag's value as a whole number in a range.
Result<std::optional<int>> number_in(std::string_view what, const std::optional<std::string>& given, int min, int max);
/// A flag's value as a date; words such as `yesterday` are taken too.
Result<std::optional<Date>> date_in(std::string_view what, const std::optional<std::string>& given, Date today);
/// A flag's value as minutes.
Result<std::optional<Seconds>> minutes_in(std::string_view what, const std::optional<std::string>& given);
Result<std::optional<Metres>> km_in(std::string_view what, const std::optional<std::string>& given);
/// A flag's value as a distance: `3.2km`, `2mi`, or a number in the runner's own units.
Result<std::optional<Metres>> distance_in(std::string_view what, const std::optional<std::string>& given, Units units);

}  // namespace rtr::cli
