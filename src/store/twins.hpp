// One run that two laptops may each have been told of: two sessions much alike, under two ids.
#pragma once

#include "rtr/record.hpp"

#include <string>
#include <vector>

namespace rtr::store {

/// Two sessions with running, of one day and kind and of about the same minutes, the later entered one second. Both
/// count: only the runner knows whether it was one.
struct Twins {
  std::string first;
  std::string second;  ///< the one to take back, if it was
  Date date;
  bool operator==(const Twins&) const = default;
};

/// The twins of a record, in its order.
std::vector<Twins> twins_in(const Record& record);

/// `s-0007 and s-0012, both of 2026-10-08, may be one run that was entered twice; both count`.
std::string said_of(const Twins& twins);
/// What takes the second back.
std::string remedy_for(const Twins& twins);

}  // namespace rtr::store
