// The names, groups and tiers of the checklist's items (domain: checklist items).
#include "rtr/checklist.hpp"

namespace rtr {
namespace {

struct ItemInfo {
  Item item;
  std::string_view id;
  ItemGroup group;
  Tier tier = Tier::none;
};

constexpr std::array<ItemInfo, item_count> items{{
    {Item::cause_volume, "cause_volume", ItemGroup::root_cause},
    {Item::cause_mechanics, "cause_mechanics", ItemGroup::root_cause},
    {Item::cause_weak_core_hips, "cause_weak_core_hips", ItemGroup::root_cause},
    {Item::cause_limited_mobility, "cause_limited_mobility", ItemGroup::root_cause},
    {Item::seen_clinician, "seen_clinician", ItemGroup::advice},
    {Item::walk_30_min, "walk_30_min", ItemGroup::readiness},
    {Item::daily_sitting, "daily_sitting", ItemGroup::readiness},
    {Item::daily_standing, "daily_standing", ItemGroup::readiness},
    {Item::daily_bending, "daily_bending", ItemGroup::readiness},
    {Item::daily_lifting, "daily_lifting", ItemGroup::readiness},
    {Item::squat, "squat", ItemGroup::readiness},
    {Item::lunge, "lunge", ItemGroup::readiness},
    {Item::bird_dog, "bird_dog", ItemGroup::readiness},
    {Item::dead_bug, "dead_bug", ItemGroup::readiness},
    {Item::single_leg_balance_10s, "single_leg_balance_10s", ItemGroup::optional},
    {Item::single_leg_squat_10, "single_leg_squat_10", ItemGroup::optional},
    {Item::jog_on_spot_60s, "jog_on_spot_60s", ItemGroup::optional},
    {Item::hop_10_each, "hop_10_each", ItemGroup::optional},
    {Item::inflammatory_pattern, "inflammatory_pattern", ItemGroup::optional},
    {Item::saddle_numbness, "saddle_numbness", ItemGroup::red_flag, Tier::emergency},
    {Item::bladder_change, "bladder_change", ItemGroup::red_flag, Tier::emergency},
    {Item::bowel_change, "bowel_change", ItemGroup::red_flag, Tier::emergency},
    {Item::sexual_change, "sexual_change", ItemGroup::red_flag, Tier::emergency},
    {Item::both_legs, "both_legs", ItemGroup::red_flag, Tier::emergency},
    {Item::severe_leg_weakness, "severe_leg_weakness", ItemGroup::red_flag, Tier::emergency},
    {Item::serious_accident, "serious_accident", ItemGroup::red_flag, Tier::emergency},
    {Item::chest_pain, "chest_pain", ItemGroup::red_flag, Tier::emergency},
    {Item::sudden_tearing_pain_faint, "sudden_tearing_pain_faint", ItemGroup::red_flag, Tier::emergency},
    {Item::fever_with_nerve_sign, "fever_with_nerve_sign", ItemGroup::red_flag, Tier::emergency},
    {Item::foot_drop, "foot_drop", ItemGroup::red_flag, Tier::same_day},
    {Item::fever_unwell, "fever_unwell", ItemGroup::red_flag, Tier::same_day},
    {Item::fall_fragile_bones, "fall_fragile_bones", ItemGroup::red_flag, Tier::same_day},
    {Item::past_cancer_new_pain, "past_cancer_new_pain", ItemGroup::red_flag, Tier::clinician},
    {Item::unexplained_weight_loss, "unexplained_weight_loss", ItemGroup::red_flag, Tier::clinician},
    {Item::lump_or_shape_change, "lump_or_shape_change", ItemGroup::red_flag, Tier::clinician},
    {Item::constant_night_pain, "constant_night_pain", ItemGroup::red_flag, Tier::clinician},
    {Item::one_leg_numbness, "one_leg_numbness", ItemGroup::red_flag, Tier::clinician},
    {Item::below_knee_pain_7_days, "below_knee_pain_7_days", ItemGroup::red_flag, Tier::clinician},
    {Item::thoracic_pain, "thoracic_pain", ItemGroup::red_flag, Tier::clinician},
    {Item::focal_bone_pain, "focal_bone_pain", ItemGroup::red_flag, Tier::clinician},
    {Item::pulsing_tummy, "pulsing_tummy", ItemGroup::red_flag, Tier::clinician},
    {Item::pregnant_or_postnatal_12_weeks, "pregnant_or_postnatal_12_weeks", ItemGroup::red_flag, Tier::clinician},
    {Item::surgery_without_clearance, "surgery_without_clearance", ItemGroup::red_flag, Tier::clinician},
    {Item::under_18, "under_18", ItemGroup::red_flag, Tier::clinician},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < item_count; ++i) {
    if (index_of(items[i].item) != i) return false;
  }
  return true;
}
static_assert(in_order(), "the table stands in the order of the enumeration");

constexpr std::array<Item, item_count> make_list() {
  std::array<Item, item_count> list{};
  for (std::size_t i = 0; i < item_count; ++i) list[i] = static_cast<Item>(i);
  return list;
}
constexpr std::array<Item, item_count> list = make_list();

constexpr std::span<const Item> between(Item first, Item last) {
  return std::span<const Item>(list).subspan(index_of(first), index_of(last) - index_of(first) + 1);
}

}  // namespace

ItemGroup group_of(Item item) { return items[index_of(item)].group; }
Tier tier_of(Item item) { return items[index_of(item)].tier; }
std::string_view id_of(Item item) { return items[index_of(item)].id; }

std::optional<Item> item_named(std::string_view id) {
  for (const ItemInfo& info : items) {
    if (info.id == id) return info.item;
  }
  return std::nullopt;
}

std::span<const Item> all_items() { return list; }
std::span<const Item> readiness_items() { return between(Item::walk_30_min, Item::dead_bug); }
std::span<const Item> red_flags() { return between(Item::saddle_numbness, Item::under_18); }

}  // namespace rtr
