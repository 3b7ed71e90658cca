// Issued plans: the whole document is kept, and a later one of the same day takes the place of the earlier.
#include "store/support.hpp"
#include "words/catalogue.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

Protocol default_ladder() {
  return json::read_protocol(bundled("protocols/low-back-walk-run.json"), "low-back-walk-run.json").value();
}

/// A week with one walk-run session on its second day.
Plan plan_of(Date as_of, Date week, const Protocol& protocol, const Stage& stage) {
  Plan plan;
  plan.runner = "maria";
  plan.as_of = as_of;
  plan.week_start = week;
  plan.phase = Phase::walk_run;
  plan.progress = Progress::start;
  plan.protocol = protocol.id;
  plan.stage = stage.id;
  plan.stage_number = 1;
  plan.stage_count = static_cast<int>(protocol.stages.size());
  Week body;
  for (int i = 0; i < 7; ++i) body.days.push_back({week + i, {}});
  Activity activity;
  activity.kind = ItemKind::walk_run;
  activity.stage = stage.id;
  activity.steps = stage.sessions.front();
  const StepTotals totals = totals_of(activity.steps);
  activity.total_s = totals.run_s + totals.walk_s;
  body.days[1].items.push_back(activity);
  body.totals = {totals.run_s, totals.walk_s, totals.rem_half_s(), 1, totals.longest_run_s};
  plan.body = std::move(body);
  return plan;
}

}  // namespace

TEST_CASE("a plan that was issued is kept whole and read back for what later weeks need") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const Protocol ladder = default_ladder();
  const Plan plan = plan_of(day("2026-10-11"), day("2026-10-12"), ladder, ladder.stages.at(1));
  REQUIRE(folder.add_plan(plan, ladder));
  CHECK(text_of_file(folder.path() / "plans" / "2026-10-12-2026-10-11.json") == json::write_plan(plan, ladder) + "\n");
  CHECK(mode_of(folder.path() / "plans" / "2026-10-12-2026-10-11.json") == 0600U);
  CHECK(folder.plan_document(day("2026-10-12"), day("2026-10-11")).value().has_value());
  CHECK_FALSE(folder.plan_document(day("2026-10-12"), day("2026-10-12")).value().has_value());

  const IssuedPlan known = folder.load().value().plans.at(0);
  const IssuedPlan told = json::issued(plan);
  CHECK(known.week_start == told.week_start);
  CHECK(known.stage == told.stage);
  REQUIRE(known.items.size() == 1);
  CHECK(known.items[0].run_s == told.items[0].run_s);
  CHECK(known.items[0].walk_s == told.items[0].walk_s);
  CHECK(known.items[0].longest_run_s == told.items[0].longest_run_s);
}

TEST_CASE("asked again on one day: the same plan adds nothing, another one takes its place") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const Protocol ladder = default_ladder();
  const Plan first = plan_of(day("2026-10-11"), day("2026-10-12"), ladder, ladder.stages.at(1));
  const Plan other = plan_of(day("2026-10-11"), day("2026-10-12"), ladder, ladder.stages.at(2));
  REQUIRE(folder.add_plan(first, ladder));
  const std::string once = text_of_file(folder.path() / "journal.jsonl");
  REQUIRE(folder.add_plan(first, ladder));
  CHECK(text_of_file(folder.path() / "journal.jsonl") == once);

  REQUIRE(folder.add_plan(other, ladder));
  REQUIRE(folder.load().value().plans.size() == 1);
  CHECK(folder.load().value().plans[0].stage == ladder.stages.at(2).id);
  REQUIRE(folder.add_plan(first, ladder));
  CHECK(folder.load().value().plans.at(0).stage == ladder.stages.at(1).id);
}

TEST_CASE("plans of different days for one week are all known") {
  const TemporaryFolder temporary;
  store::Folder folder = new_folder(temporary.path());
  const Protocol ladder = default_ladder();
  for (const char* as_of : {"2026-10-10", "2026-10-11"}) {
    REQUIRE(folder.add_plan(plan_of(day(as_of), day("2026-10-12"), ladder, ladder.stages.at(1)), ladder));
  }
  CHECK(folder.load().value().plans.size() == 2);
}
