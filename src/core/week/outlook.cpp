// Progress, binding findings and what is needed next.
#include "core/week/outlook.hpp"

#include "core/facts/told_plans.hpp"

#include <algorithm>

namespace rtr {
namespace {

Seconds sum(const std::vector<Seconds>& runs) {
  Seconds total = 0;
  for (const Seconds run : runs) total += run;
  return total;
}

const Finding* find(const Decision& decision, std::string_view rule) {
  const auto found = std::find_if(decision.findings.begin(), decision.findings.end(),
                                  [&](const Finding& finding) { return finding.rule == rule; });
  return found == decision.findings.end() ? nullptr : &*found;
}

/// Whether these bounds alone leave no more running than the week got, on as many days.
bool allow_no_more(const Restriction& own, const Facts& facts, const Dose& dose, const Restriction& limits) {
  Restriction alone = own;
  alone.run_days_max = limits.run_days_max;
  alone.days_between_runs = limits.days_between_runs;
  return sum(dose_of(facts, alone).runs) <= sum(dose.runs);
}

/// The week's running that the rules allow, beside what was told of a week that has begun: that it is no more than
/// that, a run that was left out among it, says nothing of what kind of week it is.
Seconds allowed_in_week(const Decision& decision) {
  Seconds least = Restriction::unlimited;
  for (const Finding& finding : decision.findings) {
    if (finding.rule != "issued-plan") least = std::min(least, finding.restriction.weekly_run_s_max);
  }
  return least;
}

/// Whether a rule alone set the week's running.
bool alone_sets_week(const Decision& decision, std::string_view rule) {
  const Seconds allowed = allowed_in_week(decision);
  bool own = false;
  for (const Finding& finding : decision.findings) {
    if (finding.rule == "issued-plan" || finding.restriction.weekly_run_s_max != allowed) continue;
    if (finding.rule != rule) return false;
    own = true;
  }
  return own;
}

Progress running_progress(const Facts& facts, const Decision& decision, const Dose& dose) {
  Restriction week_cap;
  week_cap.weekly_run_s_max = decision.limits.weekly_run_s_max;
  if (alone_sets_week(decision, "ceiling") && allow_no_more(week_cap, facts, dose, decision.limits)) {
    return Progress::maintain;
  }
  if (!facts.in_running_phase()) return Progress::advance;
  // A week that was told as a step back stays one.
  if (facts.told != nullptr && facts.told->progress == Progress::step_back) return Progress::step_back;
  if (alone_sets_week(decision, "deload")) return Progress::deload;
  const Seconds reference = facts.reference ? facts.reference->run_s : 0;
  if (allowed_in_week(decision) < reference) return Progress::step_back;
  const bool held = std::any_of(decision.findings.begin(), decision.findings.end(),
                                [](const Finding& finding) { return finding.severity >= Severity::restrict; });
  const bool grows = sum(dose.runs) > reference || (!held && sum(dose.runs) > facts.last_planned_run_s);
  return grows ? Progress::advance : Progress::repeat;
}

/// Whether a finding's restriction is one of those that made the week what it is.
bool binds(const Finding& finding, const Facts& facts, const Dose& dose, const Week* week, const Restriction& limits) {
  const Restriction& own = finding.restriction;
  if (limits.outcome != Outcome::train) return own.outcome == limits.outcome;
  const bool holds_days =
      own.first_run_day == limits.first_run_day && own.first_run_day > std::max(facts.week, facts.today);
  if (holds_days || week == nullptr) return holds_days;
  if (week->totals.run_s == 0) {
    // No run found room: each that alone leaves none is the reason.
    Restriction alone = own;
    alone.rung_max = limits.rung_max;
    return dose_of(facts, alone).sessions == 0;
  }
  // In the running phase a rule binds when it alone would have left no more minutes.
  if (dose.phase == Phase::running) return allow_no_more(own, facts, dose, limits);
  // On the ladder a rule binds when it alone would have left no higher rung; what leads up one rung binds nothing.
  const Ladder& ladder = *facts.ladder;
  const int up = facts.position.exists() ? std::min(facts.position.rung + 1, ladder.top()) : ladder.size() - 1;
  const Dose alone = dose_of(facts, own);
  return dose.rung < up && alone.phase == Phase::walk_run && alone.rung <= dose.rung;
}

}  // namespace

Progress progress_of(const Facts& facts, const Decision& decision, const Dose& dose) {
  if (dose.phase == Phase::prepare) return Progress::none;
  if (!facts.position.exists()) return Progress::start;
  if (dose.phase == Phase::running) return running_progress(facts, decision, dose);
  const Ladder& ladder = *facts.ladder;
  if (dose.rung > facts.position.rung) return ladder[dose.rung].upper > 0 ? Progress::bridge : Progress::advance;
  if (dose.rung < facts.position.rung) return Progress::step_back;
  const bool at_top = dose.rung == ladder.top();
  const Finding* ceiling = find(decision, "ceiling");
  const bool at_ceiling = ceiling != nullptr && decision.limits.rung_max > dose.rung;
  return at_top || at_ceiling ? Progress::maintain : Progress::repeat;
}

bool raises_volume(const Facts& facts, const Dose& dose) {
  if (dose.phase != Phase::running) return dose.rung > facts.position.rung;
  const Seconds reference = facts.reference ? facts.reference->run_s : 0;
  Seconds asked = sum(dose.runs);
  // What is left of a week that was told more is no reason for more effort.
  for (const IssuedPlan& plan : facts.record->plans) {
    if (plan.week_start != facts.week || facts.today < facts.week) continue;
    if (plan.progress == Progress::advance) return true;
    asked = std::max(asked, running_of(plan));
  }
  return asked > std::min(reference, facts.last_planned_run_s);
}

void mark_binding(const Facts& facts, const Dose& dose, const Week* week, Decision& decision) {
  for (Finding& finding : decision.findings) finding.binding = binds(finding, facts, dose, week, decision.limits);
  std::stable_sort(decision.findings.begin(), decision.findings.end(), [](const Finding& a, const Finding& b) {
    return a.binding != b.binding ? a.binding : a.severity > b.severity;
  });
}

std::vector<Need> needs_of(const std::vector<Finding>& findings, Outcome outcome) {
  std::vector<Need> needs;
  const Severity from = outcome == Outcome::train ? Severity::restrict : Severity::hold;
  bool clean_asked = outcome != Outcome::train;
  for (const Finding& finding : findings) {
    const bool withholds = outcome != Outcome::train && finding.binding;
    if (finding.severity < from && !withholds) continue;
    clean_asked = clean_asked || finding.rule == "too-few-clean";
    needs.push_back({finding.rule, finding.rule == "too-few-clean" ? parameter::too_few_clean_clean_runs : 0});
  }
  if (!clean_asked) needs.push_back({"too-few-clean", parameter::too_few_clean_clean_runs});
  return needs;
}

std::vector<std::string_view> cautions_of(const Facts& facts, const Decision& decision, const Dose& dose) {
  std::vector<std::string_view> out;
  const auto add = [&](bool when, std::string_view id) {
    if (when) out.push_back(id);
  };
  const auto yes = [&](Item item) { return facts.newest[index_of(item)] == Answer::yes; };
  const Runner& runner = facts.record->runner;
  const bool runs = dose.phase != Phase::prepare;
  const int stage = dose.phase == Phase::running ? facts.ladder->stages()
                    : dose.rung < 0              ? 0
                                                 : (*facts.ladder)[dose.rung].stage;
  add(runs, "caution.pain_before_run");
  if (dose.phase == Phase::walk_run && facts.position.exists() && !facts.in_running_phase()) {
    // The walk breaks end here, and the longest bout at least doubles.
    const StepTotals& session = facts.ladder->session_of(stage);
    const Seconds before = (*facts.ladder)[facts.position.rung].longest_run_s;
    add(session.longest_run_s == session.run_s && session.longest_run_s >= 2 * before, "caution.s10_to_s11");
  }
  add(find(decision, "flare") != nullptr, "caution.after_flare");
  add(facts.told != nullptr && decision.limits.tier >= Tier::hold, "caution.delete_watch");
  const Finding* elsewhere = find(decision, "elsewhere");
  add(find(decision, "repeated-flare") != nullptr || find(decision, "stall") != nullptr ||
          (elsewhere != nullptr && elsewhere->severity >= Severity::hold),
      "caution.see_physio");
  add(yes(Item::inflammatory_pattern), "caution.inflammatory");
  add(facts.newest[index_of(Item::seen_clinician)] == Answer::no, "caution.seen_clinician_no");
  add(!facts.ever_ran && (!runner.birth_year || !runner.injury.onset), "caution.profile_incomplete");
  // Under a clinician's sign no advice on exercise stands beside it.
  if (decision.limits.tier >= Tier::clinician) return out;
  add(runner.injury.kind == InjuryKind::disc, "caution.disc");
  add(runner.injury.kind == InjuryKind::facet, "caution.facet");
  add(runner.injury.kind == InjuryKind::muscle_strain, "caution.muscle_strain");
  add(runner.injury.kind == InjuryKind::general_tightness, "caution.general_tightness");
  static constexpr std::string_view worse[] = {"caution.worse_bending",  "caution.worse_sitting",
                                               "caution.worse_arching",  "caution.worse_standing",
                                               "caution.worse_downhill", "caution.worse_morning"};
  // What the kind of injury already says is not said twice.
  const std::bitset<6> said = runner.injury.kind == InjuryKind::disc    ? std::bitset<6>(0b100011)
                              : runner.injury.kind == InjuryKind::facet ? std::bitset<6>(0b011100)
                                                                        : std::bitset<6>();
  for (std::size_t i = 0; i < 6; ++i) add(runner.injury.worse_with[i] && !said[i], worse[i]);
  add(yes(Item::cause_volume), "caution.cause_volume");
  add(yes(Item::cause_mechanics), "caution.cause_mechanics");
  add(yes(Item::cause_mechanics) && runs && stage + 1 >= 5, "caution.cause_cadence");
  add(yes(Item::cause_weak_core_hips) && runs, "caution.cause_weak_core_hips");
  add(yes(Item::cause_limited_mobility), "caution.cause_limited_mobility");
  add(dose.phase == Phase::running && facts.running_week >= parameter::surface_uphill_week, "caution.uphill");
  return out;
}

}  // namespace rtr
