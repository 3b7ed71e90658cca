// Sessions that leave the program for a watch or a calendar: those that were told and may still be shown, and those
// that no longer hold.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::exporting {

/// What is to do on a day.
struct Outing {
  Date date;
  Date told_on;  ///< the day on which its plan was made
  Activity item;
  Surfaces surfaces;  ///< the grounds that its runs may be on
};

/// Something that a plan had on a day, and that is not to be done any more.
struct Withdrawn {
  Date date;
  ItemKind kind = ItemKind::walk;
};

struct Sessions {
  std::string runner;
  Date today;
  std::int64_t revision = 0;  ///< grows with every entry and every day
  std::vector<Outing> outings;
  std::vector<Withdrawn> withdrawn;
  InjuryKind injury = InjuryKind::unknown;
};

inline bool is_run(const Outing& outing) { return totals_of(outing.item.steps).run_s > 0; }

/// A run as a FIT workout: steps by time, open targets, repetitions as repeat steps. The same run of the same plan has
/// the same bytes; another one has another serial number.
std::string fit_workout(const Outing& run, std::string_view runner);
/// A run as text for intervals.icu's workout builder.
std::string intervals_workout(const Outing& run, std::string_view runner);

/// One field of a CSV line: quoted where needed, and never a formula to a spreadsheet.
std::string csv_field(std::string_view text);

}  // namespace rtr::exporting
