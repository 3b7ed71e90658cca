// The clock of this computer and the keys of its terminal.
#include "cli/shell/stopwatch.hpp"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <ctime>

namespace rtr::cli {

using terminal::Key;
using terminal::Milliseconds;

namespace {

#ifdef CLOCK_BOOTTIME
constexpr clockid_t passing_time = CLOCK_BOOTTIME;
#else
constexpr clockid_t passing_time = CLOCK_MONOTONIC;
#endif

constexpr std::array<int, 4> endings{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
volatile std::sig_atomic_t told_to_end = 0;

extern "C" void on_ending(int signal) { told_to_end = signal; }

Key key_of(char c) {
  constexpr char ctrl_c = 3;
  constexpr char ctrl_backslash = 28;
  if (c == ' ' || c == 'p' || c == 'P') return Key::pause;
  if (c == 'q' || c == 'Q' || c == ctrl_c || c == ctrl_backslash) return Key::stop;
  return c == '\n' || c == '\r' ? Key::begin : Key::none;
}

}  // namespace

struct TerminalStopwatch::Terminal {
  termios before{};
  bool changed = false;
  std::array<struct sigaction, endings.size()> handlers{};
};

TerminalStopwatch::TerminalStopwatch() : terminal_(std::make_unique<Terminal>()) {
  told_to_end = 0;
  struct sigaction action {};
  action.sa_handler = on_ending;
  sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < endings.size(); ++i) ::sigaction(endings[i], &action, &terminal_->handlers[i]);
  if (::tcgetattr(STDIN_FILENO, &terminal_->before) != 0) return;
  termios raw = terminal_->before;
  // Keys come one by one and unseen; Ctrl-C is a key like the others, so that stopping is never half done.
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  terminal_->changed = ::tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0;
}

TerminalStopwatch::~TerminalStopwatch() {
  // Keys that nobody waited for are not the answer to the next question.
  if (terminal_->changed) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminal_->before);
  for (std::size_t i = 0; i < endings.size(); ++i) ::sigaction(endings[i], &terminal_->handlers[i], nullptr);
  if (told_to_end != 0 && told_to_end != SIGINT) ::raise(told_to_end);
}

Milliseconds TerminalStopwatch::now() {
  timespec time{};
  ::clock_gettime(passing_time, &time);
  return std::chrono::duration_cast<Milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                  std::chrono::nanoseconds(time.tv_nsec));
}

Key TerminalStopwatch::key_within(Milliseconds most) {
  if (told_to_end != 0) return told_to_end == SIGINT ? Key::stop : Key::lost;
  pollfd input{STDIN_FILENO, POLLIN, 0};
  if (::poll(&input, 1, static_cast<int>(most.count())) <= 0) return Key::none;
  char c = 0;
  return ::read(STDIN_FILENO, &c, 1) == 1 ? key_of(c) : Key::lost;
}

}  // namespace rtr::cli
