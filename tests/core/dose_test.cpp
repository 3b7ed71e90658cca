// How much running the week gets under its limits, before it is laid on days: run days first, then minutes, only
// downwards.
#include "core/week/decide.hpp"

#include "support/catch.hpp"
#include "support/runner.hpp"

#include <numeric>

using namespace rtr;
using namespace rtr::test;

namespace {

using Runs = std::vector<Seconds>;

/// The dose of a runner at S4, or in the running phase, under limits of one's own.
Dose at_s4(const Restriction& limits) {
  static const Story story = Story().trained(1, "S4");
  return dose_of(story.facts(), limits);
}
Dose running(const Restriction& limits) {
  static const Story story = Story().trained(2, "S13").ran(1, 33);
  return dose_of(story.facts(), limits);
}

Restriction minutes(Seconds week, Seconds single = 600, int days = 3) {
  Restriction limits;
  limits.weekly_run_s_max = week * 60;
  limits.single_run_s_max = single * 60;
  limits.run_days_max = days;
  return limits;
}

Runs in_minutes(const Dose& dose) {
  Runs out;
  for (const Seconds run : dose.runs) out.push_back(run / 60);
  return out;
}

const Ladder ladder(ladder_protocol());

}  // namespace

TEST_CASE("with nothing taken away the dose is one rung up", "[core][dose]") {
  const Dose dose = at_s4({});
  CHECK(dose.phase == Phase::walk_run);
  CHECK(dose.rung == ladder.full(4));
  CHECK(dose.sessions == 3);
  CHECK(dose.runs.empty());
}

TEST_CASE("where running is withheld there is no dose", "[core][dose]") {
  Restriction limits;
  limits.outcome = Outcome::prepare;
  CHECK(at_s4(limits).phase == Phase::prepare);
  CHECK(at_s4(limits).sessions == 0);
  CHECK(running(limits).runs.empty());
}

TEST_CASE("a lower rung that is allowed is taken, never one below the first", "[core][dose]") {
  Restriction limits;
  limits.rung_max = ladder.full(2);
  CHECK(at_s4(limits).rung == ladder.full(2));
  limits.rung_max = 0;
  CHECK(at_s4(limits).rung == 0);
  limits.rung_max = -5;
  CHECK(at_s4(limits).rung == 0);
}

TEST_CASE("a cap that a rung just meets lets it pass, one second less does not", "[core][dose]") {
  const Rung& next = ladder[ladder.full(4)];
  Restriction limits;
  limits.weekly_run_s_max = next.run_s;
  CHECK(at_s4(limits).rung == ladder.full(4));
  limits.weekly_run_s_max = next.run_s - 1;
  CHECK(at_s4(limits).rung == ladder.full(3));
  limits = {};
  limits.weekly_rem_half_s_max = next.rem_half_s();
  CHECK(at_s4(limits).rung == ladder.full(4));
  limits.weekly_rem_half_s_max = next.rem_half_s() - 1;
  CHECK(at_s4(limits).rung == ladder.full(3));
  limits = {};
  limits.single_run_s_max = next.longest_run_s;
  CHECK(at_s4(limits).rung == ladder.full(4));
  limits.single_run_s_max = next.longest_run_s - 1;
  CHECK(at_s4(limits).rung == ladder.full(3));
}

TEST_CASE("below the first rung only the number of sessions shrinks", "[core][dose]") {
  const auto sessions = [](Seconds run_s) {
    Restriction limits;
    limits.weekly_run_s_max = run_s;
    const Dose dose = at_s4(limits);
    CHECK(dose.rung == 0);
    return dose.sessions;
  };
  // A session of the cautious week runs four minutes.
  CHECK(sessions(720) == 3);
  CHECK(sessions(719) == 2);
  CHECK(sessions(480) == 2);
  CHECK(sessions(479) == 1);
  CHECK(sessions(239) == 0);
}

TEST_CASE("a longest run below the ladder's shortest leaves no session", "[core][dose]") {
  Restriction limits;
  limits.single_run_s_max = 60;
  CHECK(at_s4(limits).sessions == 3);
  limits.single_run_s_max = 59;
  CHECK(at_s4(limits).sessions == 0);
}

TEST_CASE("no more sessions than run days are allowed", "[core][dose]") {
  Restriction limits;
  limits.run_days_max = 2;
  CHECK(at_s4(limits).sessions == 2);
  limits.run_days_max = 0;
  CHECK(at_s4(limits).sessions == 0);
}

TEST_CASE("minutes are whole, spread evenly, the longer runs first", "[core][dose]") {
  CHECK(in_minutes(running(minutes(100))) == Runs{34, 33, 33});
  CHECK(in_minutes(running(minutes(101))) == Runs{34, 34, 33});
  CHECK(in_minutes(running(minutes(99))) == Runs{33, 33, 33});
  Restriction limits = minutes(100);
  limits.weekly_run_s_max -= 1;
  CHECK(in_minutes(running(limits)) == Runs{33, 33, 33});
  CHECK(running(limits).phase == Phase::running);
  CHECK(running(limits).rung == -1);
  CHECK(running(limits).sessions == 3);
}

TEST_CASE("no run is longer than the longest allowed, and the week is what fits", "[core][dose]") {
  CHECK(in_minutes(running(minutes(100, 30))) == Runs{30, 30, 30});
  Restriction limits = minutes(100, 30);
  limits.single_run_s_max -= 1;
  CHECK(in_minutes(running(limits)) == Runs{29, 29, 29});
}

TEST_CASE("runs below ten minutes are counted in half minutes, below five in tenths", "[core][dose]") {
  const auto runs = [](Seconds week_s, Seconds single_s) {
    Restriction limits = minutes(0);
    limits.weekly_run_s_max = week_s;
    limits.single_run_s_max = single_s;
    return running(limits).runs;
  };
  CHECK(runs(1800, 600) == Runs{600, 600, 600});
  CHECK(runs(1799, 600) == Runs{600, 600, 570});
  CHECK(runs(1800, 599) == Runs{570, 570, 570});
  CHECK(runs(900, 600) == Runs{300, 300, 300});
  CHECK(runs(899, 600) == Runs{300, 300, 294});
  CHECK(runs(119, 600) == Runs{114});
  CHECK(runs(60, 60) == Runs{60});
  CHECK(runs(59, 600).empty());
  CHECK(runs(600, 59).empty());
}

TEST_CASE("a second more allowed never gives less running, and ten percent more always gives some", "[core][dose]") {
  const auto all = [](Seconds week_s, Seconds single_s) {
    Restriction limits = minutes(0);
    limits.weekly_run_s_max = week_s;
    limits.single_run_s_max = single_s;
    const Dose dose = running(limits);
    return std::accumulate(dose.runs.begin(), dose.runs.end(), Seconds{0});
  };
  for (const Seconds single : {60, 66, 299, 300, 330, 599, 600, 660, 2400}) {
    Seconds before = 0;
    for (Seconds week = 0; week < 3 * 700; ++week) {
      const Seconds now = all(week, single);
      if (now < before || now > week) FAIL(single << " and " << week);
      before = now;
    }
  }
  for (Seconds run = 60; run < 1500; ++run) {
    if (all(3 * run * 110 / 100, run * 110 / 100) <= 3 * run) FAIL("three runs of " << run << " s never grow");
  }
}

TEST_CASE("fewer minutes than run days leave fewer runs", "[core][dose]") {
  CHECK(in_minutes(running(minutes(2))) == Runs{1, 1});
  CHECK(running(minutes(2)).sessions == 2);
  CHECK(in_minutes(running(minutes(0))).empty());
}

TEST_CASE("the runs are as many as the limit and the runner's days with their rest allow", "[core][dose]") {
  CHECK(in_minutes(running(minutes(100, 600, 2))) == Runs{50, 50});
  CHECK(in_minutes(running(minutes(100, 600, 0))).empty());
  const auto on = [](unsigned long days, int rest, int most) {
    Story story = Story().trained(2, "S13").ran(1, 33);
    story.record.runner.run_days = Weekdays{days};
    Restriction limits = minutes(100, 600, most);
    limits.days_between_runs = rest;
    return dose_of(story.facts(), limits).runs.size();
  };
  CHECK(on(0b1111111, 0, 7) == 7);
  CHECK(on(0b1111111, 1, 7) == 4);
  CHECK(on(0b1111111, 2, 7) == 3);
  CHECK(on(0b0000011, 1, 7) == 1);
  CHECK(on(0b0000011, 0, 7) == 2);
  CHECK(on(0b1000001, 1, 7) == 2);
}

TEST_CASE("a week a second short of the first rung's running or load leaves its last session out", "[core][dose]") {
  const Rung& first = ladder[0];
  Restriction limits;
  limits.rung_max = 0;
  limits.weekly_run_s_max = first.run_s;
  CHECK(at_s4(limits).sessions == 3);
  limits.weekly_run_s_max = first.run_s - 1;
  CHECK(at_s4(limits).sessions == 2);
  limits = {};
  limits.rung_max = 0;
  limits.weekly_rem_half_s_max = first.rem_half_s();
  CHECK(at_s4(limits).sessions == 3);
  limits.weekly_rem_half_s_max = first.rem_half_s() - 1;
  CHECK(at_s4(limits).sessions == 2);
}

TEST_CASE("runs from ten minutes on are of whole minutes, from five on of halves, below of tenths", "[core][dose]") {
  const auto one_run = [](Seconds longest) {
    Restriction limits;
    limits.weekly_run_s_max = 3 * longest;
    limits.single_run_s_max = longest;
    return running(limits).runs.front();
  };
  CHECK(one_run(10 * 60 + 50) == 10 * 60);
  CHECK(one_run(10 * 60 - 1) == 9 * 60 + 30);
  CHECK(one_run(5 * 60 + 50) == 5 * 60 + 30);
  CHECK(one_run(5 * 60 - 1) == 4 * 60 + 54);
}

TEST_CASE("from nowhere, and with nothing taken away, the dose is the table's last rung", "[core][dose]") {
  const Dose dose = dose_of(Story().facts(), {});
  CHECK(dose.phase == Phase::walk_run);
  CHECK(dose.rung == ladder.size() - 1);
}
