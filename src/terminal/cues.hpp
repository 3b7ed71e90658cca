// A session as a timed list: what begins when, and for how long.
#pragma once

#include "rtr/plan.hpp"
#include "terminal/render.hpp"

#include <string>
#include <vector>

namespace rtr::terminal {

/// One stretch of a session on its clock.
struct Cue {
  Seconds at_s = 0;
  Seconds for_s = 0;
  bool run = false;
  int repetition = 0;  ///< which of `of` repetitions it is in; 0 outside of any
  int of = 0;
};

std::vector<Cue> cues_of(const Steps& steps);
/// What was done of them once `elapsed_s` have passed.
StepTotals done_of(const std::vector<Cue>& cues, Seconds elapsed_s);

/// "7:30", "65:00".
std::string clock_text(Seconds seconds);
/// "Run 1:00, 2 of 5".
std::string cue_text(const Cue& cue);
/// "run 1 minute, 2 of 5": for reading out.
std::string spoken_cue(const Cue& cue);
/// The whole list of a session with steps.
std::string render_cues(const Activity& item, const Style& style);

}  // namespace rtr::terminal
