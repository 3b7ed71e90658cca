// audit: the week's form, added up again from its steps (domain: Days).
#include "audit/right_week.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_form;

namespace {

void check(Journal (*from)(), void (*law)(auditing::Reading&), const std::vector<Row>& rows) {
  check_law(from, law, rows, each_once);
}

/// After a change of steps: the sums of items and week are right again.
std::function<void(Journal&)> with_sums(const std::function<void(Journal&)>& change) {
  return [=](Journal& j) {
    change(j);
    for (Day& day : j.week().days) {
      for (Activity& item : day.items) {
        const auditing::Sum sum = auditing::sum_of(item.steps);
        if (!item.steps.empty()) item.total_s = sum.run_s + sum.walk_s;
      }
    }
    sum_up(j);
  };
}
Activity& tuesday(Journal& j) { return j.on(1).front(); }

}  // namespace

TEST_CASE("steps add up: running, walking, the longest bout over all seams", "[audit]") {
  const auto text = [](const Steps& steps) {
    const auditing::Sum sum = auditing::sum_of(steps);
    return std::to_string(sum.run_s) + "/" + std::to_string(sum.walk_s) + "/" + std::to_string(sum.longest_s) + " " +
           std::to_string(sum.rem_half_s()) + (sum.sound ? "" : " unsound");
  };
  CHECK(text({}) == "0/0/0 0");
  CHECK(text({{1, {{true, 60}, {false, 90}}}}) == "60/90/60 210");
  CHECK(text({{2, {{true, 60}, {false, 90}}}}) == "120/180/60 420");
  CHECK(text({{2, {{true, 60}}}}) == "120/0/120 240");
  CHECK(text({{1, {{true, 60}}}, {1, {{true, 30}}}}) == "90/0/90 180");
  CHECK(text({{1, {{true, 60}}}, {1, {{false, 1}}}, {1, {{true, 30}}}}) == "90/1/60 181");
  CHECK(text({{1, {{true, 30}}}, {1, {{false, 1}}}, {1, {{true, 60}}}}) == "90/1/60 181");
  CHECK(text({{1, {{true, 1}}}}) == "1/0/1 2");
  CHECK(text({{1, {{true, 0}}}}) == "0/0/0 0 unsound");
  CHECK(text({{1, {{true, 60}, {true, -5}}}}) == "60/0/60 120 unsound");
  CHECK(text({{1, {{true, 60}, {false, 0}, {true, 60}}}}) == "120/0/120 240 unsound");
  CHECK(text({{0, {{true, 60}}}}) == "0/0/0 0 unsound");
  CHECK(text({{-1, {{true, 60}}}}) == "0/0/0 0 unsound");
  CHECK(text({{1, {}}}) == "0/0/0 0 unsound");
  CHECK(text({{0, {{true, 60}}}, {1, {{true, 60}}}}) == "60/0/60 120 unsound");
}

TEST_CASE("a heading agrees with its week", "[audit]") {
  check(right, check_form,
        {
            {"another table", [](Journal& j) { j.plan.protocol = "other"; }, "heading"},
            {"another runner", [](Journal& j) { j.plan.runner = "other"; }, "heading"},
            {"a stage too few", [](Journal& j) { j.plan.stage_count = 9; }, "heading"},
            {"a stage too many", [](Journal& j) { j.plan.stage_count = 11; }, "heading"},
            {"the wrong number", [](Journal& j) { j.plan.stage_number = 3; }, "heading"},
            {"the wrong stage", [](Journal& j) { j.plan.stage = "C"; }, "heading"},
            {"no stage", [](Journal& j) { j.plan.stage.clear(), j.plan.stage_number = 0; }, "heading"},
            {"no progress", [](Journal& j) { j.plan.progress = Progress::none; }, "heading"},
            {"running called walking",
             [](Journal& j) { j.plan.phase = Phase::prepare, j.plan.stage.clear(), j.plan.stage_number = 0; },
             "heading item"},
            {"walking called running",
             [](Journal& j) {
               for (Day& day : j.week().days) day.items.clear();
               sum_up(j);
             },
             "heading"},
        });
  check(right_running, check_form,
        {
            {"a stage in the running phase", [](Journal& j) { j.plan.stage = "J"; }, "heading"},
            {"a number in the running phase", [](Journal& j) { j.plan.stage_number = 1; }, "heading"},
            {"a number below none", [](Journal& j) { j.plan.stage_number = -1; }, "heading"},
        });
  Journal walking;
  CHECK(walking.found_by(check_form).empty());
  walking.plan.progress = Progress::repeat;
  CHECK(names(walking.found_by(check_form)) == "heading");
  Journal first;
  first.plan_stage(0), sum_up(first);
  CHECK(first.found_by(check_form).empty());
}

TEST_CASE("seven days in order, none gone by with something to do, one of full rest", "[audit]") {
  check(right, check_form,
        {
            {"made seven days ahead", [](Journal& j) { j.today(-7); }, ""},
            {"made eight days ahead", [](Journal& j) { j.today(-8); }, "days"},
            {"made on the last day, with nothing left",
             [](Journal& j) {
               for (Day& day : j.week().days) day.items.clear();
               j.today(6), j.plan.phase = Phase::prepare, j.plan.progress = Progress::none, j.plan.stage.clear();
               j.plan.stage_number = 0, sum_up(j);
             },
             ""},
            {"made after it",
             [](Journal& j) {
               for (Day& day : j.week().days) day.items.clear();
               j.today(7), j.plan.phase = Phase::prepare, j.plan.progress = Progress::none, j.plan.stage.clear();
               j.plan.stage_number = 0, sum_up(j);
             },
             "days"},
            {"a day missing", [](Journal& j) { j.week().days.pop_back(); }, "days"},
            {"a day more",
             [](Journal& j) {
               j.week().days.push_back({j.day(7), {}});
             },
             "days"},
            {"a day out of order", [](Journal& j) { j.week().days[2].date = j.day(4); }, "days"},
            {"a day twice", [](Journal& j) { j.week().days[2].date = j.day(1); }, "days"},
            {"two days swapped", [](Journal& j) { std::swap(j.week().days[0].date, j.week().days[2].date); }, "days"},
            {"a run today", [](Journal& j) { j.today(1); }, ""},
            {"a run yesterday", [](Journal& j) { j.today(2); }, "past_day"},
            {"one day of rest",
             [](Journal& j) {
               for (const int day : {0, 2, 4}) strength(j, day);
             },
             ""},
            {"none",
             [](Journal& j) {
               for (const int day : {0, 2, 4, 6}) strength(j, day);
             },
             "rest_day"},
        });
}

TEST_CASE("what an item holds fits its kind", "[audit]") {
  const auto item = [](ItemKind kind, const Steps& steps, const std::function<void(Activity&)>& change = {}) {
    return with_sums([=](Journal& j) {
      Activity& made = j.put(2, kind, steps);
      if (change) change(made);
    });
  };
  const Steps walk = {{1, {{false, 600}}}}, run = {{1, {{true, 300}}}};
  const auto staged = [](Activity& made) { made.stage = "B"; };
  const auto easy = [](Activity& made) { made.recovery = true; };
  const auto lasts = [](Seconds total_s) { return [=](Activity& made) { made.total_s = total_s; }; };
  check(right, check_form,
        {
            {"a walk", item(ItemKind::walk, walk), ""},
            {"a walk without steps", item(ItemKind::walk, {}), "item"},
            {"a walk with running", item(ItemKind::walk, run), "item"},
            {"a walk with a stage", item(ItemKind::walk, walk, staged), "item"},
            {"an easy walk", item(ItemKind::walk, walk, easy), "item"},
            {"a session of a stage", item(ItemKind::walk_run, run, staged), ""},
            {"without steps", item(ItemKind::walk_run, {}, staged), "item"},
            {"without running", item(ItemKind::walk_run, walk, staged), "item"},
            {"without a stage", item(ItemKind::walk_run, run), "item item_stage"},
            {"an easy one", item(ItemKind::walk_run, run, [=](Activity& made) { staged(made), easy(made); }), "item"},
            {"a run on the table", item(ItemKind::run, run), "item"},
            {"cross-training", item(ItemKind::cross_training, {}, lasts(1)), ""},
            {"cross-training of no time", item(ItemKind::cross_training, {}, lasts(0)), "item"},
            {"cross-training with steps", item(ItemKind::cross_training, walk), "item"},
            {"cross-training with a stage",
             item(ItemKind::cross_training, {}, [=](Activity& made) { staged(made), made.total_s = 1; }), "item"},
            {"strength", item(ItemKind::strength, {}), ""},
            {"strength of less than no time", item(ItemKind::strength, {}, lasts(-1)), "item"},
            {"strength with steps", item(ItemKind::strength, walk), "item"},
            {"strength with a stage", item(ItemKind::strength, {}, staged), "item"},
            {"easy strength", item(ItemKind::strength, {}, easy), "item"},
            {"mobility", item(ItemKind::mobility, {}), ""},
        });
  check(right_running, check_form,
        {
            {"a run", item(ItemKind::run, run), ""},
            {"an easy run", item(ItemKind::run, run, easy), ""},
            {"a run with a stage", item(ItemKind::run, run, staged), "item"},
            {"a run without steps", item(ItemKind::run, {}), "item"},
            {"a run without running", item(ItemKind::run, walk), "item"},
            {"a session of a stage", item(ItemKind::walk_run, run, staged), "item"},
        });
}

TEST_CASE("an item is within its stage, and its time is that of its steps", "[audit]") {
  // The second stage: 660 seconds in all, 330 in a bout, walks 720.
  const auto steps = [](const Steps& given) { return with_sums([=](Journal& j) { tuesday(j).steps = given; }); };
  check(right, check_form,
        {
            {"less", steps({{2, {{true, 300}, {false, 60}}}}), ""},
            {"more walking", steps({{1, {{false, 6000}}}, {2, {{true, 330}, {false, 60}}}}), ""},
            {"a second more in all", steps({{2, {{true, 330}, {false, 60}}}, {1, {{true, 1}}}}), "item_stage"},
            {"a second more in a bout", steps({{1, {{true, 331}, {false, 60}}}}), "item_stage"},
            {"of a stage that the table does not have", [](Journal& j) { tuesday(j).stage = "Z"; }, "item_stage"},
            {"of the first stage",
             with_sums([](Journal& j) { tuesday(j).stage = "A", tuesday(j).steps = j.protocol.stages[0].sessions[0]; }),
             ""},
            {"a second too long", [](Journal& j) { tuesday(j).total_s += 1; }, "item_total"},
            {"a second too short", [](Journal& j) { tuesday(j).total_s -= 1; }, "item_total"},
            {"a step repeated no times",
             [](Journal& j) {
               tuesday(j).steps.push_back({0, {{false, 60}}});
             },
             "steps"},
        });
}

TEST_CASE("a week's totals are the sums of its days", "[audit]") {
  check(right, check_form,
        {
            {"running", [](Journal& j) { j.week().totals.run_s += 1; }, "totals"},
            {"running less", [](Journal& j) { j.week().totals.run_s -= 1; }, "totals"},
            {"walking", [](Journal& j) { j.week().totals.walk_s += 1; }, "totals"},
            {"walking less", [](Journal& j) { j.week().totals.walk_s -= 1; }, "totals"},
            {"both", [](Journal& j) { j.week().totals.rem_half_s += 1; }, "totals"},
            {"both less", [](Journal& j) { j.week().totals.rem_half_s -= 1; }, "totals"},
            {"days", [](Journal& j) { j.week().totals.run_days += 1; }, "totals"},
            {"days less", [](Journal& j) { j.week().totals.run_days -= 1; }, "totals"},
            {"the longest", [](Journal& j) { j.week().totals.longest_run_s += 1; }, "totals"},
            {"the longest less", [](Journal& j) { j.week().totals.longest_run_s -= 1; }, "totals"},
            {"two runs on a day are one day", with_sums([](Journal& j) { j.on(1).push_back(j.on(1).front()); }), ""},
            {"a walk before the run of a day", with_sums([](Journal& j) {
               j.put(1, ItemKind::walk, {{1, {{false, 60}}}});
             }),
             ""},
            {"a longer bout on the first day only", with_sums([](Journal& j) {
               for (const int day : {3, 5}) j.on(day).front().steps = {{1, {{true, 100}, {false, 60}}}};
             }),
             ""},
        });
  Journal one_second;
  one_second.plan_stage(0, {1});
  tuesday(one_second).steps = {{1, {{true, 1}}}};
  with_sums([](Journal&) {})(one_second);
  CHECK(one_second.found_by(check_form).empty());
}

TEST_CASE("for every day there is mobility and nothing else", "[audit]") {
  const auto daily = [](ItemKind kind, const Steps& steps = {}) {
    return [=](Journal& j) {
      Activity item;
      item.kind = kind, item.steps = steps;
      j.week().daily.push_back(item);
    };
  };
  check(right, check_form,
        {
            {"mobility", daily(ItemKind::mobility), ""},
            {"with steps", daily(ItemKind::mobility, {{1, {{false, 60}}}}), "daily"},
            {"strength", daily(ItemKind::strength), "daily"},
            {"a walk", daily(ItemKind::walk), "daily"},
        });
}
