// What has to hold for every plan, worked out again from the journal alone: nothing of the core but its public types,
// and bounds that are simpler and looser than the rules. A plan that breaks one is wrong, whatever the rules say.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <string>
#include <vector>

namespace rtr::proof {

/// A plan, and what was known when it was made.
struct Case {
  const Record& record;
  const Protocol& protocol;
  const Plan& plan;
};

/// Every law that the plan breaks, in words; empty when it keeps all. `plan.as_of` is the day on which it was asked
/// for.
std::vector<std::string> broken_laws(const Case& asked);

// The parts. Each adds what is broken to `broken`.
void withhold_under_signs(const Case& asked, std::vector<std::string>& broken);  ///< red flags, screen, gates
void rest_where_due(const Case& asked, std::vector<std::string>& broken);        ///< days, flares, a full rest day
void stay_under_caps(const Case& asked, std::vector<std::string>& broken);       ///< weekly and single-run caps, stages
void agree_with_itself(const Case& asked, std::vector<std::string>& broken);  ///< totals, tier, phase, kinds of items

/// Running seconds of an item, counted step by step.
Seconds running_of(const Activity& item);
/// A red session, by the domain's list alone (section 6).
bool is_flare(const Session& session);

}  // namespace rtr::proof
