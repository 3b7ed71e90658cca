// A plan says one thing only: its totals are its steps, its outcome and phase are those of its days.
#include "laws/laws.hpp"

#include <algorithm>

namespace rtr::proof {
namespace {

Totals counted(const Week& week) {
  Totals sum;
  for (const Day& day : week.days) {
    bool ran = false;
    for (const Activity& item : day.items) {
      Seconds bout = 0;
      for (const Block& block : item.steps) {
        for (int i = 0; i < block.repeat; ++i) {
          for (const Interval& interval : block.intervals) {
            bout = interval.run ? bout + interval.seconds : 0;
            sum.longest_run_s = std::max(sum.longest_run_s, bout);
            (interval.run ? sum.run_s : sum.walk_s) += interval.seconds;
          }
        }
      }
      ran = ran || running_of(item) > 0;
    }
    sum.run_days += ran ? 1 : 0;
  }
  sum.rem_half_s = 2 * sum.run_s + sum.walk_s;
  return sum;
}

bool same(const Totals& a, const Totals& b) {
  return a.run_s == b.run_s && a.walk_s == b.walk_s && a.rem_half_s == b.rem_half_s && a.run_days == b.run_days &&
         a.longest_run_s == b.longest_run_s;
}

void item_agrees(const Activity& item, std::vector<std::string>& broken) {
  const bool moves = item.kind == ItemKind::walk || item.kind == ItemKind::walk_run || item.kind == ItemKind::run;
  if (moves == item.steps.empty()) broken.push_back("steps where there should be none, or none where there should");
  if (item.kind == ItemKind::walk && running_of(item) > 0) broken.push_back("running in a walk");
  Seconds sum = 0;
  for (const Block& block : item.steps) {
    for (const Interval& interval : block.intervals) sum += block.repeat * interval.seconds;
  }
  if (moves && item.total_s != sum) broken.push_back("a time that its steps do not make");
}

}  // namespace

void agree_with_itself(const Case& asked, std::vector<std::string>& broken) {
  const Plan& plan = asked.plan;
  const Week* week = week_of(plan);
  if ((plan.phase == Phase::walk_run) != !plan.stage.empty()) broken.push_back("a stage outside the ladder");
  if ((outcome_of(plan) == Outcome::train) != (plan.phase != Phase::prepare)) {
    broken.push_back("a phase that is not its outcome's");
  }
  if (week == nullptr) {
    if (plan.tier < Tier::same_day) broken.push_back("a stop without a sign for it");
    return;
  }
  const bool runs = outcome_of(plan) == Outcome::train;
  if (plan.tier >= Tier::same_day) broken.push_back("a week though help comes first");
  if (runs && plan.tier >= Tier::clinician) broken.push_back("running though a clinician comes first");
  if (!same(counted(*week), week->totals)) broken.push_back("totals that are not those of the steps");
  if (week->days.size() != 7) broken.push_back("not seven days");
  const bool said =
      std::any_of(plan.findings.begin(), plan.findings.end(), [](const Finding& finding) { return finding.binding; });
  // Once a week has begun its runs may simply be done.
  if (!runs && !said && plan.as_of < plan.week_start) broken.push_back("no running, and no reason for it");
  for (const Day& day : week->days) {
    for (const Activity& item : day.items) item_agrees(item, broken);
  }
  for (const Activity& item : week->daily) {
    if (running_of(item) > 0) broken.push_back("running every day");
  }
}

}  // namespace rtr::proof
