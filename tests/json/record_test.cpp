// Reading record documents: the runner, clearances, checklists, issued plans, and everything wrong at once.
#include "json/support.hpp"
#include "support/catch.hpp"

using namespace rtr;
using namespace rtr::json;
using namespace rtr::json::test;

namespace {

Result<Record> record(const std::string& text) { return read_record(text, "log.json", today); }
std::string runner_problems(const std::string& members) { return told(record(record_with("", members))); }

std::string with_list(const std::string& key, const std::string& entry) {
  return R"({"format":"rtr-record/1","runner":{"id":"maria"},")" + key + "\":[" + entry + "]}";
}

// The example of the contract, with every field in it.
const std::string whole = R"({
  "format": "rtr-record/1",
  "runner": {
    "id": "maria", "name": "Maria", "birth_year": 1988, "units": "km", "week_start": "monday",
    "run_days": ["tue", "thu", "sat"], "protocol": "low-back-walk-run",
    "injury": {"kind": "disc", "onset": "2026-07-14", "surgery": false, "leg_symptoms_last": null, "worse_with": ["bending"]},
    "before_injury": {"weekly_km": 35, "weekly_run_min": 200, "longest_km": 14, "days_per_week": 4},
    "goal": {"weekly_km": 30}
  },
  "clearances": [{"date": "2026-09-28", "by": "A. Moreau, physiotherapist", "covers": ["return_to_running", "foot_drop"],
                  "until": null, "stage_max": null, "weekly_run_min_max": 30.5, "no_running_before": "2026-12-24", "start_stage": "S3", "note": ""}],
  "checklists": [{"date": "2026-09-30", "resting_pain": 0, "answers": {"walk_30_min": true, "seen_clinician": true, "saddle_numbness": false, "lunge": null}}],
  "sessions": [
    {"id": "s-0001", "date": "2026-10-06", "start": "07:40", "source": "hand", "kind": "walk_run", "stage": "S1", "run_min": 5, "walk_min": 20,
     "longest_run_min": 1, "distance_km": 3.157, "rpe": 3, "surface": "grass",
     "pain": {"before": 0, "warm_up": 0, "during": 1, "after": 1, "next_morning": 0},
     "settled_h": 12, "stiffness_next_morning": "usual", "stiffness_h": 0,
     "leg": "none", "leg_change": "none", "signs": ["tightness"], "elsewhere": [{"site": "knee", "pain": 2, "limp": false}], "skipped": false, "note": "a \"note\"\n\u00e4"}],
  "plans": []
})";

}  // namespace

TEST_CASE("the whole example is read") {
  const Result<Record> result = record(whole);
  INFO(told(result));
  REQUIRE(result);
  CHECK(result->runner.birth_year == 1988);
  CHECK(result->runner.run_days == Weekdays{0b0101010});
  CHECK(result->runner.injury.kind == InjuryKind::disc);
  CHECK(result->runner.injury.surgery == Answer::no);
  CHECK(result->runner.before_injury.weekly_m == 35000);
  CHECK(result->runner.goal.weekly_m == 30000);
  CHECK(result->clearances.front().covers_return_to_running);
  CHECK(result->clearances.front().covers[index_of(Item::foot_drop)]);
  CHECK(result->clearances.front().weekly_run_max_s == 1830);
  CHECK(iso(*result->clearances.front().no_running_before) == "2026-12-24");
  CHECK(result->checklists.front().answers[index_of(Item::walk_30_min)] == Answer::yes);
  CHECK(result->checklists.front().answers[index_of(Item::saddle_numbness)] == Answer::no);
  CHECK(result->checklists.front().answers[index_of(Item::lunge)] == Answer::unanswered);
  CHECK(result->checklists.front().answers[index_of(Item::foot_drop)] == Answer::unanswered);
  CHECK(result->sessions.front().distance_m == 3157);
  CHECK(result->sessions.front().elsewhere.front().limp == Answer::no);
}

TEST_CASE("a record that is written and read again is the same, on one line or many") {
  const Result<Record> first = record(whole);
  REQUIRE(first);
  for (const int indent : {-1, 2}) {
    const std::string text = write_record(*first, indent);
    const Result<Record> second = record(text);
    INFO(text << told(second));
    REQUIRE(second);
    CHECK(write_record(*second, indent) == text);
    CHECK(second->sessions.front().note == "a \"note\"\nä");
  }
}

TEST_CASE("a byte order mark and carriage returns change nothing but the bytes") {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : whole) (text += c == '\n' ? "\r" : "") += c;
  const Result<Record> result = record(text);
  REQUIRE(result);
  CHECK(write_record(*result) == write_record(*record(whole)));
}

TEST_CASE("the smallest record has a format and an id") {
  CHECK(record(R"({"format":"rtr-record/1","runner":{"id":"a"}})"));
  CHECK(told(record(R"({"format":"rtr-record/1"})")) == "log.json:1 /runner: is missing; an object is needed\n");
  CHECK(told(record(R"({"format":"rtr-record/1","runner":{}})")) ==
        "log.json:1 /runner/id: is missing; an id is needed\n");
  CHECK(told(record(R"({"runner":{"id":"a"}})")) == "log.json:1 /format: is missing; a text is needed\n");
  CHECK(told(record("[]")) == "log.json:1: is a list; an object is needed\n");
}

TEST_CASE("another format is refused, a newer one with a word about it, and its keys are not held against it") {
  CHECK(told(record("{\"format\":\"rtr-record/2\",\n\"new\":1}")) ==
        "log.json:1 /format: is \"rtr-record/2\", made by a newer rtr; this one reads \"rtr-record/1\"\n");
  CHECK(has(told(record(R"({"format":"rtr-plan/1"})")), "is \"rtr-plan/1\"; it has to be \"rtr-record/1\""));
  CHECK(has(told(record(R"({"format":"rtr-record/0"})")), "it has to be"));
  CHECK(has(told(record(R"({"format":"rtr-record/x"})")), "it has to be"));
}

TEST_CASE("an unknown key is an error everywhere, with the nearest name") {
  CHECK(told(record(R"({"format":"rtr-record/1","runner":{"id":"a"},
"session":[]})")) == "log.json:2 /session: is not known: \"session\" (did you mean \"sessions\"?)\n");
  CHECK(has(
      told(record(with_list("checklists", R"({"date":"2026-11-20","answers":{"sadle_numbness":true}})"))),
      "/checklists/0/answers/sadle_numbness: is not known: \"sadle_numbness\" (did you mean \"saddle_numbness\"?)"));
  CHECK(has(runner_problems(R"("injury":{"knd":"disc"})"), "/runner/injury/knd: is not known"));
}

TEST_CASE("all problems are told together in the order of the file, twenty of them") {
  std::string sessions;
  for (int i = 0; i < 20; ++i)
    sessions += std::string(i > 0 ? ",\n" : "\n") + R"({"date":"2026-11-20","kind":"run","run_min":-1})";
  const Result<Record> twenty = record(record_with(sessions));
  REQUIRE_FALSE(twenty);
  CHECK(twenty.error().code == Code::bad_data);
  CHECK(twenty.error().problems.size() == 20);
  const Result<Record> more = record(record_with(sessions, R"("birth_year":1899,"units":"m")"));
  REQUIRE_FALSE(more);
  REQUIRE(more.error().problems.size() == 20);
  CHECK(more.error().problems.front().where == "log.json:1 /runner/birth_year");
  CHECK(more.error().problems[2].where == "log.json:2 /sessions/0/run_min");
  CHECK(more.error().problems.back().hint == "and 2 more");
}

TEST_CASE("a key given twice is told together with the other problems") {
  const std::string text =
      told(record(record_with(R"({"date":"2026-11-20","kind":"run","run_min":5,"run_min":5,"rpe":11})")));
  CHECK(has(text, "/sessions/0/run_min: is given twice"));
  CHECK(has(text, "/sessions/0/rpe: is 11"));
}

TEST_CASE("a birth year is from 1900 to this year") {
  CHECK(runner_problems(R"("birth_year":1900)").empty());
  CHECK(runner_problems(R"("birth_year":2026)").empty());
  CHECK(has(runner_problems(R"("birth_year":1899)"), "is 1899; a whole number from 1900 to 2026"));
  CHECK(has(runner_problems(R"("birth_year":2027)"), "is 2027"));
}

TEST_CASE("two run days have a day between, also across the week's edge") {
  CHECK(runner_problems(R"("run_days":["mon","wed"])").empty());
  CHECK(runner_problems(R"("run_days":["sat","mon"])").empty());
  CHECK(runner_problems(R"("run_days":["mon","tue","wed"])").empty());
  CHECK(has(runner_problems(R"("run_days":["mon","tue"])"), "/runner/run_days: has no two days with a day between"));
  CHECK(has(runner_problems(R"("run_days":["sun","mon"])"), "has no two days with a day between"));
  CHECK(has(runner_problems(R"("run_days":["wed"])"), "has no two days"));
  CHECK(has(runner_problems(R"("run_days":[])"), "has no two days"));
  CHECK(has(runner_problems(R"("run_days":["mon","thu","mon"])"),
            "/runner/run_days/2: is \"mon\", which is named twice"));
  CHECK(has(runner_problems(R"("run_days":["monday","thu"])"), "/runner/run_days/0: is \"monday\"; one of mon, tue"));
  CHECK(record(record_with("", R"("run_days":null)"))->runner.run_days == Weekdays{0b0101010});
}

TEST_CASE("the rest of the profile has its words and ranges") {
  CHECK(has(runner_problems(R"("week_start":"mon")"), "/runner/week_start: is \"mon\"; one of monday"));
  CHECK(has(runner_problems(R"("units":"mile")"), "/runner/units: is \"mile\"; one of km, mi"));
  CHECK(has(runner_problems(R"("injury":{"onset":"2026-11-23"})"), "/runner/injury/onset: is \"2026-11-23\""));
  CHECK(has(runner_problems(R"("injury":{"surgery":"no"})"), "/runner/injury/surgery: is \"no\"; true, false or null"));
  CHECK(runner_problems(R"("before_injury":{"days_per_week":7,"weekly_km":1000,"weekly_run_min":10080})").empty());
  CHECK(has(runner_problems(R"("before_injury":{"days_per_week":8})"), "is 8; a whole number from 0 to 7"));
  CHECK(has(runner_problems(R"("before_injury":{"weekly_km":1000.5})"), "is 1000.5; km"));
  CHECK(has(runner_problems(R"("goal":{"continuous_min":1441})"), "is 1441; minutes"));
}

TEST_CASE("a checklist needs its date and answers of true, false or null") {
  CHECK(has(told(record(with_list("checklists", R"({"answers":{}})"))), "/checklists/0/date: is missing"));
  CHECK(has(told(record(with_list("checklists", R"({"date":"2026-11-20"})"))), "/checklists/0/answers: is missing"));
  CHECK(has(told(record(with_list("checklists", R"({"date":"2026-11-20","answers":{"squat":1}})"))),
            "/checklists/0/answers/squat: is 1; true, false or null"));
  CHECK(has(told(record(with_list("checklists", R"({"date":"2026-11-20","answers":{"squat":"true"}})"))),
            "is \"true\"; true, false or null"));
}

TEST_CASE("a clearance covers what is named, and only known names") {
  CHECK(record(with_list("clearances", R"({"date":"2026-11-20"})")));
  CHECK(has(told(record(with_list("clearances", R"({"by":"x"})"))), "/clearances/0/date: is missing"));
  CHECK(has(told(record(with_list("clearances", R"({"date":"2026-11-20","covers":["foot_dropp"]})"))),
            "/clearances/0/covers/0: is \"foot_dropp\", which is not known; such as return_to_running, "
            "saddle_numbness, bladder_change (did you mean \"foot_drop\"?)"));
  CHECK(
      has(told(record(with_list("clearances", R"({"date":"2026-11-20","covers":["squat"]})"))), "which is not known"));
  CHECK(
      has(told(record(with_list("clearances", R"({"date":"2026-11-20","covers":"foot_drop"})"))), "a list is needed"));
  CHECK(
      has(told(record(with_list("clearances", R"({"date":"2026-11-20","weekly_run_min_max":-1})"))), "is -1; minutes"));
  CHECK(has(told(record(with_list("clearances", R"({"date":"2026-11-23"})"))), "/clearances/0/date"));
}

TEST_CASE("the values of the stateless use are read on their own") {
  CHECK(read_checklists(R"({"date":"2026-11-20","answers":{}})", "c.json", today)->size() == 1);
  CHECK(read_checklists(R"([{"date":"2026-11-20","answers":{}},{"date":"2026-11-21","answers":{}}])", "c.json", today)
            ->size() == 2);
  CHECK(read_checklists("[]", "c.json", today)->empty());
  CHECK(told(read_checklists("5", "c.json", today)) == "c.json:1: is 5; an object is needed\n");
  CHECK(told(read_checklists("[\n5]", "c.json", today)) == "c.json:2 /0: is 5; an object is needed\n");
  CHECK(told(read_sessions("{}", "l.json", today)) == "l.json:1: is an object; a list of sessions is needed\n");
  CHECK(read_runner(R"({"id":"a"})", "r.json", today)->id == "a");
  CHECK(told(read_runner("{}", "r.json", today)) == "r.json:1 /id: is missing; an id is needed\n");
  CHECK(read_clearance(write_clearance(Clearance{today, "x", true, {}, {}, {}, {}, {}, {}, {}}), "", today)->by == "x");
}
