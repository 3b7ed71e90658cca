// The words that the files use for our enums: one table each, in the order of the enum.
#pragma once

#include "rtr/finding.hpp"
#include "rtr/plan.hpp"
#include "rtr/record.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace rtr::json {

inline constexpr std::array<std::string_view, 6> injury_kind_names{
    "unknown", "disc", "facet", "muscle_strain", "general_tightness", "other"};
inline constexpr std::array<std::string_view, 6> worse_with_names{"bending",  "sitting",  "arching",
                                                                  "standing", "downhill", "morning"};
inline constexpr std::array<std::string_view, 6> session_kind_names{"walk_run",       "run",      "walk",
                                                                    "cross_training", "strength", "mobility"};
inline constexpr std::array<std::string_view, 6> item_kind_names{"walk",           "walk_run", "run",
                                                                 "cross_training", "strength", "mobility"};
inline constexpr std::array<std::string_view, 6> surface_names{"grass", "track", "treadmill", "trail", "road", "other"};
inline constexpr std::array<std::string_view, 5> leg_names{"none", "buttock", "thigh", "below_knee", "foot"};
inline constexpr std::array<std::string_view, 4> leg_change_names{"none", "toward_back", "same", "toward_foot"};
inline constexpr std::array<std::string_view, 3> stiffness_names{"less", "usual", "more"};
inline constexpr std::array<std::string_view, 2> units_names{"km", "mi"};
inline constexpr std::array<std::string_view, 11> sign_names{
    "tightness", "fatigue", "sharp_pain", "radiating_pain",  "numbness", "tingling",
    "weakness",  "limp",    "night_pain", "back_tightening", "ill"};
inline constexpr std::array<std::string_view, 7> weekday_names{"monday", "tuesday",  "wednesday", "thursday",
                                                               "friday", "saturday", "sunday"};
inline constexpr std::array<std::string_view, 7> short_weekday_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline constexpr std::array<std::string_view, 3> outcome_names{"train", "prepare", "stop"};
inline constexpr std::array<std::string_view, 5> tier_names{"none", "hold", "clinician", "same_day", "emergency"};
inline constexpr std::array<std::string_view, 3> phase_names{"prepare", "walk_run", "running"};
/// Without the first, `none`, which is written null.
inline constexpr std::array<std::string_view, 7> progress_names{"start",     "advance", "bridge",  "repeat",
                                                                "step_back", "deload",  "maintain"};
inline constexpr std::array<std::string_view, 5> severity_names{"info", "advice", "restrict", "hold", "seek_care"};

static_assert(static_cast<std::size_t>(InjuryKind::other) + 1 == injury_kind_names.size());
static_assert(static_cast<std::size_t>(WorseWith::morning) + 1 == worse_with_names.size());
static_assert(static_cast<std::size_t>(SessionKind::mobility) + 1 == session_kind_names.size());
static_assert(static_cast<std::size_t>(ItemKind::mobility) + 1 == item_kind_names.size());
static_assert(static_cast<std::size_t>(Surface::other) + 1 == surface_names.size());
static_assert(static_cast<std::size_t>(Sign::ill) + 1 == sign_names.size());
static_assert(static_cast<std::size_t>(Progress::maintain) == progress_names.size());

/// The word for a value.
template <class Enum, std::size_t N>
constexpr std::string_view name_of(Enum value, const std::array<std::string_view, N>& names) {
  return names[static_cast<std::size_t>(value)];
}

inline std::optional<std::size_t> index_named(std::string_view name, std::span<const std::string_view> names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return i;
  }
  return std::nullopt;
}

}  // namespace rtr::json
