// audit: what stands above everything, a clinician's ceilings and the goal (domain: clearance, ceiling).
#include "audit/limited.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_ceilings;

TEST_CASE("a clinician's ceilings: the newest that sets a field decides it, of one day the strictest", "[audit]") {
  const auto stage = [](int day, std::string id) { return [=](Journal& j) { j.cleared(day).stage_max = id; }; };
  const auto minutes = [](int day, Seconds run_s) {
    return [=](Journal& j) { j.cleared(day).weekly_run_max_s = run_s; };
  };
  const auto from = [](int day, int first) {
    return [=](Journal& j) { j.cleared(day).no_running_before = j.day(first); };
  };
  const auto both = [](const auto& a, const auto& b) { return [=](Journal& j) { a(j), b(j); }; };
  const auto second = [] {
    Journal journal = on_the_table();
    clear_days(journal);
    journal.plan_stage(1);
    return journal;
  };
  // The second stage: 1980 seconds of running, first on day 1.
  check_law(second, check_ceilings,
            {
                {"the stage", stage(-5, "B"), ""},
                {"a lower stage", stage(-5, "A"), "ceiling"},
                {"from tomorrow", stage(0, "A"), ""},
                {"from today", stage(-1, "A"), "ceiling"},
                {"a newer one", both(stage(-5, "A"), stage(-3, "B")), ""},
                {"a newer one, stricter", both(stage(-5, "B"), stage(-3, "A")), "ceiling"},
                {"a newer one, entered before", both(stage(-3, "B"), stage(-5, "A")), ""},
                {"of one day the lower", both(stage(-3, "A"), stage(-3, "B")), "ceiling"},
                {"of one day the lower, entered last", both(stage(-3, "B"), stage(-3, "A")), "ceiling"},
                {"a newer one of another field", both(stage(-5, "A"), minutes(-3, 9000)), "ceiling"},
                {"a stage that the table does not have", stage(-5, "Z"), "ceiling"},
                {"minutes", minutes(-5, 1980), ""},
                {"fewer", minutes(-5, 1979), "ceiling"},
                {"fewer from tomorrow", minutes(0, 1979), ""},
                {"newer minutes", both(minutes(-5, 100), minutes(-3, 1980)), ""},
                {"newer minutes, entered before", both(minutes(-3, 1980), minutes(-5, 100)), ""},
                {"of one day the fewer", both(minutes(-3, 100), minutes(-3, 1980)), "ceiling"},
                {"of one day the fewer, entered last", both(minutes(-3, 1980), minutes(-3, 100)), "ceiling"},
                {"with what was run in the week", [=](Journal& j) { minutes(-5, 2579)(j), j.today(0), j.did(0, 0); },
                 "ceiling"},
                {"all of it", [=](Journal& j) { minutes(-5, 2580)(j), j.today(0), j.did(0, 0); }, ""},
                {"none at all", minutes(-5, 0), "ceiling"},
                {"from its day", from(-5, 1), ""},
                {"before it", from(-5, 2), "ceiling"},
                {"a newer day", both(from(-5, 4), from(-3, 1)), ""},
                {"a newer day, entered before", both(from(-3, 1), from(-5, 4)), ""},
                {"of one day the later", both(from(-3, 4), from(-3, 1)), "ceiling"},
                {"of one day the later, entered last", both(from(-3, 1), from(-3, 4)), "ceiling"},
                {"its last day over, it stays",
                 [=](Journal& j) { stage(-5, "A")(j), j.record.clearances[0].until = j.day(-3); }, "ceiling"},
                {"a walk before the day",
                 [=](Journal& j) {
                   from(-5, 1)(j), j.put(0, ItemKind::walk, {{1, {{false, 60}}}});
                 },
                 ""},
                {"a walk named after a stage is no running",
                 [=](Journal& j) {
                   stage(-5, "B")(j), j.put(0, ItemKind::walk, {{1, {{false, 60}}}}).stage = "C";
                 },
                 ""},
                {"a walking week",
                 [=](Journal& j) { stage(-5, "A")(j), minutes(-5, 0)(j), walking(j), j.today(0), j.did(0, 0); }, ""},
            });
  check_law(on_the_table, check_ceilings,
            {{"the first stage stands, whatever stage the table does not have was named", stage(-5, "Z"), ""}});
  check_law(running, check_ceilings,
            {
                {"no running phase under a stage", stage(-5, "J"), "ceiling"},
                {"minutes", minutes(-5, 1300), ""},
                {"one second",
                 [=](Journal& j) {
                   walking(j), j.put(3, ItemKind::run, {{1, {{true, 1}}}}), from(-5, 5)(j);
                 },
                 "ceiling"},
            });
}

TEST_CASE("no more than the week before the injury or the goal, whichever is lower", "[audit]") {
  const auto before = [](Seconds run_s) {
    return [=](Journal& j) { j.record.runner.before_injury.weekly_run_s = run_s; };
  };
  const auto goal = [](Seconds run_s) { return [=](Journal& j) { j.record.runner.goal.weekly_run_s = run_s; }; };
  const auto both = [=](Seconds a, Seconds b) { return [=](Journal& j) { before(a)(j), goal(b)(j); }; };
  const auto long_runs = [](Seconds run_s) {
    return [=](Journal& j) {
      clear_days(j);
      j.plan_runs({run_s});
    };
  };
  check_law(
      running, check_ceilings,
      {
          {"before", before(1300), ""},
          {"over it", before(1299), "goal"},
          {"the goal", goal(1300), ""},
          {"over the goal", goal(1299), "goal"},
          {"both", both(1300, 1300), ""},
          {"the week before is the lower", both(1299, 9000), "goal"},
          {"the goal is the lower", both(9000, 1299), "goal"},
          {"150 minutes where nothing is known", long_runs(9000), ""},
          {"more", long_runs(9001), "goal"},
          {"kilometres before", [=](Journal& j) { long_runs(9001)(j), j.record.runner.before_injury.weekly_m = 1; },
           ""},
          {"kilometres as a goal", [=](Journal& j) { long_runs(9001)(j), j.record.runner.goal.weekly_m = 1; }, ""},
          {"minutes and kilometres", [=](Journal& j) { goal(1299)(j), j.record.runner.before_injury.weekly_m = 1; },
           "goal"},
          {"with what was run in the week", [=](Journal& j) { goal(1300)(j), j.today(0), j.ran(0, 1); }, "goal"},
      });
  check_law(on_the_table, check_ceilings, {{"the table has no goal", goal(1), ""}});
}
