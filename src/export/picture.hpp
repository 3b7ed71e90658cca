// What a physio asks beside the record itself: how each session reads, the flags with when each was asked, adherence.
// Gathered once, for every form that shows it.
#pragma once

#include "json/writer.hpp"
#include "rtr/plan.hpp"
#include "rtr/record.hpp"

#include "course/progress.hpp"

#include <optional>
#include <vector>

namespace rtr::exporting {

/// A red flag: when it was last asked, last answered with yes (a session's signs included), last named by a clearance,
/// and whether it is open.
struct FlagState {
  Item item;
  std::optional<Date> asked, yes, cleared;
  bool open = false;
};

/// Every red flag, in the order in which they are asked.
std::vector<FlagState> flag_states(const Record& record, Date today);

/// Whether an emergency or same-day sign is open: then no running figure leaves the program, not even one of the past.
inline bool withholds_figures(const Plan& plan) { return plan.tier >= Tier::same_day; }
/// What is left of a record then: who it is, what was answered, and who cleared what.
Record without_figures(const Record& record);

void write_flags(json::Writer& writer, const std::vector<FlagState>& flags);
/// Every session by its id: its light, whether all was answered, load as rpe times minutes, and running-equivalent
/// time.
void write_readings(json::Writer& writer, const Record& record);
/// Planned runs that were done, over the weeks that are over and had a plan.
void write_adherence(json::Writer& writer, const course::Course& course);

}  // namespace rtr::exporting
