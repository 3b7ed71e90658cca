// audit: the plan against the decision that it was made from and the limits that it shows.
#include "audit/limited.hpp"

using namespace rtr;
using namespace rtr::test;
using auditing::check_decision;

namespace {

std::size_t bit(Surface surface) { return static_cast<std::size_t>(surface); }

}  // namespace

TEST_CASE("the outcome and the tier are those decided", "[audit]") {
  check_law(on_the_table, check_decision,
            {
                {"a higher tier", [](Journal& j) { j.plan.tier = Tier::hold; }, "decided_outcome"},
                {"another tier decided", [](Journal& j) { j.limits.tier = Tier::clinician; }, "decided_outcome"},
                {"running where walking was decided", [](Journal& j) { j.limits.outcome = Outcome::prepare; },
                 "decided_outcome"},
                {"a week where a stop was decided", [](Journal& j) { walking(j), j.limits.outcome = Outcome::stop; },
                 "decided_outcome"},
                {"walking where walking was decided",
                 [](Journal& j) { walking(j), j.limits.outcome = Outcome::prepare; }, ""},
                {"a stop where none was decided", [](Journal& j) { j.plan.body = Stop{}; }, "decided_outcome"},
                {"a stop", [](Journal& j) { j.plan.body = Stop{}, j.limits.outcome = Outcome::stop; }, ""},
            });
}

TEST_CASE("days, minutes and effort are within those decided", "[audit]") {
  check_law(on_the_table, check_decision,
            {
                {"from its first day", [](Journal& j) { j.limits.first_run_day = j.day(1); }, ""},
                {"a day before", [](Journal& j) { j.limits.first_run_day = j.day(2); }, "decided_days"},
                {"three days", [](Journal& j) { j.limits.run_days_max = 3; }, ""},
                {"one too many", [](Journal& j) { j.limits.run_days_max = 2; }, "decided_days"},
                {"a day between", [](Journal& j) { j.limits.days_between_runs = 1; }, ""},
                {"two days between", [](Journal& j) { j.limits.days_between_runs = 2; }, "decided_days"},
                {"from the last run on", [](Journal& j) { j.limits.days_between_runs = 1, j.did(-1, 0); }, ""},
                {"the last run a day before",
                 [](Journal& j) { j.today(0), j.limits.days_between_runs = 1, j.did(0, 0); }, "decided_days"},
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
                {"with what was run before",
                 [](Journal& j) { j.limits.weekly_run_s_max = 2399, j.did(0, 0), j.today(0); }, "decided_minutes"},
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
  check_law(running, check_decision,
            {
                {"no load in the running phase", [](Journal& j) { j.limits.weekly_rem_half_s_max = 0; }, ""},
                {"running", [](Journal& j) { j.limits.weekly_run_s_max = 1299; }, "decided_minutes"},
            });
  // One second is a run.
  check_law(on_the_table, check_decision,
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
  check_law(on_the_table, check_decision,
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
  check_law(
      on_the_table, check_decision,
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
