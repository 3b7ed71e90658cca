// The parts that documents are made of. Each reads one value and names every problem in it; what it returns counts only
// when there was no problem at all.
#pragma once

#include "json/fields.hpp"
#include "rtr/record.hpp"

#include <vector>

namespace rtr::json {

/// Whether an object may say its own version, as a file does; a part of a document has none.
enum class Opening : bool { none, optional };
Runner runner_at(const Spot& spot, Reading& reading, Opening opening = Opening::none);
Clearance clearance_at(const Spot& spot, Reading& reading);
Checklist checklist_at(const Spot& spot, Reading& reading);
Session session_at(const Spot& spot, Reading& reading);
/// Unknown keys are let pass: the plan may come from a newer version, and little of it is needed.
IssuedPlan issued_plan_at(const Spot& spot, Reading& reading);

/// A list of sessions: those without an id get one from their content, equal ones count once.
std::vector<Session> sessions_at(const Spot& list, Reading& reading);

struct StepRules {
  std::int64_t total_min_max = session_min_max;  // whole hours; of a step and of all together
  int repeat_max = 86400;                        // a second each, all day
  bool unknown_keys = false;                     ///< let pass
};
/// Nothing when they make more than the most: what comes after may count on it.
Steps steps_at(const Spot& list, const StepRules& rules, Reading& reading);

/// Refuses a `format` that is missing or not `family/version`; false when it is another one and nothing else need be
/// read.
bool format_is(Fields& fields, std::string_view family, int version);

}  // namespace rtr::json
