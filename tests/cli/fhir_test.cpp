// FHIR as it comes out of the program: what leaves, what stays, and a caseload as NDJSON.
#include "cli/process.hpp"
#include "common/text.hpp"
#include "export/bundle.hpp"
#include "store/support.hpp"

#include <regex>
#include <sstream>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", program + " --today " + line}, "", folder.path().string());
}

/// A record whose every free text begins with qz, all its days moved by `days`.
std::string tainted(int days) {
  const auto on = [&](const char* date) { return "\"" + rtr::iso(day(date) + days) + "\""; };
  return R"({"format": "rtr-record/1", "runner": {"id": "qzid", "name": "Qzname", "protocol": "qztable",
  "injury": {"kind": "disc", "onset": )" +
         on("2026-02-03") + R"(}},
 "clearances": [{"date": )" +
         on("2026-09-28") + R"(, "by": "Qzauthor", "covers": ["return_to_running"], "until": )" + on("2027-01-02") +
         R"(, "stage_max": "qzstage2", "note": "qzclearnote"}],
 "checklists": [{"date": )" +
         on("2026-10-05") + R"(, "resting_pain": 0, "answers": {"walk_30_min": true, "both_legs": false}}],
 "sessions": [{"id": "qzsession", "date": )" +
         on("2026-10-06") +
         R"(, "start": "07:43", "source": "qzsource", "kind": "walk_run", "stage": "qzstage1", "run_min": 5, "walk_min": 20,
  "pain": {"before": 0, "during": 1, "next_morning": 0}, "signs": [], "elsewhere": [{"site": "qzsite", "pain": 4}],
  "note": "qznote"}]})";
}

constexpr const char* table =
    R"({"format": "rtr-protocol/1", "id": "qztable", "title": "Qztitle", "sources": ["qzcitation"],
 "reviewed": "2026-01-09", "sessions_per_week": 3, "min_days_between_runs": 1,
 "stages": [{"id": "qzstage1", "steps": [{"walk_min": 5}, {"repeat": 5, "steps": [{"run_min": 1}, {"walk_min": 2}]}, {"walk_min": 5}]},
            {"id": "qzstage2", "steps": [{"walk_min": 5}, {"repeat": 6, "steps": [{"run_min": 1}, {"walk_min": 1.5}]}, {"walk_min": 5}]}]})";

Ended exported(const TemporaryFolder& folder, const std::string& flags, int days = 0) {
  put_text(folder.path() / "record.json", tainted(days));
  put_text(folder.path() / "table.json", table);
  return shell(folder, rtr::iso(day("2026-10-08") + days) +
                           " export --format fhir --record record.json --protocol ./table.json " + flags);
}

/// Three runners, the second with a journal that cannot be read, the third with an open red flag.
void are_set_up(const TemporaryFolder& folder) {
  for (const char* id : {"ana", "ben", "cia"}) {
    REQUIRE(shell(folder, "2026-10-05 --runner " + std::string(id) +
                              " init --birth-year 1990 --onset 2026-07-01 --surgery no --run-days tue,thu,sat")
                .code == 0);
    REQUIRE(shell(folder, "2026-10-05 --runner " + std::string(id) +
                              " check --none --resting-pain 0 --yes walk_30_min daily_sitting daily_standing "
                              "daily_bending daily_lifting squat lunge bird_dog dead_bug seen_clinician")
                .code == 0);
  }
  REQUIRE(shell(folder, "2026-10-05 --runner cia check --yes saddle_numbness").code == 3);
  std::ofstream(folder.path() / "data/ben/journal.jsonl", std::ios::app) << "{broken}\n";
  std::filesystem::create_directory(folder.path() / "out");
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::istringstream text(text_of_file(file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("no text that was typed survives in a pseudonymised bundle", "[fhir][pseudonym]") {
  const TemporaryFolder folder;
  const std::string open = exported(folder, "--with-notes").out;
  for (const char* word : {"qzid", "Qzname", "Qzauthor", "qzclearnote", "qzstage2", "qzsite", "qznote", "qztable"}) {
    INFO(word);
    CHECK(open.find(word) != std::string::npos);  // else the search below would find nothing either
  }
  const Ended hidden = exported(folder, "--pseudonymise study-7");
  INFO(hidden.out << hidden.err);
  REQUIRE(hidden.code < 64);
  CHECK(hidden.out.find("\"study-7\"") != std::string::npos);
  CHECK_FALSE(std::regex_search(hidden.out, std::regex("qz|07:43", std::regex::icase)));
}

TEST_CASE("a pseudonymised bundle is the same whenever the injury was", "[fhir][pseudonym]") {
  const TemporaryFolder folder;
  const std::string once = exported(folder, "--pseudonymise study-7").out;
  CHECK(once.find("\"onsetDateTime\":\"2000-01-01\"") != std::string::npos);
  CHECK(once.find("2026") == std::string::npos);
  CHECK(once.find("PSEUDED") != std::string::npos);
  // Whole weeks: its ids too say nothing of the days that they stand for.
  CHECK(exported(folder, "--pseudonymise study-7", -364).out == once);
}

TEST_CASE("notes are in a bundle only when they are asked for", "[fhir]") {
  const TemporaryFolder folder;
  const std::string out = exported(folder, "").out;
  CHECK(out.find("qznote") == std::string::npos);
  CHECK(out.find("qzclearnote") == std::string::npos);
}

TEST_CASE("no figure of running is in a bundle under an emergency", "[fhir]") {
  const TemporaryFolder folder;
  std::string text = tainted(0);
  text.replace(text.find("\"both_legs\": false"), 18, "\"both_legs\": true");
  put_text(folder.path() / "record.json", text);
  put_text(folder.path() / "table.json", table);
  const Ended ended =
      shell(folder, "2026-10-08 export --format fhir --record record.json --protocol ./table.json --with-notes");
  INFO(ended.out);
  CHECK(ended.code == 3);
  CHECK(ended.out.find("Get help now") != std::string::npos);
  const Bundle bundle(ended.out);
  CHECK(bundle.of("Observation").empty());
  CHECK(member(bundle.only("Goal"), "target") == nullptr);
  std::istringstream lines(ended.out);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"Questionnaire") == std::string::npos)  // which asks about walking for 30 minutes
      CHECK_FALSE(std::regex_search(line, std::regex("run_min|walk_run|qzstage|[0-9] ?min")));
  }
}

TEST_CASE("a caseload is a private file of NDJSON for each type, and one broken record stops nobody", "[fhir]") {
  const TemporaryFolder folder;
  are_set_up(folder);
  const Ended ended = shell(folder, "2026-10-05 export --format fhir --to out");
  INFO(ended.out << ended.err);
  CHECK(ended.code == 65);
  CHECK(ended.err.find("left out ben") != std::string::npos);
  const std::vector<std::string> patients = lines_of(folder.path() / "out/Patient.ndjson");
  REQUIRE(patients.size() == 2);
  CHECK(patients[0].find("\"ana\"") != std::string::npos);
  CHECK(patients[1].find("\"cia\"") != std::string::npos);
  CHECK(lines_of(folder.path() / "out/Questionnaire.ndjson").size() == 1);
  std::set<std::string> there;
  for (const auto& file : std::filesystem::directory_iterator(folder.path() / "out")) {
    CHECK(mode_of(file.path()) == 0600);
    for (const std::string& line : lines_of(file.path())) {
      const Bundle resource(line);
      const std::string type = word(resource.root(), "resourceType");
      CHECK(file.path().filename() == type + ".ndjson");
      there.insert(type + "/" + word(resource.root(), "id"));
    }
  }
  for (const auto& file : std::filesystem::directory_iterator(folder.path() / "out")) {
    for (const std::string& line : lines_of(file.path())) {
      for (const std::string& reference : words_in(Bundle(line).root(), "reference")) CHECK(there.contains(reference));
    }
  }
  const std::vector<std::string> plans = lines_of(folder.path() / "out/CarePlan.ndjson");
  CHECK(plans[0].find("walk_run") != std::string::npos);
  CHECK(plans[1].find("\"on-hold\"") != std::string::npos);
  CHECK(plans[1].find("walk_run") == std::string::npos);
}

TEST_CASE("a caseload that is exported again has the same bytes; of one runner it ends as a plan would", "[fhir]") {
  const TemporaryFolder folder;
  are_set_up(folder);
  CHECK(shell(folder, "2026-10-05 --runner cia export --format fhir --to out").code == 3);
  CHECK(shell(folder, "2026-10-05 --runner ana export --format fhir --to out").code == 0);
  const std::string once = text_of_file(folder.path() / "out/CarePlan.ndjson");
  CHECK(shell(folder, "2026-10-05 --runner ana export --format fhir --to out").code == 0);
  CHECK(text_of_file(folder.path() / "out/CarePlan.ndjson") == once);
  const Ended broken = shell(folder, "2026-10-05 --runner ben export --format fhir --to out");
  CHECK(broken.code == 65);
  CHECK(text_of_file(folder.path() / "out/CarePlan.ndjson") == once);
  std::filesystem::create_directory(folder.path() / "none");
  CHECK(shell(folder, "2026-10-05 export --format fhir --to none --dry-run").code == 65);
  CHECK(std::filesystem::is_empty(folder.path() / "none"));
}

TEST_CASE("what does not go with FHIR is refused", "[fhir]") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "out");
  for (const char* flags : {"--format json --transaction", "--format json --system urn:oid:1", "--format text --to out",
                            "--format fhir --transaction --to out", "--format fhir --transaction --pseudonymise x9",
                            "--format fhir --system practice", "--format fhir --system 'urn:a b'",
                            "--format fhir --pseudonymise x9 --with-notes"}) {
    INFO(flags);
    const Ended ended = shell(folder, "2026-10-05 --demo export " + std::string(flags));
    CHECK(ended.code == 64);
    CHECK(ended.out.empty());
  }
  CHECK(std::filesystem::is_empty(folder.path() / "out"));
}
