// audit: what of the weeks before counts for the caps of the running phase (domain: Reference, gap, single-run).
#include "audit/running.hpp"

using namespace rtr;
using namespace rtr::test;

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
  check_caps({
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
  check_caps({
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
  check_caps({
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
