// The program's own streams, each call checked: what could not be written is an error, never success.
#pragma once

#include <string>
#include <string_view>

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
  /// False when anything so far could not be written.
  bool flush();
  /// Flushes and closes: some losses only show when a file is closed.
  bool close();
  /// The error number of the first failure.
  int error() const { return error_; }

 private:
  std::string pending_;
  int error_ = 0;
};

/// Writes to stderr; there is nobody left to tell when that fails.
void complain(std::string_view text);

}  // namespace rtr::cli
