// The checklist: what is asked, and the three answers that a question can have (domain: checklist items).
#pragma once

#include "rtr/date.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rtr {

/// An answer. Not answered is never good news.
enum class Answer : std::uint8_t { unanswered, no, yes };

/// How soon help is needed, from nothing to an emergency; `hold` is for a flare.
enum class Tier : std::uint8_t { none, hold, clinician, same_day, emergency };

/// Every question, in the order in which it is asked. The names are part of the file formats.
enum class Item : std::uint8_t {
  // root cause: context, never blocks
  cause_volume,
  cause_mechanics,
  cause_weak_core_hips,
  cause_limited_mobility,
  // advice
  seen_clinician,
  // readiness: yes means "can do it without back or leg pain"
  walk_30_min,
  daily_sitting,
  daily_standing,
  daily_bending,
  daily_lifting,
  squat,
  lunge,
  bird_dog,
  dead_bug,
  // optional, advice only
  single_leg_balance_10s,
  single_leg_squat_10,
  jog_on_spot_60s,
  hop_10_each,
  inflammatory_pattern,
  // red flags: emergency
  saddle_numbness,
  bladder_change,
  bowel_change,
  sexual_change,
  both_legs,
  severe_leg_weakness,
  serious_accident,
  chest_pain,
  sudden_tearing_pain_faint,
  fever_with_nerve_sign,
  // red flags: same day
  foot_drop,
  fever_unwell,
  fall_fragile_bones,
  // red flags: clinician
  past_cancer_new_pain,
  unexplained_weight_loss,
  lump_or_shape_change,
  constant_night_pain,
  one_leg_numbness,
  below_knee_pain_7_days,
  thoracic_pain,
  focal_bone_pain,
  pulsing_tummy,
  pregnant_or_postnatal_12_weeks,
  surgery_without_clearance,
  under_18,
};
inline constexpr std::size_t item_count = static_cast<std::size_t>(Item::under_18) + 1;

enum class ItemGroup : std::uint8_t { root_cause, advice, readiness, optional, red_flag };

ItemGroup group_of(Item item);
/// The tier of a red flag; `none` for every other item.
Tier tier_of(Item item);
/// The item's name in files, such as `saddle_numbness`.
std::string_view id_of(Item item);
std::optional<Item> item_named(std::string_view id);
std::span<const Item> all_items();
std::span<const Item> readiness_items();
std::span<const Item> red_flags();

constexpr std::size_t index_of(Item item) { return static_cast<std::size_t>(item); }

/// The answers given on one day. Resting pain is 0-10 (NPRS).
struct Checklist {
  Date date;
  std::optional<int> resting_pain;
  std::array<Answer, item_count> answers{};

  bool operator==(const Checklist&) const = default;
};

}  // namespace rtr
