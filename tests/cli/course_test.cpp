// How the charts of a course behave in other windows and locales: as wide as the window, ASCII where the locale cannot
// do more, and colour only where it is wanted.
#include "cli/process.hpp"
#include "store/support.hpp"
#include "support/catch.hpp"
#include "terminal/width.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace rtr::test {
namespace {

/// The program with these variables set.
std::string shown(const std::vector<std::string>& variables, const std::vector<std::string>& words) {
  const TemporaryFolder folder;
  std::vector<std::string> command{"/usr/bin/env"};
  command.insert(command.end(), variables.begin(), variables.end());
  command.emplace_back(RTR_PROGRAM);
  command.insert(command.end(), words.begin(), words.end());
  const Ended ended = run_process(command, "", folder.path().string());
  INFO(ended.err);
  CHECK(ended.code == 0);
  CHECK(ended.err.empty());
  return ended.out;
}

int widest_line(const std::string& text) {
  int widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    widest = std::max(widest, terminal::columns(std::string_view(text).substr(at, end - at)));
    at = end + 1;
  }
  return widest;
}

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); });
}

}  // namespace

TEST_CASE("a course is as wide as the window, from 40 columns to 200", "[course]") {
  for (const int width : {40, 60, 100, 200}) {
    const std::string columns = "COLUMNS=" + std::to_string(width);
    INFO(width);
    const int progress = widest_line(shown({columns}, {"--demo", "progress"}));
    CHECK(progress <= width);
    CHECK(progress > width - 30);
    CHECK(widest_line(shown({columns}, {"--demo", "forecast"})) <= width);
  }
}

TEST_CASE("where the locale is not UTF-8 every answer is plain ASCII", "[course]") {
  for (const char* locale : {"LC_ALL=C", "LC_ALL=POSIX", "LC_CTYPE=C", "LANG=de_DE.ISO-8859-1"}) {
    for (const char* command : {"progress", "forecast", "plan"}) {
      INFO(locale << " " << command);
      CHECK(is_ascii(shown({locale}, {"--demo", command})));
    }
  }
  CHECK_FALSE(is_ascii(shown({"LC_ALL=de_DE.UTF-8"}, {"--demo", "progress"})));
}

TEST_CASE("a forecast says that it is arithmetic and no promise, drawn, read out, in a line and as a document",
          "[course]") {
  for (const char* manner : {"--no-pager", "--accessible", "--quiet", "--json"}) {
    const std::string text = shown({"COLUMNS=200"}, {"--demo", "forecast", manner});
    INFO(text);
    CHECK(text.find("rithmetic") != std::string::npos);
    CHECK(text.find("not a promise") != std::string::npos);
  }
}

TEST_CASE("the locale changes no figure", "[course]") {
  CHECK(shown({"LC_ALL=de_DE.UTF-8"}, {"--demo", "progress"}) == shown({"LC_ALL=C.utf8"}, {"--demo", "progress"}));
}

TEST_CASE("a course has colour where it is wanted, and none where it is not", "[course]") {
  for (const char* command : {"progress", "forecast"}) {
    CHECK(shown({}, {"--demo", command}).find('\x1b') == std::string::npos);
    CHECK(shown({"NO_COLOR=1", "FORCE_COLOR=1"}, {"--demo", command}).find('\x1b') == std::string::npos);
    CHECK(shown({"FORCE_COLOR=1"}, {"--demo", command}).find('\x1b') != std::string::npos);
    CHECK(shown({}, {"--demo", command, "--color", "always"}).find('\x1b') != std::string::npos);
  }
}

}  // namespace rtr::test
