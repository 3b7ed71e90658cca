// What a file is, known by what is in it, and the readers of each kind. Bytes in; recordings with warnings, or a
// failure that says what is wrong, out. Nothing here opens a file or knows a clock.
#pragma once

#include "activity/recording.hpp"
#include "common/result.hpp"

#include <map>
#include <string>
#include <string_view>

namespace rtr::activity {

enum class Format : std::uint8_t { unknown, fit, tcx, gpx, csv, gzip, json };

/// By the first bytes.
Format format_of(std::string_view bytes);

/// Which column of a CSV file holds what: `date` to its heading.
using ColumnMap = std::map<std::string, std::string, std::less<>>;

Result<Recorded> read_tcx(std::string_view text, const std::string& file);
Result<Recorded> read_gpx(std::string_view text, const std::string& file);
/// A list of activities: Strava's `activities.csv`, or any other table whose columns `map` names.
Result<Recorded> read_csv(std::string_view text, const std::string& file, const ColumnMap& map);

/// Unpacks gzip; failures are bad_data: damaged, or more than 64 MiB in it.
Result<std::string> unpacked(std::string_view bytes, const std::string& file);

/// A text in UTF-16 as UTF-8, anything else as it is. A failure is bad_data: more than 64 MiB.
Result<std::string> as_utf8(std::string bytes, const std::string& file);

/// Whatever it is of the above, packed or not; Format::json is not read here.
Result<Recorded> read_activities(std::string_view bytes, const std::string& file, const ColumnMap& map);

}  // namespace rtr::activity
