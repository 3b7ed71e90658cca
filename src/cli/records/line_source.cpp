// Lines as they come on a stream.
#include "cli/records/line_source.hpp"

#include "json/reader.hpp"
#include "store/files.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace rtr::cli {
namespace {

constexpr std::size_t block_lines_max = 512;
constexpr std::size_t block_bytes_max = std::size_t{4} * 1024 * 1024;

}  // namespace

Result<bool> LineSource::fill() {
  std::array<char, 65536> buffer;
  while (!ended_) {
    const ssize_t count = ::read(file_, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(Code::no_input, store::system_text(errno), name_);
    ended_ = count == 0;
    std::string_view read(buffer.data(), static_cast<std::size_t>(count));
    if (skipping_) {
      const std::size_t newline = read.find('\n');
      read.remove_prefix(std::min(newline, read.size()));
      skipping_ = newline == std::string_view::npos;
    }
    pending_ += read;
    return !ended_;
  }
  return false;
}

bool LineSource::more_waits() const {
  pollfd waiting{file_, POLLIN, 0};
  return !ended_ && ::poll(&waiting, 1, 0) == 1;
}

void LineSource::take(std::vector<std::string>& lines) {
  std::size_t start = 0;
  for (std::size_t end = pending_.find('\n', looked_); end != std::string::npos; end = pending_.find('\n', start)) {
    lines.push_back(pending_.substr(start, end - start));
    start = end + 1;
  }
  pending_.erase(0, start);
  looked_ = pending_.size();
  if (looked_ > json::file_bytes_max) {
    pending_.resize(json::file_bytes_max + 1);
    looked_ = pending_.size();
    skipping_ = true;
  }
}

Result<std::vector<std::string>> LineSource::next() {
  std::vector<std::string> lines;
  std::size_t bytes = 0;
  while (lines.empty() || (lines.size() < block_lines_max && bytes < block_bytes_max && more_waits())) {
    const std::size_t before = pending_.size();
    const auto more = fill();
    if (!more) return tl::unexpected(more.error());
    bytes += pending_.size() - std::min(before, pending_.size());
    take(lines);
    if (*more) continue;
    if (!pending_.empty()) lines.push_back(std::move(pending_));  // the last line may lack its newline
    pending_.clear();
    break;
  }
  return lines;
}

}  // namespace rtr::cli
