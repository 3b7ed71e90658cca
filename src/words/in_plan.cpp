// Fitting a finding's facts to the plan's week before they become words.
#include "words/in_plan.hpp"

#include "words/messages.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace rtr {

namespace {

/// The plan's stage as a fact's value; nothing when the week has none.
std::optional<std::int64_t> stage_index(const Plan& plan, const Protocol& protocol) {
  const auto at = std::ranges::find(protocol.stages, plan.stage, &Stage::id);
  if (plan.stage.empty() || at == protocol.stages.end()) return std::nullopt;
  return at - protocol.stages.begin();
}

/// A flare's own facts name the stage that it allows alone, and the first day for running wherever it lies. Where
/// another rule goes lower, the week's stage is said.
void fit_flare(Finding& flare, const Plan& plan, const Protocol& protocol) {
  const bool lowered = std::ranges::find(plan.findings, "repeated-flare", &Finding::rule) != plan.findings.end();
  std::erase_if(flare.facts, [&](const Fact& fact) {
    if (fact.name == "run_again") return !rests_in_week(plan, Date{static_cast<std::int32_t>(fact.value)});
    return lowered && fact.name == "percent";
  });
  const auto stage = stage_index(plan, protocol);
  for (Fact& fact : flare.facts) {
    if (fact.name == "stage_max" && stage) fact.value = *stage;
  }
}

}  // namespace

bool rests_in_week(const Plan& plan, Date first_run) {
  return first_run > std::max(plan.week_start, plan.as_of) && first_run < plan.week_start + 7;
}

namespace {

/// The day on which the reference week of the running phase began; nothing where the cap is on a stage's load.
std::optional<Date> reference_week_of(const Plan& plan) {
  const Week* week = week_of(plan);
  if (plan.phase != Phase::running || week == nullptr || !week->reference) return std::nullopt;
  return week->reference->week_start;
}

}  // namespace

std::string message_in(const Plan& plan, const Finding& finding, const Protocol& protocol) {
  Finding shown = finding;
  if (finding.rule == "flare") fit_flare(shown, plan, protocol);
  if (finding.rule == "gap") {
    if (const auto stage = stage_index(plan, protocol)) shown.facts.push_back({"stage", Unit::stage, *stage});
  }
  if (finding.rule == "weekly-increase") {
    if (const auto week = reference_week_of(plan)) shown.facts.push_back({"reference_week", Unit::date, week->days});
  }
  // A week with days to come has no number of clean sessions yet.
  if (finding.rule == "too-few-clean" && plan.as_of + 1 < plan.week_start)
    std::erase_if(shown.facts, [](const Fact& fact) { return fact.name == "clean"; });
  if (outcome_of(plan) != Outcome::train) shown.facts.push_back({"walking_week", Unit::count, 1});
  return message_of(shown, protocol);
}

}  // namespace rtr
