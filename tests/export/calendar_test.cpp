// Calendars and tables of the sessions to come, as their own formats ask.
#include "export/registry.hpp"
#include "export/sessions.hpp"
#include "support/runner.hpp"

#include <sstream>

using namespace rtr;
using namespace rtr::exporting;

namespace {

Outing outing(const char* day, ItemKind kind, const std::string& stage = "") {
  Outing one;
  one.date = test::date(day);
  one.told_on = test::date("2026-10-11");
  one.item.kind = kind;
  one.item.stage = stage;
  one.item.total_s = 1500;
  if (kind == ItemKind::walk_run || kind == ItemKind::run) one.item.steps = {{1, {{false, 300}}}, {1, {{true, 1200}}}};
  return one;
}

Sessions week() {
  Sessions sessions;
  sessions.runner = "ana";
  sessions.today = test::date("2026-10-12");
  sessions.revision = 8;
  sessions.outings = {outing("2026-10-13", ItemKind::walk_run, "S2"), outing("2026-10-14", ItemKind::cross_training)};
  return sessions;
}

std::string written(const Sessions& sessions) { return exporter_named("ics")->write_sessions(sessions); }

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

std::vector<std::string> lines_with(const std::string& text, const std::string& start) {
  std::vector<std::string> found;
  std::istringstream lines(unfolded(text));
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) line.pop_back();
    if (line.starts_with(start)) found.push_back(line.substr(start.size()));
  }
  return found;
}

bool begins_inside_a_letter(const std::string& line) {
  return line.size() > 1 && line[0] == ' ' && (static_cast<unsigned char>(line[1]) & 0xC0U) == 0x80U;
}

}  // namespace

TEST_CASE("a calendar's lines end with CRLF and are at most 75 bytes, cut between letters", "[calendar]") {
  const std::string text = written(week());
  REQUIRE(text.ends_with("END:VCALENDAR\r\n"));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    REQUIRE(line.ends_with('\r'));
    CHECK(line.size() - 1 <= 75);
    CHECK_FALSE(begins_inside_a_letter(line));
  }
  // Whatever stands before it, a letter of two bytes is not torn.
  for (int i = 0; i < 80; ++i) {
    Sessions sessions = week();
    sessions.outings[0].item.stage = std::string(static_cast<std::size_t>(i), 'x') + "\u00B7\u00B7\u00B7";
    std::istringstream folded(written(sessions));
    for (std::string line; std::getline(folded, line);) CHECK_FALSE(begins_inside_a_letter(line));
  }
}

TEST_CASE("an event holds the whole session, escaped, on its day and for nobody else", "[calendar]") {
  const std::string text = written(week());
  CHECK(lines_with(text, "UID:") ==
        std::vector<std::string>{"2026-10-13-run-ana@rtr", "2026-10-14-cross_training-ana@rtr"});
  CHECK(lines_with(text, "DTSTAMP:").front() == "20261011T000000Z");
  CHECK(lines_with(text, "DTSTART;VALUE=DATE:").front() == "20261013");
  CHECK(lines_with(text, "DTEND;VALUE=DATE:").front() == "20261014");
  CHECK(lines_with(text, "SUMMARY:").front() == "Walk-run S2\\, 25 min");
  const std::string description = lines_with(text, "DESCRIPTION:").front();
  CHECK(description.starts_with("walk-run\\, 25 min\\n  walk 5 \u00B7 run 20\\n"));
  CHECK(description.find("Stop the run for: sharp pain\\, pain going down the leg") != std::string::npos);
  CHECK(lines_with(text, "CLASS:") == std::vector<std::string>{"PRIVATE", "PRIVATE"});
}

TEST_CASE("a run keeps its event when the walking breaks end, and a new plan changes the event", "[calendar]") {
  Sessions later = week();
  later.outings[0] = outing("2026-10-13", ItemKind::run);
  later.revision = 10;
  CHECK(lines_with(written(later), "UID:") == lines_with(written(week()), "UID:"));
  CHECK(lines_with(written(later), "SEQUENCE:").front() == "10");
}

TEST_CASE("what no longer holds is cancelled without a figure", "[calendar]") {
  Sessions sessions = week();
  sessions.outings.clear();
  sessions.withdrawn = {{test::date("2026-10-13"), ItemKind::walk_run}, {test::date("2026-10-14"), ItemKind::strength}};
  const std::string text = written(sessions);
  CHECK(lines_with(text, "METHOD:") == std::vector<std::string>{"CANCEL"});
  CHECK(lines_with(text, "STATUS:") == std::vector<std::string>{"CANCELLED", "CANCELLED"});
  CHECK(lines_with(text, "UID:").front() == "2026-10-13-run-ana@rtr");
  CHECK(lines_with(text, "DTSTAMP:").front() == "20261012T000000Z");
  CHECK(text.find("min") == std::string::npos);
  sessions.outings = week().outings;
  CHECK(lines_with(written(sessions), "METHOD:") == std::vector<std::string>{"PUBLISH"});
}

TEST_CASE("no field of a table is a formula to a spreadsheet", "[csv]") {
  for (const std::string_view formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    CHECK(csv_field(formula).starts_with("'"));
  CHECK(csv_field("\r=1") == "\"'\r=1\"");
  CHECK(csv_field("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"");
  CHECK(csv_field("walk 5, run \"1\"") == "\"walk 5, run \"\"1\"\"\"");
  CHECK(csv_field("S2") == "S2");
  CHECK(csv_field("") == "");
}

TEST_CASE("text for intervals.icu has a repetition between empty lines and no target", "[intervals]") {
  Outing run = outing("2026-10-13", ItemKind::walk_run, "S2");
  run.item.steps = {{1, {{false, 300}}}, {6, {{true, 60}, {false, 90}}}, {1, {{false, 45}}}};
  CHECK(intervals_workout(run, "ana") ==
        "Tue 13 Oct S2\n- Walk 5m intensity=warmup\n\n6x\n- Run easy 1m intensity=active\n"
        "- Walk 1m30s intensity=recovery\n\n- Walk 45s intensity=cooldown\n");
}
