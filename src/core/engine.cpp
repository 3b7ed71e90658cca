// The engine's steps in order: facts, decision, dose, week, audit, plan.
#include "rtr/engine.hpp"

#include "core/audit/audit.hpp"
#include "core/week/outlook.hpp"
#include "core/week/schedule.hpp"

#include <algorithm>
#include <iterator>

namespace rtr {
namespace {

/// A stop keeps the red flags' findings and nothing else: no figure of running stands beside them.
void keep_flags_only(std::vector<Finding>& findings) {
  std::erase_if(findings, [](const Finding& finding) { return finding.restriction.outcome != Outcome::stop; });
}

/// Where running is withheld, what would only have bounded it says nothing; under a clinician's sign no figure of it is
/// told. What is taken out keeps its order.
std::vector<Finding> take_bounds_on_running(std::vector<Finding>& findings, Tier tier) {
  const Severity from = tier >= Tier::clinician ? Severity::hold : Severity::advice;
  const auto quiet = std::stable_partition(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.severity >= from || finding.binding;
  });
  std::vector<Finding> taken(std::make_move_iterator(quiet), std::make_move_iterator(findings.end()));
  findings.erase(quiet, findings.end());
  return taken;
}

Plan heading(const Facts& facts, const Decision& decision) {
  Plan plan;
  plan.runner = facts.record->runner.id;
  plan.as_of = facts.today;
  plan.week_start = facts.week;
  plan.tier = decision.limits.tier;
  plan.protocol = facts.protocol->id;
  plan.stage_count = facts.ladder->stages();
  return plan;
}

/// Effort is never raised in a week that raises volume.
void keep_effort_low(Week& week, std::vector<Finding>& findings) {
  constexpr int most = parameter::intensity_walk_run_rpe;
  week.limits.rpe_max = std::min(week.limits.rpe_max, most);
  for (Day& day : week.days) {
    for (Activity& item : day.items) {
      if (item.rpe_max) item.rpe_max = std::min(*item.rpe_max, most);
    }
  }
  for (Finding& finding : findings) {
    for (Fact& fact : finding.facts) {
      if (fact.name == "rpe_max") fact.value = std::min<std::int64_t>(fact.value, most);
    }
  }
}

void fill(Plan& plan, const Facts& facts, Decision& decision) {
  const Dose dose = dose_of(facts, decision.limits);
  Week week = schedule(facts, decision, dose);
  const bool runs = week.totals.run_s > 0;
  const Dose placed = runs ? dose : Dose{};
  plan.phase = placed.phase;
  plan.progress = progress_of(facts, decision, placed);
  if (placed.phase == Phase::walk_run) {
    const int stage = (*facts.ladder)[placed.rung].stage;
    plan.stage = facts.ladder->stage_id(stage);
    plan.stage_number = stage + 1;
  }
  if (raises_volume(facts, placed)) keep_effort_low(week, decision.findings);
  mark_binding(facts, dose, &week, decision);
  if (!runs) plan.quiet = take_bounds_on_running(decision.findings, plan.tier);
  plan.to_advance = needs_of(decision.findings, runs ? Outcome::train : Outcome::prepare);
  plan.cautions = cautions_of(facts, decision, placed);
  plan.body = std::move(week);
}

/// A plan before its audit, and the limits that it was made under.
struct Draft {
  Plan plan;
  Restriction limits;
};

Draft draft(const Record& record, const Protocol& protocol, Date today, Date week) {
  const Ladder ladder(protocol);
  const Facts facts = facts_of(record, protocol, ladder, today, week);
  Decision decision = decide(facts);
  Plan plan = heading(facts, decision);
  if (decision.limits.outcome == Outcome::stop) {
    keep_flags_only(decision.findings);
    mark_binding(facts, Dose{}, nullptr, decision);
    plan.body = Stop{};
  } else {
    fill(plan, facts, decision);
  }
  plan.findings = std::move(decision.findings);
  return {std::move(plan), decision.limits};
}

}  // namespace

Date next_week(const Runner& runner, Date today) {
  const Date start = week_start(today, runner.week_start);
  return start == today ? today : start + 7;
}

std::optional<Plan> plan_week(const Record& record, const Protocol& protocol, Date today, Date week) {
  Draft made = draft(record, protocol, today, week);
  if (!audit(made.plan, record, protocol, made.limits).empty()) return std::nullopt;
  return std::move(made.plan);
}

std::vector<std::string_view> refused_for(const Record& record, const Protocol& protocol, Date today, Date week) {
  const Draft made = draft(record, protocol, today, week);
  std::vector<std::string_view> names;
  for (const Breach breach : audit(made.plan, record, protocol, made.limits)) names.push_back(name_of(breach));
  return names;
}

bool run_may_be_shown(const Record& record, const IssuedPlan& plan, Date day) {
  if (!screen_answered(record, day)) return false;
  if (!open_flags(record, day).empty()) return false;
  if (record.runner.injury.onset && *record.runner.injury.onset >= plan.as_of) return false;
  return std::none_of(record.sessions.begin(), record.sessions.end(), [&](const Session& session) {
    return session.date >= plan.as_of && session.date <= day && verdict_of(session, true).light == Light::red;
  });
}

}  // namespace rtr
