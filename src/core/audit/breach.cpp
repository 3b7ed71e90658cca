// The breaches' names.
#include "core/audit/audit.hpp"

#include <array>

namespace rtr {
namespace {

constexpr std::array<std::string_view, breach_count> names = {
    "week_under_flag",
    "running_under_flag",
    "exercise_under_flag",
    "tier_too_low",
    "stop_without_cause",
    "stop_with_figures",
    "screen_stale",
    "gate_refused",
    "gate_missing",
    "clearance_missing",
    "rest_after_flare",
    "flare_pain",
    "flare_unsettled",
    "flare_stage",
    "flares_repeated",
    "pain_elsewhere",
    "ill",
    "heading",
    "days",
    "past_day",
    "steps",
    "item",
    "item_total",
    "item_stage",
    "totals",
    "daily",
    "rest_day",
    "companions",
    "walk_too_long",
    "run_day",
    "run_spacing",
    "run_days",
    "effort",
    "recovery",
    "surface",
    "stage_too_high",
    "rem_rise",
    "running_early",
    "run_rise",
    "single_run",
    "ceiling",
    "goal",
    "decided_outcome",
    "decided_days",
    "decided_minutes",
    "decided_effort",
    "decided_kinds",
    "shown_limits",
};

}  // namespace

std::string_view name_of(Breach breach) { return names[static_cast<std::size_t>(breach)]; }

}  // namespace rtr
