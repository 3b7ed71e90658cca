// Points whose time cannot be, points without one, and ways that nobody can have run.
#include "activity/clock.hpp"
#include "activity/moment.hpp"
#include "activity/reading.hpp"
#include "activity/split.hpp"

#include <functional>
#include <numbers>

namespace rtr::test {
namespace {

using activity::Millis;
using activity::Recording;

std::vector<std::size_t> left_out(const std::vector<Millis>& seconds) {
  std::vector<Millis> times;
  for (const Millis second : seconds) times.push_back(second * 1000);
  const std::vector<bool> wrong = activity::out_of_line(times);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    if (wrong[i]) places.push_back(i);
  }
  return places;
}

constexpr activity::Moment morning = 1'792'566'000;  // 2026-10-21T07:00:00Z

std::string point(double metres, std::optional<activity::Moment> at) {
  constexpr double metres_a_degree = std::numbers::pi * 6'371'000 / 180;
  return "<trkpt lat=\"" + std::to_string(47 + metres / metres_a_degree) + "\" lon=\"8\">" +
         (at ? "<time>" + activity::iso_utc(*at) + "</time>" : "") + "</trkpt>";
}

/// Ten minutes at 3 m/s, a point a second, whose clock says what `clock` makes of it.
std::string gpx(const std::function<std::optional<activity::Moment>(activity::Moment)>& clock, double speed = 3) {
  std::string text = "<gpx><trk><type>running</type><trkseg>";
  for (int second = 0; second <= 600; ++second) text += point(second * speed, clock(morning + second));
  return text + "</trkseg></trk></gpx>";
}

}  // namespace

TEST_CASE("a time that leaps away while the others go on is left out, and it alone", "[activity]") {
  using Places = std::vector<std::size_t>;
  CHECK(left_out({0, 1, 2, 3}).empty());
  CHECK(left_out({0, 1, 3602, 3, 4}) == Places{2});
  CHECK(left_out({0, 1, -3600, 3, 4}) == Places{2});
  CHECK(left_out({0, 1, 9000, 9001, 9002, 9003, 3, 4}) == Places{2, 3, 4, 5});
  CHECK(left_out({99999, 0, 1, 2, 3, 4}) == Places{0});
  CHECK(left_out({-999999, 0, 1, 2, 3, 4}) == Places{0});
  CHECK(left_out({0, 1, 2, 3, 4, 99999}) == Places{5});
  CHECK(left_out({0, 40, 10, 50}) == Places{2});
  CHECK(left_out({30, 0, 1, 2, 3, 4}) == Places{0});
}

TEST_CASE("a pause and a clock that was set leave nothing out", "[activity]") {
  CHECK(left_out({0, 1, 2, 3, 4, 3600, 3601, 3602, 3603, 3604}).empty());
  CHECK(left_out({0, 1, 2, 3, 4, -3600, -3599, -3598, -3597, -3596}).empty());
  CHECK(left_out({0, 1, 2, 3, 1800, 3600, 3601, 3602, 3603}).empty());
  CHECK(left_out({0, 600, 1200, 1800, 2400}).empty());
  CHECK(left_out({0}).empty());
  CHECK(left_out({}).empty());
}

TEST_CASE("one wrong time in a GPX file is left out and said, wherever it stands", "[activity]") {
  for (const int wrong : {0, 300, 600}) {
    for (const activity::Moment leap : {3600 * 2, -3600 * 2, 86'400 * 365, -86'400 * 365}) {
      if (wrong == 600 && leap == -7200) continue;  // where it ends with a clock that was set it may be one
      const Recording run = only(gpx([&](activity::Moment at) { return at + (at == morning + wrong ? leap : 0); }));
      INFO(wrong << ' ' << leap);
      CHECK(std::abs(*run.timer_ms - 600'000) <= 1000);
      CHECK(std::abs(*run.distance_cm - 180'000) <= 10);
      CHECK(std::abs(*run.start - morning) <= 1);
      CHECK(warned(run, "1 point whose time cannot be was left out"));
      CHECK(activity::split_of(run, {}).walk_ms == 0);
    }
  }
}

TEST_CASE("a clock that is put right by some seconds costs time, and no way", "[activity]") {
  const Recording run = only(gpx([](activity::Moment at) { return at - (at < morning + 300 ? 0 : 18); }));
  CHECK(run.timer_ms == 582'000);
  CHECK(std::abs(*run.distance_cm - 180'000) <= 10);
  CHECK_FALSE(warned(run, "jump"));
}

TEST_CASE("of a GPX file with some times those are used, as long as they stand around its way", "[activity]") {
  const Recording half = only(gpx([](activity::Moment at) -> std::optional<activity::Moment> {
    return at % 2 == 0 ? std::optional(at) : std::nullopt;
  }));
  CHECK(half.timer_ms == 600'000);
  CHECK(std::abs(*half.distance_cm - 180'000) <= 10);
  CHECK(warned(half, "some of its points have no times"));
  const Recording begun = only(gpx([](activity::Moment at) -> std::optional<activity::Moment> {
    return at < morning + 300 ? std::optional(at) : std::nullopt;
  }));
  CHECK_FALSE(begun.timer_ms.has_value());
  CHECK(warned(begun, "part of its way has no times"));
}

TEST_CASE("a way most of which is faster than anybody runs is no run", "[activity]") {
  const auto at_speed = [](double speed) { return only(gpx([](activity::Moment at) { return at; }, speed)).too_fast; };
  CHECK(at_speed(25));
  CHECK_FALSE(at_speed(3));
}

}  // namespace rtr::test
