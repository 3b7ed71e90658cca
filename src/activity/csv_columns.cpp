// Columns by their headings.
#include "activity/csv_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rtr::activity {
namespace {

/// What a column can hold. Where a table has a heading of that name it need not be mapped.
constexpr std::array<std::string_view, 12> known{"date",        "start",      "kind",        "duration",
                                                 "total_min",   "seconds",    "run_min",     "walk_min",
                                                 "distance_km", "distance_m", "distance_mi", "surface"};

bool same_letter(char a, char b) {
  const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return low(a) == low(b);
}

/// Every column with that heading, whatever its letters.
std::vector<std::size_t> columns_named(const Table& table, std::string_view heading) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    const std::string& there = table.headings[i];
    if (std::equal(there.begin(), there.end(), heading.begin(), heading.end(), same_letter)) places.push_back(i);
  }
  return places;
}

/// `Distance#2`: the second of that heading.
std::optional<std::size_t> numbered(const Table& table, std::string_view wanted) {
  const std::size_t mark = wanted.rfind('#');
  if (mark == std::string_view::npos) return std::nullopt;
  std::size_t number = 0;
  const std::string_view digits = wanted.substr(mark + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const auto places = columns_named(table, wanted.substr(0, mark));
  if (error != std::errc() || end != digits.data() + digits.size() || number < 1 || number > places.size())
    return std::nullopt;
  return places[number - 1];
}

std::optional<std::size_t> column_for(const Table& table, std::string_view name, std::string_view wanted) {
  const auto places = columns_named(table, wanted);
  if (places.empty()) return numbered(table, wanted);
  const bool later = name == "distance_m" || name == "seconds" || name == "elapsed";
  return later ? places.back() : places.front();
}

using Headings = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Those of the headings that are there.
Columns found(const Table& table, const Headings& headings) {
  Columns columns;
  columns.of_strava = true;
  for (const auto& [name, heading] : headings) {
    if (const auto place = column_for(table, name, heading)) columns.at[name] = *place;
  }
  return columns;
}

/// Strava's table: several headings stand there twice, and the later ones are in metres and seconds. The oldest has
/// other headings.
std::optional<Columns> strava(const Table& table) {
  Columns columns = found(table, {{"date", "Activity Date"},
                                  {"kind", "Activity Type"},
                                  {"seconds", "Moving Time"},
                                  {"elapsed", "Elapsed Time"},
                                  {"distance_m", "Distance"}});
  const auto has = [&](std::string_view name) { return columns.at.contains(name); };
  if (!columns_named(table, "Activity ID").empty() && has("date") && has("kind")) {
    if (!has("seconds") && has("elapsed")) columns.at["seconds"] = columns.at["elapsed"];
    if (columns_named(table, "Distance").size() == 1) {
      columns.at["distance_km"] = columns.at["distance_m"];
      columns.at.erase("distance_m");
      columns.warnings.emplace_back("its distances are taken for kilometres");
    }
    return columns;
  }
  columns = found(table, {{"date", "date"}, {"kind", "type"}, {"seconds", "elapsed_time"}, {"distance_m", "distance"}});
  const bool old = has("date") && has("kind") && has("seconds") && !columns_named(table, "id").empty();
  return old ? std::optional(std::move(columns)) : std::nullopt;
}

std::string headings_of(const Table& table) {
  constexpr std::size_t shown = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(shown, table.headings.size()); ++i)
    text += (i == 0 ? "" : ", ") + table.headings[i];
  return text + (table.headings.size() > shown ? ", ..." : "");
}

}  // namespace

Result<void> check_map(const ColumnMap& map) {
  for (const auto& [name, heading] : map) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string names;
    for (const std::string_view one : known) names += (names.empty() ? "" : ", ") + std::string(one);
    return fail(Code::usage, "--map names \"" + name + "\", which no column can hold", {}, "It takes: " + names);
  }
  return {};
}

Result<Columns> columns_of(const Table& table, const ColumnMap& map, const std::string& file) {
  if (map.empty()) {
    if (auto columns = strava(table)) return std::move(*columns);
  }
  Columns columns;
  for (const std::string_view name : known) {
    const auto given = map.find(name);
    const auto place = column_for(table, name, given == map.end() ? name : std::string_view(given->second));
    if (place) columns.at[name] = *place;
    if (!place && given != map.end())
      return fail(Code::bad_data, "has no column \"" + given->second + "\"", file, "It has: " + headings_of(table));
  }
  const auto has = [&](std::string_view name) { return columns.at.contains(name); };
  if (has("date") && (has("duration") || has("total_min") || has("seconds") || has("run_min"))) return columns;
  return fail(Code::bad_data, "is a table whose columns are not known: " + headings_of(table), file,
              "Say which column holds what, such as: --map date=Day --map kind=Sport --map duration=Time "
              "--map distance_km=Distance");
}

}  // namespace rtr::activity
