// Every command, however it is called: it never waits on a closed stdin, shows no escape to a pipe, keeps to 40 columns
// and to ASCII where that is asked for, and is told whole in its manual page and its completion.
#include "cli/process.hpp"
#include "store/support.hpp"
#include "terminal/width.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace rtr::test;

namespace {

const std::string program = RTR_PROGRAM;

Ended shell(const TemporaryFolder& folder, const std::string& line) {
  return run_process({"/bin/sh", "-c", line}, "", folder.path().string());
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The commands that the help lists.
std::vector<std::string> commands(const TemporaryFolder& folder) {
  std::vector<std::string> names;
  bool listed = false;
  for (const std::string& line : lines_of(shell(folder, program + " --help").out)) {
    if (line == "Commands") listed = true;
    if (line.empty()) listed = false;
    if (listed && line.starts_with("  ") && line[2] != ' ') names.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  REQUIRE(names.size() >= 10);
  return names;
}

/// What a command takes to answer at all, for those that need a word.
std::string call(const std::string& command) { return command == "completion" ? "completion bash" : command; }

bool ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Scripts and documents are not text for people: they keep their own lines.
bool for_people(const std::string& command) {
  return command != "completion" && command != "manual" && command != "export";
}

}  // namespace

TEST_CASE("no command waits on a closed stdin or shows an escape to a pipe") {
  const TemporaryFolder folder;
  REQUIRE(shell(folder, program + " init --runner ana --today 2026-10-05").code == 0);
  for (const std::string& command : commands(folder)) {
    INFO(command);
    // `timeout` ends what hangs; nothing is measured.
    const Ended closed = shell(folder, "timeout 20 " + program + " " + call(command) + " --today 2026-10-05 <&- | cat");
    CHECK(closed.out.find('\x1b') == std::string::npos);
    CHECK(shell(folder, "timeout 20 " + program + " " + call(command) + " --today 2026-10-05 <&-").code < 124);
    const std::string demo = " --demo " + call(command);
    CHECK(shell(folder, "NO_COLOR=1 " + program + demo).out.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("at 40 columns no line is longer, and under LC_ALL=C everything is ASCII") {
  const TemporaryFolder folder;
  for (const std::string& command : commands(folder)) {
    if (!for_people(command)) continue;
    for (const std::string& words : {"--demo " + command, "help " + command}) {
      INFO(words);
      for (const std::string& line : lines_of(shell(folder, "COLUMNS=40 " + program + " " + words).out)) {
        INFO(line);
        CHECK(rtr::terminal::columns(line) <= 40);
      }
      const Ended plain = shell(folder, "LC_ALL=C " + program + " " + words);
      CHECK(ascii(plain.out));
      CHECK(ascii(plain.err));
      CHECK(shell(folder, "LC_ALL=de_DE.UTF-8 " + program + " " + words).out ==
            shell(folder, program + " " + words).out);
    }
  }
}

TEST_CASE("at 40 columns no line of an error is longer") {
  const TemporaryFolder folder;
  for (const std::string& command : commands(folder)) {
    for (const std::string mistake : {" --no-such-flag", " --today yesterday-or-so", " --runner nobody --no-input"}) {
      INFO(command << mistake);
      const Ended ended = shell(folder, "COLUMNS=40 " + program + " " + command + mistake);
      for (const std::string& line : lines_of(ended.err)) {
        INFO(line);
        CHECK((rtr::terminal::columns(line) <= 40 || line.find(' ', line.find_first_not_of(' ')) == std::string::npos));
      }
    }
  }
}

TEST_CASE("every flag of a command stands in its manual page and in every completion") {
  const TemporaryFolder folder;
  const std::string bash = shell(folder, program + " completion bash").out;
  const std::string zsh = shell(folder, program + " completion zsh").out;
  const std::string fish = shell(folder, program + " completion fish").out;
  const std::string main = shell(folder, program + " manual").out;
  for (const std::string& command : commands(folder)) {
    CHECK(main.find("rtr\\-" + command) != std::string::npos);
    const std::string page = shell(folder, program + " manual " + command).out;
    for (std::string line : lines_of(shell(folder, program + " help " + command).out)) {
      if (!line.starts_with("  --")) continue;
      const std::string flag = line.substr(2, line.find_first_of(" ,", 4) - 2);
      INFO(command << " " << flag);
      std::string typed;
      for (const char c : flag) typed += c == '-' ? "\\-" : std::string(1, c);
      CHECK(page.find(typed) != std::string::npos);
      CHECK(bash.find(flag) != std::string::npos);
      CHECK(zsh.find(flag) != std::string::npos);
      CHECK(fish.find("-l " + flag.substr(2)) != std::string::npos);
    }
  }
}
