// The known places in which a worse state asks for more, each as narrow as it can be told; they are counted.
#include "enumeration/exceptions.hpp"

#include <algorithm>

namespace rtr::enumeration {
namespace {

bool fires(const Side& state, std::string_view rule) {
  for (const Finding& finding : state.decision.findings) {
    if (finding.rule == rule) return true;
  }
  return false;
}

/// Something of the planned week was already run.
bool begun(const Side& state) { return state.facts.week_at(0).runs > 0; }

/// The lighter fourth week was due for the better state and falls out for the worse, because a week of it was light
/// anyway. Without that rule the better state would have been asked for at least as much.
bool timing_of_a_deload(const Change& change) {
  return fires(change.better, "deload") && !fires(change.worse, "deload") &&
         no_more_than(change.after, change.better.dose_without("deload"));
}

/// A lifted emergency starts anew with the first stage; where a shorter, cautious week came after it, that week
/// repeats.
bool cautious_before_a_new_start(const Change& change) {
  return change.better.facts.position.rung == 0 && change.worse.facts.restart && level_of(change.after) == 2;
}

/// The newest week with runs before the planned one, empty where there is none.
const WeekFacts& last_running_week(const Facts& facts) {
  int offset = -1;
  while (facts.week_at(offset).runs == 0 && -offset < static_cast<int>(facts.weeks.size())) --offset;
  return facts.week_at(offset);
}

/// Without a plan a cautious first week is told by its shorter sessions alone; a longer one makes it the first stage.
bool longer_in_a_cautious_week(const Change& change) {
  return !last_running_week(change.better.facts).planned && change.better.facts.position.rung == 0 &&
         change.worse.facts.position.rung == 1;
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
  const Facts& facts = change.worse.facts;
  const WeekFacts& now = facts.week_at(0);
  const WeekFacts& week = now.runs > 0 ? now : last_running_week(facts);
  if (week.planned || week.phase != Phase::running) return false;
  const bool spiked = std::any_of(facts.sessions.begin(), facts.sessions.end(),
                                  [&](const SessionFacts& run) { return run.week == week.offset && run.spike; });
  const Seconds before = static_cast<Seconds>(running_of(change.before));
  return spiked && static_cast<Seconds>(running_of(change.after)) <= before * 110 / 100 + 60;
}

/// Up to 28 days the share is of the smaller of the reference and the last planned week; after them the stage that
/// comes next has at most half of the reference alone, which can be more minutes, in walk-run sessions.
bool half_of_the_reference(const Change& change) {
  const Facts& facts = change.better.facts;
  const Seconds reference = facts.reference ? facts.reference->run_s : 0;
  return fires(change.better, "gap") && fires(change.worse, "gap-rescreen") && facts.in_running_phase() &&
         facts.last_planned_run_s < reference && 2 * static_cast<Seconds>(running_of(change.after)) <= reference;
}

/// However little was run in the end, a new start after a long gap is the first stage, or the cautious week below it.
bool new_start(const Change& change) {
  return fires(change.worse, "gap-rescreen") && change.better.facts.in_running_phase() && level_of(change.after) <= 2;
}

/// Mornings that were not given may hide a rise: they bring its hold, never its step back (docs/adr/0005).
bool mornings_not_given(const Change& change) {
  return fires(change.better, "pain-trend") && fires(change.worse, "pain-trend") &&
         no_more_than(change.after, change.better.dose_without("pain-trend"));
}

struct Exception {
  std::string_view name;
  bool (*explains)(const Change&);
};

constexpr Exception exceptions[] = {
    {"timing of a deload", timing_of_a_deload},
    {"a cautious week before a new start", cautious_before_a_new_start},
    {cautious_without_a_plan, longer_in_a_cautious_week},
    {"a session that does not fit is dropped whole", dropped_whole},
    {"a longer run that no plan tells counts up to a tenth more", longer_without_a_plan},
    {half_after_a_long_gap, half_of_the_reference},
    {first_stage_anew, new_start},
    {"mornings that rose were not given", mornings_not_given},
};

}  // namespace

Packed Side::dose_without(std::string_view rule) const {
  Restriction limits;
  for (const Finding& finding : decision.findings) {
    if (finding.rule != rule) limits = meet(limits, finding.restriction);
  }
  return dose_asked(facts, limits);
}

std::string_view exception_for(const Change& change) {
  for (const Exception& exception : exceptions) {
    if (exception.explains(change)) return exception.name;
  }
  return {};
}

}  // namespace rtr::enumeration
