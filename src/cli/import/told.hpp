// What rtr import did, or would do, told: as a table, in a line, or as JSON.
#pragma once

#include "cli/import/rows.hpp"
#include "cli/records/planning.hpp"

#include <vector>

namespace rtr::cli {

void tell_import(Shell& shell, const Source& source, const Importing& importing, const Plan& plan, bool dry_run);

/// "Read was: 5:02 min, 0.91 km. The file is cut off.": beside an error, what was read all the same and what was
/// wrong with it. Empty where nothing was.
std::string beside_error(const ImportRow& row, Units units);

/// "Tue 13 Oct, 07:40": when it was, as far as is known, with the year where it is long ago; empty otherwise.
std::string when_of(const ImportRow& row, Date today);

}  // namespace rtr::cli
