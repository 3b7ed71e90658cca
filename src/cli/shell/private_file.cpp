// A file of the user's choice, private to its owner.
#include "cli/shell/private_file.hpp"

#include "cli/words/words.hpp"
#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>

namespace rtr::cli {
namespace {

/// A device or a pipe is written into: a file in its place would be the end of /dev/null.
Result<void> write_into(const std::string& name, const std::string& text) {
  store::Descriptor file(::open(name.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file.open() && errno == ENXIO) return fail(Code::cannot_write, "is a pipe that nobody reads", name);
  if (!file.open()) return fail(Code::cannot_write, store::system_text(errno), name);
  ::fcntl(file.number(), F_SETFL, O_WRONLY);
  return store::write_all(file, text, name);
}

}  // namespace

Result<void> write_private(const std::string& name, const std::string& text) {
  const std::filesystem::path path(name);
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (path.filename().empty() || path.filename() == "." || path.filename() == "..") {
    return usage("--output is \"" + name + "\"; the name of a file is needed");
  }
  struct stat status {};
  if (::stat(name.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) return write_into(name, text);
  auto opened = store::open_folder(folder);
  if (!opened) {
    opened.error().code = Code::cannot_write;
    return tl::unexpected(opened.error());
  }
  return store::replace_file(*opened, path.filename().string(), text, folder);
}

}  // namespace rtr::cli
