// The program's own streams, each call checked.
#include "cli/shell/output.hpp"

#include "cli/shell/pager.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace rtr::cli {
namespace {

int write_fully(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace

void guard_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a failed write, which is put back, not the end
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; ++file) {
    // Read-only on purpose: a write to a closed stdout still fails. open(2) takes the lowest free number, this one.
    if (::fcntl(file, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0) return;
  }
}

bool Output::flush() {
  if (error_ == 0 && !pending_.empty()) error_ = write_fully(STDOUT_FILENO, pending_);
  written_ = written_ || !pending_.empty();
  pending_.clear();
  return error_ == 0;
}

bool Output::paged() const {
  if (pager_.empty() || written_ || error_ != 0) return false;
  const int rows = terminal_rows();
  return rows > 0 && rows_of(pending_, terminal_columns()) >= rows && show_in_pager(pager_, pending_);
}

bool Output::close() {
  if (paged()) pending_.clear();
  flush();
  if (::close(STDOUT_FILENO) != 0 && error_ == 0) error_ = errno;
  return error_ == 0;
}

void complain(std::string_view text) { (void)write_fully(STDERR_FILENO, text); }

}  // namespace rtr::cli
