// Counting through a grid: index to point, point to sketch, sketch to words.
#include "enumeration/grid.hpp"

#include <algorithm>
#include <set>

namespace rtr::enumeration {

std::vector<std::pair<int, int>> in_order(std::size_t count) {
  std::vector<std::pair<int, int>> steps;
  for (int i = 0; i + 1 < static_cast<int>(count); ++i) steps.emplace_back(i, i + 1);
  return steps;
}

std::size_t Grid::size() const {
  std::size_t size = 1;
  for (const Axis& axis : axes) size *= axis.values.size();
  return size;
}

std::vector<int> Grid::point(std::size_t index) const {
  std::vector<int> point(axes.size());
  for (std::size_t i = axes.size(); i-- > 0;) {
    point[i] = static_cast<int>(index % axes[i].values.size());
    index /= axes[i].values.size();
  }
  return point;
}

Sketch Grid::sketch(const std::vector<int>& point) const {
  Sketch sketch;
  sketch.protocol = protocol;
  sketch.ladder = ladder;
  for (std::size_t i = 0; i < axes.size(); ++i) axes[i].set(sketch, point[i]);
  return sketch;
}

std::string Grid::words(std::size_t index) const {
  const std::vector<int> at = point(index);
  std::string text;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    text += (i == 0 ? "" : "; ") + std::string(axes[i].name) + ": " + axes[i].values[static_cast<std::size_t>(at[i])];
  }
  return text;
}

namespace {

/// Every pair that some chain of steps connects.
std::set<std::pair<int, int>> closure(const Axis& axis) {
  std::set<std::pair<int, int>> all(axis.worse.begin(), axis.worse.end());
  for (bool grew = true; grew;) {
    grew = false;
    for (const auto& [from, over] : std::vector(all.begin(), all.end())) {
      for (const auto& [start, to] : std::vector(all.begin(), all.end())) {
        if (start == over) grew = all.emplace(from, to).second || grew;
      }
    }
  }
  return all;
}

}  // namespace

Grid thinned(Grid grid, std::size_t values) {
  for (Axis& axis : grid.axes) {
    const std::size_t count = axis.values.size();
    // An axis of many thresholds keeps one from its middle.
    const std::size_t most = count > 6 ? values + 1 : values;
    if (count <= most) continue;
    std::vector<int> kept;
    for (std::size_t i = 0; i < most; ++i) kept.push_back(static_cast<int>(i * (count - 1) / (most - 1)));
    const std::set<std::pair<int, int>> all = closure(axis);
    Axis thin{axis.name,
              {},
              {},
              axis.answers,
              [set = axis.set, kept](Sketch& sketch, int value) { set(sketch, kept[static_cast<std::size_t>(value)]); },
              axis.less};
    for (std::size_t i = 0; i < most; ++i) {
      thin.values.push_back(axis.values[static_cast<std::size_t>(kept[i])]);
      for (std::size_t j = 0; j < most; ++j) {
        if (all.contains({kept[i], kept[j]})) thin.worse.emplace_back(static_cast<int>(i), static_cast<int>(j));
      }
    }
    axis = std::move(thin);
  }
  return grid;
}

}  // namespace rtr::enumeration
