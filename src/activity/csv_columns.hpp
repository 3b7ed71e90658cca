// Which column of a table of activities holds what.
#pragma once

#include "activity/formats.hpp"
#include "activity/table.hpp"

namespace rtr::activity {

struct Columns {
  std::map<std::string_view, std::size_t> at;  ///< `date` to its place; `elapsed` too, for want of moving time
  bool of_strava = false;
  std::vector<std::string> warnings;
};

/// A usage failure where `map` names what no column can hold.
Result<void> check_map(const ColumnMap& map);

/// Strava's own headings, else those that `map` names and those that are named as what they hold, in whatever letters.
/// Of several with one heading the first is meant, for metres and seconds the last (so stand they in Strava's table in
/// any language); `Distance#2` is the second. Failures are bad_data.
Result<Columns> columns_of(const Table& table, const ColumnMap& map, const std::string& file);

}  // namespace rtr::activity
