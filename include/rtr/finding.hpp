// What a rule says: a restriction, and the facts it rests on. Words are made at the edge.
#pragma once

#include "rtr/checklist.hpp"
#include "rtr/date.hpp"
#include "rtr/protocol.hpp"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace rtr {

enum class Outcome : std::uint8_t { train, prepare, stop };  ///< from the least to the most strict

/// What a rule takes away. The default takes nothing; meet() keeps the strictest of each field.
struct Restriction {
  static constexpr Seconds unlimited = std::numeric_limits<Seconds>::max();

  Outcome outcome = Outcome::train;
  Tier tier = Tier::none;
  bool walking_only = false;    ///< also no strength and no cross-training
  bool easy_days_only = false;  ///< until first_run_day: walking and mobility
  int rung_max = std::numeric_limits<int>::max();
  Seconds weekly_run_s_max = unlimited;
  Seconds weekly_rem_half_s_max = unlimited;
  Seconds single_run_s_max = unlimited;
  Metres weekly_m_max = unlimited;
  Date first_run_day{std::numeric_limits<std::int32_t>::min()};
  int run_days_max = 7;
  int days_between_runs = 0;
  int rpe_max = 10;
  Surfaces surfaces = Surfaces{}.set();

  friend bool operator==(const Restriction&, const Restriction&) = default;
};

/// The strictest of each field. Commutative, associative, idempotent; never looser than either side.
Restriction meet(const Restriction& a, const Restriction& b);

enum class Unit : std::uint8_t { count, percent, seconds, half_seconds, metres, days, date, pain, rpe, stage, item };

/// One fact that a rule compared, by name; `value` is in `unit` (a date as days, a stage or an item as an index).
struct Fact {
  std::string_view name;
  Unit unit = Unit::count;
  std::int64_t value = 0;
};

enum class Severity : std::uint8_t { info, advice, restrict, hold, seek_care };

/// A rule that fired.
struct Finding {
  std::string_view rule;
  Severity severity = Severity::info;
  bool binding = false;  ///< it shaped the week
  Restriction restriction{};
  std::vector<Fact> facts{};
};

}  // namespace rtr
