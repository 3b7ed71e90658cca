// The program's streams: what cannot be written is an error, nothing waits on a closed stdin, and colour is asked for.
#include "cli/process.hpp"
#include "store/support.hpp"

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", line}, "", folder.path().string());
}

}  // namespace

TEST_CASE("a full or closed stdout is an error, never success") {
  const TemporaryFolder folder;
  CHECK(shell(folder, program + " --version >&-").code == 73);
  CHECK(shell(folder, program + " --demo plan >&-").code == 73);
  CHECK(shell(folder, program + " plan --json --today 2026-10-05 >&-").code == 73);
  if (std::filesystem::exists("/dev/full")) {
    CHECK(shell(folder, program + " --version >/dev/full").code == 73);
    CHECK(shell(folder, program + " --demo export >/dev/full").code == 73);
  }
}

TEST_CASE("a pipe that nobody reads is an error, not a signal") {
  const TemporaryFolder folder;
  const Ended ended =
      shell(folder, "( sleep 0.2; " + program + " --demo plan; echo $? >code ) | true; sleep 0.5; cat code");
  CHECK(ended.out == "73\n");
}

TEST_CASE("with every stream closed no data file gets the number of one") {
  const TemporaryFolder folder;
  REQUIRE(shell(folder, program + " init --runner ana --today 2026-10-05").code == 0);
  const std::string before = text_of_file(folder.path() / "data/ana/runner.json");
  CHECK(shell(folder, program + " log today walk 20 --today 2026-10-05 <&- >&- 2>&-").code == 73);
  CHECK(text_of_file(folder.path() / "data/ana/runner.json") == before);
  CHECK(text_of_file(folder.path() / "data/ana/journal.jsonl").find("\n{\"id\":\"e-2-") != std::string::npos);
}

TEST_CASE("nothing waits on a closed stdin") {
  const TemporaryFolder folder;
  REQUIRE(shell(folder, program + " init --runner ana --today 2026-10-05 <&-").code == 0);
  CHECK(shell(folder, program + " check --today 2026-10-05 <&-").code == 64);
  CHECK(shell(folder, program + " log --today 2026-10-05 <&-").code == 64);
  CHECK(shell(folder, program + " plan --record - --today 2026-10-05 <&-").code == 65);
}

TEST_CASE("an export is a file of its owner's alone, and replaces the old one whole") {
  const TemporaryFolder folder;
  put_text(folder.path() / "export.json", "old");
  REQUIRE(shell(folder, "umask 0; " + program + " --demo export -o export.json").code == 0);
  CHECK(mode_of(folder.path() / "export.json") == 0600U);
  CHECK(text_of_file(folder.path() / "export.json").starts_with("{\"format\": \"rtr-export/1\""));
}

TEST_CASE("colour comes when asked for and stays away from files, NO_COLOR and dumb terminals") {
  const TemporaryFolder folder;
  const auto coloured = [&](const std::string& line) {
    return shell(folder, line).out.find('\x1b') != std::string::npos;
  };
  CHECK_FALSE(coloured(program + " --demo plan"));
  CHECK(coloured(program + " --demo plan --color always"));
  CHECK(coloured("FORCE_COLOR=1 " + program + " --demo plan"));
  CHECK_FALSE(coloured("FORCE_COLOR=1 NO_COLOR=1 " + program + " --demo plan"));
  CHECK_FALSE(coloured("FORCE_COLOR=1 " + program + " --demo plan --color never"));
  CHECK_FALSE(coloured(program + " --demo --color always export --format text -o out.txt; cat out.txt"));
}

TEST_CASE("the answer is the same whatever the locale and the time zone") {
  const TemporaryFolder folder;
  const std::string usual = shell(folder, program + " --demo plan --json").out;
  CHECK_FALSE(usual.empty());
  CHECK(shell(folder, "LC_ALL=de_DE.UTF-8 TZ=Pacific/Apia " + program + " --demo plan --json").out == usual);
}
