// A walk-run table: stages of steps, and where it leads (docs/formats.md: rtr-protocol/1).
#pragma once

#include "rtr/date.hpp"

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rtr {

using Seconds = std::int64_t;  ///< whole seconds
using Metres = std::int64_t;   ///< whole metres

enum class Surface : std::uint8_t { grass, track, treadmill, trail, road, other };
using Surfaces = std::bitset<static_cast<std::size_t>(Surface::other) + 1>;

/// One stretch of running or walking.
struct Interval {
  bool run = false;
  Seconds seconds = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Intervals done `repeat` times over; a plain step is a block of one interval, once.
struct Block {
  int repeat = 1;
  std::vector<Interval> intervals;
  friend bool operator==(const Block&, const Block&) = default;
};

using Steps = std::vector<Block>;

/// Running, walking and the longest unbroken run of a list of steps.
struct StepTotals {
  Seconds run_s = 0;
  Seconds walk_s = 0;
  Seconds longest_run_s = 0;
  /// Running-equivalent time in half seconds: running + half of walking, without a fraction.
  Seconds rem_half_s() const { return 2 * run_s + walk_s; }
};
/// Runs that touch (two run steps in a row, or the seam of a repeat) count as one bout.
StepTotals totals_of(const Steps& steps);

/// A rung: what each session of its week looks like, one entry a session.
struct Stage {
  std::string id;
  std::vector<Steps> sessions;
};

struct Protocol {
  std::string id;
  std::string title;
  std::vector<std::string> sources;
  std::string reviewed;
  int sessions_per_week = 3;
  int min_days_between_runs = 1;
  std::vector<Stage> stages;
  bool then_running = false;  ///< after the last stage, the running phase
};

/// What is wrong with a table, or worth knowing of it.
enum class TableFault : std::uint8_t {
  unbridgeable,  ///< refused: one new session alone lifts the week's REM by more than 10 %
  shrinks,       ///< reported: a stage carries less than the one before it
  steep,         ///< reported: a step of more than 10 % that the planner bridges
};
struct TableFinding {
  TableFault fault;
  std::size_t stage;  ///< index of the upper stage of the step
};
std::vector<TableFinding> inspect(const Protocol& protocol);

}  // namespace rtr
