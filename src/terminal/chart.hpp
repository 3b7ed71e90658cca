// Charts made of letters: bars that lie, one a week, and columns that stand side by side over time. Blocks where the
// page speaks Unicode, signs of ASCII where it does not; every colour has a pattern or a letter beside it.
#pragma once

#include "rtr/date.hpp"
#include "terminal/page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rtr::terminal {

/// What one column shows: a value, a question mark for what was not answered, or nothing for what is not known.
struct Point {
  std::optional<std::int64_t> value;
  bool unanswered = false;
  bool grave = false;  ///< in the ink of what asks for care; the number below says so too
};

/// A bar of two parts and a mark, as the spans of a line: `room` columns wide, `most` at its end.
struct StackedBar {
  std::int64_t run = 0;
  std::int64_t walk = 0;
  std::optional<std::int64_t> mark;
};
std::vector<Span> bar_spans(const StackedBar& bar, std::int64_t most, int room, bool unicode);
/// The signs of the two parts, for the legend.
std::string run_sign(bool unicode);
std::string walk_sign(bool unicode);

/// Columns over time that share one axis: `label` columns on the left, then `pitch` for each week.
class Columns {
 public:
  Columns(Page& page, bool unicode, int label, int pitch)
      : page_(page), unicode_(unicode), label_(label), pitch_(pitch) {}

  /// `rows` lines of columns that reach up to `most`; `top` and `bottom` name the ends of the scale.
  void bars(const std::vector<Point>& points, std::int64_t most, int rows, const std::string& top,
            const std::string& bottom);
  /// One line with a word of at most `pitch` - 1 columns (1 where the pitch is 1) a week.
  void cells(const std::string& label, const std::vector<std::string>& words);
  /// The months, each where its first week begins.
  void months(const std::vector<Date>& weeks);
  /// Whether two digits fit under a column.
  bool has_room_for_numbers() const { return pitch_ >= 3; }

 private:
  Page& page_;
  bool unicode_;
  int label_;
  int pitch_;
};

/// One letter for each value, from the lowest sign to the highest; blank for nothing.
std::string curve_of(const std::vector<std::int64_t>& values, std::int64_t most, bool unicode);

}  // namespace rtr::terminal
