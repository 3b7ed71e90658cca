// The escape codes. The two colours come from the 256-colour cube and read on dark and on light backgrounds.
#include "terminal/colour.hpp"

namespace rtr::terminal {

namespace {

constexpr std::string_view reset = "\x1b[0m";

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::strong:
      return "\x1b[1m";
    case Ink::go:
      return "\x1b[38;5;32m";
    case Ink::care:
      return "\x1b[1;38;5;166m";
  }
  return "";
}

}  // namespace

std::string inked(std::string_view text, Ink ink, bool colour) {
  if (!colour || ink == Ink::plain || text.empty()) return std::string(text);
  return std::string(code_of(ink)) + std::string(text) + std::string(reset);
}

}  // namespace rtr::terminal
