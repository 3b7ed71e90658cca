// Charts made of letters.
#include "terminal/chart.hpp"

#include "terminal/width.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace rtr::terminal {
namespace {

/// A cell filled from below by so many eighths.
constexpr std::array<std::string_view, 9> blocks{" ",      "\u2581", "\u2582", "\u2583", "\u2584",
                                                 "\u2585", "\u2586", "\u2587", "\u2588"};
constexpr std::array<std::string_view, 9> signs{" ", "_", "_", "_", "=", "=", "=", "#", "#"};
/// The same heights told apart in a single line of ASCII.
constexpr std::array<std::string_view, 9> heights{" ", "_", ".", "-", "~", "=", "+", "*", "#"};
constexpr int eighths = 8;

std::string repeated(std::string_view sign, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += sign;
  return text;
}

/// `value` of `most` on a scale of `steps`, to the nearest.
int scaled(std::int64_t value, std::int64_t most, int steps) {
  if (most <= 0) return 0;
  return static_cast<int>(std::clamp<std::int64_t>((2 * value * steps + most) / (2 * most), 0, steps));
}

std::vector<std::string> cells_of(const StackedBar& bar, std::int64_t most, int room, bool unicode) {
  int run = scaled(bar.run, most, room);
  if (bar.run > 0) run = std::max(1, run);
  int all = std::max(run, scaled(bar.run + bar.walk, most, room));
  if (bar.walk > 0) all = std::min(room, std::max(all, run + 1));
  std::vector<std::string> cells(static_cast<std::size_t>(room), " ");
  for (int i = 0; i < all; ++i) {
    cells[static_cast<std::size_t>(i)] = i < run ? run_sign(unicode) : walk_sign(unicode);
  }
  return cells;
}

}  // namespace

std::string run_sign(bool unicode) { return unicode ? "\u2588" : "#"; }
std::string walk_sign(bool unicode) { return unicode ? "\u2591" : ":"; }

std::vector<Span> bar_spans(const StackedBar& bar, std::int64_t most, int room, bool unicode) {
  std::vector<std::string> cells = cells_of(bar, most, room, unicode);
  if (bar.mark) {
    // The line stands behind the cell that its value fills: a bar that just reaches it leaves it free.
    const bool passed = bar.run + bar.walk > *bar.mark;
    const int at = std::min(room - 1, scaled(*bar.mark, most, room) - (passed ? 1 : 0));
    std::string& cell = cells[static_cast<std::size_t>(std::max(0, at))];
    const bool over = !passed && cell != " ";
    cells[static_cast<std::size_t>(std::max(0, std::min(room - 1, over ? at + 1 : at)))] = "|";
  }
  std::vector<Span> spans;
  const std::string run = run_sign(unicode);
  for (const std::string& cell : cells) {
    const Ink ink = cell == run ? Ink::go : Ink::plain;
    if (spans.empty() || spans.back().ink != ink) spans.push_back({"", ink});
    spans.back().text += cell;
  }
  return spans;
}

void Columns::bars(const std::vector<Point>& points, std::int64_t most, int rows, const std::string& top,
                   const std::string& bottom) {
  const int width = std::max(1, pitch_ - 1);
  const std::string gap(static_cast<std::size_t>(pitch_ - width), ' ');
  const auto& alphabet = unicode_ ? blocks : signs;
  for (int row = rows - 1; row >= 0; --row) {
    const std::string label = row == rows - 1 ? top : row == 0 ? bottom : "";
    std::vector<Span> spans{{pad(pad_left(label, label_ - 1), label_)}};
    for (const Point& point : points) {
      std::string_view sign = " ";
      if (point.value) {
        const int height = std::max(1, scaled(*point.value, most, rows * eighths));
        sign = alphabet.at(static_cast<std::size_t>(std::clamp(height - row * eighths, 0, eighths)));
      } else if (point.unanswered && row == 0) {
        sign = "?";
      }
      const std::string cell = sign == "?" ? pad(sign, width) : repeated(sign, width);
      const Ink ink = point.grave ? Ink::care : Ink::go;
      if (spans.size() < 2 || spans.back().ink != ink) spans.push_back({"", ink});
      spans.back().text += cell + gap;
    }
    page_.line(spans);
  }
}

void Columns::cells(const std::string& label, const std::vector<std::string>& words) {
  std::string line = pad(pad_left(label, label_ - 1), label_);
  for (const std::string& word : words) line += pad(word, pitch_);
  page_.line({{line}});
}

void Columns::months(const std::vector<Date>& weeks) {
  constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::string line(static_cast<std::size_t>(label_), ' ');
  int month = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const std::size_t at = static_cast<std::size_t>(label_) + i * static_cast<std::size_t>(pitch_);
    const int now = to_civil(weeks[i]).month;
    if (now == month) continue;
    // A month has four weeks at least, room enough for its name; only the first may have begun late in its own.
    if (line.size() > at) line.resize(static_cast<std::size_t>(label_));
    month = now;
    line.resize(at, ' ');
    line += names.at(static_cast<std::size_t>(now - 1));
    line += ' ';
  }
  const int most = label_ + static_cast<int>(weeks.size()) * pitch_;
  // A name that would stand out over the last column is left out.
  if (static_cast<int>(line.size()) - 1 > std::max(most, label_ + 3)) line.resize(line.size() - 4);
  page_.line({{line}});
}

std::string curve_of(const std::vector<std::int64_t>& values, std::int64_t most, bool unicode) {
  const auto& alphabet = unicode ? blocks : heights;
  std::string text;
  for (const std::int64_t value : values) {
    const int height = value <= 0 ? 0 : std::max(1, scaled(value, most, eighths));
    text += alphabet.at(static_cast<std::size_t>(height));
  }
  return text;
}

}  // namespace rtr::terminal
