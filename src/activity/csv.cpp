// Tables of activities, one a row: Strava's own, and any other whose columns are named.
#include "activity/csv_columns.hpp"
#include "activity/csv_value.hpp"
#include "activity/formats.hpp"
#include "activity/sport_word.hpp"
#include "activity/table.hpp"
#include "activity/xml.hpp"

#include <cmath>

namespace rtr::activity {
namespace {

constexpr std::size_t problems_max = 20;

/// What is no run and no walk and has a kind of its own in a record.
std::optional<SessionKind> kind_named(std::string_view word) {
  if (word == "strength") return SessionKind::strength;
  if (word == "cross_training" || word == "cross-training") return SessionKind::cross_training;
  return word == "mobility" ? std::optional(SessionKind::mobility) : std::nullopt;
}

/// One row; what cannot be read in it is a problem.
class RowReader {
 public:
  RowReader(const Table& table, const Columns& columns, const Row& row, const std::string& file, Failure& failure)
      : table_(table), columns_(columns), row_(row), file_(file), failure_(failure) {}

  Recording recording() {
    read_date();
    set_sport(recording_, cell("kind"));
    recording_.kind = kind_named(cell("kind"));
    read_times();
    read_distance();
    if (cell("surface") == "treadmill") recording_.surface = Surface::treadmill;
    return std::move(recording_);
  }

 private:
  std::string_view cell(std::string_view name) const {
    const auto column = columns_.at.find(name);
    if (column == columns_.at.end() || column->second >= row_.cells.size()) return {};
    return row_.cells[column->second];
  }

  void problem(std::string_view name, std::string_view expected) {
    if (failure_.problems.size() >= problems_max) return;
    failure_.problems.push_back(
        {table_.headings[columns_.at.at(name)] + " is \"" + std::string(cell(name)) + "\"; " + std::string(expected),
         file_ + ":" + std::to_string(row_.line),
         {}});
  }

  std::optional<double> number(std::string_view name) {
    if (cell(name).empty()) return std::nullopt;
    const auto value = number_in(cell(name), table_.separator);
    if (!value) problem(name, "a number, and not one with two readings, is expected");
    return value;
  }

  void read_date() {
    const auto begun = begun_in(cell("date"));
    if (!begun) {
      const bool slashes = cell("date").find('/') != std::string_view::npos;
      return problem("date", std::string("a date such as 2024-01-15 or 15.01.2024 is expected") +
                                 (slashes ? "; day and month between slashes may have two readings" : ""));
    }
    recording_.date = begun->date;
    if (begun->moment) {
      recording_.start = begun->moment;
      recording_.wall_clock = !begun->utc && !columns_.of_strava;
    } else if (!cell("start").empty()) {
      const auto start = begun_in("2000-01-01 " + std::string(cell("start")));
      if (!start || !start->moment) return problem("start", "a time of day such as 07:30 is expected");
      recording_.start = *start->moment + (Moment{begun->date.days} - 10957) * 86400;
      recording_.wall_clock = true;
    }
  }

  std::optional<Millis> minutes(std::string_view name) {
    const auto value = number(name);
    return value ? std::optional<Millis>(std::llround(*value * 60'000)) : std::nullopt;
  }

  void read_times() {
    recording_.run_ms = minutes("run_min");
    recording_.walk_ms = minutes("walk_min");
    recording_.timer_ms = minutes("total_min");
    if (const auto seconds = number("seconds")) recording_.timer_ms = std::llround(*seconds * 1000);
    if (!cell("duration").empty()) {
      recording_.timer_ms = duration_in(cell("duration"));
      if (!recording_.timer_ms) problem("duration", "a time such as 45:10 or 1:05:30 is expected");
    }
    if (recording_.timer_ms.value_or(0) <= 0) {
      if (const auto seconds = number("elapsed")) recording_.timer_ms = std::llround(*seconds * 1000);
    }
    if (!recording_.timer_ms && recording_.run_ms)
      recording_.timer_ms = *recording_.run_ms + recording_.walk_ms.value_or(0);
  }

  void read_distance() {
    constexpr double cm_a_km = 100'000, cm_a_mile = 160'934.4, cm_a_m = 100;
    for (const auto& [name, unit] : {std::pair<std::string_view, double>{"distance_km", cm_a_km},
                                     {"distance_m", cm_a_m},
                                     {"distance_mi", cm_a_mile}}) {
      if (const auto value = number(name)) recording_.distance_cm = std::llround(*value * unit);
    }
  }

  const Table& table_;
  const Columns& columns_;
  const Row& row_;
  const std::string& file_;
  Failure& failure_;
  Recording recording_;
};

}  // namespace

Result<Recorded> read_csv(std::string_view text, const std::string& file, const ColumnMap& map) {
  if (auto known = check_map(map); !known) return tl::unexpected(known.error());
  auto table = read_table(text, file);
  if (!table) return tl::unexpected(table.error());
  auto columns = columns_of(*table, map, file);
  if (!columns) return tl::unexpected(columns.error());
  Recorded read{columns->of_strava ? "strava-csv" : "csv", {}, columns->warnings};
  Failure failure{Code::bad_data, {}};
  for (const Row& row : table->rows)
    read.recordings.push_back(RowReader(*table, *columns, row, file, failure).recording());
  if (!failure.problems.empty()) return tl::unexpected(std::move(failure));
  if (read.recordings.empty()) return fail(Code::bad_data, "holds no activity", file);
  return read;
}

}  // namespace rtr::activity
