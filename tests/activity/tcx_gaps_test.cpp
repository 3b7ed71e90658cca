// Laps of TCX files that leave something out, and the points that make up for it.
#include "activity/moment.hpp"
#include "activity/reading.hpp"
#include "activity/split.hpp"

namespace rtr::test {
namespace {

using activity::Recording;

constexpr activity::Moment morning = 1'792'566'000;  // 2026-10-21T07:00:00Z

enum class Told { distances, places, nothing };

std::string track(int from_s, int to_s, double from_m, double speed, Told told = Told::distances) {
  constexpr double metres_a_degree = 111'194.927;
  std::string text;
  for (int second = from_s; second <= to_s; ++second) {
    const double metres = from_m + (second - from_s) * speed;
    text += "<Trackpoint><Time>" + activity::iso_utc(morning + second) + "</Time>";
    if (told == Told::places)
      text += "<Position><LatitudeDegrees>" + std::to_string(47 + metres / metres_a_degree) +
              "</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>";
    if (told == Told::distances) text += "<DistanceMeters>" + std::to_string(metres) + "</DistanceMeters>";
    text += "</Trackpoint>";
  }
  return "<Track>" + text + "</Track>";
}

std::string lap(int from_s, const std::string& time, const std::string& distance, const std::string& tracks) {
  return "<Lap StartTime=\"" + activity::iso_utc(morning + from_s) + "\">" +
         (time.empty() ? "" : "<TotalTimeSeconds>" + time + "</TotalTimeSeconds>") +
         (distance.empty() ? "" : "<DistanceMeters>" + distance + "</DistanceMeters>") + tracks + "</Lap>";
}

Recording of(const std::string& laps) {
  return only("<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Id>2026-10-21T07:00:00Z</Id>" + laps +
              "</Activity></Activities></TrainingCenterDatabase>");
}

}  // namespace

TEST_CASE("a lap without its time or distance has that of its points, and it is said", "[activity]") {
  const Recording time = of(lap(0, "", "900", track(0, 300, 0, 3)) + lap(300, "300", "900", track(300, 600, 900, 3)));
  CHECK(time.timer_ms == 600'000);
  CHECK(warned(time, "the time of 1 lap is missing"));
  for (const std::string said : {"", "0"}) {
    const Recording way =
        of(lap(0, "300", said, track(0, 300, 0, 3)) + lap(300, "300", "900", track(300, 600, 900, 3)));
    CHECK(way.distance_cm == 180'000);
    CHECK(warned(way, "the distance of 1 lap is missing"));
    const Recording placed = of(lap(0, "300", said, track(0, 300, 0, 3, Told::places)));
    CHECK(std::abs(placed.distance_cm.value_or(0) - 90'000) <= 20);
    CHECK(of(lap(0, "300", said, track(0, 300, 0, 0.01, Told::places))).distance_cm.value_or(0) < 1000);
  }
  CHECK(of(lap(0, "300", "900", track(0, 300, 0, 3))).warnings.empty());
}

TEST_CASE("laps stand in the order in which they were run, and their distances may begin again", "[activity]") {
  const Recording turned =
      of(lap(300, "300", "900", track(300, 600, 900, 3)) + lap(0, "300", "900", track(0, 300, 0, 3)));
  CHECK(*turned.start == morning);
  CHECK(activity::split_of(turned, {}).run_ms == 600'000);
  const Recording again = of(lap(0, "300", "900", track(0, 300, 0, 3)) + lap(300, "300", "900", track(300, 600, 0, 3)));
  CHECK(again.track.back().distance_cm == 180'000);
  CHECK(activity::split_of(again, {}).run_ms == 600'000);
}

TEST_CASE("a lap's pause through which points were taken is no walking", "[activity]") {
  const Recording run =
      of(lap(0, "600", "1800", track(0, 300, 0, 3) + track(301, 1300, 900, 0) + track(1301, 1600, 900, 3)));
  CHECK(run.timer_ms == 600'000);
  CHECK(activity::split_of(run, {}).run_ms == 600'000);
}

}  // namespace rtr::test
