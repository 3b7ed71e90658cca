// From a record that was accepted to a plan, and everything that is shown of it.
#pragma once

#include "export/registry.hpp"
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

/// A plan in its styles and as every export. `chance` picks what is tried with this input and what with others: all of
/// it takes too long for each.
void check_shown(Broken& broken, const Record& record, const Protocol& protocol, const Plan& plan, std::size_t chance);

/// The plan's document: what is read back of it is what was written. `chance` picks the day.
void check_document(Broken& broken, const Protocol& protocol, const Plan& plan, std::size_t chance);

/// What an exporter of sessions makes of a plan, or of its stop; nothing where it makes files that are not text.
std::string sessions_sent(Broken& broken, const exporting::Exporter& exporter, const Plan& plan,
                          const IssuedPlan* before);

}  // namespace rtr::fuzz
