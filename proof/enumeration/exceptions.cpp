// The known places in which a worse state asks for more, each as narrow as it can be told; they are counted.
#include "enumeration/grid.hpp"

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

}  // namespace

std::string_view exception_for(const Evaluator& better, const Evaluator& worse, Packed after, bool only_placed) {
  // The lighter fourth week was due for the better state and falls out for the worse, because a week of it was light
  // anyway. Without that rule the better state would have been asked for at least as much.
  if (fires(better, "deload") && !fires(worse, "deload") && no_more_than(after, better.dose_without("deload")))
    return "timing of a deload";
  // A lifted emergency starts anew with the first stage; where a shorter, cautious week came after it, that week
  // repeats.
  if (better.facts().position.rung == 0 && worse.facts().restart && level_of(after) == 2)
    return "a cautious week before a new start";
  // Without a plan a cautious first week is told by its shorter sessions alone; a longer one makes it the first stage.
  if (better.record().plans.empty() && better.facts().position.rung == 0 && worse.facts().position.rung == 1)
    return "a cautious week that no plan tells";
  // Late in a week a session that does not fit beside what was run is dropped whole, so that two shorter ones of a
  // lower stage can be more than one of a higher. The week as a whole still asks for less.
  if (only_placed && begun(better) && begun(worse) && level_of(after) < level_of(better.placed()))
    return "a session that does not fit is dropped whole";
  // A flare in a week that no plan tells is measured by what was run of it, which counts up to 10 % above the longest.
  const bool untold = better.facts().told == nullptr && worse.facts().told == nullptr && begun(better) && begun(worse);
  if (untold && fires(better, "flare") && fires(worse, "flare") && fires(worse, "overshoot")) {
    const Seconds base = better.facts().flares.back().running_base_s;
    const Seconds other = worse.facts().flares.back().running_base_s;
    if (base < other && other * 100 <= base * 110) return "a longer run in a week that no plan tells, and a flare";
  }
  // Up to 28 days the share is of the smaller of the reference and the last planned week; after them the stage that
  // comes next has at most half of the reference alone, which can be more minutes, in walk-run sessions.
  const Facts& facts = better.facts();
  const Seconds reference = facts.reference ? facts.reference->run_s : 0;
  if (fires(better, "gap") && fires(worse, "gap-rescreen") && facts.in_running_phase() &&
      facts.last_planned_run_s < reference && 2 * static_cast<Seconds>(running_of(after)) <= reference)
    return "half of the reference after a long gap";
  // Mornings that were not given may hide a rise: they bring its hold, never its step back.
  if (fires(better, "pain-trend") && fires(worse, "pain-trend") &&
      no_more_than(after, better.dose_without("pain-trend")))
    return "mornings that rose were not given";
  return {};
}

}  // namespace rtr::enumeration
