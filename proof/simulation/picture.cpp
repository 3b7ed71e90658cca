// The curves as small pictures side by side: one for each kind of runner.
#include "simulation/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::proof {
namespace {

constexpr int columns = 3;
constexpr int width = 240;  // of one picture, axes included
constexpr int height = 150;
constexpr int left = 34;
constexpr int top = 24;
constexpr int week_px = 3;
constexpr int minutes_shown = 240;
constexpr int plot_height = 96;

/// The minutes that `percent` of the runners of that week do not pass.
int minutes_at(const std::vector<std::int32_t>& week, int percent) {
  std::int64_t all = 0;
  for (const std::int32_t runners : week) all += runners;
  std::int64_t below = 0;
  for (std::size_t minute = 0; minute < week.size(); ++minute) {
    below += week[minute];
    if (below * 100 >= all * percent) return static_cast<int>(minute);
  }
  return 0;
}

std::string point(int week, int minutes) {
  const int shown = std::min(minutes, minutes_shown);
  return fmt::format("{},{} ", left + week * week_px, top + plot_height - shown * plot_height / minutes_shown);
}

std::string axes() {
  std::string out;
  for (const int minutes : {0, 90, 180}) {
    const int y = top + plot_height - minutes * plot_height / minutes_shown;
    out += fmt::format("<path class=\"grid\" d=\"M{} {}h{}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
                       left, y, (curve_weeks - 1) * week_px, left - 4, y + 3, minutes);
  }
  for (const int week : {1, 20, 40, 60}) {
    out += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>", left + (week - 1) * week_px,
                       top + plot_height + 13, week);
  }
  return out;
}

std::string panel(const std::vector<std::vector<std::int32_t>>& weeks, const char* name) {
  std::string upper, lower, middle;
  for (int week = 0; week < curve_weeks; ++week) {
    const std::vector<std::int32_t>& counted = weeks[static_cast<std::size_t>(week)];
    upper += point(week, minutes_at(counted, 75));
    lower.insert(0, point(week, minutes_at(counted, 25)));
    middle += point(week, minutes_at(counted, 50));
  }
  return fmt::format(
      "<text class=\"name\" x=\"{}\" y=\"14\">{}</text>{}<polygon points=\"{}{}\"/><polyline points=\"{}\"/>", left,
      name, axes(), upper, lower, middle);
}

}  // namespace

std::string picture_of(const Count& count) {
  const int rows = (static_cast<int>(count.curves.size()) + columns - 1) / columns;
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Planned minutes of "
      "running a week over 60 weeks, for each kind of runner: median and middle half\">\n<style>text{{font:9px "
      "sans-serif;fill:#555}}.name{{font-size:11px;font-weight:bold;fill:#333}}.grid{{stroke:#ccc;stroke-width:.5}}"
      "polygon{{fill:#8fb8de;opacity:.6}}polyline{{fill:none;stroke:#1f5f99;stroke-width:1.5}}</style>\n<rect "
      "width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
      columns * width, rows * height + 20);
  for (std::size_t i = 0; i < count.curves.size(); ++i) {
    const int at = static_cast<int>(i);
    out += fmt::format("<g transform=\"translate({},{})\">{}</g>\n", at % columns * width, at / columns * height,
                       panel(count.curves[i], tempers()[i].name));
  }
  out += fmt::format(
      "<text x=\"{}\" y=\"{}\">Weeks from the first plan across, minutes of running planned a week upwards; line: half "
      "of the runners have less, band: the middle half.</text>\n</svg>\n",
      left, rows * height + 10);
  return out;
}

}  // namespace rtr::proof
