// Lines as they come on a stream, a block at a time, in memory that does not grow with how many there are.
#pragma once

#include "common/result.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace rtr::cli {

class LineSource {
 public:
  /// `file` is open and stays the caller's; `name` is what problems call it.
  LineSource(int file, std::string name) : file_(file), name_(std::move(name)) {}

  /// The next whole lines, without their newlines; empty at the end. Waits for one line, and takes what else is there
  /// already, so who writes a line and waits for its answer gets it. A line larger than any file may be comes cut, one
  /// byte over that size, for its reader to refuse. Failures: no_input.
  Result<std::vector<std::string>> next();

 private:
  /// False at the end.
  Result<bool> fill();
  bool more_waits() const;
  void take(std::vector<std::string>& lines);

  int file_;
  std::string name_;
  std::string pending_;
  std::size_t looked_ = 0;  ///< up to here there is no newline in `pending_`
  bool skipping_ = false;   ///< the rest of a line that was cut
  bool ended_ = false;
};

}  // namespace rtr::cli
