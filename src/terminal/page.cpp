// Laying out paragraphs and lines.
#include "terminal/page.hpp"

#include "terminal/escape.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace rtr::terminal {

namespace {

/// Longer lines are hard to read, however wide the window is.
constexpr int widest_page = 100;

/// Glues a number to the unit behind it, so that no line ends in "at most 10" with the "%" on the next one.
std::string with_units_glued(std::string text) {
  constexpr std::array<std::string_view, 5> units{"%", "min", "km", "mi", "days"};
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    const std::string_view after = std::string_view(text).substr(at + 1);
    const bool number = at > 0 && std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0;
    if (number &&
        std::any_of(units.begin(), units.end(), [&](std::string_view unit) { return after.starts_with(unit); })) {
      text[at] = glue;
    }
  }
  return text;
}

}  // namespace

Page::Page(const Style& style)
    : width_(std::min(fitting(style.width), widest_page)), colour_(style.colour), unicode_(style.unicode) {}

std::string Page::spelled(std::string_view text) const { return unicode_ ? std::string(text) : ascii(text); }

void Page::blank() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

void Page::text(std::string_view text, int indent, int hang, Ink ink) {
  for (const std::string& line : wrap(with_units_glued(spelled(text)), width_, indent, hang)) {
    const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    out_ += line.substr(0, start) + inked(line.substr(start), ink, colour_) + '\n';
  }
}

void Page::led(std::string_view lead, Ink ink, std::string_view rest, int indent) {
  const std::string head = spelled(lead);
  const std::string whole = with_units_glued(unbroken(head) + (rest.empty() ? "" : " ") + spelled(rest));
  bool first = true;
  for (const std::string& line : wrap(whole, width_, indent)) {
    const std::size_t start = static_cast<std::size_t>(indent);
    const std::size_t end = first ? std::min(start + head.size(), line.size()) : start;
    out_ += line.substr(0, start) + inked(line.substr(start, end - start), ink, colour_) + line.substr(end) + '\n';
    first = false;
  }
}

void Page::line(const std::vector<Span>& spans) {
  std::string plain_end;
  for (const Span& span : spans) {
    // Trailing spaces are dropped by holding them back until something follows.
    const std::string text = plain_end + spelled(span.text);
    const std::size_t last = text.find_last_not_of(' ');
    const std::size_t shown = last == std::string::npos ? 0 : last + 1;
    const std::size_t start = std::min(text.find_first_not_of(' '), shown);
    out_ += text.substr(0, start) + inked(text.substr(start, shown - start), span.ink, colour_);
    plain_end = text.substr(shown);
  }
  out_ += '\n';
}

void Page::fact(std::string_view text) { out_ += spelled(text) + '\n'; }

}  // namespace rtr::terminal
