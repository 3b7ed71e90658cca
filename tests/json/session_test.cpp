// Reading sessions: each limit at, below and above, and what a session can be.
#include "json/support.hpp"
#include "support/catch.hpp"

using namespace rtr;
using namespace rtr::json;
using namespace rtr::json::test;

namespace {
Session read(const std::string& members) {
  const Result<std::vector<Session>> sessions = session_of(members);
  INFO(told(sessions));
  REQUIRE(sessions);
  REQUIRE(sessions->size() == 1);
  return sessions->front();
}
const std::string walk = R"("date":"2026-11-20","kind":"walk",)";
const std::string run = R"("date":"2026-11-20","kind":"run",)";
}  // namespace

TEST_CASE("pain is a whole number from 0 to 10, and a decimal point alone does not make it another") {
  CHECK(session_with(R"("pain":{"during":0})"));
  CHECK(session_with(R"("pain":{"during":10})"));
  CHECK(session_with(R"("pain":{"during":1.0})")->front().pain.during == 1);
  CHECK(session_with(R"("pain":{"during":-0})")->front().pain.during == 0);
  CHECK(told(session_with(R"("pain":{"during":11})")) ==
        "log.json:1 /0/pain/during: is 11; a whole number from 0 to 10\n");
  CHECK(has(told(session_with(R"("pain":{"during":1.5})")), "is 1.5; a whole number from 0 to 10"));
  CHECK(has(told(session_with(R"("pain":{"during":-1})")), "is -1; a whole number"));
  CHECK(has(told(session_with(R"("pain":{"during":true})")), "is true; a whole number"));
  CHECK(has(told(session_with(R"("pain":{"during":"3"})")), "is \"3\"; a whole number"));
  CHECK(has(told(session_with(R"("pain":{"during":[]})")), "is a list; a whole number"));
  CHECK(has(told(session_with(R"("pain":{"during":9007199254740993})")), "is 9007199254740993; a whole number"));
  CHECK(has(told(session_with(R"("pain":3)")), "/0/pain: is 3; an object is needed"));
  CHECK(has(told(session_with(R"("rpe":11)")), "/0/rpe: is 11"));
}

TEST_CASE("null and absent are both not answered") {
  const Session session = read(run + R"("run_min":5,"rpe":null,"pain":null,"signs":null,"leg":null,"skipped":null)");
  CHECK_FALSE(session.rpe);
  CHECK_FALSE(session.pain.during);
  CHECK_FALSE(session.signs);
  CHECK_FALSE(session.leg);
  CHECK_FALSE(session.skipped);
  CHECK_FALSE(read(run + R"("run_min":5)").signs);
  CHECK(read(run + R"("run_min":5,"signs":[])").signs == Signs{});
}

TEST_CASE("minutes are held as whole seconds, rounded to the nearest") {
  CHECK(read(run + R"("run_min":1.5)").run_s == 90);
  CHECK(read(run + R"("run_min":0.01)").run_s == 1);
  CHECK(read(run + R"("run_min":0.02)").run_s == 1);
  CHECK(read(run + R"("run_min":16.67)").run_s == 1000);
  CHECK(read(run + R"("run_min":1e1)").run_s == 600);
  CHECK(read(run + R"("run_min":1440)").run_s == 86400);
}

TEST_CASE("minutes have at most two decimals and a range") {
  CHECK(told(session_of(run + R"("run_min":1.005)")) ==
        "log.json:1 /0/run_min: is 1.005; minutes, from 0 to 1440, with at most two decimals\n");
  CHECK(has(told(session_of(run + R"("run_min":1440.01)")), "is 1440.01; minutes"));
  CHECK(has(told(session_of(run + R"("run_min":-0.01)")), "is -0.01; minutes"));
  CHECK(has(told(session_of(run + R"("run_min":true)")), "is true; minutes"));
  CHECK(has(told(session_of(run + R"("run_min":"5")")), "is \"5\"; minutes"));
  CHECK(has(told(session_of(run + R"("run_min":1e300)")), "is 1e300; minutes"));
}

TEST_CASE("distances are held as whole metres up to 300 km") {
  CHECK(read(walk + R"("total_min":60,"distance_km":3.157)").distance_m == 3157);
  CHECK(read(walk + R"("total_min":60,"distance_km":300)").distance_m == 300000);
  CHECK(has(told(session_of(walk + R"("total_min":60,"distance_km":300.001)")), "is 300.001; km, from 0 to 300"));
  CHECK(read(walk + R"("total_min":60,"distance_km":3.1574999)").distance_m == 3157);
  CHECK(read(walk + R"("total_min":60,"distance_km":3.1575)").distance_m == 3158);
  CHECK(read(walk + R"("total_min":60,"distance_km":0.000499999)").distance_m == 0);
  CHECK(has(told(session_of(walk + R"("total_min":60,"distance_km":300.0000001)")), "km, from 0 to 300"));
  CHECK(has(told(session_of(walk + R"("total_min":60,"distance_km":1.0000000005)")), "at most nine decimals"));
}

TEST_CASE("dates are of the calendar, from 2000 to today") {
  const auto on = [](const std::string& date) {
    return told(session_of(R"("kind":"run","run_min":5,"date":)" + date));
  };
  CHECK(on(R"("2026-11-22")").empty());
  CHECK(on(R"("2000-01-01")").empty());
  CHECK(on(R"("2026-11-23")") ==
        "log.json:1 /0/date: is \"2026-11-23\"; a date from 2000-01-01 to today (2026-11-22)\n");
  CHECK(has(on(R"("1999-12-31")"), "a date from 2000-01-01"));
  CHECK(has(on(R"("2026-02-29")"), "a date of the calendar, written YYYY-MM-DD"));
  CHECK(has(on(R"("2026-1-2")"), "a date of the calendar"));
  CHECK(has(on(R"("22.11.2026")"), "a date of the calendar"));
  CHECK(has(on("20261122"), "is 20261122; a date of the calendar"));
  CHECK(has(on("null"), "/0/date: is missing"));
}

TEST_CASE("what a session needs depends on its kind") {
  CHECK(has(told(session_of(R"("kind":"run","run_min":5)")), "/0/date: is missing"));
  CHECK(has(told(session_of(R"("date":"2026-11-20","run_min":5)")), "/0/kind: is missing; one of walk_run, run, walk"));
  CHECK(has(told(session_of(run + R"("rpe":3)")), "/0/run_min: is missing; a session of kind run needs it"));
  CHECK(has(told(session_of(walk + R"("rpe":3)")), "/0/total_min: is missing; a session of kind walk needs it"));
  CHECK(session_of(run + R"("skipped":true)"));
  CHECK(session_of(walk + R"("skipped":true)"));
  CHECK(session_of(run + R"("run_min":0)"));
  CHECK(has(told(session_of(walk + R"("total_min":30,"run_min":5)")),
            "/0/run_min: is 5 min, but a session of kind walk"));
  CHECK(session_of(walk + R"("total_min":30,"run_min":0)"));
}

TEST_CASE("a value that cannot be read is named once and not as missing too") {
  CHECK(told(session_of(run + R"("run_min":"x")")) ==
        "log.json:1 /0/run_min: is \"x\"; minutes, from 0 to 1440, with at most two decimals\n");
}

TEST_CASE("a skipped session has no minutes") {
  CHECK(has(told(session_of(run + R"("skipped":true,"run_min":5)")), "/0/run_min: is given, but a skipped session"));
  CHECK(has(told(session_of(run + R"("skipped":true,"distance_km":5)")), "/0/distance_km: is given"));
  CHECK(session_of(run + R"("skipped":true,"run_min":0)"));
}

TEST_CASE("the whole is at least its parts, and the longest run is part of the running") {
  CHECK(session_of(run + R"("run_min":5,"walk_min":20,"total_min":25)"));
  CHECK(has(told(session_of(run + R"("run_min":5,"walk_min":20,"total_min":24.9)")),
            "/0/total_min: is 24.9 min, less than running and walking together, 25 min"));
  CHECK(read(run + R"("run_min":0.01,"walk_min":0.01,"total_min":0.02)").total_s == 2);
  CHECK(session_of(run + R"("run_min":5,"longest_run_min":5)"));
  CHECK(has(told(session_of(run + R"("run_min":5,"longest_run_min":5.02)")),
            "/0/longest_run_min: is 5.02 min, more than"));
  CHECK(session_of(run + R"("run_min":720,"walk_min":720)"));
  CHECK(has(told(session_of(run + R"("run_min":720,"walk_min":720.5)")), "/0/walk_min: makes 1440.5 min"));
}

TEST_CASE("nobody runs faster than two minutes a kilometre") {
  CHECK(session_of(run + R"("run_min":20,"distance_km":10)"));
  CHECK(has(told(session_of(run + R"("run_min":20,"distance_km":10.001)")),
            "/0/distance_km: is 10.001 km in 20 min of running; not faster than 2:00 per km"));
  CHECK(session_of(run + R"("run_min":20,"walk_min":10,"distance_km":11)"));
  CHECK(session_of(R"("date":"2026-11-20","kind":"cross_training","total_min":20,"distance_km":15)"));
}

TEST_CASE("an unknown word is named with the nearest known one") {
  CHECK(has(told(session_with(R"("surface":"gras")")), "is \"gras\"; one of grass, track"));
  CHECK(has(told(session_with(R"("surface":"gras")")), "(did you mean \"grass\"?)"));
  CHECK(has(told(session_with(R"("signs":["numbnes"])")), "/0/signs/0: is \"numbnes\""));
  CHECK(told(session_with(R"("sign":["limp"])")) ==
        "log.json:1 /0/sign: is not known: \"sign\" (did you mean \"signs\"?)\n");
  CHECK(has(told(session_with(R"("xyzzy":1)")), "/0/xyzzy: is not known: \"xyzzy\""));
}

TEST_CASE("repeated signs count once") {
  CHECK(read(run + R"("run_min":5,"signs":["limp","limp"])").signs->count() == 1);
}

TEST_CASE("ids and times of day have a form") {
  CHECK(session_with(R"("id":"s-0001")"));
  CHECK(session_with("\"id\":\"" + std::string(40, 'a') + "\""));
  CHECK(has(told(session_with("\"id\":\"" + std::string(41, 'a') + "\"")), "/0/id: is"));
  CHECK(has(told(session_with(R"("id":"-a")")), "an id of 1 to 40"));
  CHECK(has(told(session_with(R"("id":"")")), "an id of 1 to 40"));
  CHECK(has(told(session_with(R"("id":"a/b")")), "an id of 1 to 40"));
  CHECK(has(told(session_with(R"("id":7)")), "an id of 1 to 40"));
  CHECK(session_with(R"("start":"23:59")"));
  CHECK(has(told(session_with(R"("start":"24:00")")), "/0/start: is \"24:00\"; a time of day"));
  CHECK(has(told(session_with(R"("start":"7:40")")), "a time of day"));
  CHECK(has(told(session_with(R"("start":"07:60")")), "a time of day"));
}

TEST_CASE("text is at most 2,000 characters, counted as people count") {
  std::string note;
  for (int i = 0; i < 2000; ++i) note += "ä";
  CHECK(session_with("\"note\":\"" + note + "\""));
  CHECK(has(told(session_with("\"note\":\"" + note + "ä\"")), "/0/note: has 2001 characters; at most 2000"));
  CHECK(has(told(session_with(R"("note":5)")), "/0/note: is 5; a text is needed"));
}

TEST_CASE("equal content without an id is one session, and the same file read twice adds nothing") {
  const std::string one = "{" + run + R"("run_min":5,"note":"x"})";
  const std::string spelt = R"({"run_min":5.0,"kind":"run","note":"x","date":"2026-11-20","rpe":null})";
  const std::string other = "{" + run + R"("run_min":5,"note":"y"})";
  const auto both = read_sessions("[" + one + "," + spelt + "," + other + "]", "log.json", today);
  REQUIRE(both);
  CHECK(both->size() == 2);
  CHECK(both->front().id != both->back().id);
  CHECK(both->front().id.size() == 18);
  CHECK(both->front().id == content_id(both->front()));
  const auto again = read_sessions("[" + write_session(both->front()) + "," + one + "]", "log.json", today);
  REQUIRE(again);
  CHECK(again->size() == 1);
}

TEST_CASE("one id for two different sessions is an error, for two equal ones it is one") {
  const std::string a = "{" + run + R"("run_min":5,"id":"s-1"})";
  const std::string b = "{" + run + R"("run_min":6,"id":"s-1"})";
  CHECK(read_sessions("[" + a + "," + a + "]", "log.json", today)->size() == 1);
  CHECK(told(read_sessions("[" + a + ",\n" + b + "]", "log.json", today)) ==
        "log.json:2 /1/id: is \"s-1\", the id of another session\n");
  const std::string twin = "{" + run + R"("run_min":5,"id":"s-2"})";
  CHECK(read_sessions("[" + a + "," + twin + "]", "log.json", today)->size() == 2);
}

TEST_CASE("a part of an hour counts as a whole one") {
  const auto settled = [](const std::string& hours) {
    const auto read = read_sessions(R"([{"date":"2026-11-20","kind":"walk","total_min":30,"settled_h":)" + hours + "}]",
                                    "log.json", *parse_date("2026-11-22"));
    return read ? read->front().settled_h.value_or(-1) : -2;
  };
  CHECK(settled("24") == 24);
  CHECK(settled("24.01") == 25);
  CHECK(settled("24.5") == 25);
  CHECK(settled("-1") == -2);
  CHECK(settled("10000.5") == -2);
}
