// Counting columns and breaking lines.
#include "terminal/width.hpp"

#include "terminal/utf8.hpp"
#include "terminal/width_table.hpp"

#include <algorithm>
#include <span>

namespace rtr::terminal {

namespace {

bool contains(std::span<const CodeRange> ranges, std::uint32_t code) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code,
                       [](std::uint32_t wanted, const CodeRange& range) { return wanted < range.first; });
  return after != ranges.begin() && code <= std::prev(after)->last;
}

int columns_of(const Decoded& character) {
  // Everything below U+0300 takes one column; most text never looks into the tables.
  if (!character.valid || character.code < 0x300U) return 1;
  if (contains(zero_columns, character.code)) return 0;
  return contains(two_columns, character.code) ? 2 : 1;
}

std::string spaces(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

/// One line under construction.
class Breaker {
 public:
  Breaker(int width, int indent, int hang) : width_(width), hang_(hang), line_(spaces(indent)), used_(indent) {}

  void add(std::string_view word) {
    const int size = columns(word);
    if (has_word_ && used_ + 1 + size > width_) next_line();
    if (has_word_) {
      line_ += ' ';
      ++used_;
    }
    line_ += word;
    used_ += size;
    has_word_ = true;
  }
  void next_line() {
    lines_.push_back(std::move(line_));
    line_ = spaces(hang_);
    used_ = hang_;
    has_word_ = false;
  }
  std::vector<std::string> finish() {
    if (has_word_ || lines_.empty()) lines_.push_back(std::move(line_));
    for (std::string& line : lines_) {
      std::replace(line.begin(), line.end(), glue, ' ');
      line.erase(line.find_last_not_of(' ') + 1);
    }
    return std::move(lines_);
  }

 private:
  int width_;
  int hang_;
  std::string line_;
  int used_;
  bool has_word_ = false;
  std::vector<std::string> lines_;
};

}  // namespace

int fitting(int width) { return std::clamp(width, narrowest, widest); }

std::string unbroken(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), ' ', glue);
  return out;
}

int columns(std::string_view text) {
  int sum = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    sum += columns_of(next);
    text.remove_prefix(next.bytes);
  }
  return sum;
}

std::vector<std::string> wrap(std::string_view text, int width, int indent, int hang) {
  Breaker breaker(width, indent, hang);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    if (end > 0) breaker.add(text.substr(0, end));
    if (end < text.size() && text[end] == '\n') breaker.next_line();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return breaker.finish();
}

std::vector<std::string> wrap(std::string_view text, int width, int indent) {
  return wrap(text, width, indent, indent);
}

std::string pad(std::string_view text, int width) { return std::string(text) + spaces(width - columns(text)); }

std::string pad_left(std::string_view text, int width) { return spaces(width - columns(text)) + std::string(text); }

std::string cut(std::string_view text, int width) {
  if (columns(text) <= width) return std::string(text);
  constexpr std::string_view mark = "...";
  std::string out;
  int used = static_cast<int>(mark.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    used += columns_of(next);
    if (used > width) break;
    out += text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
  }
  return out + std::string(mark);
}

}  // namespace rtr::terminal
