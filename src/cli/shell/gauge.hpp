// A bar on stderr for work that a person would notice: only at a terminal, only once it has taken longer than a blink,
// and gone when the work is done.
#pragma once

#include <chrono>

namespace rtr::cli {

class Gauge {
 public:
  /// `wanted` is false where nothing but the answer may be seen: with --json or --quiet.
  explicit Gauge(bool wanted);
  ~Gauge();
  Gauge(const Gauge&) = delete;
  Gauge& operator=(const Gauge&) = delete;

  void show(int done, int of);

 private:
  bool visible_;
  int shown_ = -1;  ///< cells; -1 before the first
  std::chrono::steady_clock::time_point begun_;
};

}  // namespace rtr::cli
