// Checked system calls for private files: no symbolic link is followed, modes are set whatever the umask, nothing is
// left half written.
#pragma once

#include "common/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace rtr::store {

/// An open file or folder, closed when it goes out of scope.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  int number() const { return number_; }
  bool open() const { return number_ >= 0; }
  /// Closes now; false when the system reports that something was lost.
  bool close();

 private:
  int number_ = -1;
};

/// What an error number of the system means, in plain words where a runner may meet it.
std::string system_text(int error);

/// Opens a folder that is not a symbolic link. Failures: no_input when there is none, bad_data otherwise.
Result<Descriptor> open_folder(const std::filesystem::path& path);
Result<Descriptor> open_folder_in(const Descriptor& parent, const std::string& name,
                                  const std::filesystem::path& shown);
/// Makes a folder, private to its owner. `parents`: those above it too, where they are missing.
Result<void> make_folder(const std::filesystem::path& path, bool parents);

/// Opens an ordinary file in `folder`; a symbolic link, a folder or a pipe is refused. `flags` are those of open(2).
/// `shown` is the folder's path for messages. Nothing when there is no such file.
Result<std::optional<Descriptor>> open_file(const Descriptor& folder, const std::string& name, int flags,
                                            const std::filesystem::path& shown);
/// Everything from the start of `file`.
Result<std::string> read_all(const Descriptor& file, const std::filesystem::path& shown);
/// The whole text of a file in `folder`, or nothing when there is none.
Result<std::optional<std::string>> read_file(const Descriptor& folder, const std::string& name,
                                             const std::filesystem::path& shown);

/// Writes everything or says why not.
Result<void> write_all(const Descriptor& file, std::string_view text, const std::filesystem::path& shown);
/// A file that takes another's place once all of it is there: a temporary file in the same folder, fsync, rename, fsync
/// of the folder. Not finished, nothing changes. `folder` must outlive it; `shown` is the folder's path for messages.
class Replacement {
 public:
  static Result<Replacement> begin(const Descriptor& folder, std::string name, std::filesystem::path shown);
  Replacement(Replacement&& other) noexcept;
  Replacement& operator=(Replacement&&) = delete;
  ~Replacement();

  Result<void> add(std::string_view text);
  Result<void> finish();

 private:
  Replacement(const Descriptor& folder, std::string name, std::filesystem::path shown);
  tl::unexpected<Failure> failed(int error) const;

  const Descriptor& folder_;
  std::string name_, temporary_;
  std::filesystem::path shown_;
  Descriptor file_;
  bool left_ = false;  ///< a temporary file is there
};

/// Puts `text` in place of a file whole, as a Replacement.
Result<void> replace_file(const Descriptor& folder, const std::string& name, std::string_view text,
                          const std::filesystem::path& shown);

}  // namespace rtr::store
