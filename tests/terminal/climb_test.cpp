// The pictures of a table, exactly as they are printed: tests/terminal/climb.golden. What is said of them holds for
// every width: nothing is longer than the window, colour adds nothing, and no text from a file acts on the terminal.
#include "simulation/approved.hpp"
#include "support/catch.hpp"
#include "support/tables.hpp"
#include "terminal/climb_words.hpp"
#include "terminal/printed.hpp"
#include "terminal/samples.hpp"
#include "terminal/width.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

using terminal::render_climb;
using terminal::render_protocol;
using terminal::Style;

Style ascii_at(int width) {
  Style style = at(width);
  style.unicode = false;
  return style;
}

Style spoken() {
  Style style = at(80);
  style.accessible = true;
  return style;
}

Style quiet() {
  Style style = at(80);
  style.quiet = true;
  return style;
}

/// Long names, a hostile title, and a stage without any running.
Protocol odd_table() {
  Protocol table = steep_protocol();
  table.id = "a-table-with-an-id-of-forty-letters-here";
  table.title = "A \x1b[31mtitle\x1b[0m with\nlines";
  table.sources = {"\u202Eelbat a"};
  table.stages[0].id = "a-stage-with-an-id-of-forty-letters-here";
  table.stages[1].id = "another-stage-with-an-id-of-forty-letter";
  table.stages.insert(table.stages.begin(), Stage{"walk", std::vector<Steps>(3, Steps{{1, {{false, 1740}}}})});
  return table;
}

Protocol one_stage() {
  Protocol table = steep_protocol();
  table.stages.resize(1);
  return table;
}

}  // namespace

TEST_CASE("the pictures of a table are as approved", "[course]") {
  std::string text = "The pictures of rtr protocol show and check (tests/terminal/climb_test.cpp; scripts/approve).\n";
  const auto add = [&](const std::string& head, const std::string& picture) { text += "== " + head + "\n" + picture; };
  for (const int width : {40, 60, 100, 200}) {
    const std::string wide = " at " + std::to_string(width);
    add("show: oxford" + wide, render_protocol(bundled_table("oxford"), at(width)));
    add("check: couch-to-5k" + wide, render_climb(couch_to_5k(), at(width)));
    add("check: couch-to-5k" + wide + ", ASCII", render_climb(couch_to_5k(), ascii_at(width)));
  }
  for (const int width : {60, 100}) {
    const std::string wide = " at " + std::to_string(width);
    add("show: low-back-walk-run" + wide, render_protocol(bundled_table("low-back-walk-run"), at(width)));
    add("show: couch-to-5k" + wide + ", ASCII", render_protocol(couch_to_5k(), ascii_at(width)));
  }
  add("check: oxford at 60", render_climb(bundled_table("oxford"), at(60)));
  add("show: odd at 40", render_protocol(odd_table(), at(40)));
  add("check: odd at 60", render_climb(odd_table(), at(60)));
  add("check: one stage at 60", render_climb(one_stage(), at(60)));
  add("show: couch-to-5k, read out", render_protocol(couch_to_5k(), spoken()));
  add("check: couch-to-5k, read out", render_climb(couch_to_5k(), spoken()));
  add("show: oxford, quiet", render_protocol(bundled_table("oxford"), quiet()));
  add("check: couch-to-5k, quiet", render_climb(couch_to_5k(), quiet()));
  const bool approved = is_approved(in_repository("tests/terminal/climb.golden"), text);
  CHECK(approved);
}

TEST_CASE("no line of a table passes the width, and all of it is ASCII where the page is", "[course]") {
  std::vector<Protocol> tables = all_tables();
  tables.push_back(odd_table());
  tables.push_back(one_stage());
  for (const Protocol& table : tables) {
    for (const int width : {40, 47, 59, 60, 71, 72, 80, 100, 133, 200}) {
      for (const Style& style : {at(width), ascii_at(width)}) {
        const std::string text = render_protocol(table, style) + render_climb(table, style);
        for (const std::string& line : sample::lines_of(text)) {
          INFO(table.id << " at " << width << ": " << line);
          // Only a single long word, an id, may be longer.
          CHECK((terminal::columns(line) <= width || line.find(' ', line.find_first_not_of(' ')) == std::string::npos));
          CHECK((line.empty() || line.back() != ' '));
          CHECK((style.unicode || std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; })));
        }
      }
    }
  }
}

TEST_CASE("a table says the same with colour as without, and its own words never act on the terminal", "[course]") {
  for (const Protocol& table : {couch_to_5k(), odd_table()}) {
    Style coloured = at(80);
    coloured.colour = true;
    const std::string plain = render_protocol(table, at(80)) + render_climb(table, at(80));
    std::string stripped = render_protocol(table, coloured) + render_climb(table, coloured);
    CHECK(stripped.find('\x1b') != std::string::npos);
    for (std::size_t esc = stripped.find('\x1b'); esc != std::string::npos; esc = stripped.find('\x1b'))
      stripped.erase(esc, stripped.find('m', esc) - esc + 1);
    CHECK(stripped == plain);
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(plain.find("\u202E") == std::string::npos);
  }
}

TEST_CASE("a steep step is told with its loads and the weeks between, and a lighter stage with its loads", "[course]") {
  const std::vector<std::string> told = terminal::step_sentences(couch_to_5k());
  REQUIRE(told.size() == 3);
  CHECK(told[0] == "W3 carries less than W2: from 60 to 55.5 min a week, -7.5 %.");
  CHECK(told[1] == "W3 to W4 is steep, from 55.5 to 71.25 min a week, +28.4 %: the planner puts 2 weeks between.");
  CHECK(told[2] == "W5 to W6 is steep, from 71.5 to 82.5 min a week, +15.4 %: the planner puts 2 weeks between.");
  CHECK(terminal::step_sentences(bundled_table("low-back-walk-run")).empty());
}

}  // namespace rtr::test
