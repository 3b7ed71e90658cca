// Axes that several grids share.
#pragma once

#include "enumeration/grid.hpp"

namespace rtr::enumeration {

/// An axis of the story whose values go from good to bad.
Axis ordered(std::string_view name, std::vector<std::string> values, std::function<void(Sketch&, int)> set);
/// An axis of the story without an order.
Axis unordered(std::string_view name, std::vector<std::string> values, std::function<void(Sketch&, int)> set);
/// An axis of answers whose values go from good to bad.
Axis answered(std::string_view name, std::vector<std::string> values, std::function<void(Sketch&, int)> set);

/// Where the runner stands: rungs by their stage's id, `running` for the running phase.
Axis position(const Ladder& ladder, std::vector<std::string> where);
Axis gap_days(std::vector<int> days);
Axis screen();
Axis gates();
Axis resting_pain();
Axis stage_max(std::vector<int> stages);
Axis weekly_max(std::vector<int> minutes);
Axis not_before(std::vector<int> days);
Axis flag(std::string_view name, std::size_t which);
Axis ambers(std::string_view name, std::size_t back, std::vector<int> counts);
Axis pain_elsewhere();

}  // namespace rtr::enumeration
