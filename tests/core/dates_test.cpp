// Civil dates: every day of a century, and no text but YYYY-MM-DD.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include "rtr/date.hpp"

#include <cstdio>

using namespace rtr;

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

}  // namespace

TEST_CASE("every day from 2000 to 2100 follows the one before it", "[core][dates]") {
  Date expected{10957};  // 2000-01-01 was a Saturday, 10,957 days after 1970-01-01
  int day_of_week = static_cast<int>(Weekday::saturday);
  bool all = true;
  for (int year = 2000; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in(year, month); ++day) {
        const std::optional<Date> found = from_civil(year, month, day);
        const Civil back = to_civil(expected);
        char text[11];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
        all = all && found == expected && back.year == year && back.month == month && back.day == day &&
              static_cast<int>(weekday(expected)) == day_of_week && parse_date(text) == expected;
        if (!all) FAIL(text);
        expected = expected + 1;
        day_of_week = (day_of_week + 1) % 7;
      }
      REQUIRE_FALSE(from_civil(year, month, days_in(year, month) + 1));
      REQUIRE_FALSE(from_civil(year, month, 0));
    }
  }
  CHECK(all);
  CHECK(expected == from_civil(2101, 1, 1));
}

TEST_CASE("the calendar runs on without a break from the year -1000 to 3000", "[core][dates]") {
  Date expected = *from_civil(-1000, 1, 1);
  CHECK(expected.days == -1084770);  // as many as from 600-01-01, four cycles of 146,097 days later
  bool all = true;
  for (int year = -1000; year <= 3000; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (const int day : {1, days_in(year, month)}) {
        const Date date = expected + (day - 1);
        const Civil back = to_civil(date);
        all =
            all && from_civil(year, month, day) == date && back.year == year && back.month == month && back.day == day;
      }
      expected = expected + days_in(year, month);
    }
  }
  CHECK(all);
}

TEST_CASE("every day of the years around the edges of a 400-year cycle follows the one before it", "[core][dates]") {
  Date start{-1084770};  // -1000-01-01
  bool all = true;
  for (int year = -1000; year <= 802; ++year) {
    Date date = start;
    start = start + (is_leap(year) ? 366 : 365);
    if (year < -402 || (year + 402) % 400 > 3) continue;
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in(year, month); ++day, date = date + 1) {
        const Civil back = to_civil(date);
        all =
            all && from_civil(year, month, day) == date && back.year == year && back.month == month && back.day == day;
      }
    }
    REQUIRE(all);
    REQUIRE(date == start);
  }
}

TEST_CASE("the first of January 1970 is day 0, a Thursday", "[core][dates]") {
  CHECK(from_civil(1970, 1, 1) == Date{0});
  CHECK(weekday(Date{0}) == Weekday::thursday);
  CHECK(from_civil(1969, 12, 31) == Date{-1});
  CHECK(weekday(Date{-1}) == Weekday::wednesday);
  CHECK(to_civil(Date{-1}).year == 1969);
  CHECK(to_civil(Date{-1}).day == 31);
}

TEST_CASE("the 29th of February exists in leap years only", "[core][dates]") {
  for (const int year : {2000, 2004, 2024, 2028, 2096}) CHECK(from_civil(year, 2, 29));
  for (const int year : {1900, 2001, 2023, 2026, 2100}) CHECK_FALSE(from_civil(year, 2, 29));
  CHECK(*parse_date("2024-03-01") - *parse_date("2024-02-28") == 2);
  CHECK(*parse_date("2026-03-01") - *parse_date("2026-02-28") == 1);
  CHECK(*parse_date("2100-03-01") - *parse_date("2100-02-28") == 1);
  CHECK(*parse_date("2024-02-29") + 365 == *parse_date("2025-02-28"));
}

TEST_CASE("a day that no calendar has is no date", "[core][dates]") {
  CHECK_FALSE(from_civil(2026, 0, 1));
  CHECK_FALSE(from_civil(2026, 13, 1));
  CHECK_FALSE(from_civil(2026, -1, 1));
  CHECK_FALSE(from_civil(2026, 1, 32));
  CHECK_FALSE(from_civil(2026, 4, 31));
  CHECK_FALSE(from_civil(2026, 1, -1));
}

TEST_CASE("a date is read as YYYY-MM-DD and nothing else", "[core][dates]") {
  CHECK(parse_date("2026-11-22") == from_civil(2026, 11, 22));
  CHECK(parse_date("2024-02-29") == from_civil(2024, 2, 29));
  for (const char* text : {"",
                           "2026",
                           "2026-11",
                           "2026-11-2",
                           "2026-1-22",
                           "26-11-22",
                           "20261122",
                           "2026/11/22",
                           "2026-11/22",
                           "2026.11.22",
                           " 2026-11-22",
                           "2026-11-22 ",
                           "2026-11-22T00:00",
                           "2026-11-220",
                           "12026-11-22",
                           "+026-11-22",
                           "-026-11-22",
                           "2026--1-22",
                           "2026-+1-22",
                           "2026-11--2",
                           "2026- 1-22",
                           "2026-11- 2",
                           "2026-0a-22",
                           "2O26-11-22",
                           "2026-11-22\n",
                           "22-11-2026",
                           "2026-00-10",
                           "2026-13-10",
                           "2026-11-00",
                           "2026-11-31",
                           "2026-02-29",
                           "2100-02-29",
                           "YYYY-MM-DD",
                           "2026-11-2\xD9",
                           "\xEF\xBC\x92"
                           "26-11-2"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
  CHECK_FALSE(parse_date(std::string_view("2026-11-22\0", 11)));
  CHECK_FALSE(parse_date(std::string_view("2026-11-2\0", 10)));
}

TEST_CASE("a week starts on the named weekday on or before a day", "[core][dates]") {
  for (int first = 0; first < 7; ++first) {
    for (int day = 0; day < 14; ++day) {
      const Date date = test::ago(day);
      const Date start = week_start(date, static_cast<Weekday>(first));
      CAPTURE(first, day);
      CHECK(weekday(start) == static_cast<Weekday>(first));
      CHECK(start <= date);
      CHECK(date - start < 7);
    }
  }
  CHECK(week_start(test::today, Weekday::monday) == *parse_date("2026-11-16"));
  CHECK(week_start(test::today, Weekday::sunday) == test::today);
}

TEST_CASE("weeks follow each other without a gap from 2000 to 2100, over year turns, leap days and 53rd weeks",
          "[core][dates]") {
  bool all = true;
  for (int first = 0; first < 7; ++first) {
    const auto weekday_of_start = static_cast<Weekday>(first);
    Runner runner;
    runner.week_start = weekday_of_start;
    Date start = week_start(*from_civil(2000, 1, 1), weekday_of_start);
    for (Date date = *from_civil(2000, 1, 1); date < *from_civil(2101, 1, 1); date = date + 1) {
      if (date - start == 7) start = date;
      all = all && week_start(date, weekday_of_start) == start && weekday(start) == weekday_of_start &&
            next_week(runner, date) == (date == start ? date : start + 7);
    }
  }
  CHECK(all);
}

TEST_CASE("the next week is the first week start on or after today", "[core][dates]") {
  Runner runner;
  CHECK(next_week(runner, *parse_date("2026-11-22")) == *parse_date("2026-11-23"));
  CHECK(next_week(runner, *parse_date("2026-11-23")) == *parse_date("2026-11-23"));
  CHECK(next_week(runner, *parse_date("2026-11-24")) == *parse_date("2026-11-30"));
  runner.week_start = Weekday::sunday;
  CHECK(next_week(runner, *parse_date("2026-11-22")) == *parse_date("2026-11-22"));
  CHECK(next_week(runner, *parse_date("2026-11-23")) == *parse_date("2026-11-29"));
}
