// Plans: the document that is written, what is kept of it once issued, and reading that back.
#include "json/reader.hpp"
#include "json/support.hpp"
#include "support/catch.hpp"
#include "words/catalogue.hpp"

using namespace rtr;
using namespace rtr::json;
using namespace rtr::json::test;

namespace {

const Date monday = *parse_date("2026-11-23");

Protocol protocol() {
  Protocol table;
  table.id = "t";
  table.stages = {{"S1", {}}, {"S2", {}}};
  return table;
}

Activity walk_run() {
  Activity activity;
  activity.kind = ItemKind::walk_run;
  activity.stage = "S2";
  activity.steps = {{1, {{false, 300}}}, {6, {{true, 60}, {false, 90}}}, {1, {{false, 300}}}};
  activity.rpe_max = 4;
  activity.surface = Surface::grass;
  return activity;
}

Plan plan_to_train() {
  Plan plan;
  plan.runner = "maria";
  plan.as_of = today;
  plan.week_start = monday;
  plan.phase = Phase::walk_run;
  plan.progress = Progress::advance;
  plan.protocol = "t";
  plan.stage = "S2";
  plan.stage_number = 2;
  plan.stage_count = 2;
  Week week;
  for (int i = 0; i < 7; ++i) week.days.push_back({monday + i, {}});
  week.days[1].items.push_back(walk_run());
  Activity strength;
  strength.kind = ItemKind::strength;
  strength.exercises = {{"bird_dog", 1, 6, 10, true}};
  week.days[2].items.push_back(strength);
  week.totals = {360, 1140, 1860, 1, 60};
  week.limits.rem_half_s_max = 5940;
  week.limits.surfaces = Surfaces{0b000111};
  week.reference = ReferenceWeek{900, 5400, monday - 7};
  plan.body = week;
  plan.findings = {{"weekly-increase",
                    Severity::info,
                    true,
                    {},
                    {{"reference_rem", Unit::half_seconds, 5400},
                     {"increase_percent_max", Unit::percent, 10},
                     {"open", Unit::item, static_cast<std::int64_t>(index_of(Item::squat))},
                     {"open", Unit::item, static_cast<std::int64_t>(index_of(Item::lunge))},
                     {"stage", Unit::stage, 1},
                     {"on", Unit::date, monday.days},
                     {"run", Unit::seconds, 90},
                     {"pace", Unit::metres, 3157},
                     {"gap_days", Unit::days, 9}}}};
  return plan;
}

Plan plan_to_stop() {
  Plan plan = plan_to_train();
  plan.body = Stop{};
  plan.tier = Tier::emergency;
  plan.to_advance = {{"too-few-clean", 2}};
  return plan;
}

std::string issued_text(const std::string& members) {
  return R"({"week":{"start":"2026-11-23"},"as_of":"2026-11-22","phase":"prepare",)" + members + "}";
}

}  // namespace

TEST_CASE("a plan document has its keys in the order of the contract") {
  const std::string text = write_plan(plan_to_train(), protocol(), -1);
  CHECK(text.starts_with(
      R"({"format":"rtr-plan/1","runner":"maria","as_of":"2026-11-22","week":{"start":"2026-11-23","end":"2026-11-29"},)"
      R"("outcome":"train","tier":"none","phase":"walk_run","progress":"advance","protocol":"t","stage":"S2",)"
      R"("stage_number":2,"stage_count":2,)"
      R"("totals":{"run_min":6,"walk_min":19,"rem_min":15.5,"run_days":1,"longest_run_min":1},)"
      R"("reference":{"run_min":15,"rem_min":45,"week_start":"2026-11-16"},)"
      R"("limits":{"rem_min_max":49.5,"weekly_run_min_max":null,"single_run_min_max":null,"weekly_km_max":null,)"
      R"("no_running_before":null,"rpe_max":4,"surfaces":["grass","track","treadmill"]},)"
      R"("days":[{"date":"2026-11-23","items":[]},{"date":"2026-11-24","items":[{"kind":"walk_run","stage":"S2",)"
      R"("steps":[{"walk_min":5},{"repeat":6,"steps":[{"run_min":1},{"walk_min":1.5}]},{"walk_min":5}],)"
      R"("run_min":6,"walk_min":19,"total_min":25,"rpe_max":4,"surface":"grass"}]},)"
      R"({"date":"2026-11-25","items":[{"kind":"strength","exercises":[{"id":"bird_dog","sets":1,"reps":6,"hold_s":10,"per_side":true}]}]})"));
  CHECK(has(text, R"("daily":[],"findings":[{"rule":"weekly-increase","severity":"info","binding":true,"message":")"));
  CHECK(has(text, R"("facts":{"reference_rem_min":45,"increase_percent_max":10,"open":["squat","lunge"],"stage":"S2",)"
                  R"("on":"2026-11-23","run_min":1.5,"pace_km":3.157,"gap_days":9},"sources":[")"));
  CHECK(has(text, R"("to_advance":[],"cautions":[],"stop_signs":[")"));
  CHECK(has(text, R"(,"protocol":"t"}})"));
  CHECK(has(text, "\"made_by\":{\"program\":\"rtr " + std::string(program_version()) + "\""));
}

TEST_CASE("a stop has nothing that could hold a session or a running figure") {
  const std::string text = write_plan(plan_to_stop(), protocol());
  for (const char* key : {"\"days\"", "\"daily\"", "\"totals\"", "\"limits\"", "\"reference\"", "too-few-clean"}) {
    CHECK_FALSE(has(text, key));
  }
  CHECK(has(text, "\"outcome\": \"stop\""));
  CHECK(has(text, "\"tier\": \"emergency\""));
  CHECK(has(text, "\"phase\": \"prepare\""));
  CHECK(has(text, "\"progress\": null"));
  CHECK(has(text, "\"stage\": null"));
  CHECK(has(text, "\"stop_signs\": ["));
  CHECK(has(text, "\"notice\": \""));
}

TEST_CASE("a written plan is one readable document, and reads back as what is issued") {
  for (const Plan& plan : {plan_to_train(), plan_to_stop()}) {
    const std::string text = write_plan(plan, protocol());
    Problems problems("");
    CHECK(read_document(text, problems));
    const Result<IssuedPlan> read = read_issued_plan(text, "plan.json");
    INFO(told(read));
    REQUIRE(read);
    IssuedPlan expected = issued(plan);
    if (outcome_of(plan) == Outcome::stop) {  // the document of a stop names no stage
      expected.phase = Phase::prepare;
      expected.progress = Progress::none;
      expected.stage.clear();
    }
    CHECK(write_issued_plan(*read) == write_issued_plan(expected));
  }
}

TEST_CASE("an issued plan keeps its sums when it is written and read again") {
  IssuedPlan plan = issued(plan_to_train());
  REQUIRE(plan.items.size() == 1);
  const std::vector<IssuedItem> shapes{
      {monday, ItemKind::walk_run, "S2", 360, 1140, 60}, {monday, ItemKind::run, "", 1980, 600, 1980},
      {monday, ItemKind::walk, "", 0, 1800, 0},          {monday, ItemKind::run, "", 100, 0, 100},
      {monday, ItemKind::walk_run, "S2", 250, 3, 100},   {monday, ItemKind::walk_run, "S2", 14400, 14399, 1},
      {monday, ItemKind::walk_run, "S2", 61, 1, 60}};
  for (const IssuedItem& shape : shapes) {
    plan.items = {shape};
    const Result<IssuedPlan> read = read_issued_plan(write_issued_plan(plan), "j");
    INFO(write_issued_plan(plan) << told(read));
    REQUIRE(read);
    REQUIRE(read->items.size() == 1);
    CHECK(read->items[0].run_s == shape.run_s);
    CHECK(read->items[0].walk_s == shape.walk_s);
    CHECK(read->items[0].longest_run_s == shape.longest_run_s);
    CHECK(read->items[0].kind == shape.kind);
    CHECK(read->items[0].stage == shape.stage);
  }
}

TEST_CASE("a prepare week waits for answers only when nothing else bound it") {
  const auto waits = [](const std::string& findings) {
    const auto plan = read_issued_plan(issued_text(R"("outcome":"prepare","days":[],"findings":)" + findings), "p");
    INFO(told(plan));
    REQUIRE(plan);
    return plan->waits_for_answers_only;
  };
  CHECK(waits(R"([{"rule":"screen-unanswered","binding":true}])"));
  CHECK(waits(
      R"([{"rule":"readiness","binding":true},{"rule":"clearance-needed","binding":true},{"rule":"flare","binding":false}])"));
  CHECK_FALSE(waits(R"([{"rule":"screen-unanswered","binding":true},{"rule":"flare","binding":true}])"));
  CHECK_FALSE(waits(R"([{"rule":"screen-unanswered","binding":false}])"));
  CHECK(waits(R"([{"rule":"readiness","binding":true,"facts":{"missing":"squat"}}])"));
  CHECK_FALSE(waits(R"([{"rule":"readiness","binding":true,"facts":{"missing":"lunge","not_yet":"squat"}}])"));
  CHECK_FALSE(waits(R"([{"rule":"readiness","binding":true,"facts":{"resting_pain":3}}])"));
  CHECK_FALSE(waits(R"([{"rule":"screen-unanswered","binding":true},{"rule":"flare"}])"));
  CHECK_FALSE(waits(R"([{"rule":"screen-unanswered","binding":true},5])"));
  CHECK_FALSE(waits("[]"));
  CHECK_FALSE(waits("null"));
  CHECK_FALSE(waits("{}"));
}

TEST_CASE("of an issued plan only what is needed is checked, and newer keys are let pass") {
  const auto plan = [](const std::string& members) { return told(read_issued_plan(issued_text(members), "p")); };
  CHECK(plan(R"("outcome":"stop","new":{"deep":[1]})").empty());
  CHECK(has(plan(R"("outcome":"go","days":[])"), "/outcome: is \"go\"; one of train, prepare, stop"));
  CHECK(has(plan(R"("outcome":"train")"), "/days: is missing"));
  CHECK(has(plan(R"("outcome":"stop","days":[{"date":"2026-11-23"}])"), "/days: are given, but a stop has none"));
  CHECK(has(plan(R"("outcome":"prepare","days":[{"date":"2026-11-30"}])"),
            "/days/0/date: is not a day of the plan's week"));
  CHECK(has(plan(R"("outcome":"prepare","days":[{"date":"2026-11-24","items":[{"kind":"walk"}]}])"),
            "/days/0/items/0/steps: is missing"));
  CHECK(has(
      plan(R"("outcome":"prepare","days":[{"date":"2026-11-24","items":[{"kind":"run","steps":[{"run_min":5}]}]}])"),
      "/outcome: is \"prepare\", but there is running"));
  CHECK(
      has(plan(R"("outcome":"train","days":[{"date":"2026-11-24","items":[{"kind":"walk","steps":[{"run_min":5}]}]}])"),
          "in an item of kind walk"));
  CHECK(has(
      plan(
          R"("outcome":"train","days":[{"date":"2026-11-24","items":[{"kind":"run","steps":[{"repeat":2,"steps":[{"run_min":1440}]}]}]}])"),
      "/days/0/items/0/steps: make 2880 min; a session has at most 24 hours"));
  CHECK(
      plan(
          R"("outcome":"train","progress":"start","days":[{"date":"2026-11-24","items":[{"kind":"strength"}, {"kind":"run","steps":[{"run_min":5,"x":1}]}]}])")
          .empty());
  CHECK(has(told(read_issued_plan(R"({"outcome":"stop","phase":"prepare"})", "p")), "/week: is missing"));
  CHECK(has(told(read_issued_plan(R"({"outcome":"stop","phase":"prepare"})", "p")), "/as_of: is missing"));
}

TEST_CASE("billions of repeats in an issued plan are counted without going through them") {
  std::string steps;
  const std::string step = R"({"repeat":86400,"steps":[{"run_min":0.02},{"walk_min":0.02}]})";
  for (int i = 0; i < 20000; ++i) steps += (i == 0 ? "" : ",") + step;
  const std::string days = R"("days":[{"date":"2026-11-24","items":[{"kind":"run","steps":[)" + steps + "]}]}]";
  CHECK(has(told(read_issued_plan(issued_text(R"("outcome":"train",)" + days), "p")), "make 57600000 min"));
}

TEST_CASE("a record refuses a plan made after today") {
  const std::string plan = R"({"week":{"start":"2026-11-30"},"as_of":"2026-11-23","phase":"prepare","outcome":"stop"})";
  const auto record =
      read_record(R"({"format":"rtr-record/1","runner":{"id":"a"},"plans":[)" + plan + "]}", "r", today);
  CHECK(has(told(record), "/plans/0/as_of: is \"2026-11-23\"; a date from 2000-01-01 to today"));
}

TEST_CASE("a failure is one error or a list of them") {
  CHECK(write_failure({Code::bad_data, {{"is 11", "log.json:5 /x", ""}}}) ==
        "{\n  \"error\": {\n    \"code\": 65,\n    \"message\": \"is 11\",\n    \"where\": \"log.json:5 /x\",\n    "
        "\"hint\": \"\"\n  }\n}");
  CHECK(has(write_failure({Code::bad_config, {{"a", "", ""}, {"b", "", ""}}}), "\"errors\": ["));
}

TEST_CASE("bytes that are not UTF-8 cannot break a document") {
  Record record;
  record.runner.id = "a";
  record.runner.name = "x\xFFy\xED\xA0\x80\x01\x7F";
  const Result<Record> read = read_record(write_record(record), "", today);
  REQUIRE(read);
  CHECK(read->runner.name == "x\xEF\xBF\xBDy\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\x01\x7F");
}
