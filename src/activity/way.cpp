// Positions to metres.
#include "activity/way.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace rtr::activity {
namespace {

constexpr double earth_m = 6'371'000;
/// Nobody runs faster: what is, is a lost position.
constexpr double run_m_s_max = 12.5;
/// Slower than this one stands, however positions tremble.
constexpr double stand_m_s_max = 0.5;
constexpr Millis second_ms = 1000, minute_ms = 60'000;

double metres_between(const Place& a, const Place& b) {
  const double north = std::sin((b.latitude - a.latitude) / 2);
  const double east = std::sin((b.longitude - a.longitude) / 2);
  const double half = north * north + std::cos(a.latitude) * std::cos(b.latitude) * east * east;
  return 2 * earth_m * std::asin(std::sqrt(std::min(1.0, half)));
}

}  // namespace

std::optional<Place> place_at(std::optional<double> latitude_degrees, std::optional<double> longitude_degrees) {
  if (!latitude_degrees || !longitude_degrees) return std::nullopt;
  if (std::abs(*latitude_degrees) > 90 || std::abs(*longitude_degrees) > 360) return std::nullopt;
  return Place{*latitude_degrees * std::numbers::pi / 180, *longitude_degrees * std::numbers::pi / 180};
}

void Odometer::begin() {
  untimed_ += pending_;
  metres_ += std::exchange(pending_, 0);
  here_.reset();
  last_.reset();
}

void Odometer::add(const Place& place, std::optional<Millis> at, bool sure) {
  if (here_) pending_ += metres_between(*here_, place);
  here_ = place;
  if (!at) return;
  if (last_) {
    const bool told = sure && last_sure_ && *at >= *last_;
    const Millis gap = std::abs(*at - *last_);
    settle(std::max(told ? gap : std::min(gap, minute_ms), second_ms));
  } else {
    untimed_ += pending_;
    metres_ += std::exchange(pending_, 0);
  }
  last_ = at;
  last_sure_ = sure;
}

void Odometer::settle(Millis gap) {
  const double way = std::exchange(pending_, 0);
  const double speed = way * 1000 / static_cast<double>(gap);
  const bool jump = speed > run_m_s_max;
  if (speed > stand_m_s_max) moving_ms_ += gap;
  if (jump) jump_ms_ += gap;
  jumps_ += jump ? 1U : 0U;
  metres_ += jump ? 0 : way;
}

Centimetres Odometer::distance_cm() const { return std::llround((metres_ + pending_) * 100); }

bool Odometer::mostly_timed() const { return (untimed_ + pending_) * 50 <= metres_ + pending_; }

std::string jumps_text(std::size_t jumps) {
  return jumps == 1 ? "1 jump that no person can make was left out"
                    : std::to_string(jumps) + " jumps that no person can make were left out";
}

}  // namespace rtr::activity
