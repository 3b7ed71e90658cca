// A week's plan as a value (docs/formats.md: rtr-plan/1). A stop has nowhere to put a session.
#pragma once

#include "rtr/checklist.hpp"
#include "rtr/date.hpp"
#include "rtr/finding.hpp"
#include "rtr/protocol.hpp"

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rtr {

enum class Phase : std::uint8_t { prepare, walk_run, running };
enum class Progress : std::uint8_t { none, start, advance, bridge, repeat, step_back, deload, maintain };
enum class ItemKind : std::uint8_t { walk, walk_run, run, cross_training, strength, mobility };

/// One exercise with its dose (data/exercises.json).
struct ExerciseDose {
  std::string_view id;
  int sets = 1;
  int reps = 1;
  int hold_s = 0;  ///< 0: no hold
  bool per_side = false;
};

/// One thing to do on a day. Walks and runs have steps; the others a time or exercises.
struct Activity {
  ItemKind kind = ItemKind::walk;
  std::string stage;  ///< walk_run only
  std::vector<Block> steps;
  Seconds total_s = 0;
  std::optional<int> rpe_max;
  std::optional<Surface> surface;
  bool recovery = false;  ///< the easy run of the week
  std::vector<ExerciseDose> exercises;
};

struct Day {
  Date date;
  std::vector<Activity> items;
};

struct Totals {
  Seconds run_s = 0;
  Seconds walk_s = 0;
  Seconds rem_half_s = 0;  ///< running-equivalent time in half seconds: 2 x run + walk
  int run_days = 0;
  Seconds longest_run_s = 0;
};

/// The week that this one is measured against.
struct ReferenceWeek {
  Seconds run_s = 0;
  Seconds rem_half_s = 0;
  Date week_start;
};

/// What bounded the week. Absent means that no such limit applied.
struct Limits {
  std::optional<Seconds> rem_half_s_max;
  std::optional<Seconds> weekly_run_s_max;
  std::optional<Seconds> single_run_s_max;
  std::optional<Metres> weekly_m_max;
  std::optional<Date> no_running_before;
  int rpe_max = 4;
  Surfaces surfaces;
};

/// A week to follow: some running (train), or none (prepare).
struct Week {
  std::vector<Day> days;  ///< all seven, in order
  std::vector<Activity> daily;
  Totals totals;
  Limits limits;
  std::optional<ReferenceWeek> reference;
};

/// Nothing is prescribed: help comes first.
struct Stop {};

/// One thing that has to be true to move up, and the rule that asks for it.
struct Need {
  std::string_view rule;
  int count = 0;
};

struct Plan {
  std::string runner;
  Date as_of;
  Date week_start;
  Tier tier = Tier::none;
  Phase phase = Phase::prepare;
  Progress progress = Progress::none;
  std::string protocol;
  std::string stage;  ///< empty unless the phase is walk_run
  int stage_number = 0;
  int stage_count = 0;
  std::variant<Stop, Week> body;
  std::vector<Finding> findings;  ///< what fired and says something of this week, most binding first
  std::vector<Finding> quiet;     ///< what fired besides: it would only have bounded running that the week has not
  std::vector<Need> to_advance;
  std::vector<std::string_view> cautions;  ///< ids in data/texts
};

inline const Week* week_of(const Plan& plan) { return std::get_if<Week>(&plan.body); }
inline Outcome outcome_of(const Plan& plan) {
  const Week* week = week_of(plan);
  return week == nullptr ? Outcome::stop : week->totals.run_s > 0 ? Outcome::train : Outcome::prepare;
}

}  // namespace rtr
