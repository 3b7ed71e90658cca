// Dates, numbers and text for the terminal, from any bytes.
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "fuzz/promises.hpp"
#include "json/number.hpp"
#include "terminal/escape.hpp"
#include "terminal/utf8.hpp"
#include "terminal/width.hpp"

#include <array>

namespace rtr::fuzz {
namespace {

std::string_view digits_of(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

/// A number by the grammar of JSON: only such a text ever gets to scaled().
bool is_json_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::string_view whole = digits_of(text);
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (digits_of(text).empty()) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (digits_of(text).empty()) return false;
  }
  return text.empty();
}

void check_number(Broken& broken, std::string_view text) {
  constexpr std::int64_t most = 1'000'000'000'000'000;  // 15 digits
  for (const int decimals : {0, 2, 3}) {
    const json::Scaled number = json::scaled(text, decimals);
    if (number.fit != json::Fit::exact) continue;
    promise(broken, number.value < most && number.value > -most, "a number beyond 15 digits");
    promise(broken, number.value >= 0 || text.starts_with('-'), "a number that lost its sign");
    const std::string written = json::decimal_text(number.value, decimals);
    const json::Scaled again = json::scaled(written, decimals);
    promise(broken, again.fit == json::Fit::exact && again.value == number.value, "a number: " + written);
  }
}

void check_date(Broken& broken, std::string_view text) {
  const auto date = parse_date(text);
  if (!date) return;
  const Civil civil = to_civil(*date);
  promise(broken, iso(*date) == text, "a date that is written otherwise: " + iso(*date));
  promise(broken, from_civil(civil.year, civil.month, civil.day) == date, "a date that the calendar does not give");
  const Date start = week_start(*date, Weekday::monday);
  promise(broken, *date - start >= 0 && *date - start < 7 && weekday(start) == Weekday::monday, "a week's start");
}

void check_typed(Broken& broken, const std::string& text) {
  if (const auto number = cli::whole_number(text)) promise(broken, *number >= 0 && *number <= 999'999, "a number");
  if (const auto seconds = cli::minutes_word(text)) {
    promise(broken, *seconds >= 0, "a time below nothing");
    const auto again = cli::minutes_word(minutes_text(*seconds));
    promise(broken, *seconds > 60 * 999'999 || again == seconds, "minutes that read otherwise: " + text);
  }
  if (const auto metres = cli::distance_word(text)) promise(broken, *metres >= 0, "a distance below nothing");
  if (const auto metres = cli::km_number(text)) promise(broken, *metres >= 0, "a distance below nothing");
  if (const auto day = cli::day_word(text, today)) {
    const bool named = parse_date(text).has_value();
    const bool near = today - *day >= -1 && today - *day < 7;
    promise(broken, named || near, "a day that is neither of the last week nor tomorrow");
  }
  constexpr std::array<std::string_view, 3> names{"walk_run", "run", "strength"};
  const std::string_view near = nearest(text, names);
  promise(broken, near.empty() || std::find(names.begin(), names.end(), near) != names.end(), "a name that is none");
}

/// Controls, and what turns the reading direction or breaks the line: the list of Unicode, not the program's own.
bool is_harmful(std::uint32_t code) {
  const bool control = code < 0x20U || (code >= 0x7FU && code <= 0x9FU);
  const bool direction = code == 0x061CU || code == 0x200EU || code == 0x200FU ||
                         (code >= 0x202AU && code <= 0x202EU) || (code >= 0x2066U && code <= 0x2069U);
  return control || direction || code == 0x2028U || code == 0x2029U;
}

bool is_harmless(std::string_view text) {
  while (!text.empty()) {
    const terminal::Decoded next = terminal::decode(text);
    if (!next.valid || is_harmful(next.code)) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

std::string words_of(const std::vector<std::string>& lines) {
  std::string words;
  for (const std::string& line : lines) words += line;
  std::erase(words, ' ');
  return words;
}

void check_wrapped(Broken& broken, const std::string& shown, int width) {
  const std::vector<std::string> lines = terminal::wrap(shown, width, 2);
  promise(broken, !lines.empty(), "no line at all");
  std::string words = shown;
  std::erase(words, ' ');
  promise(broken, words_of(lines) == words, "breaking lines changed the text");
  for (const std::string& line : lines) {
    const std::size_t from = std::min(line.find_first_not_of(' '), line.size());
    const bool one_word = line.find(' ', from) == std::string::npos;
    promise(broken, terminal::columns(line) <= width || one_word, "a line too long: " + line);
  }
  const std::string cut = terminal::cut(shown, width);
  promise(broken, terminal::columns(cut) <= width && is_harmless(cut), "cut to the wrong width");
  promise(broken, terminal::columns(terminal::pad(cut, width)) == width, "filled to the wrong width");
  promise(broken, terminal::columns(terminal::pad_left(cut, width)) == width, "filled to the wrong width");
}

}  // namespace

Broken trap_numbers(std::string_view bytes) {
  Broken broken;
  check_date(broken, bytes);
  if (is_json_number(bytes)) check_number(broken, bytes);
  check_typed(broken, std::string(bytes));
  return broken;
}

Broken trap_escape(std::string_view bytes) {
  Broken broken;
  const std::string shown = fmt::format("{}", terminal::UserText(bytes));
  promise(broken, is_harmless(shown), "something harmful came through: " + shown);
  promise(broken, terminal::escaped(shown) == shown, "shown twice is not shown once");
  promise(broken, !is_harmless(bytes) || shown == bytes, "harmless text was changed");
  const std::string plain = terminal::ascii(shown);
  for (const char c : plain) promise(broken, c >= ' ' && c < '\x7f', "not plain ASCII: " + plain);
  for (const int width : {terminal::narrowest, 60, terminal::widest}) check_wrapped(broken, shown, width);
  return broken;
}

}  // namespace rtr::fuzz
