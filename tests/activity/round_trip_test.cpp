// From the plan to the watch and back: a workout done as it was sent gives exactly the planned minutes.
#include "activity/formats.hpp"
#include "activity/session.hpp"
#include "support/catch.hpp"
#include "support/fit_activity.hpp"
#include "support/runner.hpp"

namespace rtr::test {
namespace {

/// The session that is imported from a watch which was led through `planned`.
Session came_back(const Steps& planned) {
  FitActivity done;
  done.day = date("2026-10-13").days;
  done.laps = laps_of(planned);
  auto recorded = activity::read_activities(fit_activity(done), "run.fit", {});
  REQUIRE(recorded);
  REQUIRE(recorded->recordings.size() == 1);
  const activity::Recording& run = recorded->recordings.front();
  const activity::Split split = activity::split_of(run, activity::gaits_of(planned));
  CHECK(split.basis == activity::Basis::steps);
  return activity::session_of(run, split, {date("2026-10-13"), "07:00"}, recorded->format);
}

}  // namespace

TEST_CASE("every session of the table, sent to a watch and done, comes back with its planned minutes",
          "[activity][fit]") {
  for (const Stage& stage : ladder_protocol().stages) {
    for (const Steps& planned : stage.sessions) {
      CAPTURE(stage.id);
      const StepTotals asked = totals_of(planned);
      const Session done = came_back(planned);
      CHECK(done.run_s == asked.run_s);
      CHECK(done.walk_s == asked.walk_s);
      CHECK(done.longest_run_s == asked.longest_run_s);
    }
  }
}

}  // namespace rtr::test
