// A caseload: every runner of a data folder at a glance, whatever is wrong with one of them, however many at once.
#include "cli/process.hpp"
#include "store/support.hpp"

#include <filesystem>
#include <fstream>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;
const std::string today = " --today 2026-10-08 ";

Ended rtr_in(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", "'" + program + "' " + line + today}, "", folder.path().string());
}

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

/// Eleven runners with different days behind them.
void fill(const TemporaryFolder& folder) {
  for (int i = 0; i < 11; ++i) {
    const std::string who = " --runner r" + std::to_string(i);
    REQUIRE(rtr_in(folder, "init --birth-year 1990 --onset 2026-07-01 --surgery no" + who).code == 0);
    if (i % 2 == 0) REQUIRE(rtr_in(folder, "check --none --resting-pain 0 --yes squat" + who).code < 64);
    if (i % 3 == 0) REQUIRE(rtr_in(folder, "log today walk 20 --pain 0,6,1 --sign none" + who).code < 64);
    if (i % 5 == 0) REQUIRE(rtr_in(folder, "check --yes bladder_change" + who).code == 3);
  }
}

}  // namespace

TEST_CASE("a caseload reads the same however many threads read it", "[roster]") {
  const TemporaryFolder folder;
  fill(folder);
  write(folder.path() / "data/r4/journal.jsonl", "{\"format\":\"rtr-journal/1\"}\nnothing\n");
  for (const char* manner : {"", " --json", " --accessible"}) {
    const Ended one = rtr_in(folder, std::string("roster --threads 1") + manner);
    CHECK(one.code == 65);
    for (const char* threads : {"2", "3", "16", "256"}) {
      const Ended many = rtr_in(folder, std::string("roster") + manner + " --threads " + threads);
      INFO(threads);
      CHECK(many.out == one.out);
      CHECK(many.err == one.err);
      CHECK(many.code == one.code);
    }
  }
}

TEST_CASE("one record that cannot be read is named and stops none of the others", "[roster]") {
  const TemporaryFolder folder;
  fill(folder);
  const Ended whole = rtr_in(folder, "roster");
  CHECK(whole.code == 0);
  for (const char* damage : {"nothing", "{\"id\":\"e-2\",\"kind\":\"spell\",\"at\":\"2026-10-05\"}", "\xff\xfe\x01"}) {
    write(folder.path() / "data/r4/journal.jsonl", std::string("{\"format\":\"rtr-journal/1\"}\n") + damage + "\n");
    const Ended ended = rtr_in(folder, "roster --json");
    INFO(ended.out);
    CHECK(ended.code == 65);
    CHECK(ended.out.find("\"unreadable\": 1") != std::string::npos);
    CHECK(ended.out.find("journal.jsonl:2") != std::string::npos);
    for (int i = 0; i < 11; ++i) {
      CHECK(ended.out.find("\"runner\": \"r" + std::to_string(i) + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("the most urgent runner comes first, and no figure of running stands beside a stop", "[roster]") {
  const TemporaryFolder folder;
  fill(folder);
  const std::string text = rtr_in(folder, "roster --json").out;
  CHECK(text.find("\"state\": \"stop\"") < text.find("\"state\": \"held\""));
  CHECK(text.find("\"state\": \"stop\"") < text.find("\"state\": \"no_screen\""));
  std::size_t stops = 0;
  for (std::size_t at = text.find("\"state\": \"stop\""); at != std::string::npos;
       at = text.find("\"state\": \"stop\"", at + 1)) {
    const std::string row = text.substr(at, text.find('}', at) - at);
    INFO(row);
    CHECK(row.find("\"stage\": null") != std::string::npos);
    CHECK(row.find("_min") == std::string::npos);
    ++stops;
  }
  CHECK(stops == 3);
}

TEST_CASE("only ids become paths: a name with a way in it, a link and a stray folder lead nowhere", "[roster]") {
  const TemporaryFolder folder;
  fill(folder);
  const std::filesystem::path data = folder.path() / "data";
  std::filesystem::copy(data / "r1", folder.path() / "outside", std::filesystem::copy_options::recursive);
  std::filesystem::create_directory(data / "not an id");
  std::filesystem::copy(data / "r1/runner.json", data / "not an id/runner.json");
  std::filesystem::create_directory_symlink(folder.path() / "outside", data / "link");
  for (const char* name : {"../outside", "data/r1", ".", "..", "/tmp", "-", "r1/../r2", "\"a b\"", "\"\""}) {
    INFO(name);
    CHECK(rtr_in(folder, std::string("roster --runner ") + name).code == 64);
    CHECK(rtr_in(folder, std::string("today --runner ") + name).code == 64);
  }
  const Ended ended = rtr_in(folder, "roster --json");
  CHECK(ended.out.find("not an id") == std::string::npos);
  const std::size_t link = ended.out.find("\"runner\": \"link\"");
  if (link != std::string::npos) CHECK(ended.out.find("\"unreadable\"", link) != std::string::npos);
  CHECK(rtr_in(folder, "roster --runner r3 --json").out.find("\"runner\": \"r4\"") == std::string::npos);
}

TEST_CASE("the doctor goes through a caseload, and a folder that cannot be looked at stops none of the others",
          "[roster]") {
  const TemporaryFolder folder;
  fill(folder);
  CHECK(rtr_in(folder, "doctor").code == 0);
  std::filesystem::create_directory_symlink(folder.path() / "data/r4", folder.path() / "data/r0b");
  const Ended ended = rtr_in(folder, "doctor");
  CHECK(ended.code == 65);
  CHECK(ended.out.find("is a symbolic link") != std::string::npos);
  for (const char* who : {"/r0:", "/r0b:", "/r1:", "/r10:", "/r9:"}) {
    INFO(who);
    CHECK(ended.out.find(who) != std::string::npos);
  }
  CHECK(ended.out.find("12 runners, something is wrong in 1.") != std::string::npos);
  CHECK(rtr_in(folder, "doctor --runner r4").code == 0);
}
