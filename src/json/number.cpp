// Exact decimal numbers.
#include "json/number.hpp"

#include <algorithm>

namespace rtr::json {
namespace {

constexpr std::int64_t exponent_limit = 1'000'000'000;  // beyond any file's number of digits
constexpr std::int64_t digits_max = 15;                 // always fits an int64

std::int64_t exponent_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  for (const char digit : text) value = std::min(exponent_limit, value * 10 + (digit - '0'));
  return negative ? -value : value;
}

}  // namespace

Scaled scaled(std::string_view number, int decimals) {
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  std::int64_t exponent = decimals;
  if (const std::size_t e = number.find_first_of("eE"); e != std::string_view::npos) {
    exponent += exponent_of(number.substr(e + 1));
    number = number.substr(0, e);
  }
  std::string digits(number);
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    exponent -= static_cast<std::int64_t>(digits.size() - point - 1);
    digits.erase(point, 1);
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.empty()) return {Fit::exact, 0};
  const std::size_t last = digits.find_last_not_of('0');
  exponent += static_cast<std::int64_t>(digits.size() - 1 - last);
  digits.erase(last + 1);

  if (static_cast<std::int64_t>(digits.size()) + exponent > digits_max) return {Fit::too_large, negative ? -1 : 1};
  if (exponent < 0) return {Fit::too_fine, negative ? -1 : 1};
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  for (std::int64_t i = 0; i < exponent; ++i) value *= 10;
  return {Fit::exact, negative ? -value : value};
}

std::string decimal_text(std::int64_t value, int decimals) {
  const bool negative = value < 0;
  std::string digits = std::to_string(negative ? -value : value);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  std::string fraction = digits.substr(digits.size() - places);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  std::string result = (negative ? "-" : "") + digits.substr(0, digits.size() - places);
  if (!fraction.empty()) result += "." + fraction;
  return result;
}

}  // namespace rtr::json
