// From a record that was accepted to a plan, and everything that is shown of it.
#pragma once

#include "fuzz/traps.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

namespace rtr::fuzz {

/// `shallow`: only that there is a lawful plan. `deep`: also every form in which it is shown, and what a question less
/// or another order makes of it.
enum class Depth : bool { shallow, deep };

/// Plans the week that holds `day` and the one after it, and checks both.
/// `chance` (see pick) picks what is tried.
void check_planning(Broken& broken, const Record& record, const Protocol& protocol, Date day, Depth depth,
                    std::size_t chance);

}  // namespace rtr::fuzz
