// Which planned session is meant, and what was told to do in it.
#include "cli/session/day.hpp"

#include "cli/records/planned.hpp"
#include "cli/today/told.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

/// Said in a way that only a planned session can fill: skipped, done, stopped, or a time alone.
bool needs_a_plan(const SessionWords& said) {
  return said.skipped || said.done || said.stopped_after || (said.total_s && !said.kind && !said.run_s && !said.walk_s);
}

bool has_run(const Block& block) {
  return std::any_of(block.intervals.begin(), block.intervals.end(), [](const Interval& i) { return i.run; });
}

}  // namespace

Result<Date> day_of_session(Shell& shell, const Source& source, const SessionWords& said) {
  if (said.date) return *said.date;
  const IssuedItem* item = planned_on(source.record, shell.today);
  if (!needs_a_plan(said) || (item != nullptr && !logged_run_on(source.record, shell.today))) return shell.today;
  const auto open = day_to_log(source.record, shell.today);
  if (!open) return shell.today;
  const std::string meant = "the run planned for " + short_date(*open) + " is not logged yet";
  if (shell.prompt.available() && !shell.prompt.ended() &&
      shell.prompt.confirm(terminal::capital(meant) + ". Is it that one?", true) && !shell.prompt.ended())
    return *open;
  return usage("the day is not said; " + meant, "Say it: rtr log " +
                                                    std::string(lowered(terminal::weekday_name(*open)).substr(0, 3)) +
                                                    " ..., or rtr log today ...");
}

Steps steps_planned(const Source& source, Date day) {
  const IssuedPlan* plan = plan_counting_on(source.record, day);
  if (plan == nullptr || !source.folder) return {};
  const auto told = day_kept(*source.folder, *plan, day);
  if (!told) return {};
  for (const Activity& item : told->items) {
    if (totals_of(item.steps).run_s > 0) return item.steps;
  }
  return {};
}

int repetitions_in(const Steps& steps) {
  int count = 0;
  for (const Block& block : steps) count += has_run(block) ? block.repeat : 0;
  return count;
}

std::optional<StepTotals> up_to_repetition(const Steps& steps, int repetitions) {
  Steps done;
  for (const Block& block : steps) {
    if (repetitions == 0) break;
    done.push_back(block);
    if (!has_run(block)) continue;
    done.back().repeat = std::min(block.repeat, repetitions);
    repetitions -= done.back().repeat;
  }
  if (repetitions > 0 || done.empty()) return std::nullopt;
  return totals_of(done);
}

}  // namespace rtr::cli
