// audit: whose day it is, the rest between runs, how many days, how hard, on what ground (domain: Days,
// rest-between-runs, run-days, flare, ill, intensity, surface).
#include "audit/rows.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_days;
using auditing::check_effort;

namespace {

void check(void (*law)(auditing::Reading&), const std::vector<Row>& rows) {
  check_rows(rows, [&](const Journal& journal) { return names(journal.found_by(law)); });
}

/// A run of the running phase on each of these days; anyone's day.
void runs_on(Journal& j, std::initializer_list<int> days) {
  j.record.runner.run_days.set();
  j.plan.phase = Phase::running;
  for (const int day : days) j.put(day, ItemKind::run, {{1, {{true, 600}}}});
}
void stages_on(Journal& j, const std::vector<int>& days) {
  j.record.runner.run_days.set();
  j.plan_stage(0, days);
}
void running_weeks(Journal& j, int count) {
  for (int week = -count; week < 0; ++week) j.run_week(week, 1200);
}

}  // namespace

TEST_CASE("running is on the runner's days only", "[audit]") {
  for (int day = 0; day < 7; ++day) {
    CAPTURE(day);
    Journal journal;
    journal.plan_stage(0, {day});
    journal.record.runner.run_days.reset().set(static_cast<std::size_t>(day));
    CHECK(names(journal.found_by(check_days)).empty());
    journal.record.runner.run_days.flip();
    CHECK(names(journal.found_by(check_days)) == "run_day");
    journal.on(day).front().steps = {{1, {{false, 600}}}};
    CHECK(names(journal.found_by(check_days)).empty());
  }
  // Long ago the weekdays are the same: 1969-12-28 was a Sunday.
  Journal journal;
  journal.plan_stage(0, {6});
  journal.week().days[6].date = *from_civil(1969, 12, 28);
  journal.record.runner.run_days.reset().set(6);
  CHECK(names(journal.found_by(check_days)).empty());
}

TEST_CASE("rest between runs, from the last one logged on", "[audit]") {
  check(check_days,
        {
            {"every other day",
             [](Journal& j) {
               stages_on(j, {0, 2, 4});
             },
             ""},
            {"two in a row",
             [](Journal& j) {
               stages_on(j, {0, 1});
             },
             "run_spacing"},
            {"the day after the last run", [](Journal& j) { stages_on(j, {0}), j.did(-1, 0); }, "run_spacing"},
            {"two days after", [](Journal& j) { stages_on(j, {1}), j.did(-1, 0); }, ""},
            {"a run that does not count is one, too",
             [](Journal& j) { j.add(j.told(-1, 0), -1, 0, 0), stages_on(j, {0}), j.did(-1, 0); }, "run_spacing"},
            {"two days' rest",
             [](Journal& j) {
               j.protocol.min_days_between_runs = 2, stages_on(j, {0, 3});
             },
             ""},
            {"one of two days' rest",
             [](Journal& j) {
               j.protocol.min_days_between_runs = 2, stages_on(j, {0, 2});
             },
             "run_spacing"},
            {"a table that asks for none",
             [](Journal& j) {
               j.protocol.min_days_between_runs = 0, stages_on(j, {0, 1});
             },
             "run_spacing"},
            {"the fourth running week",
             [](Journal& j) {
               running_weeks(j, 3), runs_on(j, {1, 2});
             },
             "run_spacing"},
            {"the fifth",
             [](Journal& j) {
               running_weeks(j, 4), runs_on(j, {1, 2});
             },
             ""},
            {"never two a day's distance apart",
             [](Journal& j) {
               running_weeks(j, 4), runs_on(j, {1, 1});
             },
             ""},
            {"on the day of the last run",
             [](Journal& j) { j.today(1), running_weeks(j, 4), j.ran(1, 60), runs_on(j, {1}); }, "run_spacing"},
            {"a walk between",
             [](Journal& j) {
               stages_on(j, {0, 2}), j.put(1, ItemKind::walk, {{1, {{false, 60}}}});
             },
             ""},
            {"a second of running between",
             [](Journal& j) {
               stages_on(j, {0}), j.put(1, ItemKind::walk_run, {{1, {{true, 1}}}});
             },
             "run_spacing"},
            {"a walking week",
             [](Journal& j) {
               j.did(-1, 0), j.put(0, ItemKind::walk, {{1, {{false, 600}}}});
             },
             ""},
        });
}

TEST_CASE("no run on the day of a red session or the two after it, nor within two days of being ill", "[audit]") {
  const auto red = [](int day, int run) {
    return [=](Journal& j) { j.today(5), stages_on(j, {run}), j.moved(day).pain.during = 7; };
  };
  const auto ill = [](int day, int run) {
    return [=](Journal& j) {
      j.today(5), stages_on(j, {run});
      Session& one = j.moved(day);
      one = with_sign(one, Sign::ill);
    };
  };
  check(check_days,
        {
            {"the day itself", red(2, 2), "rest_after_flare"},
            {"the second day", red(2, 4), "rest_after_flare"},
            {"the third day", red(2, 5), ""},
            {"the day before", red(3, 2), ""},
            {"a good day after it", [=](Journal& j) { red(1, 3)(j), j.moved(2); }, "rest_after_flare"},
            {"amber", [](Journal& j) { stages_on(j, {0}), j.moved(-1).pain.during = 4; }, ""},
            {"ill on the day", ill(2, 2), "ill"},
            {"ill the day before", ill(2, 3), "ill"},
            {"ill two days before", ill(2, 4), ""},
            {"ill the day after", ill(3, 2), ""},
            {"another sign", [=](Journal& j) { ill(2, 3)(j), j.record.sessions.back().signs = Signs{1}; }, ""},
            {"signs not asked", [=](Journal& j) { ill(2, 3)(j), j.record.sessions.back().signs.reset(); }, ""},
        });
}

TEST_CASE("how many run days a week may have", "[audit]") {
  // Weeks of the running phase in which so many days were run, the last one last.
  const auto ran = [](std::initializer_list<int> counts) {
    return [=](Journal& j) {
      int week = -static_cast<int>(counts.size());
      for (const int count : counts) j.run_week(week++, 1200, count);
    };
  };
  const auto planned = [](const std::function<void(Journal&)>& before, std::initializer_list<int> days) {
    return [=](Journal& j) { before(j), runs_on(j, days); };
  };
  check(check_days,
        {
            {"as many as the table has",
             [](Journal& j) {
               stages_on(j, {0, 2, 4});
             },
             ""},
            {"one more",
             [](Journal& j) {
               stages_on(j, {0, 2, 4, 6});
             },
             "run_days"},
            {"a table of two",
             [](Journal& j) {
               j.protocol.sessions_per_week = 2, stages_on(j, {0, 2, 4});
             },
             "run_days"},
            {"one done in the week, two left",
             [](Journal& j) {
               j.today(1), j.did(0, 0), stages_on(j, {2, 4});
             },
             ""},
            {"one done in the week, three left",
             [](Journal& j) {
               j.today(1), j.did(0, 0), stages_on(j, {2, 4, 6});
             },
             "run_days"},
            {"a walking week after four days of running",
             [](Journal& j) {
               j.today(6);
               for (const int day : {0, 2, 4, 6}) j.did(day, 0);
             },
             ""},
            {"two runs on a day are one day",
             [](Journal& j) {
               stages_on(j, {0, 2, 2, 4});
             },
             ""},
            {"three after three", planned(ran({3}), {1, 3, 5}), ""},
            {"four after three", planned(ran({3}), {0, 2, 4, 6}), "run_days"},
            {"four after four",
             planned(
                 [](Journal& j) {
                   for (const int day : {-7, -6, -4, -2}) j.ran(day, 60);
                 },
                 {0, 2, 4, 6}),
             "run_days"},
            {"three after two", planned(ran({2}), {1, 3, 5}), ""},
            {"three after one", planned(ran({1}), {1, 3, 5}), "run_days"},
            {"two after one", planned(ran({1}), {1, 3}), ""},
            {"two after nothing", planned([](Journal&) {}, {1, 3}), ""},
            {"three after nothing", planned([](Journal&) {}, {1, 3, 5}), "run_days"},
            {"three after three and one", planned(ran({3, 1}), {1, 3, 5}), ""},
            {"three after a week told with two",
             planned([](Journal& j) { j.told_week(-1, -1, 600).items.pop_back(), j.run_week(-1, 600, 1); }, {1, 3, 5}),
             ""},
            {"the week itself is none of those before",
             planned([](Journal& j) { j.today(4), j.ran(0, 60), j.ran(2, 60); }, {6}), "run_days"},
            {"the week of 42 days before the last run",
             planned([](Journal& j) { j.ran(-45, 60), j.ran(-44, 60), j.ran(-2, 60); }, {1, 3, 5}), ""},
            {"of 43 days", planned([](Journal& j) { j.ran(-46, 60), j.ran(-45, 60), j.ran(-2, 60); }, {1, 3, 5}),
             "run_days"},
        });
}

TEST_CASE("every run has a target effort: 4 on the table and in four running weeks, then 5", "[audit]") {
  const auto stage = [](std::optional<int> rpe) {
    return [=](Journal& j) { j.plan_stage(0), j.on(1).front().rpe_max = rpe; };
  };
  const auto running = [](int weeks, int rpe) {
    return [=](Journal& j) { running_weeks(j, weeks), j.plan_runs({600, 600}), j.on(1).front().rpe_max = rpe; };
  };
  check(check_effort,
        {
            {"4", stage(4), ""},
            {"5", stage(5), "effort"},
            {"none", stage(std::nullopt), "effort"},
            {"on the table after running weeks", [=](Journal& j) { running_weeks(j, 4), stage(5)(j); }, "effort"},
            {"5 in the fourth running week", running(3, 5), "effort"},
            {"4 in the fourth", running(3, 4), ""},
            {"5 in the fifth", running(4, 5), ""},
            {"6 in the fifth", running(4, 6), "effort"},
            {"a walk needs none",
             [=](Journal& j) {
               stage(4)(j);
               j.put(2, ItemKind::walk, {{1, {{false, 60}}}}).rpe_max = 9;
               j.on(2).front().surface = Surface::road;
             },
             ""},
        });
}

TEST_CASE("one of two runs or more is the easy one, at 3 at most, unless a part of the week is over", "[audit]") {
  const auto week = [](std::size_t count, bool easy, std::optional<int> rpe = 3) {
    return [=](Journal& j) {
      j.plan_runs(std::vector<Seconds>(count, 600));
      if (count > 1) j.on(3).front().recovery = easy, j.on(3).front().rpe_max = rpe;
    };
  };
  check(check_effort, {
                          {"two, one easy", week(2, true), ""},
                          {"two, none easy", week(2, false), "recovery"},
                          {"three, the last not easy", week(3, true), ""},
                          {"one", week(1, false), ""},
                          {"easy at 4", week(2, true, 4), "recovery"},
                          {"easy, without a target", week(2, true, std::nullopt), "effort recovery"},
                          {"on the first day", [=](Journal& j) { j.today(0), week(2, false)(j); }, "recovery"},
                          {"from the second day on", [=](Journal& j) { j.today(1), week(2, false)(j); }, ""},
                          {"on the table there is none", [](Journal& j) { j.plan_stage(0); }, ""},
                      });
}

TEST_CASE("the table's runs are on soft ground", "[audit]") {
  for (const auto& [surface, soft] : std::vector<std::pair<std::optional<Surface>, bool>>{{Surface::grass, true},
                                                                                          {Surface::track, true},
                                                                                          {Surface::treadmill, true},
                                                                                          {Surface::trail, false},
                                                                                          {Surface::road, false},
                                                                                          {Surface::other, false},
                                                                                          {std::nullopt, false}}) {
    Journal journal;
    journal.plan_stage(0);
    journal.on(1).front().surface = surface;
    CHECK(names(journal.found_by(check_effort)) == (soft ? "" : "surface"));
    journal.plan.phase = Phase::running;
    journal.on(3).front().recovery = true;
    journal.on(3).front().rpe_max = 3;
    CHECK(names(journal.found_by(check_effort)).empty());
  }
}
