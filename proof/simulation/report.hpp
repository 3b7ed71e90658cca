// What the simulation found, as text for the safety page and as a picture of the curves.
#pragma once

#include "simulation/cohort.hpp"

#include <string>

namespace rtr::proof {

/// The figures as a Markdown fragment.
std::string figures_of(const Count& count);

/// Planned running minutes a week over the first weeks of each kind of runner: median and middle half, as SVG.
std::string picture_of(const Count& count);

/// The middle value of sorted ones at `percent` of the way; 0 where there is none.
int at_percent(const std::vector<int>& sorted, int percent);

}  // namespace rtr::proof
