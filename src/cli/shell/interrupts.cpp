// Ctrl-C: never in the middle of keeping something.
#include "cli/shell/interrupts.hpp"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <utility>

namespace rtr::cli {
namespace {

sigset_t interrupts() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  return set;
}

/// What Ctrl-C tells. It changes only while Ctrl-C waits, so the handler finds it whole.
std::string& told() {
  static std::string text;
  return text;
}

/// Only what a signal handler may do.
extern "C" void on_interrupt(int signal) {
  const std::string& text = told();
  (void)!::write(STDERR_FILENO, text.data(), text.size());
  std::signal(signal, SIG_DFL);
  ::raise(signal);
}

}  // namespace

void tell_interrupts(std::string text) {
  told() = std::move(text);
  std::signal(SIGINT, on_interrupt);
}

void hold_interrupts() {
  const sigset_t set = interrupts();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void allow_interrupts() {
  const sigset_t set = interrupts();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

Interruptible::Interruptible() {
  sigset_t before;
  sigemptyset(&before);
  ::pthread_sigmask(SIG_SETMASK, nullptr, &before);
  held_ = sigismember(&before, SIGINT) == 1;
  allow_interrupts();
}

Interruptible::~Interruptible() {
  if (held_) hold_interrupts();
}

}  // namespace rtr::cli
