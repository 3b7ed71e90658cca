// What a physio asks beside the record itself: how each session reads, the flags with when each was asked, adherence.
#pragma once

#include "json/writer.hpp"
#include "rtr/record.hpp"

#include "course/progress.hpp"

namespace rtr::exporting {

/// Every red flag: when it was last asked, last answered with yes, and whether it is open on `today`.
void write_flags(json::Writer& writer, const Record& record, Date today);
/// Every session by its id: its light, whether all was answered, load as rpe times minutes, and running-equivalent
/// time.
void write_readings(json::Writer& writer, const Record& record);
/// Planned runs that were done, over the weeks that are over and had a plan.
void write_adherence(json::Writer& writer, const course::Course& course);

}  // namespace rtr::exporting
