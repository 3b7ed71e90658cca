// A session counted down: what begins now, with a bell, and how long it still goes on.
#pragma once

#include "cli/stopwatch.hpp"
#include "terminal/cues.hpp"

#include <functional>
#include <string_view>

namespace rtr::cli {

struct Counted {
  Seconds elapsed_s = 0;
  bool whole = false;  ///< to the end
  bool lost = false;   ///< there is nobody left to ask
};

/// Counts `cues` down, `speed` times as fast as the clock. `print` shows a text at once; it gives false when nobody
/// sees it. A pause stands still.
Counted count_down(const std::vector<terminal::Cue>& cues, Stopwatch& stopwatch, int speed,
                   const std::function<bool(std::string_view)>& print, const terminal::Style& style);

}  // namespace rtr::cli
