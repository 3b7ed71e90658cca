// Looking at a printed page.
#pragma once

#include "terminal/render.hpp"

#include <string>
#include <string_view>

namespace rtr::test {

inline bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The text with every run of blanks and line breaks as one blank, to look for sentences across lines.
inline std::string flat(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

inline terminal::Style at(int width) {
  terminal::Style style;
  style.width = width;
  return style;
}

}  // namespace rtr::test
