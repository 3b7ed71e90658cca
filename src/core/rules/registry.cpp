// Every rule, one line each. A rule's file, its card in data/rules.json and its test carry the same name.
#include "core/rules/rule.hpp"

#include <array>

// clang-format off
#define RTR_RULES(RULE) \
  RULE("red-flag-emergency", red_flag_emergency) \
  RULE("red-flag-same-day", red_flag_same_day) \
  RULE("red-flag-clinician", red_flag_clinician) \
  RULE("red-flag-latch", red_flag_latch) \
  RULE("screen-unanswered", screen_unanswered) \
  RULE("readiness", readiness) \
  RULE("clearance-needed", clearance_needed) \
  RULE("clearance", clearance) \
  RULE("start", start) \
  RULE("cautious-start", cautious_start) \
  RULE("gap", gap) \
  RULE("gap-rescreen", gap_rescreen) \
  RULE("flare", flare) \
  RULE("unsettled-flare", unsettled_flare) \
  RULE("repeated-flare", repeated_flare) \
  RULE("third-flare", third_flare) \
  RULE("persistent-pain", persistent_pain) \
  RULE("amber", amber) \
  RULE("amber-again", amber_again) \
  RULE("tightening", tightening) \
  RULE("centralising", centralising) \
  RULE("too-few-clean", too_few_clean) \
  RULE("overshoot", overshoot) \
  RULE("elsewhere", elsewhere) \
  RULE("ill", ill) \
  RULE("pain-trend", pain_trend) \
  RULE("inflammatory-pattern", inflammatory_pattern) \
  RULE("consolidate", consolidate) \
  RULE("deload", deload) \
  RULE("weekly-increase", weekly_increase) \
  RULE("single-run", single_run) \
  RULE("intensity", intensity) \
  RULE("rest-between-runs", rest_between_runs) \
  RULE("run-days", run_days) \
  RULE("surface", surface) \
  RULE("ceiling", ceiling) \
  RULE("stall", stall) \
  RULE("issued-plan", issued_plan)
// clang-format on

namespace rtr {

#define RTR_DECLARE(id, name) std::optional<Finding> name(const Facts& facts);
RTR_RULES(RTR_DECLARE)
#undef RTR_DECLARE

std::span<const Rule> all_rules() {
#define RTR_ENTRY(id, name) Rule{id, name},
  static constexpr std::array rules{RTR_RULES(RTR_ENTRY)};
#undef RTR_ENTRY
  return rules;
}

}  // namespace rtr
