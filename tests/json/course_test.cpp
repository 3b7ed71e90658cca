// The documents of a course hold what their schemas say, and leave out what a sign forbids.
#include "json/codec.hpp"
#include "json/course.hpp"

#include "simulation/runners.hpp"
#include "support/catch.hpp"
#include "words/catalogue.hpp"

namespace rtr::test {
namespace {

Record demo(Date today) { return json::read_record(bundled("examples/demo.json"), "demo.json", today).value(); }

struct Documents {
  std::string progress;
  std::string forecast;
};

Documents documents_of(const Record& record, Date today) {
  const auto plan = plan_week(record, ladder_protocol(), today, next_week(record.runner, today));
  REQUIRE(plan);
  const course::Forecast forecast = course::forecast_of(record, ladder_protocol(), today);
  return {json::write_progress(course::course_of(record, ladder_protocol(), today), forecast, *plan),
          json::write_forecast(forecast, *plan, ladder_protocol())};
}

const Date sunday = *parse_date("2026-11-08");

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the document of a course has a week for each week, with figures as they were logged", "[course]") {
  const std::string text = documents_of(demo(sunday), sunday).progress;
  CHECK(has(text, R"("format": "rtr-progress/1")"));
  CHECK(has(text, R"("withheld": null)"));
  CHECK(has(text, R"("start": "2026-09-07")"));
  CHECK(has(text, R"("run_min": 36)"));
  CHECK(has(text, R"("held_by": "amber")"));
  CHECK(has(text, R"("flares": [
        "2026-10-22"
      ])"));
  CHECK(has(text, R"("already": false)"));
}

TEST_CASE("the document of a forecast says that it is arithmetic, and gives a date for each target", "[course]") {
  const std::string text = documents_of(demo(sunday), sunday).forecast;
  CHECK(has(text, R"("format": "rtr-forecast/1")"));
  CHECK(has(text, R"("basis": "arithmetic on what is assumed, not a promise")"));
  for (const char* part : {R"("id": "all_well")", R"("id": "two_of_three")", R"("id": "one_flare")",
                           R"("target": "last_stage")", R"("target": "five_km")", R"("target": "goal")"}) {
    INFO(part);
    CHECK(has(text, part));
  }
}

TEST_CASE("an emergency or same-day sign leaves no figure of running in a course's documents", "[course]") {
  for (const Item flag : {Item::saddle_numbness, Item::foot_drop}) {
    Record record = demo(sunday);
    record.checklists.back().answers[index_of(flag)] = Answer::yes;
    const Documents documents = documents_of(record, sunday);
    for (const std::string& text : {documents.progress, documents.forecast}) {
      INFO(text);
      for (const char* key : {"run_min", "walk_min", "stage", "weeks", "goal", "scenarios", "metres"}) {
        CHECK_FALSE(has(text, key));
      }
      CHECK_FALSE(has(text, R"("withheld": null)"));
    }
  }
}

TEST_CASE("where a clinician comes first the document of a course has pain and no figure of running", "[course]") {
  Record record = demo(sunday);
  record.checklists.back().answers[index_of(Item::thoracic_pain)] = Answer::yes;
  const Documents documents = documents_of(record, sunday);
  CHECK(has(documents.progress, R"("pain")"));
  for (const char* key : {"run_min", "walk_min", "stage", "goal", "planned_runs"}) {
    CHECK_FALSE(has(documents.progress, key));
  }
  CHECK_FALSE(has(documents.forecast, "scenarios"));
}

}  // namespace rtr::test
