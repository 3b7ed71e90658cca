// What an enumeration found, as text for people and as the fragment for the safety page.
#pragma once

#include "enumeration/grid.hpp"
#include "enumeration/meet_laws.hpp"

#include <string>
#include <vector>

namespace rtr::enumeration {

struct Result_of_grid {
  std::string name, why;
  std::size_t axes = 0;
  Found found;
  double seconds = 0;
};

/// A Markdown table of the grids, the sums, the exceptions and the laws of meet().
std::string report(const std::vector<Result_of_grid>& grids, const MeetFound& laws);

}  // namespace rtr::enumeration
