// Ctrl-C: at a question it ends the program with nothing kept; while something is being kept it waits until that is
// whole.
#pragma once

#include <string>

namespace rtr::cli {

/// Tells `text` on Ctrl-C, and ends as interrupted programs do (130 in a shell). Only while Ctrl-C waits.
void tell_interrupts(std::string text);
/// From here on Ctrl-C waits.
void hold_interrupts();
/// Ctrl-C counts again, also one that came meanwhile.
void allow_interrupts();

/// For the time of waiting for a person: Ctrl-C counts.
class Interruptible {
 public:
  Interruptible();
  ~Interruptible();
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

 private:
  bool held_;
};

}  // namespace rtr::cli
