// Time and keys for a countdown. Tests bring their own, so that nothing waits.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

namespace rtr::cli {

using Milliseconds = std::chrono::milliseconds;

enum class Key : std::uint8_t {
  none,   ///< the time to wait has passed
  begin,  ///< Enter
  pause,  ///< space, p
  stop,   ///< q, Ctrl-C
  lost,   ///< the terminal is gone, or the program is told to end
};

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

/// The clock of this computer and the keys of its terminal, which answers each key at once until this ends; then it is
/// as it was, however it ends.
class TerminalStopwatch : public Stopwatch {
 public:
  TerminalStopwatch();
  ~TerminalStopwatch() override;
  Milliseconds now() override;
  Key key_within(Milliseconds most) override;

 private:
  struct Terminal;
  std::unique_ptr<Terminal> terminal_;
};

}  // namespace rtr::cli
