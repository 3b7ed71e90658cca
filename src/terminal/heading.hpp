// The first line of a page about a runner.
#pragma once

#include "rtr/record.hpp"
#include "terminal/page.hpp"

#include <string>

namespace rtr::terminal {

/// A title, and the runner's name at the right edge where there is room for the whole of it.
void print_heading(Page& page, const std::string& title, const Runner& runner);

}  // namespace rtr::terminal
