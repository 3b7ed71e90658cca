// rtr doctor: every trouble has its name, and mending loses nothing.
#include "store/doctor.hpp"
#include "store/rebuild.hpp"
#include "store/support.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

/// A runner with a session, and the doctor.
struct Patient {
  TemporaryFolder temporary;
  std::filesystem::path data = temporary.path() / "data";
  std::filesystem::path folder = data / "maria";
  std::filesystem::path journal = folder / "journal.jsonl";

  Patient() { REQUIRE(new_folder(data).add_sessions({walk_run_on("2026-10-06")})); }

  store::Diagnosis look() const { return store::diagnose(data, "maria", store_today).value(); }
  std::vector<std::string> fix() const {
    std::vector<std::string> done;
    const auto mended = store::mend(data, look(), store_today, done);
    if (!mended) INFO(mended.error().problems.at(0).message);
    REQUIRE(mended);
    return done;
  }
  Record record() const { return store::Folder::open(data, "maria", store_today)->load().value(); }
};

const store::Trouble* found(const store::Diagnosis& diagnosis, std::string_view kind) {
  const auto place = std::find_if(diagnosis.troubles.begin(), diagnosis.troubles.end(),
                                  [&](const store::Trouble& trouble) { return trouble.kind == kind; });
  return place == diagnosis.troubles.end() ? nullptr : &*place;
}

std::filesystem::path backup_in(const std::filesystem::path& data) {
  for (const auto& entry : std::filesystem::directory_iterator(data)) {
    if (entry.path().filename().string().starts_with("maria.backup-")) return entry.path();
  }
  return {};
}

}  // namespace

TEST_CASE("a folder as the program leaves it has nothing wrong with it") {
  const Patient patient;
  const store::Diagnosis diagnosis = patient.look();
  CHECK(diagnosis.troubles.empty());
  CHECK(diagnosis.entries == 1U);
  CHECK(patient.fix().empty());
}

TEST_CASE("an entry that was cut off is set aside, with a backup that holds every byte") {
  const Patient patient;
  const std::string before = text_of_file(patient.journal);
  put_text(patient.journal, before + R"({"id":"e-9)");
  REQUIRE(found(patient.look(), "torn-tail") != nullptr);
  CHECK(text_of_file(patient.journal) == before + R"({"id":"e-9)");
  patient.fix();
  CHECK(text_of_file(patient.journal) == before);
  CHECK(text_of_file(patient.folder / "journal.torn-1") == R"({"id":"e-9)");
  CHECK(text_of_file(backup_in(patient.data) / "journal.jsonl") == before + R"({"id":"e-9)");
  CHECK(mode_of(backup_in(patient.data)) == 0700U);
  CHECK(patient.look().problems() == 0);
  std::size_t folders = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(patient.data)) ++folders;
  CHECK(folders == 2);  // the runner's and the backup
}

TEST_CASE("files that do not say their version are read as ever, and say it after the mending") {
  const Patient patient;
  std::string lines = text_of_file(patient.journal);
  lines.erase(0, lines.find('\n') + 1);
  put_text(patient.journal, lines);
  put_text(patient.folder / "runner.json", json::write_runner(runner_named("maria")));
  CHECK(patient.record().sessions.size() == 1);
  CHECK(text_of_file(patient.journal) == lines);  // reading changes nothing
  CHECK(patient.look().problems() == 0);
  REQUIRE(found(patient.look(), "no-version") != nullptr);
  patient.fix();
  CHECK(text_of_file(patient.journal) == std::string(json::journal_opening) + "\n" + lines);
  CHECK(text_of_file(patient.folder / "runner.json").starts_with("{\n  \"format\": \"rtr-runner/1\","));
  CHECK(found(patient.look(), "no-version") == nullptr);
  CHECK(patient.record().sessions.size() == 1);
}

TEST_CASE("what a newer program made is refused in so many words, and left as it is") {
  const Patient patient;
  const char* file = GENERATE("runner.json", "journal.jsonl");
  std::string text = text_of_file(patient.folder / file);
  text.replace(text.find("/1\""), 3, "/2\"");
  text += "\n{\"a kind\":\"of a later day\"}\n";
  if (std::string_view(file) == "runner.json") text = R"({"format":"rtr-runner/2","id":"maria","shoes":[]})";
  put_text(patient.folder / file, text);
  const auto record = store::Folder::open(patient.data, "maria", store_today)->load();
  REQUIRE_FALSE(record);
  CHECK(record.error().code == Code::bad_data);
  REQUIRE(record.error().problems.size() == 1);
  CHECK(record.error().problems[0].message.find("made by a newer rtr") != std::string::npos);
  REQUIRE(found(patient.look(), "newer-version") != nullptr);
  CHECK_FALSE(patient.look().mendable());
  CHECK(text_of_file(patient.folder / file) == text);
}

TEST_CASE("a bad line is named with its number, and is never left out by mending") {
  const Patient patient;
  put_text(patient.journal, text_of_file(patient.journal) + "no entry\n");
  const std::string before = text_of_file(patient.journal);
  const store::Diagnosis diagnosis = patient.look();
  REQUIRE(found(diagnosis, "bad-line") != nullptr);
  CHECK(found(diagnosis, "bad-line")->where.find("journal.jsonl:3") != std::string::npos);
  CHECK(patient.fix().empty());
  CHECK(text_of_file(patient.journal) == before);
  CHECK(patient.look().problems() == 1);
}

TEST_CASE("modes that let others in are named and put right") {
  const Patient patient;
  std::filesystem::permissions(patient.folder, std::filesystem::perms(0755));
  std::filesystem::permissions(patient.journal, std::filesystem::perms(0644));
  CHECK(patient.look().problems() == 2);
  patient.fix();
  CHECK(mode_of(patient.folder) == 0700U);
  CHECK(mode_of(patient.journal) == 0600U);
  CHECK(patient.look().problems() == 0);
}

TEST_CASE("leftovers of a write that was cut off are moved, those of a process at work are not") {
  const Patient patient;
  put_text(patient.folder / ".runner.json.tmp-2147483646", "half");
  const std::string own = ".journal.jsonl.tmp-" + std::to_string(::getpid());
  put_text(patient.folder / own, "at work");
  CHECK(patient.look().problems() == 0);
  patient.fix();
  CHECK(text_of_file(patient.folder / "set-aside" / ".runner.json.tmp-2147483646") == "half");
  CHECK(text_of_file(patient.folder / own) == "at work");
}

TEST_CASE("what is not the program's is told and left alone") {
  const Patient patient;
  put_text(patient.folder / "diary.txt", "mine");
  put_text(patient.folder / "plans" / "2026-10-12-2026-10-11.json", "{}");
  for (const char* file : {"diary.txt", "plans/2026-10-12-2026-10-11.json"})
    std::filesystem::permissions(patient.folder / file, std::filesystem::perms(0600));
  std::filesystem::create_symlink("/nowhere", patient.folder / "link");
  const store::Diagnosis diagnosis = patient.look();
  CHECK(found(diagnosis, "unexpected-file")->note);
  CHECK(found(diagnosis, "plan-without-line")->note);
  CHECK_FALSE(found(diagnosis, "not-a-file")->note);
  CHECK(patient.fix().empty());
  CHECK(text_of_file(patient.folder / "diary.txt") == "mine");
}

TEST_CASE("a plan that was told and has no document is named") {
  const Patient patient;
  IssuedPlan plan;
  plan.week_start = plan.as_of = store_today;
  put_text(patient.journal, text_of_file(patient.journal) + json::write_entry(plan, store_today, 3) + "\n");
  REQUIRE(found(patient.look(), "line-without-plan") != nullptr);
  CHECK_FALSE(found(patient.look(), "line-without-plan")->note);
}

TEST_CASE("a plan's document of a newer version is named") {
  const Patient patient;
  IssuedPlan plan;
  plan.week_start = plan.as_of = store_today;
  put_text(patient.journal, text_of_file(patient.journal) + json::write_entry(plan, store_today, 3) + "\n");
  put_text(patient.folder / "plans" / "2026-10-12-2026-10-12.json", R"({"format":"rtr-plan/2","weeks":[]})");
  const store::Diagnosis diagnosis = patient.look();
  REQUIRE(found(diagnosis, "newer-version") != nullptr);
  CHECK(found(diagnosis, "newer-version")->where.find("plans/2026-10-12-2026-10-12.json:1") != std::string::npos);
}

TEST_CASE("a conflict file's entries are added by mending, and the file stays") {
  const Patient patient;
  const std::string before = text_of_file(patient.journal);
  REQUIRE(store::Folder::open(patient.data, "maria", store_today)->add_sessions({walk_run_on("2026-10-08")}));
  const std::filesystem::path copy = patient.folder / "journal (conflicted copy).jsonl";
  std::filesystem::rename(patient.journal, copy);
  std::filesystem::permissions(copy, std::filesystem::perms(0600));
  put_text(patient.journal, before);
  std::filesystem::permissions(patient.journal, std::filesystem::perms(0600));
  CHECK_FALSE(found(patient.look(), "conflict-copy")->note);
  patient.fix();
  CHECK(patient.record().sessions.size() == 2);
  CHECK(std::filesystem::exists(copy));
  CHECK(found(patient.look(), "conflict-copy")->note);
}

TEST_CASE("one id with two contents is named with both lines; the same entry twice is a note") {
  const Patient patient;
  std::string text = text_of_file(patient.journal);
  std::string line = text.substr(text.find('\n') + 1);
  put_text(patient.journal, text + line);
  CHECK(found(patient.look(), "copies")->note);
  line.replace(line.find("\"run_min\":5"), 11, "\"run_min\":6");
  put_text(patient.journal, text + line);
  const store::Diagnosis diagnosis = patient.look();
  CHECK_FALSE(found(diagnosis, "duplicate-id")->note);
  CHECK(found(diagnosis, "duplicate-id")->what.find("line 2") != std::string::npos);
}

TEST_CASE("a clock that is behind is not taken for bad lines") {
  const Patient patient;
  const auto diagnosis = store::diagnose(patient.data, "maria", day("2026-10-01"));
  REQUIRE(diagnosis);
  REQUIRE(diagnosis->problems() == 1);
  CHECK(diagnosis->troubles[0].what == "was entered on 2026-10-12, and today is 2026-10-01");
  CHECK_FALSE(diagnosis->mendable());
}

TEST_CASE("who waited for the journal while its folder was put anew is told to try again") {
  const Patient patient;
  put_text(patient.journal, text_of_file(patient.journal) + "{");
  store::Folder folder = std::move(store::Folder::open(patient.data, "maria", store_today).value());
  REQUIRE(store::rebuild(patient.data, "maria", store_today));
  const auto added = folder.add_sessions({walk_run_on("2026-10-08")});
  REQUIRE_FALSE(added);
  CHECK(patient.record().sessions.size() == 1);
  CHECK(store::Folder::open(patient.data, "maria", store_today)->add_sessions({walk_run_on("2026-10-08")}));
  CHECK(patient.record().sessions.size() == 2);
}

}  // namespace rtr::test
