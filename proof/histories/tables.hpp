// The tables that lives follow: those in the program, and others that somebody might write.
#pragma once

#include "histories/dice.hpp"
#include "rtr/protocol.hpp"

#include <string_view>

namespace rtr::proof {

/// A table of the program by its id; the default one when there is none of that name.
const Protocol& bundled_table(std::string_view id = {});

/// A table of one to nine stages, legal but seldom sensible; the default one when the reader refuses what was drawn.
Protocol draw_table(Source& source);

/// Whether a clinician may name this stage to start with.
bool may_start_at(const Protocol& table, std::string_view stage);

}  // namespace rtr::proof
