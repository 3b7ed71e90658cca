// The grids that are enumerated.
#pragma once

#include "enumeration/grid.hpp"

namespace rtr::enumeration {

/// All grids. The bundled tables they stand on live as long as the program.
std::vector<Grid> all_grids();

Grid start_grid(const Protocol& protocol, const Ladder& ladder);
Grid gates_grid(const Protocol& protocol, const Ladder& ladder);
Grid lights_grid(const Protocol& protocol, const Ladder& ladder);
Grid ladder_grid(const Protocol& protocol, const Ladder& ladder);
Grid running_grid(const Protocol& protocol, const Ladder& ladder);
Grid this_week_grid(const Protocol& protocol, const Ladder& ladder);

}  // namespace rtr::enumeration
