// A record against its table: stages that exist, and how high a clearance may start.
#include "json/support.hpp"
#include "support/catch.hpp"

using namespace rtr;
using namespace rtr::json;
using namespace rtr::json::test;

namespace {

Protocol ladder() {
  Protocol protocol;
  protocol.id = "table";
  for (int i = 1; i <= 6; ++i) {
    const Steps steps{{1, {{false, 1200}}}, {1, {{true, 60 * 2 * i}}}};
    protocol.stages.push_back({"S" + std::to_string(i), {steps, steps, steps}});
  }
  return protocol;
}

std::string checked(const std::string& text, const Protocol& protocol = ladder()) {
  const Result<Record> record = read_record(text, "log.json", today);
  INFO(told(record));
  REQUIRE(record);
  return told(check_stages(*record, protocol, text, "log.json"));
}

std::string start(const std::string& stage, const Protocol& protocol = ladder()) {
  return checked(R"({"format":"rtr-record/1","runner":{"id":"a"},"clearances":[
{"date":"2026-11-20","start_stage":")" +
                     stage + "\"}]}",
                 protocol);
}

}  // namespace

TEST_CASE("a stage that the table lacks is named with its line") {
  const std::string session =
      "\n"
      R"({"date":"2026-11-20","kind":"run","run_min":5,"stage":"S7"})";
  CHECK(checked(record_with(session)) ==
        "log.json:2 /sessions/0/stage: is \"S7\", a stage that the table \"table\" does not have (did you mean "
        "\"S1\"?)\n");
  CHECK(checked(record_with(R"({"date":"2026-11-20","kind":"run","run_min":5,"stage":"S6"})")).empty());
  CHECK(has(
      checked(R"({"format":"rtr-record/1","runner":{"id":"a"},"clearances":[{"date":"2026-11-20","stage_max":"X"}]})"),
      "/clearances/0/stage_max: is \"X\""));
}

TEST_CASE("a start stage is at most the fifth, and no heavier than the fifth of the default ladder") {
  CHECK(start("S1").empty());
  CHECK(start("S5").empty());
  CHECK(has(start("S6"), "log.json:2 /clearances/0/start_stage: is \"S6\"; a start stage is at most the 5th"));
  Protocol heavy = ladder();
  for (Steps& steps : heavy.stages[4].sessions) steps[0].intervals[0].seconds = 1201;
  CHECK(has(start("S5", heavy), "a start stage is at most the 5th, with no more load"));
  for (Steps& steps : heavy.stages[0].sessions) steps[0].intervals[0].seconds = 7000;
  CHECK(start("S1", heavy).empty());
}

TEST_CASE("a record without a text is checked too, and claims no lines") {
  Record record;
  record.runner.id = "a";
  Session session;
  session.id = "s-1";
  session.date = today;
  session.run_s = 60;
  session.stage = "S9";
  record.sessions.push_back(session);
  CHECK(has(told(check_stages(record, ladder(), "", "maria")), "maria /sessions/0/stage: is \"S9\""));
}

TEST_CASE("a bare list of sessions is checked too") {
  const std::string text = R"([{"date":"2026-11-20","kind":"run","run_min":5,"stage":"S9"}])";
  Record record;
  record.sessions = *read_sessions(text, "log.json", today);
  CHECK(has(told(check_stages(record, ladder(), text, "log.json")), "log.json:1 /0/stage: is \"S9\""));
}
