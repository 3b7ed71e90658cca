// The week's form: what stands in it, added up again from the steps.
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

bool moves(ItemKind kind) { return kind == ItemKind::walk || kind == ItemKind::walk_run || kind == ItemKind::run; }

bool fits_its_kind(const Activity& item, const Sum& sum, Phase phase) {
  if (moves(item.kind) == item.steps.empty()) return false;
  switch (item.kind) {
    case ItemKind::walk:
      return sum.run_s == 0 && item.stage.empty() && !item.recovery;
    case ItemKind::walk_run:
      return sum.run_s > 0 && !item.stage.empty() && phase == Phase::walk_run && !item.recovery;
    case ItemKind::run:
      return sum.run_s > 0 && item.stage.empty() && phase == Phase::running;
    case ItemKind::cross_training:
      return item.total_s > 0 && item.stage.empty();
    default:
      return item.total_s >= 0 && item.stage.empty() && !item.recovery;
  }
}

/// No more running than the stage's sessions have, in all or in one bout; walking may be longer.
bool within_stage(const Reading& reading, const Activity& item, const Sum& sum) {
  if (item.kind != ItemKind::walk_run) return true;
  const int stage = reading.stage_named(item.stage);
  if (stage < 0) return false;
  const Sum& most = reading.stages[static_cast<std::size_t>(stage)].most;
  return sum.run_s <= most.run_s && sum.longest_s <= most.longest_s;
}

void check_heading(Reading& reading) {
  const Plan& plan = reading.plan;
  const int stages = static_cast<int>(reading.stages.size());
  bool agrees = plan.stage_count == stages && plan.runner == reading.record.runner.id &&
                plan.protocol == reading.protocol.id && (plan.phase != Phase::prepare) == reading.plan_runs &&
                (plan.progress != Progress::none) == reading.plan_runs;
  if (plan.phase == Phase::walk_run) {
    agrees = agrees && plan.stage_number > 0 && plan.stage_number - 1 == reading.stage_named(plan.stage);
  } else {
    agrees = agrees && plan.stage.empty() && plan.stage_number == 0;
  }
  reading.need(agrees, Breach::heading);
}

void check_item(Reading& reading, const Activity& item, const Sum& sum) {
  reading.need(sum.sound, Breach::steps);
  reading.need(fits_its_kind(item, sum, reading.plan.phase), Breach::item);
  reading.need(item.steps.empty() || item.total_s == sum.run_s + sum.walk_s, Breach::item_total);
  reading.need(within_stage(reading, item, sum), Breach::item_stage);
}

}  // namespace

void check_form(Reading& reading) {
  check_heading(reading);
  const Week& week = *reading.week;
  const int ahead = reading.start - reading.today;
  reading.need(ahead > -7 && ahead <= 7, Breach::days);
  Totals totals;
  int day_number = 0, rest_days = 0;
  for (const Day& day : week.days) {
    reading.need(day.date == reading.start + day_number++, Breach::days);
    reading.need(day.items.empty() || day.date >= reading.today, Breach::past_day);
    rest_days += day.items.empty() ? 1 : 0;
    bool runs = false;
    for (const Activity& item : day.items) {
      const Sum sum = sum_of(item.steps);
      check_item(reading, item, sum);
      totals.run_s += sum.run_s;
      totals.walk_s += sum.walk_s;
      totals.longest_run_s = std::max(totals.longest_run_s, sum.longest_s);
      runs = runs || sum.run_s > 0;
    }
    totals.run_days += runs ? 1 : 0;
  }
  reading.need(week.days.size() == 7, Breach::days);
  reading.need(rest_days > 0, Breach::rest_day);
  totals.rem_half_s = 2 * totals.run_s + totals.walk_s;
  const Totals& told = week.totals;
  reading.need(told.run_s == totals.run_s && told.walk_s == totals.walk_s && told.rem_half_s == totals.rem_half_s &&
                   told.run_days == totals.run_days && told.longest_run_s == totals.longest_run_s,
               Breach::totals);
  for (const Activity& item : week.daily) {
    reading.need(item.kind == ItemKind::mobility && item.steps.empty(), Breach::daily);
  }
}

}  // namespace rtr::auditing
