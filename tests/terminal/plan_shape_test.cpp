// How the plan is printed: within the width, in any alphabet, with or without colour, in a line, or read out.
#include "support/catch.hpp"
#include "terminal/printed.hpp"
#include "terminal/samples.hpp"
#include "terminal/width.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;
using rtr::terminal::Style;

TEST_CASE("No line of a printed plan passes the width", "[terminal]") {
  for (const int width : {40, 60, 73, 74, 100, 140}) {
    for (const bool unicode : {true, false}) {
      for (const bool quiet : {true, false}) {
        Style style = at(width);
        style.unicode = unicode;
        style.quiet = quiet;
        for (const sample::Case& sample : sample::all()) {
          for (const std::string& line : sample::lines_of(sample::printed(sample, style))) {
            INFO(sample.name << " at " << width << ": " << line);
            CHECK(terminal::columns(line) <= width);
            CHECK((line.empty() || line.back() != ' '));
          }
        }
      }
    }
  }
}

TEST_CASE("Without Unicode a plan is plain ASCII, names included", "[terminal]") {
  for (const bool accessible : {true, false}) {
    Style style = at(80);
    style.unicode = false;
    style.accessible = accessible;
    for (sample::Case sample : sample::all()) {
      sample.record.runner.name = "Zo\u00EB";
      const std::string text = sample::printed(sample, style);
      INFO(sample.name << "\n" << text);
      CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
    }
  }
}

TEST_CASE("Without colour there is no escape code, and with it the words are the same", "[terminal]") {
  for (const sample::Case& sample : sample::all()) {
    Style style = at(80);
    const std::string plain = sample::printed(sample, style);
    CHECK(!contains(plain, "\x1b"));
    style.colour = true;
    std::string coloured = sample::printed(sample, style);
    CHECK(contains(coloured, "\x1b["));
    for (std::size_t start = coloured.find('\x1b'); start != std::string::npos; start = coloured.find('\x1b')) {
      coloured.erase(start, coloured.find('m', start) - start + 1);
    }
    CHECK(coloured == plain);
  }
}

TEST_CASE("A name from outside cannot act on the terminal", "[terminal]") {
  sample::Case sample = sample::advance();
  sample.record.runner.name = "M\x1b[2J";
  sample.record.clearances.front().by = "\u202Eevil";
  const std::string text = sample::printed(sample, at(80));
  CHECK(!contains(text, "\x1b"));
  CHECK(!contains(text, "\u202E"));
  CHECK(contains(text, "M\\u{1b}[2J"));
}

TEST_CASE("Text from outside that looks like the program's own never begins a line", "[terminal]") {
  const std::string forged = "Mon 9   run 60 min";
  sample::Case sample = sample::advance();
  sample.record.runner.name = "M\n" + forged + "\u2028" + forged;
  sample.record.clearances.front().by = "A. Moreau\r\n" + forged + "\n\n" + forged;
  for (const bool accessible : {true, false}) {
    Style style = at(200);
    style.accessible = accessible;
    const std::string text = sample::printed(sample, style);
    CHECK(contains(text, forged));  // it is shown, inside its own line
    for (const std::string& line : sample::lines_of(text)) {
      INFO(line);
      CHECK_FALSE(line.substr(std::min(line.find_first_not_of(' '), line.size())).starts_with("Mon 9   run"));
    }
  }
}

TEST_CASE("The quiet answer is a line or two", "[terminal]") {
  Style style = at(100);
  style.quiet = true;
  for (const sample::Case& sample : sample::all()) {
    const std::string text = sample::printed(sample, style);
    INFO(text);
    CHECK(sample::lines_of(text).size() <= 2);
  }
  CHECK(sample::printed(sample::advance(), style) ==
        "Week of Mon 23 Nov, stage 2 of 13: 18 min running, on Tue, Thu and Sat.\n");
}

TEST_CASE("The accessible plan is one sentence a line, without drawing", "[terminal]") {
  Style style = at(40);
  style.accessible = true;
  const std::string text = sample::printed(sample::advance(), style);
  CHECK(
      contains(text,
               "Tuesday 24 November: walk-run, 25 minutes: walk 5 minutes, then 6 times run 1 minute and walk 1 minute "
               "30 seconds, then walk 5 minutes.\n"));
  CHECK(contains(text, "Monday 23 November: rest.\n"));
  CHECK(contains(text, "Thursday 26 November: walk-run, 25 minutes, the same as on Tuesday.\n"));
  for (const sample::Case& sample : sample::all()) {
    for (const std::string& line : sample::lines_of(sample::printed(sample, style))) {
      INFO(line);
      CHECK(!line.empty());
      CHECK(line.find_first_of("|*%=<>[]_\x1b") ==
            (line.find("rtr clear") == std::string::npos ? std::string::npos : line.find('_')));
      CHECK(!contains(line, "\u00B7"));
      CHECK(!contains(line, "  "));
      CHECK(!contains(line, " min "));
    }
  }
}
