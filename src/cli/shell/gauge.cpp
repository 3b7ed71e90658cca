// A bar on stderr.
#include "cli/shell/gauge.hpp"

#include "cli/shell/output.hpp"

#include <unistd.h>

#include <string>

namespace rtr::cli {
namespace {

constexpr int cells = 20;
constexpr std::chrono::milliseconds blink{300};

}  // namespace

Gauge::Gauge(bool wanted)
    : visible_(wanted && ::isatty(STDERR_FILENO) == 1), begun_(std::chrono::steady_clock::now()) {}

Gauge::~Gauge() {
  if (shown_ >= 0) complain("\r" + std::string(cells + 2, ' ') + "\r");
}

void Gauge::show(int done, int of) {
  if (!visible_ || of <= 0) return;
  if (shown_ < 0 && std::chrono::steady_clock::now() - begun_ < blink) return;
  const int now = done * cells / of;
  if (now == shown_) return;
  shown_ = now;
  complain("\r[" + std::string(static_cast<std::size_t>(now), '=') +
           std::string(static_cast<std::size_t>(cells - now), ' ') + "]");
}

}  // namespace rtr::cli
