// Checked system calls for private files.
#include "store/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace rtr::store {
namespace {

constexpr mode_t private_file = 0600;
constexpr mode_t private_folder = 0700;
constexpr off_t file_bytes_max = off_t{64} * 1024 * 1024;

tl::unexpected<Failure> link_refused(const std::filesystem::path& path) {
  return fail(Code::bad_data, "is a symbolic link; links are not followed in a runner's folder", path.string());
}

}  // namespace

Descriptor::~Descriptor() {
  if (open()) ::close(number_);
}

bool Descriptor::close() { return ::close(std::exchange(number_, -1)) == 0; }

std::string system_text(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file or folder";
    case ENOTDIR:
      return "is not a folder";
    case EISDIR:
      return "is a folder";
    case EACCES:
    case EPERM:
      return "you have no right to do this here";
    case ENOSPC:
    case EDQUOT:
      return "there is no space left";
    case EROFS:
      return "it can only be read here";
    case EBADF:
      return "is closed";
    case EPIPE:
      return "nobody reads it any more";
    case ELOOP:
      return "is a link that leads back to itself";
    case ENAMETOOLONG:
      return "the name is too long";
    default:
      return std::generic_category().message(error);
  }
}

Result<Descriptor> open_folder(const std::filesystem::path& path) {
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.open()) return folder;
  if (errno == ENOENT) return fail(Code::no_input, "there is no such folder", path.string());
  return fail(Code::bad_data, system_text(errno), path.string());
}

Result<Descriptor> open_folder_in(const Descriptor& parent, const std::string& name,
                                  const std::filesystem::path& shown) {
  Descriptor folder(::openat(parent.number(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (folder.open()) return folder;
  if (errno == ENOENT) return fail(Code::no_input, "there is no such folder", (shown / name).string());
  // A link to a folder is ENOTDIR on Linux and ELOOP elsewhere.
  struct stat status {};
  const int error = errno;
  if (::fstatat(parent.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode)) {
    return link_refused(shown / name);
  }
  return fail(Code::bad_data, system_text(error), (shown / name).string());
}

Result<void> make_folder(const std::filesystem::path& path, bool parents) {
  if (parents && path.has_parent_path() && path.parent_path() != path) {
    struct stat status {};
    if (::stat(path.parent_path().c_str(), &status) != 0 && errno == ENOENT) {
      if (auto made = make_folder(path.parent_path(), true); !made) return made;
    }
  }
  if (::mkdir(path.c_str(), private_folder) != 0) {
    if (parents && errno == EEXIST) return {};
    return fail(Code::cannot_write, system_text(errno), path.string());
  }
  if (::chmod(path.c_str(), private_folder) != 0) return fail(Code::cannot_write, system_text(errno), path.string());
  return {};
}

Result<std::optional<Descriptor>> open_file(const Descriptor& folder, const std::string& name, int flags,
                                            const std::filesystem::path& shown) {
  // O_NONBLOCK: a pipe left in the folder must not hold the program up before it is refused below.
  Descriptor file(::openat(folder.number(), name.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, private_file));
  if (!file.open()) {
    if (errno == ENOENT) return std::nullopt;
    if (errno == ELOOP) return link_refused(shown / name);
    const bool writes = (flags & O_ACCMODE) != O_RDONLY;
    return fail(writes ? Code::cannot_write : Code::bad_data, system_text(errno), (shown / name).string());
  }
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fail(Code::bad_data, system_text(errno), (shown / name).string());
  if (!S_ISREG(status.st_mode)) return fail(Code::bad_data, "is not an ordinary file", (shown / name).string());
  return std::optional<Descriptor>(std::move(file));
}

Result<std::string> read_all(const Descriptor& file, const std::filesystem::path& shown) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fail(Code::bad_data, system_text(errno), shown.string());
  if (status.st_size > file_bytes_max) {
    return fail(Code::bad_data, "is larger than 64 MiB, the most that is read", shown.string());
  }
  // Through a buffer: a text that is first made long enough is filled with zeros, which costs more than reading it.
  std::string text;
  text.reserve(static_cast<std::size_t>(status.st_size));
  std::array<char, 1 << 16> buffer;
  while (true) {
    const ssize_t count = ::pread(file.number(), buffer.data(), buffer.size(), static_cast<off_t>(text.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(Code::bad_data, system_text(errno), shown.string());
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

Result<std::optional<std::string>> read_file(const Descriptor& folder, const std::string& name,
                                             const std::filesystem::path& shown) {
  auto file = open_file(folder, name, O_RDONLY, shown);
  if (!file) return tl::unexpected(file.error());
  if (!*file) return std::nullopt;
  auto text = read_all(**file, shown / name);
  if (!text) return tl::unexpected(text.error());
  return std::optional<std::string>(std::move(*text));
}

Result<void> write_all(const Descriptor& file, std::string_view text, const std::filesystem::path& shown) {
  while (!text.empty()) {
    const ssize_t count = ::write(file.number(), text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(Code::cannot_write, system_text(errno), shown.string());
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

Replacement::Replacement(const Descriptor& folder, std::string name, std::filesystem::path shown)
    : folder_(folder),
      name_(std::move(name)),
      temporary_("." + name_ + ".tmp-" + std::to_string(::getpid())),
      shown_(std::move(shown)) {}

Replacement::Replacement(Replacement&& other) noexcept
    : folder_(other.folder_),
      name_(std::move(other.name_)),
      temporary_(std::move(other.temporary_)),
      shown_(std::move(other.shown_)),
      file_(std::move(other.file_)),
      left_(std::exchange(other.left_, false)) {}

Replacement::~Replacement() {
  if (left_) ::unlinkat(folder_.number(), temporary_.c_str(), 0);
}

Result<Replacement> Replacement::begin(const Descriptor& folder, std::string name, std::filesystem::path shown) {
  Replacement made(folder, std::move(name), std::move(shown));
  // Left over only where an earlier process with this number was killed half way.
  ::unlinkat(folder.number(), made.temporary_.c_str(), 0);
  auto opened = open_file(folder, made.temporary_, O_WRONLY | O_CREAT | O_EXCL, made.shown_);
  if (!opened) return tl::unexpected(opened.error());
  if (!*opened) return made.failed(ENOENT);
  made.file_ = std::move(**opened);
  made.left_ = true;
  // The umask can only take bits away from open(2); the mode is set once more so that it is what it has to be.
  if (::fchmod(made.file_.number(), private_file) != 0) return made.failed(errno);
  return made;
}

tl::unexpected<Failure> Replacement::failed(int error) const {
  return fail(Code::cannot_write, system_text(error), (shown_ / name_).string());
}

Result<void> Replacement::add(std::string_view text) { return write_all(file_, text, shown_ / name_); }

Result<void> Replacement::finish() {
  if (::fsync(file_.number()) != 0) return failed(errno);
  if (!file_.close()) return failed(errno);
  if (::renameat(folder_.number(), temporary_.c_str(), folder_.number(), name_.c_str()) != 0) return failed(errno);
  left_ = false;
  if (::fsync(folder_.number()) == 0) return {};
  Failure failure = fail(Code::cannot_write, system_text(errno), shown_.string()).value();
  failure.in_doubt = true;  // it is in its place, and may not outlast a power cut
  return tl::unexpected(std::move(failure));
}

Result<void> replace_file(const Descriptor& folder, const std::string& name, std::string_view text,
                          const std::filesystem::path& shown) {
  auto file = Replacement::begin(folder, name, shown);
  if (!file) return tl::unexpected(file.error());
  if (auto added = file->add(text); !added) return added;
  return file->finish();
}

}  // namespace rtr::store
