// Watches' own files: what is whole is read, whatever else is in them.
#include "activity/fit_maker.hpp"
#include "activity/formats.hpp"
#include "activity/moment.hpp"
#include "activity/reading.hpp"
#include "activity/session.hpp"
#include "support/catch.hpp"

namespace rtr::test {
namespace {

using activity::Recorded;
using activity::Recording;
using activity::Sport;

/// Half an hour in which 2.5 m were made each second.
FitMaker half_hour(bool big = false) {
  FitMaker maker = activity_file(big);
  for (std::uint32_t second = 0; second <= 1800; second += 10) add_record(maker, monday + second, second * 250);
  return maker;
}

}  // namespace

TEST_CASE("a run's time is the watch's own, without pauses, and its distance is the total", "[activity][fit]") {
  for (const bool big : {false, true}) {
    FitMaker maker = half_hour(big);
    const Recording run = only(add_session(maker, monday, 1'800'250, 450'012).bytes());
    CHECK(run.sport == Sport::running);
    CHECK(run.timer_ms == 1'800'250);
    CHECK(run.distance_cm == 450'012);
    CHECK(activity::iso_utc(*run.start) == "2026-10-03T22:13:20Z");
    CHECK(run.warnings.empty());
    const activity::Split split = activity::split_of(run, {});
    CHECK(split.run_ms == 1'800'250);
    CHECK(split.longest_run_ms == 1'800'250);
  }
}

TEST_CASE("walking breaks are told from running by speed, and the longest bout is found", "[activity][fit]") {
  FitMaker maker = activity_file();
  std::uint32_t distance = 0;
  // 5 min walked, 4 min run, 2 min walked, 6 min run, 3 min walked.
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> parts{
      {300, 140}, {240, 260}, {120, 150}, {360, 250}, {180, 140}};
  std::uint32_t second = 0;
  for (const auto& [seconds, speed] : parts) {
    for (std::uint32_t i = 0; i < seconds; ++i) add_record(maker, monday + second++, distance += speed);
  }
  const Recording run = only(add_session(maker, monday, second * 1000, distance).bytes());
  const activity::Split split = activity::split_of(run, {});
  CHECK(std::abs(split.run_ms - 600'000) <= 10'000);
  CHECK(std::abs(split.longest_run_ms - 360'000) <= 10'000);
  CHECK(split.run_ms + split.walk_ms == *run.timer_ms);
  CHECK(split.walks_between);
  const Session session = activity::session_of(run, split, {Date{20729}, "22:13"}, "fit");
  CHECK(session.kind == SessionKind::walk_run);
  CHECK(session.source == "fit");
  CHECK_FALSE(session.signs.has_value());
  CHECK_FALSE(session.pain.during.has_value());
  CHECK_FALSE(session.rpe.has_value());
}

TEST_CASE("laps run by the steps of a planned workout give exactly the planned minutes", "[activity][fit]") {
  // Walk 5, six times run 1 and walk 1:30, walk 5: steps 0, 1 and 2, the repetition 3, and 4.
  const Steps planned{{1, {{false, 300}}}, {6, {{true, 60}, {false, 90}}}, {1, {{false, 300}}}};
  FitMaker maker = activity_file();
  std::uint32_t at = monday;
  const auto lap = [&](std::uint32_t seconds, std::uint16_t step) {
    add_step_lap(maker, at, seconds * 1000, step);
    at += seconds;
  };
  lap(300, 0);
  for (int i = 0; i < 6; ++i) {
    lap(60, 1);
    lap(90, 2);
  }
  lap(300, 4);
  const Recording run = only(add_session(maker, monday, 1'500'000, 300'000).bytes());
  const activity::Split split = activity::split_of(run, activity::gaits_of(planned));
  CHECK(split.basis == activity::Basis::steps);
  CHECK(split.run_ms == 360'000);
  CHECK(split.walk_ms == 1'140'000);
  CHECK(split.longest_run_ms == 60'000);
  CHECK(activity::split_of(run, {}).basis != activity::Basis::steps);
}

TEST_CASE("a workout that came along in the file says by its steps' names what was run", "[activity][fit]") {
  FitMaker maker = activity_file();
  const auto step = [&](std::uint16_t index, std::string_view name) {
    maker.add(fit::mesg::workout_step, {{fit::field::message_index, 2, index}}, name,
              fit::field::workout_step_wkt_step_name);
  };
  step(0, "Walk, warm up");
  step(1, "Run, easy");
  add_step_lap(maker, monday, 300'000, 0);
  add_step_lap(maker, monday + 300, 480'000, 1);
  const Recording run = only(add_session(maker, monday, 780'000, 0xFFFFFFFF).bytes());
  const activity::Split split = activity::split_of(run, {});
  CHECK(split.basis == activity::Basis::steps);
  CHECK(split.run_ms == 480'000);
}

TEST_CASE("a treadmill, a walk, and other sports are known as what they are", "[activity][fit]") {
  const auto of_sport = [](std::uint32_t sport, std::uint32_t sub_sport) {
    FitMaker maker = activity_file();
    return only(add_session(maker, monday, 600'000, 100'000, sport, sub_sport).bytes());
  };
  CHECK(of_sport(fit::sport::running, fit::sub_sport::treadmill).surface == Surface::treadmill);
  CHECK(of_sport(fit::sport::walking, 0).sport == Sport::walking);
  CHECK(of_sport(fit::sport::hiking, 0).sport == Sport::walking);
  CHECK(of_sport(2, 0).sport == Sport::other);
  CHECK(of_sport(2, 0).sport_name == "cycling");
  CHECK(of_sport(fit::sport::generic, 0).sport == Sport::unknown);
}

TEST_CASE("of several sports in one file each is a recording of its own, and of several files in a row too",
          "[activity][fit]") {
  FitMaker maker = activity_file();
  add_session(maker, monday, 600'000, 50'000, 5);
  add_session(maker, monday + 700, 900'000, 250'000);
  const std::string bytes = maker.bytes();
  const Recorded both = read(bytes);
  REQUIRE(both.recordings.size() == 2);
  CHECK(both.recordings[1].timer_ms == 900'000);
  CHECK(read(bytes + bytes).recordings.size() == 4);
}

TEST_CASE("a device that knew no date gives none", "[activity][fit]") {
  FitMaker maker = activity_file();
  CHECK_FALSE(only(add_session(maker, 17'217'864, 600'000, 100'000).bytes()).start.has_value());
}

TEST_CASE("short time stamps count on from the last long one", "[activity][fit]") {
  FitMaker maker = activity_file();
  add_record(maker, monday, 0);  // and with it definition 0
  std::string shorts;
  // Definition 1: a record with a distance alone; its headers carry the low five bits of the time.
  shorts += std::string("\x41\0\0\x14\0\1\5\4\x86", 9);
  for (std::uint32_t i = 1; i <= 40; ++i) {
    shorts += static_cast<char>(0x80U | 1U << 5U | ((monday + i) & 31U));
    const std::uint32_t distance = i * 300;
    for (unsigned shift = 0; shift < 32; shift += 8) shorts += static_cast<char>(distance >> shift & 0xFFU);
  }
  const Recording run = only(maker.raw(shorts).bytes());
  CHECK(run.estimated);
  CHECK(run.timer_ms == 40'000);
  CHECK(run.distance_cm == 12'000);
}

TEST_CASE("without totals they are made up from what is there, without the pauses, and said to be", "[activity][fit]") {
  FitMaker maker = activity_file();
  maker.add(fit::mesg::sport, {{fit::field::sport_sport, 1, fit::sport::running}});
  for (std::uint32_t second = 0; second < 100; ++second) add_record(maker, monday + second, second * 250);
  maker.add(fit::mesg::event, {{fit::field::event_event, 1, 0}, {fit::field::event_event_type, 1, 4}});
  for (std::uint32_t second = 130; second < 230; ++second) add_record(maker, monday + second, (second - 30) * 250);
  // The clock is set: a year on, then back again.
  for (std::uint32_t second = 0; second < 50; ++second)
    add_record(maker, monday + 31'000'000 + second, (200 + second) * 250);
  const Recording run = only(maker.bytes());
  CHECK(run.sport == Sport::running);
  CHECK(run.estimated);
  CHECK(run.timer_ms == (99 + 99 + 49) * 1000);
  CHECK(warned(run, "estimated"));
}

TEST_CASE("of a file that is cut off at any byte what is whole is read, or it is refused in words", "[activity][fit]") {
  FitMaker maker = activity_file();
  add_session(maker, monday, 600'000, 150'000);
  for (std::uint32_t second = 0; second < 20; ++second) add_record(maker, monday + second, second * 250);
  const std::string whole = maker.bytes();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::string bytes = whole.substr(0, length);
    const auto result = activity::read_activities(bytes, "run.fit", {});
    if (!result) {
      CHECK_FALSE(result.error().problems.front().message.empty());
      continue;
    }
    REQUIRE(result->recordings.size() == 1);
    CHECK(warned(result->recordings.front(), "cut off"));
  }
}

TEST_CASE("a wrong check sum is said, and what can be read is read", "[activity][fit]") {
  FitMaker maker = half_hour();
  std::string bytes = add_session(maker, monday, 1'800'000, 450'000).bytes();
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  const Recording run = only(bytes);
  CHECK(warned(run, "check sum"));
  CHECK(run.timer_ms == 1'800'000);
}

TEST_CASE("what is no activity is refused by its name", "[activity][fit]") {
  const auto of_type = [](std::uint32_t type) {
    FitMaker maker;
    return maker.add(fit::mesg::file_id, {{fit::field::file_id_type, 1, type}}).bytes();
  };
  CHECK(refusal(of_type(5)) == "is a workout to be done, nothing that was done");
  CHECK(refusal(of_type(6)) == "is a course to be followed, nothing that was done");
  CHECK(refusal(of_type(9)) == "is a list of weights, nothing that was done");
  CHECK(refusal(of_type(32)) == "is a day's monitoring, nothing that was done");
  CHECK(refusal(of_type(4)) == "holds no activity");
}

TEST_CASE("a field of a size that its type cannot have is passed over, and so is what no profile knows",
          "[activity][fit]") {
  FitMaker maker = activity_file();
  maker.add(0xFF00, {{1, 4, 7}, {200, 2, 9}});
  // A record whose distance has three bytes, and a field of developers behind it.
  maker.raw(std::string("\x60\0\0\x14\0\2\xFD\4\x86\5\3\x86\1\0\2\0", 16));
  maker.raw(std::string("\0\1\2\3\4\5\6\7\x08\x09", 10));
  const Recording run = only(add_session(maker, monday, 600'000, 150'000).bytes());
  CHECK(run.timer_ms == 600'000);
  CHECK(run.warnings.empty());
}

TEST_CASE("a time or distance below zero is none", "[activity][fit]") {
  FitMaker maker = half_hour();
  // A session whose timer (field 8) is a signed number, -2.
  maker.raw(std::string("\x40\0\0\x12\0\1\x08\4\x85", 9)).raw(std::string("\0\xFE\xFF\xFF\xFF", 5));
  const Recording run = only(maker.bytes());
  CHECK(run.timer_ms == 1'800'000);
  CHECK(run.estimated);
}

}  // namespace rtr::test
