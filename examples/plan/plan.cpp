// Plans a week from C++: a record, a table and a day in, a week out. README.md (Install) says how to build it.
#include <rtr/engine.hpp>

#include <cstdio>

int main() {
  using namespace rtr;
  const Date today{20779};  // 2026-11-22
  Protocol table{.id = "own", .title = "Three weeks", .sources = {"C"}, .reviewed = "2026-11-22", .stages = {}};
  for (int run_min = 1; run_min <= 3; ++run_min) {
    const Steps steps{{.repeat = 8, .intervals = {{true, 30 * run_min}, {false, 120}}}};
    table.stages.push_back({.id = "T" + std::to_string(run_min), .sessions = {steps, steps, steps}});
  }
  Record record;
  record.clearances.push_back({.date = today - 7, .by = "A. Moreau", .covers_return_to_running = true});
  Checklist& screen = record.checklists.emplace_back(Checklist{.date = today, .resting_pain = 0, .answers = {}});
  screen.answers[index_of(Item::seen_clinician)] = Answer::yes;
  for (const Item item : readiness_items()) screen.answers[index_of(item)] = Answer::yes;
  for (const Item item : red_flags()) screen.answers[index_of(item)] = Answer::no;

  const std::optional<Plan> plan = plan_week(record, table, today, next_week(record.runner, today));
  const Week* week = plan ? week_of(*plan) : nullptr;
  if (week == nullptr) return std::puts("no plan: do not run") < 0 ? 1 : 3;
  for (const Day& day : week->days) {
    const Civil civil = to_civil(day.date);
    std::printf("%d-%02d-%02d", civil.year, civil.month, civil.day);
    for (const Activity& activity : day.items)
      if (const StepTotals totals = totals_of(activity.steps); !activity.steps.empty())
        std::printf("  run %g min, walk %g min", double(totals.run_s) / 60, double(totals.walk_s) / 60);
    std::puts("");
  }
}
