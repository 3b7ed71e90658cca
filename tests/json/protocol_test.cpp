// Reading tables: what is refused, and what a stage becomes.
#include "json/support.hpp"
#include "support/catch.hpp"

using namespace rtr;
using namespace rtr::json;
using namespace rtr::json::test;

namespace {

Result<Protocol> table(const std::string& stages, const std::string& rest = "") {
  return read_protocol(
      R"({"format":"rtr-protocol/1","id":"t","stages":[)" + stages + "]" + (rest.empty() ? "" : "," + rest) + "}",
      "t.json");
}
std::string stage(const std::string& steps, const std::string& rest = "") {
  return R"({"id":"A","steps":[)" + steps + "]" + (rest.empty() ? "" : "," + rest) + "}";
}
std::string steps_problems(const std::string& steps) { return told(table(stage(steps))); }
std::string week_problems(const std::string& rest) { return told(table(stage(R"({"walk_min":30})"), rest)); }

const std::string easy = R"({"walk_min":5},{"repeat":5,"steps":[{"run_min":1},{"walk_min":2}]},{"walk_min":5})";

}  // namespace

TEST_CASE("a stage of steps stands for every session of its week") {
  const Result<Protocol> result =
      table(stage(easy, R"("total_min":25)"), R"("title":"T","sources":["x"],"reviewed":"2026-11-22")");
  INFO(told(result));
  REQUIRE(result);
  REQUIRE(result->stages.size() == 1);
  CHECK(result->stages[0].sessions.size() == 3);
  CHECK(totals_of(result->stages[0].sessions[2]).run_s == 300);
  CHECK(totals_of(result->stages[0].sessions[2]).walk_s == 1200);
  CHECK(result->reviewed == "2026-11-22");
  CHECK_FALSE(result->then_running);
}

TEST_CASE("a stage may list each session of the week, as many as there are") {
  const std::string one = R"({"steps":[{"walk_min":30}]})";
  CHECK(table(R"({"id":"A","sessions":[)" + one + "," + one + "," + one + "]}"));
  CHECK(table(R"({"id":"A","sessions":[)" + one + "," + one + "]}", R"("sessions_per_week":2)"));
  CHECK(has(told(table(R"({"id":"A","sessions":[)" + one + "," + one + "]}")),
            "/stages/0/sessions: has 2 sessions; as many as sessions_per_week, 3"));
  CHECK(has(told(table(R"({"id":"A","sessions":[]})")), "/stages/0/sessions: is an empty list"));
  CHECK(has(told(table(R"({"id":"A","sessions":[{"steps":[]},{"steps":[]},{"steps":[]}]})")),
            "/stages/0/sessions/0/steps: is an empty list"));
  CHECK(has(told(table(stage(easy, "\"sessions\":[" + one + "]"))), "/stages/0: has both steps and sessions"));
  CHECK(has(told(table(R"({"id":"A"})")), "/stages/0: has neither steps nor sessions"));
}

TEST_CASE("problems of a table are bad configuration") {
  const Result<Protocol> result = table("");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == Code::bad_config);
  CHECK(has(told(result), "t.json:1 /stages: is an empty list"));
  CHECK(read_protocol("{", "t.json").error().code == Code::bad_config);
}

TEST_CASE("a step has one time, more than nothing") {
  CHECK(has(steps_problems(""), "/stages/0/steps: is an empty list"));
  CHECK(has(steps_problems(R"({"walk_min":0})"),
            "/stages/0/steps/0/walk_min: is 0; minutes, more than 0 and at most 240"));
  CHECK(has(steps_problems(R"({"run_min":-1})"), "/stages/0/steps/0/run_min: is -1; minutes, more than 0"));
  CHECK(has(steps_problems(R"({"run_min":1,"walk_min":1})"), "/stages/0/steps/0: has both run_min and walk_min"));
  CHECK(has(steps_problems("{}"), "/stages/0/steps/0: has no time"));
  CHECK(has(steps_problems("5"), "/stages/0/steps/0: is 5; an object is needed"));
  CHECK(has(steps_problems(R"({"walk_min":5,"speed":3})"), "/stages/0/steps/0/speed: is not known"));
  CHECK(steps_problems(R"({"walk_min":0.01})").empty());
}

TEST_CASE("a repeat has steps, one deep, and is done 1 to 60 times") {
  const auto repeat = [](const std::string& times, const std::string& inner) {
    return steps_problems("{\"repeat\":" + times + ",\"steps\":[" + inner + "]}");
  };
  CHECK(repeat("1", R"({"walk_min":1})").empty());
  CHECK(repeat("60", R"({"walk_min":1})").empty());
  CHECK(has(repeat("61", R"({"walk_min":1})"), "/stages/0/steps/0/repeat: is 61; a whole number from 1 to 60"));
  CHECK(has(repeat("0", R"({"walk_min":1})"), "is 0; a whole number from 1 to 60"));
  CHECK(has(repeat("2", ""), "/stages/0/steps/0/steps: is an empty list"));
  CHECK(has(repeat("2", R"({"repeat":2,"steps":[{"walk_min":1}]})"),
            "/stages/0/steps/0/steps/0: is a repeat inside a repeat"));
  CHECK(has(steps_problems(R"({"repeat":2})"), "/stages/0/steps/0/steps: is missing"));
  CHECK(has(steps_problems(R"({"steps":[{"walk_min":1}]})"), "/stages/0/steps/0/repeat: is missing"));
  CHECK(has(steps_problems(R"({"repeat":2,"steps":[{"walk_min":1}],"run_min":1})"), "has a time beside its repeat"));
}

TEST_CASE("a session has at most four hours") {
  CHECK(steps_problems(R"({"walk_min":240})").empty());
  CHECK(has(steps_problems(R"({"walk_min":240.01})"), "is 240.01; minutes, more than 0 and at most 240"));
  CHECK(steps_problems(R"({"repeat":60,"steps":[{"walk_min":4}]})").empty());
  CHECK(has(steps_problems(R"({"repeat":60,"steps":[{"walk_min":4.02}]})"),
            "/stages/0/steps: make 241 min; a session has at most 4 hours"));
}

TEST_CASE("a declared total agrees with the steps, rounding aside") {
  CHECK(
      has(told(table(stage(easy, R"("total_min":26)"))), "/stages/0/total_min: is 26 min, but the steps make 25 min"));
  CHECK(has(told(table(stage(easy, R"("total_min":24)"))), "but the steps make 25 min"));
  CHECK(table(stage(R"({"repeat":6,"steps":[{"walk_min":1.33}]})", R"("total_min":7.98)")));
  CHECK(table(stage(R"({"repeat":6,"steps":[{"walk_min":1.33}]})", R"("total_min":8)")));
  CHECK(has(told(table(stage(easy, R"("total_min":0)"))), "/stages/0/total_min: is 0; minutes, more than 0"));
}

TEST_CASE("ids may not repeat") {
  CHECK(has(told(table(stage(easy) + "," + stage(easy))), "/stages/1/id: is \"A\" again; ids may not repeat"));
  CHECK(has(told(read_protocol(R"({"format":"rtr-protocol/1","id":"a b","stages":[]})", "t.json")),
            "/id: is \"a b\"; an id"));
}

TEST_CASE("a table can only tighten the week") {
  CHECK(week_problems(R"("sessions_per_week":2,"min_days_between_runs":2)").empty());
  CHECK(week_problems(R"("sessions_per_week":3,"min_days_between_runs":1)").empty());
  CHECK(has(week_problems(R"("sessions_per_week":4)"), "/sessions_per_week: is 4; a whole number from 2 to 3"));
  CHECK(has(week_problems(R"("sessions_per_week":1)"), "is 1; a whole number from 2 to 3"));
  CHECK(has(week_problems(R"("min_days_between_runs":0)"), "/min_days_between_runs: is 0; a whole number from 1 to 3"));
  // More rest than the week has room for is tighter too: what does not fit is dropped when the week is laid out.
  CHECK(week_problems(R"("sessions_per_week":3,"min_days_between_runs":2)").empty());
}

TEST_CASE("the running phase follows only a stage of one run of twenty minutes or more") {
  const auto ends = [](const std::string& steps) { return told(table(stage(steps), R"("then":"running")")); };
  CHECK(ends(R"({"walk_min":5},{"run_min":20},{"walk_min":5})").empty());
  CHECK(ends(R"({"run_min":10},{"run_min":10})").empty());
  CHECK(has(ends(R"({"run_min":19.98})"),
            "/then: is \"running\", but the last stage is not one run of 20 minutes or more"));
  CHECK(has(ends(R"({"repeat":2,"steps":[{"run_min":15},{"walk_min":1}]})"), "/then: is \"running\", but"));
  CHECK(has(week_problems(R"("then":"walking")"), "/then: is \"walking\"; it has to be \"running\""));
  CHECK(week_problems(R"("then":null)").empty());
}

TEST_CASE("a step that no mix of sessions can bridge is refused") {
  const std::string big = R"({"id":"B","steps":[{"walk_min":90}]})";
  CHECK(has(told(table(stage(R"({"walk_min":30})") + ",\n" + big)), "t.json:2 /stages/1: is too big a step"));
}

TEST_CASE("a step is judged wherever both its stages are whole, whatever else is wrong") {
  const std::string big = R"({"id":"B","steps":[{"walk_min":90}]})", broken = R"({"id":"C","steps":[]})";
  const std::string problems = told(table(stage(R"({"walk_min":30})") + ",\n" + big + ",\n" + broken + ",\n" + big));
  CHECK(has(problems, "t.json:2 /stages/1: is too big a step, from 45 min to 135 min of load a week"));
  CHECK(has(problems, "t.json:3 /stages/2/steps: is an empty list"));
  CHECK(has(problems, "t.json:4 /stages/3/id: is \"B\" again"));
  CHECK_FALSE(has(problems, "/stages/2: is too big a step"));
  CHECK_FALSE(has(problems, "/stages/3: is too big a step"));
}

TEST_CASE("a table may not have an id that is another's already") {
  const std::vector<std::string_view> taken{"other", "t"};
  const std::string text = R"({"format":"rtr-protocol/1","id":"t","stages":[{"id":"A","steps":[{"walk_min":5}]}]})";
  CHECK(has(told(read_protocol(text, "t.json", taken)), "t.json:1 /id: is \"t\", the id of a bundled protocol"));
  CHECK(read_protocol(text, "t.json"));
}

TEST_CASE("a newer table says so") {
  CHECK(has(told(read_protocol(R"({"format":"rtr-protocol/2"})", "t.json")), "made by a newer rtr"));
}
