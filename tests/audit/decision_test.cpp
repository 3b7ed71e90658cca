// audit: the plan against the decision that it was made from and the limits that it shows, and what stands above
// everything: a clinician's ceilings and the goal (domain: clearance, ceiling).
#include "audit/journal.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_ceilings;
using auditing::check_decision;

namespace {

struct Row {
  std::string_view name;
  std::function<void(Journal&)> change;
  std::string expected;
};

std::string names(const std::vector<Breach>& found) {
  std::string out;
  for (const Breach breach : found) out += (out.empty() ? "" : " ") + std::string(name_of(breach));
  return out;
}

/// Tuesday, Thursday and Saturday of the first stage: 1800 seconds of running, 300 in a bout, 5760 half seconds in all.
Journal on_the_table() {
  Journal journal;
  journal.plan_stage(0);
  journal.week().limits.rpe_max = 10;
  journal.week().limits.surfaces.set();
  return journal;
}
/// 600 and 700 seconds.
Journal running() {
  Journal journal = on_the_table();
  for (Day& day : journal.week().days) day.items.clear();
  journal.plan_runs({600, 700});
  return journal;
}

void check(Journal (*from)(), void (*law)(auditing::Reading&), const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Journal journal = from();
    CHECK(names(journal.found_by(law)).empty());
    row.change(journal);
    CHECK(names(journal.found_by(law)) == row.expected);
  }
}

std::size_t bit(Surface surface) { return static_cast<std::size_t>(surface); }
void walking(Journal& j) {
  for (Day& day : j.week().days) day.items.clear();
  j.put(1, ItemKind::walk, {{1, {{false, 9000}}}});
}

}  // namespace

TEST_CASE("the outcome and the tier are those decided", "[audit]") {
  check(on_the_table, check_decision,
        {
            {"a higher tier", [](Journal& j) { j.plan.tier = Tier::hold; }, "decided_outcome"},
            {"another tier decided", [](Journal& j) { j.limits.tier = Tier::clinician; }, "decided_outcome"},
            {"running where walking was decided", [](Journal& j) { j.limits.outcome = Outcome::prepare; },
             "decided_outcome"},
            {"a week where a stop was decided", [](Journal& j) { walking(j), j.limits.outcome = Outcome::stop; },
             "decided_outcome"},
            {"walking where walking was decided", [](Journal& j) { walking(j), j.limits.outcome = Outcome::prepare; },
             ""},
            {"a stop where none was decided", [](Journal& j) { j.plan.body = Stop{}; }, "decided_outcome"},
            {"a stop", [](Journal& j) { j.plan.body = Stop{}, j.limits.outcome = Outcome::stop; }, ""},
        });
}

TEST_CASE("days, minutes and effort are within those decided", "[audit]") {
  check(on_the_table, check_decision,
        {
            {"from its first day", [](Journal& j) { j.limits.first_run_day = j.day(1); }, ""},
            {"a day before", [](Journal& j) { j.limits.first_run_day = j.day(2); }, "decided_days"},
            {"three days", [](Journal& j) { j.limits.run_days_max = 3; }, ""},
            {"one too many", [](Journal& j) { j.limits.run_days_max = 2; }, "decided_days"},
            {"a day between", [](Journal& j) { j.limits.days_between_runs = 1; }, ""},
            {"two days between", [](Journal& j) { j.limits.days_between_runs = 2; }, "decided_days"},
            {"from the last run on", [](Journal& j) { j.limits.days_between_runs = 1, j.did(-1, 0); }, ""},
            {"the last run a day before", [](Journal& j) { j.today(0), j.limits.days_between_runs = 1, j.did(0, 0); },
             "decided_days"},
            {"two in a row later on", [](Journal& j) { j.limits.days_between_runs = 1, j.on(6) = j.on(1); },
             "decided_days"},
            {"two runs on a day are one day",
             [](Journal& j) { j.limits.run_days_max = 3, j.on(1).push_back(j.on(1).front()); }, ""},
            {"all of the load", [](Journal& j) { j.limits.weekly_rem_half_s_max = 5760; }, ""},
            {"more", [](Journal& j) { j.limits.weekly_rem_half_s_max = 5759; }, "decided_minutes"},
            {"walks count as load",
             [](Journal& j) {
               j.limits.weekly_rem_half_s_max = 5760, j.put(0, ItemKind::walk, {{1, {{false, 1}}}});
             },
             "decided_minutes"},
            {"all of the running", [](Journal& j) { j.limits.weekly_run_s_max = 1800; }, ""},
            {"more running", [](Journal& j) { j.limits.weekly_run_s_max = 1799; }, "decided_minutes"},
            {"with what was run before", [](Journal& j) { j.limits.weekly_run_s_max = 2399, j.did(0, 0), j.today(0); },
             "decided_minutes"},
            {"all of it with what was run before",
             [](Journal& j) { j.limits.weekly_run_s_max = 2400, j.did(0, 0), j.today(0); }, ""},
            {"the longest bout", [](Journal& j) { j.limits.single_run_s_max = 300; }, ""},
            {"a longer bout", [](Journal& j) { j.limits.single_run_s_max = 299; }, "decided_minutes"},
            {"the longest is not the last",
             [](Journal& j) {
               j.limits.single_run_s_max = 299, j.on(5).front().steps = {{1, {{true, 60}}}};
             },
             "decided_minutes"},
            {"effort", [](Journal& j) { j.limits.rpe_max = 4; }, ""},
            {"more effort", [](Journal& j) { j.limits.rpe_max = 3; }, "decided_effort"},
            {"more effort on the first day only",
             [](Journal& j) { j.limits.rpe_max = 3, j.on(3).front().rpe_max = j.on(5).front().rpe_max = 2; },
             "decided_effort"},
            {"no target is no effort",
             [](Journal& j) {
               j.limits.rpe_max = 0;
               for (const int day : {1, 3, 5}) j.on(day).front().rpe_max.reset();
             },
             ""},
            {"an effort of one, where none was decided",
             [](Journal& j) {
               j.limits.rpe_max = 0;
               for (const int day : {1, 3, 5}) j.on(day).front().rpe_max = 1;
             },
             "decided_effort"},
            {"cross-training has its own",
             [](Journal& j) { j.limits.rpe_max = 4, j.put(0, ItemKind::cross_training, {}).rpe_max = 5; }, ""},
            {"ground that was not allowed", [](Journal& j) { j.limits.surfaces.reset(bit(Surface::grass)); },
             "decided_effort"},
            {"ground that is not used", [](Journal& j) { j.limits.surfaces.reset(bit(Surface::road)); }, ""},
            {"a walk's ground is no matter",
             [](Journal& j) {
               j.limits.surfaces.reset(bit(Surface::road));
               j.put(0, ItemKind::walk, {{1, {{false, 60}}}}).surface = Surface::road;
             },
             ""},
            {"ground not told",
             [](Journal& j) {
               j.limits.surfaces.reset();
               for (const int day : {1, 3, 5}) j.on(day).front().surface.reset();
             },
             ""},
            {"a walking week asks for no days and no minutes",
             [](Journal& j) {
               walking(j), j.limits.run_days_max = -1, j.limits.weekly_run_s_max = -1;
               j.limits.weekly_rem_half_s_max = 0, j.limits.first_run_day = j.day(6);
             },
             ""},
        });
  check(running, check_decision,
        {
            {"no load in the running phase", [](Journal& j) { j.limits.weekly_rem_half_s_max = 0; }, ""},
            {"running", [](Journal& j) { j.limits.weekly_run_s_max = 1299; }, "decided_minutes"},
        });
  // One second is a run.
  check(on_the_table, check_decision,
        {{"one second",
          [](Journal& j) {
            walking(j), j.limits.weekly_run_s_max = 0;
            j.put(3, ItemKind::walk_run, {{1, {{true, 1}}}});
          },
          "decided_minutes"},
         {"its ground",
          [](Journal& j) {
            walking(j), j.limits.surfaces.reset();
            j.put(3, ItemKind::walk_run, {{1, {{true, 1}}}});
            j.on(1).front().surface.reset();
          },
          "decided_effort"}});
}

TEST_CASE("walking only, and easy days until the first run day", "[audit]") {
  const auto beside = [](ItemKind kind, int day) {
    return [=](Journal& j) {
      walking(j);
      j.put(day, kind, {});
      j.limits.easy_days_only = true;
      j.limits.first_run_day = j.day(3);
    };
  };
  const auto only = [](ItemKind kind) {
    return [=](Journal& j) { walking(j), j.put(2, kind, {}), j.limits.walking_only = true; };
  };
  check(on_the_table, check_decision,
        {
            {"a walk", only(ItemKind::walk), ""},
            {"mobility", only(ItemKind::mobility), "decided_kinds"},
            {"strength", only(ItemKind::strength), "decided_kinds"},
            {"an easy day's walk", beside(ItemKind::walk, 2), ""},
            {"an easy day's mobility", beside(ItemKind::mobility, 2), ""},
            {"an easy day's strength", beside(ItemKind::strength, 2), "decided_kinds"},
            {"strength on the first run day", beside(ItemKind::strength, 3), ""},
            {"strength where days need not be easy",
             [=](Journal& j) { beside(ItemKind::strength, 2)(j), j.limits.easy_days_only = false; }, ""},
        });
}

TEST_CASE("the limits shown hold", "[audit]") {
  check(on_the_table, check_decision,
        {
            {"running", [](Journal& j) { j.week().limits.weekly_run_s_max = 1800; }, ""},
            {"more", [](Journal& j) { j.week().limits.weekly_run_s_max = 1799; }, "shown_limits"},
            {"a bout", [](Journal& j) { j.week().limits.single_run_s_max = 300; }, ""},
            {"a longer bout", [](Journal& j) { j.week().limits.single_run_s_max = 299; }, "shown_limits"},
            {"load", [](Journal& j) { j.week().limits.rem_half_s_max = 5760; }, ""},
            {"more load", [](Journal& j) { j.week().limits.rem_half_s_max = 5759; }, "shown_limits"},
            {"from its day", [](Journal& j) { j.week().limits.no_running_before = j.day(1); }, ""},
            {"before it", [](Journal& j) { j.week().limits.no_running_before = j.day(2); }, "shown_limits"},
            {"effort", [](Journal& j) { j.week().limits.rpe_max = 4; }, ""},
            {"more effort", [](Journal& j) { j.week().limits.rpe_max = 3; }, "shown_limits"},
            {"ground", [](Journal& j) { j.week().limits.surfaces.reset(bit(Surface::road)); }, ""},
            {"other ground", [](Journal& j) { j.week().limits.surfaces.reset(bit(Surface::grass)); }, "shown_limits"},
            {"a walking week shows none",
             [](Journal& j) {
               walking(j), j.week().limits.rem_half_s_max = 0;
               j.week().limits.no_running_before = j.day(6);
             },
             ""},
        });
}

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
    for (Day& day : journal.week().days) day.items.clear();
    journal.plan_stage(1);
    return journal;
  };
  // The second stage: 1980 seconds of running, first on day 1.
  check(second, check_ceilings,
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
  check(on_the_table, check_ceilings,
        {{"the first stage stands, whatever stage the table does not have was named", stage(-5, "Z"), ""}});
  check(running, check_ceilings,
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
      for (Day& day : j.week().days) day.items.clear();
      j.plan_runs({run_s});
    };
  };
  check(running, check_ceilings,
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
  check(on_the_table, check_ceilings, {{"the table has no goal", goal(1), ""}});
}
