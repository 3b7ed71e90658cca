// Running a program in a folder of its own, with nothing of the surroundings: pipes for its streams, or a terminal.
#pragma once

#include <string>
#include <vector>

namespace rtr::test {

struct Ended {
  int code = -1;  ///< 128 + the signal where one ended it
  std::string out;
  std::string err;
  long peak_kb = 0;  ///< the most memory it, or anything it started, had
};

/// Runs `words` in `folder` with `input` on stdin. HOME is the folder; RTR_DATA is its `data`.
Ended run_process(const std::vector<std::string>& words, const std::string& input, const std::string& folder);

/// Runs `words` at a terminal and types `input`. What is printed and what is typed both stand in `out`.
Ended run_at_terminal(const std::vector<std::string>& words, const std::string& input, const std::string& folder);

}  // namespace rtr::test
