// Plans made by hand for the tests of the printed answers: a plain week up, a week after a flare, a running week, a
// walking week and a stop for any red flag.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"
#include "terminal/render.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::sample {

/// One printed answer's input.
struct Case {
  std::string name;
  Plan plan;
  Record record;
  std::optional<IssuedPlan> before;
};

Protocol ladder();
Record runner();
Activity walk_run(const std::string& stage, int repeats, Seconds run, Seconds walk);

Case advance();
Case after_flare();
Case running_week();
Case walking_week();
Case see_clinician();
Case stop_for(Item flag);
/// All of the above, with one emergency and one same-day stop.
std::vector<Case> all();

std::string printed(const Case& sample, const terminal::Style& style);
std::vector<std::string> lines_of(const std::string& text);

}  // namespace rtr::sample
