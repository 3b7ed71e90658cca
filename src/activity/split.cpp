// Running told from walking: by the steps of a workout, else by speed.
#include "activity/split.hpp"

#include <algorithm>
#include <array>

namespace rtr::activity {
namespace {

/// Speeds are taken over this long, so that one bad position is no sprint.
constexpr Millis window_ms = 10'000;
/// A stretch shorter than this is part of what is around it: a street crossed, a shoe tied.
constexpr Millis stretch_ms_min = 15'000;
/// Slower than this one stands, however positions tremble.
constexpr std::int64_t standing_cm_s_max = 30;

struct Stretch {
  bool running = false;
  Millis time_ms = 0;
};
using Stretches = std::vector<Stretch>;

void add(Stretches& stretches, bool running, Millis time_ms) {
  if (time_ms <= 0) return;
  if (stretches.empty() || stretches.back().running != running)
    stretches.push_back({running, time_ms});
  else
    stretches.back().time_ms += time_ms;
}

/// The lap's own step, else the step that was planned under its number.
Gait gait_of(const Lap& lap, std::span<const Gait> planned) {
  if (lap.gait != Gait::unknown) return lap.gait;
  return lap.step && *lap.step < planned.size() ? planned[*lap.step] : Gait::unknown;
}

/// Nothing unless every lap with time in it was run by a step that says what it is. Laps behind the last step were not
/// asked for: what they are is told by their speed.
std::optional<Stretches> by_steps(const Recording& recording, std::span<const Gait> planned) {
  Stretches stretches;
  bool any = false;
  for (const Lap& lap : recording.laps) {
    const Millis time = lap.timer_ms.value_or(0);
    if (time <= 0) continue;
    Gait gait = gait_of(lap, planned);
    if (!lap.step && any && lap.distance_cm)
      gait = *lap.distance_cm * 1000 >= running_cm_s_min * time ? Gait::running : Gait::walking;
    if (gait == Gait::unknown) return std::nullopt;
    any = true;
    add(stretches, gait == Gait::running, time);
  }
  return any ? std::optional(stretches) : std::nullopt;
}

std::optional<Stretches> by_laps(const Recording& recording) {
  Stretches stretches;
  for (const Lap& lap : recording.laps) {
    const Millis time = lap.timer_ms.value_or(0);
    if (time <= 0) continue;
    if (!lap.distance_cm) return std::nullopt;
    add(stretches, *lap.distance_cm * 1000 >= running_cm_s_min * time, time);
  }
  return stretches.empty() ? std::nullopt : std::optional(stretches);
}

/// Whether one is at least so fast between two points: by the way that was made in the window around them.
std::vector<bool> faster_than(std::int64_t cm_s, const std::vector<Point>& track) {
  std::vector<bool> faster(track.size(), false);
  std::size_t first = 0, last = 0;
  for (std::size_t i = 1; i < track.size(); ++i) {
    const Millis middle = (track[i - 1].at_ms + track[i].at_ms) / 2;
    while (first + 1 < i && track[first + 1].at_ms <= middle - window_ms / 2) ++first;
    last = std::max(last, i);
    while (last + 1 < track.size() && track[last].at_ms < middle + window_ms / 2) ++last;
    const Millis time = track[last].at_ms - track[first].at_ms;
    const Centimetres way = track[last].distance_cm - track[first].distance_cm;
    faster[i] = time > 0 && way * 1000 >= cm_s * time;
  }
  return faster;
}

/// The shortest stretch joins its neighbours, until none is short any more.
void join_short(Stretches& stretches) {
  while (stretches.size() > 1) {
    const auto shortest = std::min_element(stretches.begin(), stretches.end(),
                                           [](const Stretch& a, const Stretch& b) { return a.time_ms < b.time_ms; });
    if (shortest->time_ms >= stretch_ms_min) return;
    shortest->running = !shortest->running;
    Stretches joined;
    for (const Stretch& stretch : stretches) add(joined, stretch.running, stretch.time_ms);
    stretches = std::move(joined);
  }
}

/// A pause through which points were taken all the same: the watch counted `too_long` less than the points did. That
/// much is taken out of where nobody moved, the longest such stretch first.
std::vector<Point> without_standing(std::vector<Point> track, Millis too_long) {
  if (too_long <= 0) return track;
  struct Standing {
    std::size_t first = 0, last = 0;
    Millis time_ms = 0;
  };
  const std::vector<bool> moving = faster_than(standing_cm_s_max, track);
  std::vector<Standing> pauses;
  for (std::size_t i = 1; i < track.size(); ++i) {
    if (moving[i]) continue;
    if (pauses.empty() || pauses.back().last + 1 != i) pauses.push_back({i, i, 0});
    pauses.back().last = i;
    pauses.back().time_ms += track[i].at_ms - track[i - 1].at_ms;
  }
  std::stable_sort(pauses.begin(), pauses.end(),
                   [](const Standing& a, const Standing& b) { return a.time_ms > b.time_ms; });
  std::vector<Millis> steps(track.size(), 0);
  for (std::size_t i = 1; i < track.size(); ++i) steps[i] = track[i].at_ms - track[i - 1].at_ms;
  for (const Standing& pause : pauses) {
    for (std::size_t i = pause.first; i <= pause.last; ++i) {
      const Millis taken = std::clamp<Millis>(too_long, 0, steps[i]);
      steps[i] -= taken;
      too_long -= taken;
    }
  }
  for (std::size_t i = 1; i < track.size(); ++i) track[i].at_ms = track[i - 1].at_ms + steps[i];
  return track;
}

std::optional<Stretches> by_speed(const Recording& recording) {
  constexpr std::size_t stretches_max = 5000;
  if (recording.track.size() < 2 || recording.track.back().distance_cm <= 0) return std::nullopt;
  const Millis timer = recording.timer_ms.value_or(0);
  const std::vector<Point> track = without_standing(recording.track, recording.track.back().at_ms - timer);
  const std::vector<bool> running = faster_than(running_cm_s_min, track);
  Stretches stretches;
  for (std::size_t i = 1; i < track.size(); ++i) add(stretches, running[i], track[i].at_ms - track[i - 1].at_ms);
  if (stretches.empty() || stretches.size() > stretches_max) return std::nullopt;
  join_short(stretches);
  return stretches;
}

Split summed(const Stretches& stretches, Basis basis) {
  Split split;
  split.basis = basis;
  std::size_t runs = 0;
  for (const Stretch& stretch : stretches) {
    (stretch.running ? split.run_ms : split.walk_ms) += stretch.time_ms;
    if (!stretch.running) continue;
    ++runs;
    split.longest_run_ms = std::max(split.longest_run_ms, stretch.time_ms);
  }
  split.walks_between = runs > 1;
  return split;
}

/// The parts on the time of the whole: laps and records may miss a little of it.
Split scaled(Split split, Millis timer_ms) {
  const Millis sum = split.run_ms + split.walk_ms;
  if (sum <= 0 || sum == timer_ms) return split;
  const double scale = static_cast<double>(timer_ms) / static_cast<double>(sum);
  const auto in_scale = [&](Millis time) { return static_cast<Millis>(static_cast<double>(time) * scale + 0.5); };
  const Millis run_ms = std::min(timer_ms, in_scale(split.run_ms));
  split.longest_run_ms = std::min(run_ms, in_scale(split.longest_run_ms));
  split.run_ms = run_ms;
  split.walk_ms = timer_ms - run_ms;
  return split;
}

Split of_one_kind(bool running, Millis timer_ms, Basis basis) { return summed({{running, timer_ms}}, basis); }

}  // namespace

std::string_view word_for(Basis basis) {
  constexpr std::array<std::string_view, 6> words{"file", "steps", "laps", "speed", "sport", "unknown"};
  return words[static_cast<std::size_t>(basis)];
}

Split split_of(const Recording& recording, std::span<const Gait> planned) {
  const Millis timer = recording.timer_ms.value_or(0);
  if (recording.run_ms) {
    Split split = of_one_kind(true, *recording.run_ms, Basis::file);
    split.walk_ms = recording.walk_ms.value_or(std::max<Millis>(0, timer - *recording.run_ms));
    return split;
  }
  if (recording.sport == Sport::walking) return of_one_kind(false, timer, Basis::sport);
  if (const auto stretches = by_steps(recording, planned)) {
    const Split split = summed(*stretches, Basis::steps);
    // Steps are exact: only where laps are missing are they not the whole.
    return split.run_ms + split.walk_ms > timer ? scaled(split, timer) : split;
  }
  auto stretches = by_speed(recording);
  const Basis basis = stretches ? Basis::speed : Basis::laps;
  if (!stretches) stretches = by_laps(recording);
  const bool any_running =
      stretches && std::any_of(stretches->begin(), stretches->end(), [](const Stretch& s) { return s.running; });
  // The watch says running: then a slow run is a run, not a walk.
  if (!any_running) return of_one_kind(true, timer, Basis::sport);
  return scaled(summed(*stretches, basis), timer);
}

}  // namespace rtr::activity
