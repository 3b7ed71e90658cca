// A pseudonymised export: nothing that was typed comes out of it, and no date.
#include "cli/process.hpp"
#include "store/support.hpp"
#include "words/catalogue.hpp"

#include <fstream>
#include <regex>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", line}, "", folder.path().string());
}

/// A record whose every free text is a word that stands nowhere else; the table's id and stages too.
constexpr const char* tainted = R"({"format": "rtr-record/1",
 "runner": {"id": "qzid", "name": "Qzname O'Brien", "birth_year": 1979, "protocol": "qztable",
  "injury": {"kind": "disc", "onset": "2026-02-03", "surgery": true, "leg_symptoms_last": "2026-02-20", "worse_with": ["bending"]},
  "before_injury": {"weekly_run_min": 120}},
 "clearances": [{"date": "2026-09-28", "by": "Qzauthor", "covers": ["return_to_running", "thoracic_pain"], "until": "2027-01-02",
  "stage_max": "qzstage2", "start_stage": "qzstage1", "note": "qzclearnote"}],
 "checklists": [{"date": "2026-10-05", "resting_pain": 0, "answers": {"walk_30_min": true, "seen_clinician": true}}],
 "sessions": [{"id": "qzsession", "date": "2026-10-06", "start": "07:43", "source": "qzsource", "kind": "walk_run", "stage": "qzstage1",
  "run_min": 5, "walk_min": 20, "signs": ["sharp_pain"], "elsewhere": [{"site": "qzsite", "pain": 4}], "note": "qznote"}],
 "plans": [{"week": {"start": "2026-10-05"}, "as_of": "2026-10-05", "outcome": "train", "phase": "walk_run", "stage": "qzstage1",
  "days": [{"date": "2026-10-06", "items": [{"kind": "walk_run", "stage": "qzstage1", "steps": [{"run_min": 5}, {"walk_min": 20}]}]}]}]})";

constexpr const char* table =
    R"({"format": "rtr-protocol/1", "id": "qztable", "title": "Qztitle", "sources": ["qzcitation"], "reviewed": "2026-01-09",
 "sessions_per_week": 3, "min_days_between_runs": 1,
 "stages": [{"id": "qzstage1", "steps": [{"walk_min": 5}, {"repeat": 5, "steps": [{"run_min": 1}, {"walk_min": 2}]}, {"walk_min": 5}]},
            {"id": "qzstage2", "steps": [{"walk_min": 5}, {"repeat": 6, "steps": [{"run_min": 1}, {"walk_min": 1.5}]}, {"walk_min": 5}]}]})";

Ended exported(const TemporaryFolder& folder, const std::string& flags) {
  return shell(folder,
               "'" + program + "' export --today 2026-10-08 --record record.json --protocol ./table.json " + flags);
}

void write(const TemporaryFolder& folder) {
  std::ofstream(folder.path() / "record.json") << tainted;
  std::ofstream(folder.path() / "table.json") << table;
}

}  // namespace

TEST_CASE("no text that was typed survives in a pseudonymised export", "[pseudonym]") {
  const TemporaryFolder folder;
  write(folder);
  const std::string open = exported(folder, "--with-notes").out;
  for (const char* word : {"qzid", "Qzname", "Qzauthor", "qzclearnote", "qzsession", "qzsource", "qzstage1", "qzsite",
                           "qznote", "qztable", "07:43"}) {
    INFO(word);
    CHECK(open.find(word) != std::string::npos);  // else the search below would find nothing either
  }
  const Ended hidden = exported(folder, "--pseudonymise study-7");
  INFO(hidden.out << hidden.err);
  REQUIRE(hidden.code < 64);
  CHECK(std::regex_search(hidden.out, std::regex("\"runner\": \"study-7\"")));
  CHECK_FALSE(std::regex_search(hidden.out, std::regex("qz", std::regex::icase)));
  CHECK(hidden.out.find("O'Brien") == std::string::npos);
  CHECK(hidden.out.find("07:43") == std::string::npos);
  CHECK(hidden.out.find("1979") == std::string::npos);
}

TEST_CASE("no date survives in a pseudonymised export: days since the injury stand for it", "[pseudonym]") {
  const TemporaryFolder folder;
  write(folder);
  const std::string hidden = exported(folder, "--pseudonymise study-7").out;
  CHECK_FALSE(std::regex_search(hidden, std::regex("[0-9]{4}-[0-9]{2}-[0-9]{2}")));
  CHECK_FALSE(std::regex_search(hidden, std::regex("[0-9] (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")));
  CHECK(hidden.find("\"onset\": 0") != std::string::npos);
  CHECK(hidden.find("\"date\": 245") != std::string::npos);  // 2026-10-06
}

TEST_CASE("a pseudonym that tells who it is, or notes beside it, are refused", "[pseudonym]") {
  const TemporaryFolder folder;
  write(folder);
  for (const char* flags : {"--pseudonymise qzid", "--pseudonymise QZID-2", "--pseudonymise 'a b'",
                            "--pseudonymise x9 --with-notes", "--pseudonymise x9 --format text"}) {
    INFO(flags);
    const Ended ended = exported(folder, flags);
    CHECK(ended.code == 64);
    CHECK(ended.out.empty());
  }
}

TEST_CASE("the export for the physio holds the whole picture, and no figure of running under an emergency",
          "[export]") {
  const TemporaryFolder folder;
  const Ended whole = shell(folder, "'" + program + "' --demo export");
  for (const char* key : {"\"flags\": ", "\"last_asked\"",
                          "\"record\": ", "\"plan\": ", "\"course\": ", "\"sessions_read\": ", "\"light\"",
                          "\"adherence\": ", "\"made_by\": ", "\"self_reported\": true"}) {
    INFO(key);
    CHECK(whole.out.find(key) != std::string::npos);
  }
  write(folder);
  std::string text = tainted;
  text.replace(text.find("\"walk_30_min\": true"), 19, "\"saddle_numbness\": true");
  std::ofstream(folder.path() / "record.json") << text;
  for (const char* flags : {"", "--pseudonymise study-7"}) {
    const Ended stopped = exported(folder, flags);
    INFO(stopped.out);
    CHECK(stopped.code == 3);
    CHECK(stopped.out.find("saddle_numbness") != std::string::npos);
    CHECK_FALSE(std::regex_search(stopped.out, std::regex("run_min|rem_min|sessions_read|adherence|\"steps\"")));
  }
}
