// The clock of this computer and the keys of its terminal.
#pragma once

#include "terminal/countdown.hpp"

#include <memory>

namespace rtr::cli {

/// The clock of this computer and the keys of its terminal, which answers each key at once until this ends; then it is
/// as it was, however it ends.
class TerminalStopwatch : public terminal::Stopwatch {
 public:
  TerminalStopwatch();
  ~TerminalStopwatch() override;
  terminal::Milliseconds now() override;
  terminal::Key key_within(terminal::Milliseconds most) override;

 private:
  struct Terminal;
  std::unique_ptr<Terminal> terminal_;
};

}  // namespace rtr::cli
