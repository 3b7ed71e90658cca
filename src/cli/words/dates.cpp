// Dates as people write them elsewhere, read only to say how to write them here.
#include "cli/words/dates.hpp"

#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace rtr::cli {
namespace {

constexpr std::array<std::string_view, 12> month_names{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};

/// 1 to 12; 0 for another word.
int month_of(std::string_view word) {
  constexpr std::size_t letters_min = 3;
  const std::string lower = lowered(word);
  if (lower.size() < letters_min) return 0;
  const auto found = std::find_if(month_names.begin(), month_names.end(),
                                  [&](std::string_view name) { return name.starts_with(lower); });
  return found == month_names.end() ? 0 : static_cast<int>(found - month_names.begin()) + 1;
}

std::string no_such_day(int year, int month) {
  if (month < 1 || month > 12) return "there is no such day";
  int last = 31;
  while (!from_civil(year, month, last)) --last;
  std::string name(month_names[static_cast<std::size_t>(month - 1)]);
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return "there is no such day: " + name + " " + std::to_string(year) + " has " + std::to_string(last) + " days";
}

std::string meant(Date date) { return "did you mean " + iso(date) + "?"; }

/// The parts of a date: what stands between blanks, commas and `separators`.
std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == ' ' || c == ',' || separators.find(c) != std::string_view::npos) {
      if (!parts.back().empty()) parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

/// Three numbers, the year first or last. Behind points the day comes first; else both orders are looked at.
std::string numbers_hint(const std::array<int, 3>& n, bool points) {
  constexpr int year_min = 1000;
  constexpr int year_max = 9999;
  if (n[0] > year_max || n[2] > year_max) return {};
  if (n[0] >= year_min) {
    const auto date = from_civil(n[0], n[1], n[2]);
    return date ? meant(*date) : no_such_day(n[0], n[1]);
  }
  if (n[2] < year_min) return {};
  const auto day_first = from_civil(n[2], n[1], n[0]);
  const auto month_first = points ? std::nullopt : from_civil(n[2], n[0], n[1]);
  if (day_first && month_first && *day_first != *month_first)
    return "it can be " + iso(*day_first) + " or " + iso(*month_first);
  if (day_first || month_first) return meant(day_first ? *day_first : *month_first);
  return no_such_day(n[2], n[1]);
}

/// "July 14", "14 July 2026": without a year the last such day.
std::string month_hint(const std::vector<std::string>& parts, Date today) {
  int month = 0;
  std::vector<int> numbers;
  for (const std::string& part : parts) {
    const auto number = whole_number(part);
    if (number)
      numbers.push_back(*number);
    else
      month = month_of(part);
    if (!number && month == 0) return {};
  }
  if (month == 0 || numbers.empty() || numbers.size() > 2) return {};
  const int year = numbers.size() == 2 ? numbers[1] : to_civil(today).year;
  auto date = from_civil(year, month, numbers[0]);
  if (date && *date > today && numbers.size() == 1) date = from_civil(year - 1, month, numbers[0]);
  return date ? meant(*date) : no_such_day(year, month);
}

/// For a slip in a day's name.
std::string name_hint(std::string_view text) {
  std::vector<std::string_view> days{"today", "yesterday", "tomorrow"};
  days.insert(days.end(), json::weekday_names.begin(), json::weekday_names.end());
  const std::string_view near = nearest(lowered(text), days);
  return near.empty() ? "" : "did you mean \"" + std::string(near) + "\"?";
}

}  // namespace

bool is_month(std::string_view word) { return month_of(word) > 0; }

std::string date_hint(std::string_view text, Date today) {
  const std::vector<std::string> parts = parts_of(text, "./-");
  std::array<int, 3> numbers{};
  if (parts.size() == numbers.size()) {
    bool all = true;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const auto number = whole_number(parts[i]);
      all = all && number.has_value();
      numbers[i] = number.value_or(0);
    }
    if (all) return numbers_hint(numbers, text.find('.') != std::string_view::npos);
  }
  return std::any_of(parts.begin(), parts.end(), is_month) ? month_hint(parts, today) : "";
}

std::string day_hint(std::string_view text, Date today) {
  std::string hint = date_hint(text, today);
  return hint.empty() ? name_hint(text) : hint;
}

}  // namespace rtr::cli
