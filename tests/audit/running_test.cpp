// audit: the caps of the running phase, each worked out by hand from what was run: the most of the week, the reference
// that it is a rise above, and the longest single run (domain: weekly-increase, single-run, gap, flare, Reference).
#include "audit/journal.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_running;

namespace {

/// Week/reference/single run, in seconds.
struct Caps {
  Seconds week, reference, single;
};

struct Row {
  std::string_view name;
  std::function<void(Journal&)> change;
  std::optional<Caps> caps;
};

Journal planned(Journal journal, Seconds run_s, int rpe) {
  journal.plan_runs({run_s});
  journal.on(1).back().rpe_max = rpe;
  return journal;
}

constexpr std::nullopt_t early = std::nullopt;

/// The most seconds with which a plan does not break the law; 0 when one is too many.
Seconds most(const Journal& journal, Breach breach, int rpe, Seconds expected) {
  return most_right([&](Seconds run_s) { return !planned(journal, run_s, rpe).breaks(breach, check_running); },
                    expected);
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Journal journal;
    row.change(journal);
    const bool too_early = planned(journal, 1, 4).breaks(Breach::running_early, check_running);
    CHECK(too_early == !row.caps);
    if (too_early || !row.caps) continue;
    CHECK(most(journal, Breach::run_rise, 4, row.caps->week) == row.caps->week);
    CHECK(most(journal, Breach::effort, 5, row.caps->reference) == row.caps->reference);
    CHECK(most(journal, Breach::single_run, 4, row.caps->single) == row.caps->single);
  }
}

/// Weeks of the running phase, told and done, three equal runs each.
void done(Journal& j, int week, Seconds run_s) { j.told_week(week, -1, run_s), j.run_week(week, run_s); }

/// The last stage, then two weeks of an hour.
void hours(Journal& j) { j.week_of(-3, 9), done(j, -2, 1200), done(j, -1, 1200); }

/// An index from the end of what was run.
Session& last(Journal& j, int index = 1) {
  return j.record.sessions[j.record.sessions.size() - static_cast<std::size_t>(index)];
}

}  // namespace

TEST_CASE("the running phase begins once the last stage was run", "[audit]") {
  check({
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
  check({
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
  check({
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
  check({
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

TEST_CASE("a week after a step back counts in full once one of its runs was clean", "[audit]") {
  // One run of three that were told, a clean one.
  const auto one_of_three = [](Journal& j) -> IssuedPlan& {
    j.run_week(-1, 1000, 1);
    return j.told_week(-1, -1, 1000);
  };
  const auto after = [=](int day, bool tight, bool clean = true) {
    return [=](Journal& j) {
      one_of_three(j);
      if (!clean) last(j).signs.reset();
      Session& one = j.moved(day);
      if (tight) one = with_sign(one, Sign::back_tightening);
      if (!tight) one.pain.during = 7;
    };
  };
  check({
      {"no trouble", [=](Journal& j) { one_of_three(j); }, Caps{1000, 1000, 1100}},
      {"a flare 14 days before it", after(-20, false), Caps{2400, 3000, 1100}},
      {"15 days before it", after(-21, false), Caps{800, 1000, 1100}},
      {"the day before it", after(-7, false), Caps{2400, 3000, 1100}},
      {"on its first day", after(-6, false), Caps{800, 1000, 1100}},
      {"a flare, and no clean run", after(-20, false, false), Caps{800, 1000, 1100}},
      {"the back tightened 14 days before it", after(-20, true), Caps{3000, 3000, 1100}},
      {"15 days before it", after(-21, true), Caps{1000, 1000, 1100}},
      {"the day before it", after(-7, true), Caps{2400, 3000, 1100}},
      {"tightened, and no clean run", after(-20, true, false), Caps{1000, 1000, 1100}},
      {"an amber session", [=](Journal& j) { one_of_three(j), j.moved(-20).pain.during = 4; }, Caps{1000, 1000, 1100}},
      {"signs not asked", [=](Journal& j) { one_of_three(j), j.moved(-20).signs.reset(); }, Caps{1000, 1000, 1100}},
      {"told as a step back", [=](Journal& j) { one_of_three(j).progress = Progress::step_back; },
       Caps{3000, 3000, 1100}},
      {"told so, no clean run",
       [=](Journal& j) { one_of_three(j).progress = Progress::step_back, last(j).signs.reset(); },
       Caps{1000, 1000, 1100}},
      {"told so, two clean", [=](Journal& j) { one_of_three(j).progress = Progress::step_back, j.ran(-4, 1000); },
       Caps{3300, 3000, 1100}},
  });
}

TEST_CASE("after a gap the weeks before it no longer count, but for its share of them", "[audit]") {
  // An hour in the fifth week back, then one run.
  const auto then = [](int before, Seconds run_s, const std::function<void(Journal&)>& change = {}) {
    return [=](Journal& j) {
      done(j, -4, 1200), last(j).date = j.day(before);
      j.ran(-6, run_s);
      if (change) change(j);
    };
  };
  const auto crossed = [](int last_day) {
    return [=](Journal& j) {
      for (const int day : {-20, -19, -18, -17, -16, last_day}) j.moved(day, SessionKind::cross_training);
    };
  };
  check({
      {"15 days: 65 %", then(-23, 100), Caps{2340, 2340, 1320}},
      {"14 days: 80 %", then(-22, 100), Caps{2880, 2880, 1320}},
      {"three of its run", then(-23, 800), Caps{2400, 2400, 1320}},
      {"at most what was before", then(-23, 1300), Caps{3600, 3600, 1430}},
      {"the same after 14 days", then(-22, 1300), Caps{3600, 3600, 1430}},
      {"not clean: the share", then(-23, 800, [](Journal& j) { last(j).signs.reset(); }), Caps{2340, 2340, 1320}},
      {"cross-training up to the day before the week", then(-23, 100, crossed(-8)), Caps{2880, 2880, 1320}},
      {"in the week itself is too late", then(-23, 100, crossed(-7)), Caps{2340, 2340, 1320}},
      {"a week earlier, and a gap since",
       [](Journal& j) { done(j, -5, 1200), last(j).date = j.day(-30), j.ran(-13, 100); }, Caps{1872, 2340, 1320}},
      {"told no step back", then(-23, 100, [](Journal& j) { j.told_week(-1, -1, 100); }), Caps{3600, 3600, 1320}},
      {"told a step back", then(-23, 100, [](Journal& j) { j.told_week(-1, -1, 100).progress = Progress::step_back; }),
       Caps{2340, 2340, 1320}},
      {"a week on the table is none", [](Journal& j) { done(j, -4, 1200), j.week_of(-1, 9); }, Caps{3960, 3600, 1320}},
      {"nor is the planned week", [](Journal& j) { j.today(3), done(j, -4, 1200), j.ran(1, 100); },
       Caps{3500, 3500, 1320}},
      {"a longer gap", [](Journal& j) { done(j, -9, 1200), j.ran(-6, 100); }, Caps{1800, 1800, 110}},
      {"the planned week's own running is no reference", [](Journal& j) { j.today(5), hours(j), done(j, 0, 1500); },
       Caps{0, 0, 1650}},
      {"nor after one week", [](Journal& j) { j.today(5), done(j, -1, 1200), done(j, 0, 1500); }, Caps{0, 0, 1650}},
  });
}

TEST_CASE("without a plan a run counts up to 110 % of the longest of the 30 days before it", "[audit]") {
  // Told and run once, a thousand seconds; then runs of which nothing was told.
  const auto first = [](Journal& j, int day) { j.add(j.told(-6), day, 1000, 1000), j.ran(day, 1000); };
  const auto runs = [=](int day, const std::vector<std::pair<int, Seconds>>& then) {
    return [=](Journal& j) {
      first(j, day);
      for (const auto& [at, run_s] : then) j.ran(at, run_s);
    };
  };
  check({
      {"30 days before", runs(-36, {{-6, 2000}}), Caps{1100, 1100, 1210}},
      {"31 days before: the table's longest", runs(-37, {{-6, 2000}}), Caps{1000, 1000, 689}},
      {"another of the same day lends nothing", runs(-36, {{-6, 2000}, {-6, 2000}}), Caps{2420, 2200, 1210}},
      {"each lends to the next", runs(-36, {{-6, 2000}, {-4, 2000}, {-2, 2000}}), Caps{4005, 3641, 1464}},
      {"the longest, not the last", runs(-36, {{-6, 2000}, {-4, 500}, {-2, 2000}}), Caps{3091, 2810, 1331}},
      {"running noted in a walk counts for nothing",
       [=](Journal& j) {
         runs(-36, {{-6, 2000}, {-4, 2000}, {-2, 2000}})(j), j.moved(-3).run_s = 600;
       },
       Caps{4005, 3641, 1464}},
      {"a table's session counts up to its stage",
       [](Journal& j) {
         j.week_of(-2, 0), j.run_week(-1, 500, 1), j.told_week(-1, -1, 500);
         for (int i = 2; i < 5; ++i) last(j, i).run_s = 1000;
       },
       Caps{1800, 1800, 550}},
      {"less than the first stage counts as run",
       [](Journal& j) { j.ran(-13, 100), j.run_week(-1, 500, 1), j.told_week(-1, -1, 500); }, Caps{500, 500, 550}},
      {"the longest of 30 days",
       [](Journal& j) { j.add(j.told(-5), -31, 1000, 1000), j.ran(-31, 1000), done(j, -1, 500); },
       Caps{1650, 1500, 1100}},
      {"not of 31", [](Journal& j) { j.add(j.told(-5), -32, 1000, 1000), j.ran(-32, 1000), done(j, -1, 500); },
       Caps{1650, 1500, 550}},
      {"a plan that told no bout", [](Journal& j) { j.add(j.told(-1), -6, 600, 0), j.ran(-6, 600); },
       Caps{600, 600, 627}},
      {"only the planned week, below the last stage", [](Journal& j) { j.today(3), j.did(1, 8); }, early},
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
