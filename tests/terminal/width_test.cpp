// Columns and line breaks.
#include "terminal/width.hpp"

#include "support/catch.hpp"

using namespace rtr::terminal;

TEST_CASE("Combining marks take no column and East Asian wide characters two", "[terminal]") {
  CHECK(columns("abc") == 3);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("\u5C71\u7530") == 4);
  CHECK(columns("\uAC00") == 2);
  CHECK(columns("\U0001F3C3") == 2);
  CHECK(columns("a\u00B7b") == 3);
  CHECK(columns("\u200D") == 0);
  CHECK(columns("\xff\xfe") == 2);
}

TEST_CASE("Lines break at spaces and never pass the width", "[terminal]") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("one two three", 9, 2) == std::vector<std::string>{"  one two", "  three"});
  CHECK(wrap("one two three", 9, 0, 4) == std::vector<std::string>{"one two", "    three"});
  CHECK(wrap("\u5C71\u7530 \u5C71", 6) == std::vector<std::string>{"\u5C71\u7530", "\u5C71"});
}

TEST_CASE("Only a single word longer than the room makes a longer line", "[terminal]") {
  CHECK(wrap("a incomprehensible b", 6) == std::vector<std::string>{"a", "incomprehensible", "b"});
}

TEST_CASE("Glued words stay together and newlines break", "[terminal]") {
  CHECK(wrap("up to " + unbroken("10 min"), 8) == std::vector<std::string>{"up to", "10 min"});
  CHECK(wrap("a\nb", 10) == std::vector<std::string>{"a", "b"});
  CHECK(wrap("", 10) == std::vector<std::string>{""});
}

TEST_CASE("Padding counts columns, not bytes", "[terminal]") {
  CHECK(pad("\u00E9", 3) == "\u00E9  ");
  CHECK(pad_left("5", 3) == "  5");
  CHECK(pad("long", 2) == "long");
  CHECK(cut("abcdef", 5) == "ab...");
  CHECK(cut("\u5C71\u7530\u5C71", 5) == "\u5C71...");
  CHECK(cut("abc", 3) == "abc");
}

TEST_CASE("The width is held between 40 and 200 columns", "[terminal]") {
  CHECK(fitting(0) == 40);
  CHECK(fitting(77) == 77);
  CHECK(fitting(10'000) == 200);
}
