// Files for a calendar and a watch, as they come out of the program.
#include "cli/process.hpp"
#include "store/support.hpp"
#include "words/messages.hpp"

#include <fstream>
#include <sstream>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& day, const std::string& words) {
  return run_process({"/bin/sh", "-c", program + " --today " + day + " " + words}, "", folder.path().string());
}

void is_screened(const TemporaryFolder& folder) {
  REQUIRE(shell(folder, "2026-10-05",
                "check --none --resting-pain 0 --yes walk_30_min daily_sitting daily_standing daily_bending "
                "daily_lifting squat lunge bird_dog dead_bug seen_clinician")
              .code == 0);
}

/// A runner whose first week, from Monday 5 October, is told.
void is_told_a_week(const TemporaryFolder& folder) {
  REQUIRE(shell(folder, "2026-10-05", "init --runner ana --birth-year 1990 --onset 2026-07-01 --surgery no").code == 0);
  is_screened(folder);
  REQUIRE(shell(folder, "2026-10-05", "plan --week this").code == 0);
}

/// A week of the third stage, so that a flare is not one at the first.
void is_told_a_third_stage(const TemporaryFolder& folder) {
  REQUIRE(shell(folder, "2026-10-05",
                "init --runner ana --birth-year 1990 --onset 2026-06-01 --surgery no --leg-symptoms no "
                "--weekly-run-min 200")
              .code == 0);
  std::string weeks;
  for (const char* done : {"09-22 5 20 S1", "09-24 5 20 S1", "09-29 6 19 S2", "10-01 6 19 S2"}) {
    std::istringstream parts(done);
    std::string day, run, walk, stage;
    parts >> day >> run >> walk >> stage;
    weeks += (weeks.empty() ? "[" : ",") + (R"({"date":"2026-)" + day) + R"(","kind":"walk_run","stage":")" + stage +
             R"(","run_min":)" + run + R"(,"walk_min":)" + walk +
             R"(,"longest_run_min":1,"rpe":3,"pain":{"before":0,"during":1,"after":1,"next_morning":0},"signs":[]})";
  }
  std::ofstream(folder.path() / "weeks.json") << weeks << "]";
  REQUIRE(shell(folder, "2026-10-05", "log --from weeks.json").code < 64);
  is_screened(folder);
  REQUIRE(shell(folder, "2026-10-05", "plan --week this").out.find("stage 3 of 13") != std::string::npos);
}

/// "Tue 6 Oct", as the text for intervals.icu begins.
std::string rtr_day(const std::string& iso) { return rtr::short_date(*rtr::parse_date(iso)); }

long count(const std::string& text, const std::string& word) {
  long found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

long sequence(const std::string& calendar) {
  const std::size_t at = calendar.find("SEQUENCE:");
  REQUIRE(at != std::string::npos);
  return std::stol(calendar.substr(at + 9));
}

}  // namespace

TEST_CASE("a calendar is cancelled as soon as a sign is open, and its numbers only grow", "[exports]") {
  const TemporaryFolder folder;
  is_told_a_week(folder);
  const Ended first = shell(folder, "2026-10-05", "export --format ics");
  CHECK(first.code == 0);
  CHECK(count(first.out, "BEGIN:VEVENT") == 6);
  CHECK(count(first.out, "-run-ana@rtr") == 3);
  CHECK(shell(folder, "2026-10-05", "export --format ics").out == first.out);
  for (const char* flag : {"saddle_numbness", "foot_drop", "thoracic_pain"}) {
    INFO(flag);
    const TemporaryFolder other;
    is_told_a_week(other);
    shell(other, "2026-10-05", std::string("check --yes ") + flag);
    const Ended stopped = shell(other, "2026-10-05", "export --format ics");
    CHECK(stopped.code == 3);
    CHECK(count(stopped.out, "STATUS:CANCELLED") == 6);
    CHECK(count(stopped.out, "STATUS:CONFIRMED") == 0);
    CHECK(stopped.out.find("METHOD:CANCEL\r\n") != std::string::npos);
    CHECK(stopped.out.find("min") == std::string::npos);
    CHECK(stopped.err.find("Delete what is already on your watch and in your calendar.") != std::string::npos);
    CHECK(sequence(stopped.out) > sequence(first.out));
    for (const char* format : {"fit", "intervals"})
      CHECK(shell(other, "2026-10-05", std::string("export --format ") + format).out.empty());
    CHECK(count(shell(other, "2026-10-05", "export --format csv").out, "\n") == 1);
  }
}

TEST_CASE("an old screen holds runs back from every export, and an answered one gives them out again", "[exports]") {
  const TemporaryFolder folder;
  is_told_a_week(folder);
  // Told on Monday for this week; a week later the screen is too old for the week that was told on Sunday.
  REQUIRE(shell(folder, "2026-10-11", "plan").code == 0);
  const std::string before = shell(folder, "2026-10-12", "export --format ics").out;
  const Ended old = shell(folder, "2026-10-13", "export --format ics");
  CHECK(old.err.find("rtr check") != std::string::npos);
  CHECK(count(old.out, "SUMMARY:Walk-run") == 0);
  CHECK(sequence(old.out) > sequence(before));
  shell(folder, "2026-10-13", "check --none --resting-pain 0");
  const std::string after = shell(folder, "2026-10-13", "export --format ics").out;
  CHECK(sequence(after) > sequence(old.out));
}

TEST_CASE("a week that has not begun is sent out as it would be planned now", "[exports]") {
  const TemporaryFolder folder;
  is_told_a_week(folder);
  for (const char* day : {"2026-10-06", "2026-10-08", "2026-10-10"})
    REQUIRE(shell(folder, day, "log today done --pain 0,1,1 --morning 0 --rpe 3 --sign none").code == 0);
  REQUIRE(shell(folder, "2026-10-11", "check --none --resting-pain 0").code == 0);
  REQUIRE(shell(folder, "2026-10-11", "plan").code == 0);
  const std::string next = "export --format csv --week next";
  CHECK(count(shell(folder, "2026-10-11", next).out, ",walk_run,S2,") == 3);
  // An amber session on the last evening: the same stage again, and not what was told that morning.
  REQUIRE(shell(folder, "2026-10-11", "log today walk 20 --pain 0,4,2 --sign none").code == 0);
  const Ended held = shell(folder, "2026-10-11", next);
  CHECK(count(held.out, ",walk_run,") == 0);
  CHECK(held.err.find("That week anew: rtr plan\n") != std::string::npos);
  REQUIRE(shell(folder, "2026-10-11", "plan").code == 0);
  CHECK(count(shell(folder, "2026-10-11", next).out, ",walk_run,S1,") == 3);
}

TEST_CASE("no export has a run for today that rtr today does not show", "[exports]") {
  struct Story {
    const char* entered_on;
    const char* words;
    const char* run_day;
  };
  for (const Story& story : {Story{"2026-10-06", "log 2026-10-04 walk 30 --pain 0,6,3 --sign sharp_pain", "2026-10-06"},
                             Story{"2026-10-07", "log yesterday walk 20 --pain 0,6,0 --sign none", "2026-10-08"},
                             Story{"2026-10-08", "log yesterday run 10 --pain 0,1,0 --sign none", "2026-10-08"},
                             Story{"2026-10-06", "check --no walk_30_min", "2026-10-08"},
                             Story{"2026-10-06", "clear --by Dr --on 2026-10-06 --not-before 2026-10-20", "2026-10-08"},
                             Story{"2026-10-07", "check --yes thoracic_pain", "2026-10-08"}}) {
    INFO(story.words);
    const TemporaryFolder folder;
    is_told_a_third_stage(folder);
    const auto runs_today = [&] {
      return shell(folder, story.run_day, "today --json").out.find("\"kind\":\"walk_run\"") != std::string::npos;
    };
    const auto exported = [&](const std::string& format, const std::string& sign) {
      return shell(folder, story.run_day, "export --format " + format).out.find(sign) != std::string::npos;
    };
    const std::string day = story.run_day;
    REQUIRE(runs_today());
    REQUIRE(exported("csv", "\n" + day + ",walk_run"));
    REQUIRE(shell(folder, story.entered_on, story.words).code < 64);
    CHECK_FALSE(runs_today());
    CHECK_FALSE(exported("csv", "\n" + day + ",walk_run"));
    CHECK_FALSE(exported("intervals", rtr_day(day)));
    CHECK(exported("ics", "STATUS:CANCELLED"));
    CHECK_FALSE(shell(folder, day, "cues --json").out.find("walk_run") != std::string::npos);
  }
}

TEST_CASE("workouts are files of their owner's alone, and nothing half written is left beside them", "[exports]") {
  const TemporaryFolder folder;
  is_told_a_week(folder);
  std::filesystem::create_directories(folder.path() / "watch");
  REQUIRE(shell(folder, "2026-10-05", "export --format fit --to watch").code == 0);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "watch")) {
    INFO(entry.path());
    CHECK(mode_of(entry.path()) == 0600U);
    CHECK(entry.path().filename().string().starts_with("rtr-2026-10-"));
    ++files;
  }
  CHECK(files == 3);
  // A link in the place of a workout is replaced, not followed.
  std::filesystem::create_symlink(folder.path() / "elsewhere", folder.path() / "watch/rtr-2026-10-07.fit");
  std::filesystem::remove(folder.path() / "watch/rtr-2026-10-06.fit");
  std::filesystem::create_symlink(folder.path() / "elsewhere", folder.path() / "watch/rtr-2026-10-06.fit");
  REQUIRE(shell(folder, "2026-10-05", "export --format fit --to watch").code == 0);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "elsewhere"));
  CHECK_FALSE(std::filesystem::is_symlink(folder.path() / "watch/rtr-2026-10-06.fit"));
}
