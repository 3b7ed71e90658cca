// What a file calls its sport.
#include "activity/sport_word.hpp"
#include "activity/reading.hpp"

namespace rtr::test {
namespace {

using activity::Recording;
using activity::Sport;

Recording called(std::string_view word) {
  Recording recording;
  activity::set_sport(recording, word);
  return recording;
}

}  // namespace

TEST_CASE("running and walking are known in whatever letters, and a treadmill is for running", "[activity]") {
  for (const char* word : {"Running", "RUNNING", "run", "TrailRun", "trail_running", "VirtualRun", "Run - Easy", "9",
                           "Running/Trail", "walk-run", "jogging", "Treadmill", "treadmill_running", "\n running "})
    CHECK(called(word).sport == Sport::running);
  for (const char* word : {"Walking", "NordicWalk", "Nordic walking", "hiking", "Hike", "10", "Treadmill walk"})
    CHECK(called(word).sport == Sport::walking);
  CHECK(called("Treadmill").surface == Surface::treadmill);
  CHECK_FALSE(called("Running").surface.has_value());
}

TEST_CASE("other sports are known, and what is not known is open", "[activity]") {
  for (const char* word : {"Biking", "cycling", "VirtualRide", "Swim", "Alpine Ski", "Yoga", "Weight Training",
                           "Elliptical", "E-Bike Ride", "Rowing", "Workout", "strength", "Radfahrt", "V\xC3\xA9lo"})
    CHECK(called(word).sport == Sport::other);
  for (const char* word : {"", "Other", "other", "unknown", "Laufen", "Course \xC3\xA0 pied", "1", "trunk", "Strides"})
    CHECK(called(word).sport == Sport::unknown);
  for (const char* word : {"", " ", "Other", "unknown"}) CHECK(activity::says_no_sport(word));
  for (const char* word : {"Laufen", "Other run", "1"}) CHECK_FALSE(activity::says_no_sport(word));
}

TEST_CASE("a table says strength, mobility and cross-training in the words of a record", "[activity]") {
  const activity::Recorded list = read(
      "date,kind,total_min\n2026-10-21,strength,30\n2026-10-22,cross_training,30\n2026-10-23,mobility,10\n"
      "2026-10-24,walk,30\n");
  REQUIRE(list.recordings.size() == 4);
  CHECK(list.recordings[0].kind == SessionKind::strength);
  CHECK(list.recordings[1].kind == SessionKind::cross_training);
  CHECK(list.recordings[2].kind == SessionKind::mobility);
  CHECK_FALSE(list.recordings[3].kind.has_value());
}

}  // namespace rtr::test
