// A finding with its facts, as every document shows it.
#pragma once

#include "json/writer.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"

namespace rtr::json {

void write_finding(Writer& writer, const Plan& plan, const Finding& finding, const Protocol& protocol);

}  // namespace rtr::json
