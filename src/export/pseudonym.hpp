// A record without anything that was typed as text and without dates: for others to work with, not to know who it is.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <string>
#include <string_view>

namespace rtr::exporting {

/// Replaces or leaves out every text of the record, and of the table where it is no bundled one, so that none is left
/// that somebody typed: ids are counted, stages of an own table are numbered, names, notes, places and times of day are
/// gone. Dates stay, for the engine: days_for_dates() takes them out of what is written.
void make_pseudonymous(Record& record, Protocol& protocol, std::string_view id, bool bundled_table);

/// The day that counts as 0: the onset, else the first day on record.
Date origin_of(const Record& record);

/// A finished document with every date in it as days since `origin`, and without the sentences that may name one.
std::string days_for_dates(std::string_view document, Date origin);

}  // namespace rtr::exporting
