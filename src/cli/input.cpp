// Files that are handed in, read whole.
#include "cli/input.hpp"

#include "json/reader.hpp"
#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace rtr::cli {
namespace {

Result<std::string> read_from(int file, const std::string& name) {
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t count = ::read(file, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(Code::no_input, store::system_text(errno), name);
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    // One byte more is enough for the reader to refuse it; what never ends must not fill the memory.
    if (text.size() > json::file_bytes_max) return text;
  }
}

}  // namespace

Result<Input> read_input(const std::string& path) {
  if (path == "-") {
    auto text = read_from(STDIN_FILENO, "stdin");
    if (!text) return tl::unexpected(text.error());
    return Input{std::move(*text), "stdin"};
  }
  const store::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) return fail(Code::no_input, store::system_text(errno), path);
  auto text = read_from(file.number(), path);
  if (!text) return tl::unexpected(text.error());
  return Input{std::move(*text), path};
}

}  // namespace rtr::cli
