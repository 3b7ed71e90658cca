// A grid: axes of a few values each, and every combination of them taken through the core, with its neighbours.
#pragma once

#include "enumeration/state.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rtr::enumeration {

/// One axis. `worse` holds the steps from a value to one that is worse; an axis without any is not ordered.
struct Axis {
  std::string_view name;
  std::vector<std::string> values;
  std::vector<std::pair<int, int>> worse;
  bool answers = false;  ///< touches only checklists and clearances, and no story hangs on it
  std::function<void(Sketch&, int)> set;
  bool less = false;  ///< its steps take away what was done well: only minutes and stage are compared
};

/// Steps from each value to the next, where values go from good to bad.
std::vector<std::pair<int, int>> in_order(std::size_t count);

/// The full product of its axes, less the points that stand for nobody. Axes of answers come last.
struct Grid {
  std::string_view name;
  std::string_view why;  ///< why these axes belong together
  const Protocol* protocol = nullptr;
  const Ladder* ladder = nullptr;
  std::vector<Axis> axes{};
  std::function<bool(const Sketch&)> exists = [](const Sketch&) { return true; };
  std::size_t whole_every = 61;  ///< every so many states also as a whole plan

  std::size_t size() const;
  std::vector<int> point(std::size_t index) const;
  Sketch sketch(const std::vector<int>& point) const;
  std::string words(std::size_t index) const;
};

/// The same grid with so many values an axis, the first and the last among them; one more where there are many.
Grid thinned(Grid grid, std::size_t values);

/// Two states, one step apart, of which the worse asks for more; or one that breaks a bound.
struct Violation {
  std::string_view what;
  std::size_t better = 0;  ///< the state itself, where it broke a bound
  std::size_t worse = 0;
  std::string_view axis;
};

struct Found {
  std::size_t states = 0;
  std::size_t whole = 0;       ///< of them as whole plans
  std::size_t running = 0;     ///< of them with running in the week
  std::size_t neighbours = 0;  ///< pairs compared
  std::size_t violations = 0;
  std::vector<Violation> first;                      ///< the first of them, by state
  std::map<std::string_view, std::size_t> excepted;  ///< pairs that a named exception explains
};

/// Every state and every neighbour. The result is the same for any number of threads.
Found enumerate(const Grid& grid, unsigned threads, std::size_t keep = 20);

/// A violation in words: both states and both demands.
std::string describe(const Grid& grid, const Violation& violation);

}  // namespace rtr::enumeration
