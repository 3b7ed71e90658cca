// Exact decimals: nothing is rounded, bent or lost on the way from a file to whole seconds.
#include "json/number.hpp"

#include "support/catch.hpp"

using namespace rtr::json;

namespace {
std::int64_t exact(std::string_view text, int decimals) {
  const Scaled number = scaled(text, decimals);
  REQUIRE(number.fit == Fit::exact);
  return number.value;
}
}  // namespace

TEST_CASE("a number scales exactly") {
  CHECK(exact("1.50", 2) == 150);
  CHECK(exact("1", 2) == 100);
  CHECK(exact("0.01", 2) == 1);
  CHECK(exact("-0", 2) == 0);
  CHECK(exact("-0.0", 0) == 0);
  CHECK(exact("-3.25", 2) == -325);
  CHECK(exact("1.0", 0) == 1);
  CHECK(exact("1e1", 0) == 10);
  CHECK(exact("1.5e1", 0) == 15);
  CHECK(exact("150e-2", 2) == 150);
  CHECK(exact("100E-02", 0) == 1);
  CHECK(exact("0e999999999999", 0) == 0);
  CHECK(exact("1.000000000000000000000000000000", 0) == 1);
  CHECK(exact("999999999999999", 0) == 999999999999999);
}

TEST_CASE("more decimals than asked for are told from numbers that are too large") {
  CHECK(scaled("1.005", 2).fit == Fit::too_fine);
  CHECK(scaled("1.5", 0).fit == Fit::too_fine);
  CHECK(scaled("1e-400", 2).fit == Fit::too_fine);
  CHECK(scaled("1.00000000000000000001", 2).fit == Fit::too_fine);
  CHECK(scaled("9007199254740993", 0).fit == Fit::too_large);
  CHECK(scaled("1e99999999999999999999", 0).fit == Fit::too_large);
  CHECK(scaled("9223372036854775808", 0).fit == Fit::too_large);
}

TEST_CASE("decimals are written without trailing zeros") {
  CHECK(decimal_text(4650, 2) == "46.5");
  CHECK(decimal_text(100, 2) == "1");
  CHECK(decimal_text(2, 2) == "0.02");
  CHECK(decimal_text(0, 2) == "0");
  CHECK(decimal_text(-150, 2) == "-1.5");
  CHECK(decimal_text(3157, 3) == "3.157");
  CHECK(decimal_text(7, 0) == "7");
  CHECK(decimal_text(10, 0) == "10");
}
