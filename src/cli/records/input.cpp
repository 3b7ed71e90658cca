// Files that are handed in, read whole.
#include "cli/records/input.hpp"

#include "json/reader.hpp"
#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace rtr::cli {
namespace {

tl::unexpected<Failure> unreadable(int error, const std::string& name) {
  return fail(Code::no_input, store::system_text(error), name, error == EISDIR ? "a file is needed" : "");
}

/// Everything that comes. `first_read` sees what came of the first attempt: bytes, 0 at the end, or less than 0.
template <class FirstRead>
Result<Input> read_from(int file, const std::string& name, FirstRead first_read) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return unreadable(errno, name);
  if (S_ISREG(status.st_mode) && status.st_size > static_cast<off_t>(json::file_bytes_max)) {
    return fail(Code::bad_data, "is larger than 64 MiB, the most that is read", name);
  }
  Input input{{}, name};
  std::array<char, 65536> buffer{};
  for (bool first = true;; first = false) {
    const ssize_t count = ::read(file, buffer.data(), buffer.size());
    if (first && !first_read(status, count)) return fail(Code::no_input, "is a pipe that nobody writes to", name);
    if (count < 0 && (errno == EINTR || (first && errno == EAGAIN))) continue;
    if (count < 0) return unreadable(errno, name);
    if (count == 0) return input;
    input.text.append(buffer.data(), static_cast<std::size_t>(count));
    // One byte more is enough for the reader to refuse it; what never ends must not fill the memory.
    if (input.text.size() > json::file_bytes_max) return input;
  }
}

}  // namespace

Result<Input> read_input(const std::string& path) {
  if (path == "-") {
    return read_from(STDIN_FILENO, "stdin", [](const struct stat&, ssize_t) { return true; });
  }
  if (path.empty()) return fail(Code::no_input, "the name of a file is empty");
  // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever. One with a writer is waited for.
  const store::Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file.open()) return unreadable(errno, path);
  return read_from(file.number(), path, [&](const struct stat& status, ssize_t count) {
    const int error = errno;
    ::fcntl(file.number(), F_SETFL, O_RDONLY);
    errno = error;
    return !(S_ISFIFO(status.st_mode) && count == 0);
  });
}

}  // namespace rtr::cli
