// The program's own streams, each call checked: what could not be written is an error, never success.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace rtr::cli {

/// Opens closed standard streams on nothing, so that no data file is ever given their numbers, and ignores broken
/// pipes.
void guard_streams();

/// Text for stdout, written at once when it is flushed.
class Output {
 public:
  void print(std::string_view text) { pending_ += text; }
  void line(std::string_view text) { (pending_ += text) += '\n'; }
  void forget() { pending_.clear(); }
  /// What is left at the end, when nothing was written before, is shown by this command if it does not fit the screen.
  void page_by(std::string command) { pager_ = std::move(command); }
  /// False when anything so far could not be written.
  bool flush();
  /// Flushes and closes: some losses only show when a file is closed.
  bool close();
  /// The error number of the first failure.
  int error() const { return error_; }

 private:
  bool paged() const;

  std::string pending_;
  std::string pager_;
  bool written_ = false;
  int error_ = 0;
};

/// Writes to stderr; there is nobody left to tell when that fails.
void complain(std::string_view text);

}  // namespace rtr::cli
