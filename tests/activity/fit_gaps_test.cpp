// What watches leave out of their files, and what they go on recording while they are paused.
#include "activity/fit_maker.hpp"
#include "activity/reading.hpp"
#include "activity/split.hpp"

namespace rtr::test {
namespace {

using activity::Recording;

FitMaker& add_timer(FitMaker& maker, std::uint32_t time, bool runs) {
  return maker.add(fit::mesg::event, {{fit::field::timestamp, 4, time},
                                      {fit::field::event_event, 1, 0},
                                      {fit::field::event_event_type, 1, runs ? 0U : 4U}});
}

/// Ten minutes run, an hour in which records go on and nobody moves, ten minutes run.
FitMaker paused_hour(bool told) {
  FitMaker maker = activity_file();
  if (told) add_timer(maker, monday, true);
  for (std::uint32_t second = 0; second <= 600; ++second) add_record(maker, monday + second, second * 300);
  if (told) add_timer(maker, monday + 600, false);
  for (std::uint32_t second = 601; second < 4200; ++second) add_record(maker, monday + second, 180'000);
  if (told) add_timer(maker, monday + 4200, true);
  for (std::uint32_t second = 0; second <= 600; ++second)
    add_record(maker, monday + 4200 + second, 180'000 + second * 300);
  if (told) add_timer(maker, monday + 4800, false);
  return maker;
}

/// A session of ten minutes in sixteen, without its timer.
FitMaker& add_untimed_session(FitMaker& maker, std::uint32_t elapsed_ms) {
  return maker.add(fit::mesg::session, {{fit::field::session_start_time, 4, monday},
                                        {fit::field::session_total_elapsed_time, 4, elapsed_ms},
                                        {fit::field::session_total_distance, 4, 180'000},
                                        {fit::field::session_sport, 1, fit::sport::running}});
}

FitMaker& add_lap(FitMaker& maker, std::uint32_t start, std::uint32_t timer_ms, std::uint32_t distance_cm) {
  return maker.add(fit::mesg::lap, {{fit::field::lap_start_time, 4, start},
                                    {fit::field::lap_total_timer_time, 4, timer_ms},
                                    {fit::field::lap_total_distance, 4, distance_cm}});
}

constexpr std::uint32_t none = 0xFFFFFFFF;

}  // namespace

TEST_CASE("an hour of standing that the watch recorded while it was paused is no walking", "[activity][fit]") {
  for (const bool told : {true, false}) {
    FitMaker maker = paused_hour(told);
    const Recording run = only(add_session(maker, monday, 1'200'000, 360'000).bytes());
    const activity::Split split = activity::split_of(run, {});
    CHECK(split.run_ms == 1'200'000);
    CHECK(split.longest_run_ms == 1'200'000);
  }
  // Without totals only what the file says of its timer is known to have been a pause.
  CHECK(only(paused_hour(true).bytes()).timer_ms == 1'200'000);
}

TEST_CASE("marks of the timer that leave far less than the session says are not believed", "[activity][fit]") {
  FitMaker maker = activity_file();
  add_timer(maker, monday, true);
  add_timer(maker, monday + 10, false);
  for (std::uint32_t second = 0; second <= 300; ++second) add_record(maker, monday + second, second * 300);
  for (std::uint32_t second = 1; second <= 300; ++second)
    add_record(maker, monday + 300 + second, 90'000 + second * 120);
  add_timer(maker, monday + 600, true);
  const Recording run = only(add_session(maker, monday, 600'000, 126'000).bytes());
  CHECK(std::abs(activity::split_of(run, {}).run_ms - 300'000) <= 10'000);
}

TEST_CASE("standing that the watch counted stays what it was", "[activity][fit]") {
  FitMaker maker = paused_hour(false);
  const Recording run = only(add_session(maker, monday, 4'800'000, 360'000).bytes());
  CHECK(std::abs(activity::split_of(run, {}).walk_ms - 3'600'000) <= 10'000);
}

TEST_CASE("a session without its timer has that of its laps, else of starts and stops, else all from start to end",
          "[activity][fit]") {
  const auto file = [](bool laps, bool events) {
    FitMaker maker = activity_file();
    if (events) {
      add_timer(maker, monday, true);
      add_timer(maker, monday + 300, false);
      add_timer(maker, monday + 1300, true);
      add_timer(maker, monday + 1602, false);
    }
    if (laps) add_lap(maker, monday, 300'000, 90'000);
    if (laps) add_lap(maker, monday + 1300, 301'000, 90'000);
    return only(add_untimed_session(maker, 1'650'000).bytes());
  };
  CHECK(file(true, true).timer_ms == 601'000);
  CHECK(file(false, true).timer_ms == 602'000);
  CHECK(warned(file(false, true), "its time in all is missing"));
  CHECK(file(false, false).timer_ms == 1'650'000);
  CHECK(warned(file(false, false), "with any pauses"));
}

TEST_CASE("a distance that is missing or 0 is that of the laps, else of the records, else of positions",
          "[activity][fit]") {
  for (const std::uint32_t said : {none, 0U}) {
    FitMaker laps = activity_file();
    add_lap(laps, monday, 300'000, 90'000);
    add_lap(laps, monday + 300, 300'000, 95'000);
    CHECK(only(add_session(laps, monday, 600'000, said).bytes()).distance_cm == 185'000);

    FitMaker records = activity_file();
    for (std::uint32_t second = 0; second <= 600; ++second) add_record(records, monday + second, 500 + second * 300);
    const Recording run = only(add_session(records, monday, 600'000, said).bytes());
    CHECK(run.distance_cm == 180'000);
    CHECK(warned(run, "estimated from its records"));

    FitMaker places = activity_file();
    constexpr std::uint32_t step = 322;  // 3.0011 m of the equator in units of 180 degrees / 2^31
    for (std::uint32_t second = 0; second <= 600; ++second)
      places.add(fit::mesg::record, {{fit::field::timestamp, 4, monday + second},
                                     {fit::field::record_position_lat, 4, 0},
                                     {fit::field::record_position_long, 4, second * step}});
    const Recording placed = only(add_session(places, monday, 600'000, said).bytes());
    CHECK(std::abs(placed.distance_cm.value_or(0) - 180'067) <= 10);
    CHECK(warned(placed, "estimated from its positions"));
    CHECK(activity::split_of(placed, {}).run_ms == 600'000);
  }
  FitMaker still = activity_file();
  CHECK(only(add_session(still, monday, 600'000, 0).bytes()).distance_cm == 0);
}

TEST_CASE("positions west and south of zero are places too", "[activity][fit]") {
  FitMaker maker = activity_file();
  for (std::uint32_t second = 0; second <= 600; ++second) {
    // Two signed numbers of four bytes: from just west of Greenwich eastwards, on the equator.
    const std::uint32_t east = second * 322U - 96'600U;
    std::string bytes("\x40\0\0\x14\0\3\xFD\4\x86\0\4\x85\1\4\x85\0", 16);
    for (const std::uint32_t number : {monday + second, 0U, east}) {
      for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFFU);
    }
    maker.raw(bytes);
  }
  CHECK(std::abs(only(add_session(maker, monday, 600'000, none).bytes()).distance_cm.value_or(0) - 180'067) <= 10);
}

TEST_CASE("positions that tremble on a treadmill are no way", "[activity][fit]") {
  FitMaker maker = activity_file();
  for (std::uint32_t second = 0; second <= 600; ++second)
    maker.add(fit::mesg::record, {{fit::field::timestamp, 4, monday + second},
                                  {fit::field::record_position_lat, 4, 0},
                                  {fit::field::record_position_long, 4, second % 2 * 500}});
  const Recording run =
      only(add_session(maker, monday, 600'000, none, fit::sport::running, fit::sub_sport::treadmill).bytes());
  CHECK_FALSE(run.distance_cm.has_value());
  CHECK(run.track.empty());
}

TEST_CASE("the packed distance of old watches counts on where its twelve bits begin again", "[activity][fit]") {
  FitMaker maker = activity_file();
  for (std::uint32_t second = 0; second <= 600; ++second) {
    const std::uint32_t sixteenths = second * 48 & 0xFFFU;
    std::string bytes("\x40\0\0\x14\0\2\xFD\4\x86\x08\3\x0D\0", 13);
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((monday + second) >> shift & 0xFFU);
    bytes += '\x2C';
    bytes += static_cast<char>(1U | (sixteenths & 15U) << 4U);
    bytes += static_cast<char>(sixteenths >> 4U);
    maker.raw(bytes);
  }
  CHECK(only(add_session(maker, monday, 600'000, none).bytes()).distance_cm == 180'000);
}

TEST_CASE("an empty file at the head of a chain hides no activity behind it", "[activity][fit]") {
  FitMaker maker = activity_file();
  const std::string run = add_session(maker, monday, 600'000, 150'000).bytes();
  CHECK(only(FitMaker().bytes() + run).timer_ms == 600'000);
}

TEST_CASE("a record whose time leaps away and back is left out, and a clock that is set goes on", "[activity][fit]") {
  const auto time_of = [](auto clock) {
    FitMaker maker = activity_file();
    for (std::uint32_t second = 0; second <= 600; ++second) add_record(maker, clock(second), second * 300);
    return only(maker.bytes()).timer_ms;
  };
  CHECK(time_of([](std::uint32_t s) { return monday + s + (s == 300 ? 3600 : 0); }) == 600'000);
  CHECK(time_of([](std::uint32_t s) { return monday + s - (s == 300 ? 86'400 : 0); }) == 600'000);
  CHECK(time_of([](std::uint32_t s) { return monday + s + (s < 300 ? 0 : 7200); }) == 599'000);
  CHECK(time_of([](std::uint32_t s) { return monday + s - (s < 300 ? 0 : 7200); }) == 599'000);
}

}  // namespace rtr::test
