// Dates and numbers as the files write them, without a locale: to_chars and integers only.
#include "common/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <vector>

namespace rtr {

namespace {

std::string digits(std::int64_t value, std::size_t width) {
  std::array<char, 24> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string text(buffer.data(), end);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

/// `value / unit` with at most two decimals, rounded to the nearest: what was read in that form comes back the same.
std::string decimal(std::int64_t value, std::int64_t unit) {
  const bool negative = value < 0;
  const std::int64_t size = negative ? -value : value;
  const std::int64_t rest = (size % unit * 100 + unit / 2) / unit;  // hundredths; 100 when it rounds up to a whole
  const std::int64_t whole = size / unit + rest / 100;
  std::string text = negative ? "-" : "";
  text += digits(whole, 1);
  const std::int64_t cents = rest % 100;
  if (cents == 0) return text;
  text += '.';
  text += digits(cents, 2);
  if (text.back() == '0') text.pop_back();
  return text;
}

/// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string iso(Date date) {
  const Civil civil = to_civil(date);
  return digits(civil.year, 4) + "-" + digits(civil.month, 2) + "-" + digits(civil.day, 2);
}

std::string minutes_text(Seconds seconds) { return decimal(seconds, 60); }

std::string km_text(Metres metres) { return decimal(metres, 1000); }

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // no name is longer, and the work grows with the square
  if (word.size() > longest_word) return {};
  std::string_view best;
  std::size_t best_edits = std::numeric_limits<std::size_t>::max();
  for (const std::string_view candidate : candidates) {
    const std::size_t count = edits(word, candidate);
    if (count < best_edits) {
      best_edits = count;
      best = candidate;
    }
  }
  // A third of the letters may differ: more than that is another word, not a slip.
  return best_edits <= std::max<std::size_t>(1, std::max(word.size(), best.size()) / 3) ? best : std::string_view{};
}

}  // namespace rtr
