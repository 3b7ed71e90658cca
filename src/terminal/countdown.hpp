// A session counted down: what begins now, with a bell, and how long it still goes on.
#pragma once

#include "terminal/cues.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string_view>

namespace rtr::terminal {

using Milliseconds = std::chrono::milliseconds;

enum class Key : std::uint8_t {
  none,   ///< the time to wait has passed
  begin,  ///< Enter
  pause,  ///< space, p
  stop,   ///< q, Ctrl-C
  lost,   ///< the terminal is gone, or the program is told to end
};

/// Time and keys. Tests bring their own, so that nothing waits.
class Stopwatch {
 public:
  Stopwatch() = default;
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  virtual ~Stopwatch() = default;
  /// Time that has passed since some moment; it goes on while the computer sleeps.
  virtual Milliseconds now() = 0;
  /// The first key within `most`.
  virtual Key key_within(Milliseconds most) = 0;
};

struct Counted {
  Seconds elapsed_s = 0;
  bool whole = false;  ///< to the end
  bool lost = false;   ///< there is nobody left to ask
};

/// Counts `cues` down, `speed` times as fast as the clock. `print` shows a text at once; it gives false when nobody
/// sees it. A pause stands still.
Counted count_down(const std::vector<Cue>& cues, Stopwatch& stopwatch, int speed,
                   const std::function<bool(std::string_view)>& print, const Style& style);

}  // namespace rtr::terminal
