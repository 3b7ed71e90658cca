// Text from outside cannot act on the terminal.
#include "terminal/escape.hpp"

#include "support/catch.hpp"

#include <fmt/format.h>

using rtr::terminal::ascii;
using rtr::terminal::escaped;
using rtr::terminal::UserText;

TEST_CASE("Control characters are shown by their number", "[terminal]") {
  CHECK(escaped("a\x1b[31mb") == "a\\u{1b}[31mb");
  CHECK(escaped("two\nlines\tand\r") == "two\\u{a}lines\\u{9}and\\u{d}");
  CHECK(escaped(std::string_view("\0", 1)) == "\\u{0}");
  CHECK(escaped("\x7f") == "\\u{7f}");
  CHECK(escaped("\xc2\x9b") == "\\u{9b}");
}

TEST_CASE("Marks that turn the reading direction and line separators are shown by their number", "[terminal]") {
  CHECK(escaped("\u202Eabc") == "\\u{202e}abc");
  CHECK(escaped("\u2066\u2069\u200E\u200F\u061C") == "\\u{2066}\\u{2069}\\u{200e}\\u{200f}\\u{61c}");
  CHECK(escaped("\u2028\u2029") == "\\u{2028}\\u{2029}");
}

TEST_CASE("Bytes that are not UTF-8 are shown one by one", "[terminal]") {
  CHECK(escaped("a\xff"
                "b") == "a\\xffb");
  CHECK(escaped("\xe2\x82") == "\\xe2\\x82");                    // torn
  CHECK(escaped("\xc0\xaf") == "\\xc0\\xaf");                    // overlong
  CHECK(escaped("\xed\xa0\x80") == "\\xed\\xa0\\x80");           // surrogate
  CHECK(escaped("\xf4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");  // beyond U+10FFFF
}

TEST_CASE("Ordinary names stay as they are", "[terminal]") {
  CHECK(escaped("Zo\u00EB M\u00FCller, \u5C71\u7530") == "Zo\u00EB M\u00FCller, \u5C71\u7530");
  CHECK(escaped("").empty());
}

TEST_CASE("Text from outside can be formatted only escaped, padding included", "[terminal]") {
  CHECK(fmt::format("by {}", UserText("A\x1b[2J")) == "by A\\u{1b}[2J");
  CHECK(fmt::format("{:>5}|", UserText("ab")) == "   ab|");
}

TEST_CASE("Without Unicode the typographic signs have plain forms", "[terminal]") {
  CHECK(ascii("walk 5 \u00B7 6 \u00D7 (run 1)") == "walk 5, 6 x (run 1)");
  CHECK(ascii("0\u20132 \u2014 it\u2019s") == "0-2 - it's");
  CHECK(ascii("Zo\u00EB") == "Zo\\u{eb}");
  CHECK(ascii("\xff") == "\\xff");
}
