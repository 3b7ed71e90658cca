// Which characters are shown by their number, and the ASCII forms of the signs that the texts use.
#include "terminal/escape.hpp"

#include "common/text.hpp"
#include "terminal/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rtr::terminal {

namespace {

struct PlainForm {
  std::uint32_t code;
  std::string_view plain;
};

constexpr std::array<PlainForm, 25> plain_forms{{
    {0x00A0, " "},  {0x00B0, ""},   {0x00B1, "+/-"}, {0x00B7, "|"}, {0x00BD, "1/2"}, {0x00D7, "x"},  {0x2010, "-"},
    {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},   {0x2014, "-"}, {0x2018, "'"},   {0x2019, "'"},  {0x201C, "\""},
    {0x201D, "\""}, {0x2022, "*"},  {0x2026, "..."}, {0x202F, " "}, {0x2190, "<-"},  {0x2192, "->"}, {0x2248, "~"},
    {0x2260, "!="}, {0x2264, "<="}, {0x2265, ">="},  {0x2212, "-"},
}};

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (!next.valid) {
      out += fmt::format("\\x{:02x}", next.code);
    } else if (acts_on_the_reader(next.code)) {
      out += fmt::format("\\u{{{:x}}}", next.code);
    } else {
      out += text.substr(0, next.bytes);
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    // A separator between spaces reads better as a comma that leans on the word before it.
    constexpr std::string_view separator = " \u00B7 ";
    if (text.starts_with(separator)) {
      out += ", ";
      text.remove_prefix(separator.size());
      continue;
    }
    const Decoded next = decode(text);
    const auto* const form = std::find_if(plain_forms.begin(), plain_forms.end(),
                                          [&](const PlainForm& candidate) { return candidate.code == next.code; });
    if (next.valid && next.code < 0x80U) {
      out += text.front();
    } else if (form != plain_forms.end()) {
      out += form->plain;
    } else {
      out += next.valid ? fmt::format("\\u{{{:x}}}", next.code) : fmt::format("\\x{:02x}", next.code);
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

}  // namespace rtr::terminal
