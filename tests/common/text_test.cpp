// Dates, minutes and kilometres as files write them, and the nearest name for a misspelt one.
#include "common/text.hpp"

#include "support/catch.hpp"

#include <array>
#include <clocale>

using namespace rtr;

TEST_CASE("A date is written year, month, day with leading zeros") {
  CHECK(iso(*from_civil(2026, 11, 23)) == "2026-11-23");
  CHECK(iso(*from_civil(2000, 1, 1)) == "2000-01-01");
  CHECK(iso(Date{0}) == "1970-01-01");
}

TEST_CASE("Minutes have at most two decimals and no trailing zeros") {
  CHECK(minutes_text(5550) == "92.5");
  CHECK(minutes_text(0) == "0");
  CHECK(minutes_text(60) == "1");
  CHECK(minutes_text(63) == "1.05");
  CHECK(minutes_text(61) == "1.02");
  CHECK(minutes_text(1) == "0.02");
  CHECK(minutes_text(86400) == "1440");
  CHECK(minutes_text(-90) == "-1.5");
}

TEST_CASE("Every whole second comes back from its text in minutes") {
  for (Seconds seconds = 0; seconds <= 7200; ++seconds) {
    const double minutes = std::stod(minutes_text(seconds));
    REQUIRE(static_cast<Seconds>(minutes * 60 + 0.5) == seconds);
  }
}

TEST_CASE("Kilometres have at most two decimals, and a rounded rest carries over") {
  CHECK(km_text(3100) == "3.1");
  CHECK(km_text(12) == "0.01");
  CHECK(km_text(42195) == "42.2");
  CHECK(km_text(2999) == "3");
  CHECK(km_text(0) == "0");
}

TEST_CASE("Numbers do not follow the locale") {
  const char* before = std::setlocale(LC_ALL, nullptr);
  const std::string kept = before == nullptr ? "C" : before;
  std::setlocale(LC_ALL, "de_DE.UTF-8");
  CHECK(minutes_text(5550) == "92.5");
  std::setlocale(LC_ALL, kept.c_str());
}

TEST_CASE("A slip of the keys finds the name that was meant, another word finds none") {
  constexpr std::array<std::string_view, 4> names{"signs", "stage", "settled_h", "surface"};
  CHECK(nearest("sign", names) == "signs");
  CHECK(nearest("satge", names) == "stage");
  CHECK(nearest("settled", names) == "settled_h");
  CHECK(nearest("elephant", names).empty());
  CHECK(nearest("", names).empty());
  CHECK(nearest(std::string(5000, 's'), names).empty());
  CHECK(nearest("sign", {}).empty());
}
