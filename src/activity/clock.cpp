// Times that cannot be. The points are taken as stretches within which the clock goes on smoothly; a stretch between
// two others that fit together without it was never there.
#include "activity/clock.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

/// Within this the clock goes on, or back no further than a few points.
constexpr Millis smooth_ms = 60'000;
/// A few points this far from all others are no part of them.
constexpr Millis apart_ms = 3'600'000;
constexpr std::size_t few = 3;

struct Stretch {
  std::size_t first = 0, last = 0;  ///< places
  Millis begins = 0, ends = 0;
  std::size_t count = 0;
};

bool goes_on(Millis last, Millis now) { return now >= last && now - last <= smooth_ms; }

void leave(std::vector<bool>& wrong, const Stretch& stretch) {
  std::fill(wrong.begin() + static_cast<std::ptrdiff_t>(stretch.first),
            wrong.begin() + static_cast<std::ptrdiff_t>(stretch.last) + 1, true);
}

std::vector<Stretch> stretches_of(std::span<const Millis> times, std::vector<bool>& wrong) {
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!stretches.empty()) {
      Stretch& now = stretches.back();
      const Millis back = now.ends - times[i];
      const bool first_leapt = stretches.size() == 1 && now.count == 1;
      if (back > 0 && back <= smooth_ms && !first_leapt) {
        wrong[i] = true;
        continue;
      }
      if (goes_on(now.ends, times[i])) {
        now.last = i;
        now.ends = times[i];
        ++now.count;
        continue;
      }
    }
    stretches.push_back({i, i, times[i], times[i], 1});
  }
  return stretches;
}

/// Whether the middle one went elsewhere and came back: as if it were not there the last goes on from the first.
bool astray(const Stretch& first, const Stretch& middle, const Stretch& last) {
  if (last.begins < first.ends) return false;
  const bool elsewhere = middle.begins < first.ends || middle.ends > last.begins;
  return elsewhere && (goes_on(first.ends, last.begins) || middle.count <= few);
}

bool far(const Stretch& before, const Stretch& after) {
  return after.begins < before.ends || after.begins - before.ends > apart_ms;
}

}  // namespace

std::vector<bool> out_of_line(std::span<const Millis> times) {
  std::vector<bool> wrong(times.size(), false);
  std::vector<Stretch> kept;
  for (const Stretch& next : stretches_of(times, wrong)) {
    while (kept.size() >= 2 && astray(kept[kept.size() - 2], kept.back(), next)) {
      leave(wrong, kept.back());
      kept.pop_back();
    }
    if (!kept.empty() && goes_on(kept.back().ends, next.begins)) {
      kept.back().last = next.last;
      kept.back().ends = next.ends;
      kept.back().count += next.count;
    } else {
      kept.push_back(next);
    }
  }
  if (kept.size() >= 2 && kept[0].count <= few && kept[1].count > few && far(kept[0], kept[1])) {
    leave(wrong, kept.front());
    kept.erase(kept.begin());
  }
  if (kept.size() >= 2 && kept.back().count <= few && kept[kept.size() - 2].count > few &&
      far(kept[kept.size() - 2], kept.back()))
    leave(wrong, kept.back());
  return wrong;
}

Millis passed(Millis last, Millis now, Millis longest) { return now < last || now - last > longest ? 0 : now - last; }

std::string left_out_text(std::size_t points) {
  return points == 1 ? "1 point whose time cannot be was left out"
                     : std::to_string(points) + " points whose time cannot be were left out";
}

}  // namespace rtr::activity
