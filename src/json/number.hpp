// Exact decimal numbers, from and to text: no floating point between a file and its seconds and metres.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rtr::json {

enum class Fit : std::uint8_t {
  exact,
  too_fine,   ///< more decimals than asked for
  too_large,  ///< far beyond every range of the formats
};
struct Scaled {
  Fit fit;
  std::int64_t value;
};

/// A JSON number times ten to the power of `decimals`, when that is whole: "1.50" at 2 is 150, "1e1" at 0 is 10.
Scaled scaled(std::string_view number, int decimals);

/// `value` divided by ten to the power of `decimals`, without trailing zeros: 4650 at 2 is "46.5".
std::string decimal_text(std::int64_t value, int decimals);

}  // namespace rtr::json
