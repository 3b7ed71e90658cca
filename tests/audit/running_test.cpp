// audit: the caps of the running phase, each worked out by hand from what was run: the most of the week, the reference
// that it is a rise above, and the longest single run (domain: weekly-increase, single-run, gap, flare, Reference).
#include "audit/running.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_running;

TEST_CASE("the running phase begins once the last stage was run", "[audit]") {
  check_caps({
      {"nothing was run", [](Journal&) {}, early},
      {"the last stage, two clean", [](Journal& j) { j.week_of(-1, 9, 2); }, Caps{3762, 3420, 627}},
      {"the last stage, one clean", [](Journal& j) { j.week_of(-1, 9, 1); }, early},
      {"the stage before", [](Journal& j) { j.week_of(-1, 8); }, early},
      {"the last stage, then the one before", [](Journal& j) { j.week_of(-2, 9), j.week_of(-1, 8); }, early},
      {"a running week may be bad", [](Journal& j) { j.week_of(-2, 9), done(j, -1, 1200), last(j).pain.during = 4; },
       Caps{3600, 3600, 1320}},
      {"the last stage in this week", [](Journal& j) { j.today(3), j.week_of(-1, 8), j.did(1, 9); },
       Caps{2424, 2100, 627}},
      {"not this week", [](Journal& j) { j.today(3), j.week_of(-1, 8), j.did(1, 8); }, early},
      {"what this week was is no step back", [](Journal& j) { j.today(3), hours(j), j.did(1, 8); },
       Caps{2880, 2520, 1320}},
      {"a table that leads nowhere", [](Journal& j) { hours(j), j.protocol.then_running = false; }, early},
      {"a table without stages", [](Journal& j) { j.ran(-2, 1200), j.protocol.stages.clear(); }, early},
      {"28 days ago", [](Journal& j) { j.week_of(-5, 9), done(j, -4, 1200), j.today(5); }, Caps{1800, 3600, 1320}},
      {"29 days ago", [](Journal& j) { j.week_of(-5, 9), done(j, -4, 1200), j.today(6); }, early},
  });
}

TEST_CASE("the week is at most 110 % of the largest of 42 days, rounded down", "[audit]") {
  check_caps({
      {"two hours", hours, Caps{3960, 3600, 1320}},
      {"rounded down", [](Journal& j) { j.week_of(-3, 9), done(j, -2, 1201), done(j, -1, 1201); },
       Caps{3963, 3603, 1321}},
      {"a week run short of its plan counts as run",
       [](Journal& j) { j.week_of(-2, 9), j.told_week(-1, -1, 1300), j.run_week(-1, 1200); }, Caps{3960, 3600, 1320}},
      {"a week run past its plan counts up to it",
       [](Journal& j) { j.week_of(-2, 9), j.told_week(-1, -1, 1200), j.run_week(-1, 1210); }, Caps{3960, 3600, 1320}},
      {"the larger week before", [](Journal& j) { j.week_of(-3, 9), done(j, -2, 1500), done(j, -1, 1200); },
       Caps{4950, 4500, 1650}},
      {"two of three clean: a week of the last stage counts in full",
       [](Journal& j) { j.week_of(-2, 9, 2), done(j, -1, 900); }, Caps{3762, 3420, 990}},
      {"one clean: as run", [](Journal& j) { j.week_of(-2, 9, 1), done(j, -1, 900); }, Caps{2970, 2700, 990}},
      {"one clean of two: as run",
       [](Journal& j) {
         j.week_of(-2, 9, 3), j.record.sessions[0].signs.reset(), j.record.sessions[1].signs.reset(), done(j, -1, 900);
       },
       Caps{3762, 3420, 990}},
      {"a running week with clean runs counts as run, no more",
       [](Journal& j) { j.did(-20, 9), done(j, -2, 500), done(j, -1, 500); }, Caps{1650, 1500, 627}},
      {"the week of 42 days before the last run counts",
       [](Journal& j) {
         done(j, -7, 1500), last(j).date = j.day(-44);
         for (int week = -6; week < 0; ++week) done(j, week, 1200);
       },
       Caps{4950, 4500, 1320}},
      {"of 43 days not",
       [](Journal& j) {
         done(j, -7, 1500), last(j).date = j.day(-45);
         for (int week = -6; week < 0; ++week) done(j, week, 1200);
       },
       Caps{3960, 3600, 1320}},
      {"without two clean runs no more than the reference",
       [](Journal& j) { hours(j), last(j, 1).signs.reset(), last(j, 2).signs.reset(); }, Caps{3600, 3600, 1320}},
      {"what was run in the week counts towards it", [](Journal& j) { j.today(3), hours(j), j.ran(1, 1000); },
       Caps{2960, 2600, 1320}},
      {"runs of this week alone are the reference", [](Journal& j) { j.today(3), j.ran(1, 1200); }, Caps{0, 0, 689}},
  });
}

TEST_CASE("a gap takes 20, 35 or 50 % off the reference, a milder row with cross-training", "[audit]") {
  // The last run was on day -2.
  const auto gap = [](int days, int cross_training = 0, int minutes = 30) {
    return [=](Journal& j) {
      hours(j);
      for (int i = 0; i < cross_training; ++i) j.moved(-1 + i % 5, SessionKind::cross_training, minutes);
      j.today(days - 2);
    };
  };
  check_caps({
      {"7 days", gap(7), Caps{3960, 3600, 1320}},
      {"8 days", gap(8), Caps{2880, 3600, 1320}},
      {"14 days", gap(14), Caps{2880, 3600, 1320}},
      {"15 days", gap(15), Caps{2340, 3600, 1320}},
      {"21 days", gap(21), Caps{2340, 3600, 1320}},
      {"22 days", gap(22), Caps{1800, 3600, 1320}},
      {"28 days", gap(28), Caps{1800, 3600, 1320}},
      {"29 days", gap(29), early},
      {"8 days with three times cross-training", gap(8, 3), Caps{3960, 3600, 1320}},
      {"8 days with two", gap(8, 2), Caps{2880, 3600, 1320}},
      {"8 days with three too short", gap(8, 3, 29), Caps{2880, 3600, 1320}},
      {"15 days with three a week", gap(15, 6), Caps{2880, 3600, 1320}},
      {"15 days with five", gap(15, 5), Caps{2340, 3600, 1320}},
      {"21 days with nine", gap(21, 9), Caps{2880, 3600, 1320}},
      {"21 days with eight", gap(21, 8), Caps{2340, 3600, 1320}},
      {"28 days with twelve", gap(28, 12), Caps{2340, 3600, 1320}},
      {"28 days with eleven", gap(28, 11), Caps{1800, 3600, 1320}},
      {"cross-training on the day of the last run is before the gap",
       [=](Journal& j) { gap(8, 3)(j), last(j).date = j.day(-2); }, Caps{2880, 3600, 1320}},
      {"cross-training of which nobody knows how long", [=](Journal& j) { gap(8, 3)(j), last(j).total_s.reset(); },
       Caps{2880, 3600, 1320}},
      {"strength is no cross-training", [=](Journal& j) { gap(8, 3)(j), last(j).kind = SessionKind::strength; },
       Caps{2880, 3600, 1320}},
      {"the back tightened", [](Journal& j) { hours(j), last(j) = with_sign(last(j), Sign::back_tightening); },
       Caps{2880, 3600, 1320}},
      {"the back tightened, and a gap of two rows",
       [=](Journal& j) { gap(15)(j), last(j) = with_sign(last(j), Sign::back_tightening); }, Caps{2340, 3600, 1320}},
      {"the back tightened two weeks ago",
       [](Journal& j) { hours(j), last(j, 4) = with_sign(last(j, 4), Sign::back_tightening); }, Caps{3960, 3600, 1320}},
  });
}

TEST_CASE("a flare takes one stage's share off what was held at it, two flares two", "[audit]") {
  const auto red = [](Journal& j, int day) { j.moved(day).pain.during = 7; };
  // Weeks of 6000, 3600 and then 2700 seconds; the flare is over with two clean runs.
  const auto since = [=](int day, bool over) {
    return [=](Journal& j) {
      red(j, day);
      done(j, -8, 2000), done(j, -7, 1200);
      for (int week = -6; week < 0; ++week) done(j, week, 900);
      if (over) return;
      for (Session& one : j.record.sessions) one.signs.reset();
    };
  };
  check_caps({
      {"one flare", [=](Journal& j) { hours(j), red(j, -3); }, Caps{2880, 3600, 1320}},
      {"two in 21 days", [=](Journal& j) { hours(j), red(j, -22), red(j, -3); }, Caps{2340, 3600, 1320}},
      {"two in 22 days", [=](Journal& j) { hours(j), red(j, -23), red(j, -3); }, Caps{2880, 3600, 1320}},
      {"a flare and a longer gap", [=](Journal& j) { hours(j), red(j, -3), j.today(20); }, Caps{1800, 3600, 1320}},
      {"two flares and a short gap", [=](Journal& j) { hours(j), red(j, 3), red(j, 4), j.today(8); },
       Caps{2340, 3600, 1320}},
      {"the reference held then, though weeks fell out of it since", since(-50, false), Caps{4800, 6000, 990}},
      {"and held on its week's first day", since(-55, false), Caps{4800, 6000, 990}},
      {"not what was held after it", since(-57, false), Caps{2880, 3600, 990}},
      {"nor once it is over", since(-50, true), Caps{3960, 3600, 990}},
  });
}

TEST_CASE("effort is not raised above the reference: that of runs, whatever a walk's", "[audit]") {
  Journal journal;
  hours(journal);
  Journal more = planned(journal, 3700, 4);
  CHECK_FALSE(more.breaks(Breach::effort, check_running));
  more.put(0, ItemKind::walk, {{1, {{false, 60}}}}).rpe_max = 9;
  CHECK_FALSE(more.breaks(Breach::effort, check_running));
  more.put(0, ItemKind::run, {{1, {{true, 1}}}}).rpe_max = 5;
  CHECK(more.breaks(Breach::effort, check_running));
}

TEST_CASE("these caps are asked of running in the running phase only", "[audit]") {
  Journal table;
  table.plan_stage(0);
  CHECK(table.found_by(check_running).empty());
  Journal walking;
  walking.plan.phase = Phase::running;
  CHECK(walking.found_by(check_running).empty());
}
