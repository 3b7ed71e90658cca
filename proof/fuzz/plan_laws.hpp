// What has to hold for every plan, worked out again from the record. The one place to swap for a fuller set of laws.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <string>
#include <vector>

namespace rtr::fuzz {

/// The laws that a plan breaks, in words. `plan` was made from `record` and `protocol` on the day `plan.as_of`.
std::vector<std::string> broken_laws(const Record& record, const Protocol& protocol, const Plan& plan);

}  // namespace rtr::fuzz
