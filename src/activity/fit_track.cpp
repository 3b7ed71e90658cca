// Records on the time of the watch.
#include "activity/fit_track.hpp"

#include "activity/clock.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

/// Between two records more than this is a pause, or a clock that was set.
constexpr Millis gap_ms_max = 60'000;

enum class Source : std::uint8_t { none, records, positions, speeds };

Source source_of(const std::vector<RawRecord>& records, bool indoors) {
  const auto any = [&](auto has) { return std::any_of(records.begin(), records.end(), has); };
  if (any([](const RawRecord& r) { return r.distance_cm.has_value(); })) return Source::records;
  if (!indoors && any([](const RawRecord& r) { return r.place.has_value(); })) return Source::positions;
  return any([](const RawRecord& r) { return r.speed_mm_s.has_value(); }) ? Source::speeds : Source::none;
}

std::string_view name_of(Source source) {
  if (source == Source::positions) return "positions";
  return source == Source::speeds ? "speeds" : "records";
}

std::vector<bool> wrong_times(const std::vector<RawRecord>& records) {
  std::vector<Millis> times;
  times.reserve(records.size());
  for (const RawRecord& record : records) times.push_back(record.time * 1000);
  return out_of_line(times);
}

}  // namespace

std::vector<Pause> pauses_of(std::vector<RawTimer> timer, const std::vector<RawRecord>& records) {
  std::stable_sort(timer.begin(), timer.end(), [](const RawTimer& a, const RawTimer& b) { return a.time < b.time; });
  std::vector<Pause> pauses;
  std::vector<std::int64_t> stops;  // since it ran last
  for (const RawTimer& one : timer) {
    if (!one.runs)
      stops.push_back(one.time);
    else if (!stops.empty())
      pauses.push_back({stops.front(), one.time});
    if (one.runs) stops.clear();
  }
  std::vector<std::int64_t> times;
  if (!stops.empty()) {
    for (const RawRecord& record : records) times.push_back(record.time);
    std::sort(times.begin(), times.end());
  }
  for (const std::int64_t stop : stops) {
    const auto next = std::upper_bound(times.begin(), times.end(), stop);
    const bool inside = !pauses.empty() && pauses.back().to > stop;
    if (next != times.end() && !inside) pauses.push_back({stop, *next});
  }
  return pauses;
}

std::int64_t paused_s(const std::vector<Pause>& pauses, std::int64_t from, std::int64_t to) {
  auto pause = std::upper_bound(pauses.begin(), pauses.end(), from,
                                [](std::int64_t time, const Pause& one) { return time < one.to; });
  std::int64_t sum = 0;
  for (; pause != pauses.end() && pause->from < to; ++pause)
    sum += std::min(to, pause->to) - std::max(from, pause->from);
  return sum;
}

Tracked track_of(const std::vector<RawRecord>& records, const std::vector<Pause>& pauses, bool indoors) {
  Tracked tracked;
  const Source source = source_of(records, indoors);
  tracked.source = name_of(source);
  const std::vector<bool> wrong = wrong_times(records);
  Odometer odometer;
  Point now;
  const RawRecord* last = nullptr;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const RawRecord& record = records[i];
    tracked.left_out += wrong[i] ? 1U : 0U;
    if (wrong[i]) continue;
    if (last == nullptr) tracked.first = i;
    Millis step = 0;
    if (last != nullptr && record.time > last->time)
      step = passed(0, 1000 * (record.time - last->time - paused_s(pauses, last->time, record.time)), gap_ms_max);
    now.at_ms += step;
    last = &record;
    if (source == Source::records && record.distance_cm)
      now.distance_cm = std::max(now.distance_cm, *record.distance_cm);
    if (source == Source::positions && record.place) {
      odometer.add(*record.place, record.time * 1000);
      now.distance_cm = odometer.distance_cm();
    }
    if (source == Source::speeds) now.distance_cm += record.speed_mm_s.value_or(0) * step / 10'000;
    const bool placed = source == Source::speeds || (source == Source::records && record.distance_cm) ||
                        (source == Source::positions && record.place);
    if (placed) tracked.points.push_back(now);
  }
  tracked.time_ms = now.at_ms;
  if (!tracked.points.empty()) {
    const Centimetres begun = tracked.points.front().distance_cm;
    for (Point& point : tracked.points) point.distance_cm -= begun;
  }
  return tracked;
}

}  // namespace rtr::activity
