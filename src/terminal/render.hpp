// A plan, a stop or an answer as text for people: 60 to 100 columns, with or without colour, or as labelled sentences.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <string>

namespace rtr::terminal {

struct Style {
  int width = 80;
  bool colour = false;
  bool unicode = true;
  bool accessible = false;  ///< labelled sentences, no drawing
  bool quiet = false;
  std::string emergency_number = "112";
};

/// The whole printed plan. `before` is the plan told for this week or for the last one, to say what changed; may be
/// null.
std::string render_plan(const Plan& plan, const Protocol& protocol, const Record& record, const IssuedPlan* before,
                        const Style& style);
/// The text of open red flags alone, for the moment a flag is entered.
std::string render_flags(const std::vector<Item>& open, Date reported, const Style& style);
/// One session as a person would say it: what `rtr today` prints for it. `grounds` are those that the plan allows.
std::string render_activity(const Activity& activity, const Style& style, InjuryKind injury = InjuryKind::unknown,
                            const Surfaces& grounds = {});

}  // namespace rtr::terminal
