// What is private stays so: modes whatever the umask, no core dumps, no sockets, no file outside the runner's folder,
// and notes only where they are asked for.
#include "cli/process.hpp"
#include "store/support.hpp"

#include <sstream>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;
const std::string today = " --today 2026-10-12 ";

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", line}, "", folder.path().string());
}

/// One of each command that reads or writes.
std::vector<std::string> every_command() {
  std::vector<std::string> lines;
  for (const char* command :
       {"init --runner ana --name Ana", "check --none --yes walk_30_min", "plan --week this", "today",
        "log yesterday walk 20 --pain 0,0,0 --sign none --note mine", "morning 0", "log today walk 25",
        "clear return_to_running --by \"Dr X\" --on 2026-10-11", "export -o out.json", "export --format ics -o out.ics",
        "export --format fit -o out.fit", "cues", "export --format text", "--help"}) {
    lines.push_back("'" + program + "'" + today + command);
  }
  return lines;
}

bool can_trace(const TemporaryFolder& folder) {
  return shell(folder, "strace -o traced true && grep -q exit traced; code=$?; rm -f traced; exit $code").code == 0;
}

/// The paths in a line of strace that a call made, opened for writing or moved.
bool writes(const std::string& call) {
  for (const char* sign : {"O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "rename", "unlink", "link(", "linkat(", "mknod"}) {
    if (call.find(sign) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every file and folder is its owner's alone, whatever the umask", "[privacy]") {
  for (const char* umask : {"umask 0; ", "umask 022; ", "umask 0277; "}) {
    const TemporaryFolder folder;
    for (const std::string& line : every_command()) {
      INFO(umask << line);
      CHECK(shell(folder, umask + line).code < 64);
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
      INFO(umask << entry.path());
      CHECK(mode_of(entry.path()) == (entry.is_directory() ? 0700U : 0600U));
      ++files;
    }
    CHECK(files >= 7);
  }
}

TEST_CASE("a crash leaves no core file", "[privacy]") {
  const TemporaryFolder folder;
  if (!std::filesystem::exists("/proc/self/limits")) return;
  const Ended ended = shell(
      folder, "ulimit -c unlimited 2>/dev/null; mkfifo p; exec 3<>p; '" + program +
                  "' plan --record - <p & for i in $(seq 200); do grep -q 'core file size *0 *0 ' /proc/$!/limits "
                  "&& break; sleep 0.1; done; grep 'core file' /proc/$!/limits; kill -ABRT $!; wait $!; ls");
  CHECK(ended.out.find("Max core file size        0                    0") != std::string::npos);
  CHECK(ended.out.ends_with("\np\n"));
}

TEST_CASE("no command opens a socket or writes outside the runner's folder", "[privacy]") {
  const TemporaryFolder folder;
  if (!can_trace(folder)) {
    WARN("strace is not there or may not trace here: sockets were not looked for (scripts/setup --tests installs it)");
    return;
  }
  const TemporaryFolder traces;
  const std::string trace = (traces.path() / "trace").string();
  for (const std::string& line : every_command()) {
    INFO(line);
    CHECK(shell(folder, "strace -f -y -o " + trace + " -e trace=%network,%file " + line).code < 64);
    std::istringstream calls(text_of_file(trace));
    for (std::string call; std::getline(calls, call);) {
      INFO(call);
      CHECK(call.find("socket") == std::string::npos);
      CHECK(call.find("connect") == std::string::npos);
      const bool inside = call.find(folder.path().string()) != std::string::npos;
      CHECK((!writes(call) || inside || call.find(" = -1 ") != std::string::npos));
    }
  }
}

TEST_CASE("notes leave the program only when they are asked for", "[privacy]") {
  const TemporaryFolder folder;
  for (const std::string& line : every_command()) REQUIRE(shell(folder, line).code < 64);
  REQUIRE(shell(folder,
                "'" + program + "'" + today + "clear --stage-max S5 --by \"Dr X\" --on 2026-10-11 --note \"call me\"")
              .code < 64);
  for (const char* format : {"json", "text"}) {
    const std::string line = "'" + program + "'" + today + "export --format " + format;
    const std::string usual = shell(folder, line).out;
    INFO(usual);
    CHECK(usual.find("mine") == std::string::npos);
    CHECK(usual.find("call me") == std::string::npos);
  }
  const std::string asked = shell(folder, "'" + program + "'" + today + "export --with-notes").out;
  CHECK(asked.find("mine") != std::string::npos);
  CHECK(asked.find("call me") != std::string::npos);
}
