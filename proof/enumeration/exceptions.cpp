// The known places in which a worse state asks for more, each as narrow as it can be told; they are counted.
#include "enumeration/exceptions.hpp"

#include <algorithm>

namespace rtr::enumeration {
namespace {

bool fires(const Evaluator& state, std::string_view rule) {
  for (const Finding& finding : state.decision().findings) {
    if (finding.rule == rule) return true;
  }
  return false;
}

/// Something of the planned week was already run.
bool begun(const Evaluator& state) { return state.facts().week_at(0).runs > 0; }

/// The lighter fourth week was due for the better state and falls out for the worse, because a week of it was light
/// anyway. Without that rule the better state would have been asked for at least as much.
bool timing_of_a_deload(const Change& change) {
  return fires(change.better, "deload") && !fires(change.worse, "deload") &&
         no_more_than(change.after, change.better.dose_without("deload"));
}

/// A lifted emergency starts anew with the first stage; where a shorter, cautious week came after it, that week
/// repeats.
bool cautious_before_a_new_start(const Change& change) {
  return change.better.facts().position.rung == 0 && change.worse.facts().restart && level_of(change.after) == 2;
}

/// Without a plan a cautious first week is told by its shorter sessions alone; a longer one makes it the first stage.
bool cautious_without_a_plan(const Change& change) {
  return change.better.record().plans.empty() && change.better.facts().position.rung == 0 &&
         change.worse.facts().position.rung == 1;
}

/// Late in a week a session that does not fit beside what was run is dropped whole, so that two shorter ones of a lower
/// stage, or one, can be more than what is left of a higher. The dose of the week keeps its order.
bool dropped_whole(const Change& change) {
  return change.only_placed && begun(change.better) && begun(change.worse) &&
         (running_of(change.before) == 0 || level_of(change.after) < level_of(change.before));
}

/// With no plan on record a run counts up to 10 % over the longest of the 30 days before, also where it overshot. What
/// follows from it is a tenth more, in whole minutes.
bool longer_without_a_plan(const Change& change) {
  const Facts& facts = change.worse.facts();
  int offset = 0;
  while (facts.week_at(offset).runs == 0 && -offset < static_cast<int>(facts.weeks.size())) --offset;
  const WeekFacts& week = facts.week_at(offset);
  if (week.planned || week.phase != Phase::running) return false;
  const bool spiked = std::any_of(facts.sessions.begin(), facts.sessions.end(),
                                  [&](const SessionFacts& run) { return run.week == offset && run.spike; });
  const Seconds before = static_cast<Seconds>(running_of(change.before));
  return spiked && static_cast<Seconds>(running_of(change.after)) <= before * 110 / 100 + 60;
}

/// Up to 28 days the share is of the smaller of the reference and the last planned week; after them the stage that
/// comes next has at most half of the reference alone, which can be more minutes, in walk-run sessions.
bool half_after_a_long_gap(const Change& change) {
  const Facts& facts = change.better.facts();
  const Seconds reference = facts.reference ? facts.reference->run_s : 0;
  return fires(change.better, "gap") && fires(change.worse, "gap-rescreen") && facts.in_running_phase() &&
         facts.last_planned_run_s < reference && 2 * static_cast<Seconds>(running_of(change.after)) <= reference;
}

/// However little was run in the end, a new start after a long gap is the first stage, or the cautious week below it.
bool new_start(const Change& change) {
  return fires(change.worse, "gap-rescreen") && change.better.facts().in_running_phase() && level_of(change.after) <= 2;
}

/// Mornings that were not given may hide a rise: they bring its hold, never its step back (docs/adr/0005).
bool mornings_not_given(const Change& change) {
  return fires(change.better, "pain-trend") && fires(change.worse, "pain-trend") &&
         no_more_than(change.after, change.better.dose_without("pain-trend"));
}

constexpr Exception exceptions[] = {
    {"timing of a deload", timing_of_a_deload},
    {"a cautious week before a new start", cautious_before_a_new_start},
    {"a cautious week that no plan tells", cautious_without_a_plan},
    {"a session that does not fit is dropped whole", dropped_whole},
    {"a longer run that no plan tells counts up to a tenth more", longer_without_a_plan},
    {"half of the reference after a long gap", half_after_a_long_gap},
    {"a new start is the first stage", new_start},
    {"mornings that rose were not given", mornings_not_given},
};

}  // namespace

std::string_view exception_for(const Change& change) {
  for (const Exception& exception : exceptions) {
    if (exception.explains(change)) return exception.name;
  }
  return {};
}

}  // namespace rtr::enumeration
