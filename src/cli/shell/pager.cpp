// Long answers one screen at a time.
#include "cli/shell/pager.hpp"

#include "cli/shell/interrupts.hpp"
#include "cli/words/words.hpp"
#include "terminal/width.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

namespace rtr::cli {
namespace {

/// What the shell says when there is no such program.
constexpr int not_found = 127;

void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;  // the reader has seen enough
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

[[noreturn]] void become_pager(const std::string& command, int input) {
  allow_interrupts();
  ::dup2(input, STDIN_FILENO);
  ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  ::_exit(not_found);
}

}  // namespace

std::string pager_command() {
  const char* term = std::getenv("TERM");
  if (term == nullptr || std::string_view(term) == "dumb") return {};
  const char* named = std::getenv("PAGER");
  const std::string command = named == nullptr ? "less -FRX" : named;
  return command == "cat" ? std::string() : command;
}

int terminal_rows() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_row;
}

int terminal_columns() {
  constexpr int usual = 80;
  winsize size{};
  if (::isatty(STDOUT_FILENO) == 1 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  const char* named = std::getenv("COLUMNS");
  const int columns = whole_number(named == nullptr ? "" : named).value_or(usual);
  return columns > 0 ? columns : usual;
}

int rows_of(std::string_view text, int width) {
  int rows = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    rows += std::max(1, (terminal::columns(text.substr(0, end)) + width - 1) / width);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rows;
}

bool show_in_pager(const std::string& command, std::string_view text) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    return false;
  }
  if (child == 0) become_pager(command, ends[0]);
  ::close(ends[0]);
  // The keys of the pager are the pager's: Ctrl-C there does not end this program first.
  hold_interrupts();
  write_all(ends[1], text);
  ::close(ends[1]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return !(WIFEXITED(status) && WEXITSTATUS(status) == not_found);
}

}  // namespace rtr::cli
