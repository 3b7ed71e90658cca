// What lies in a runner's folder: names, kinds, modes.
#include "store/doctor.hpp"
#include "store/files.hpp"
#include "store/journal.hpp"
#include "store/recall.hpp"
#include "store/store.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <memory>

namespace rtr::store {
namespace {

constexpr mode_t folder_mode = 0700;
constexpr mode_t file_mode = 0600;
constexpr mode_t mode_bits = 07777;

class Look {
 public:
  Look(Diagnosis& diagnosis, const std::filesystem::path& data) : all_(diagnosis), data_(data) {}

  void run() {
    struct stat status {};
    if (::stat(data_.c_str(), &status) == 0 && (status.st_mode & S_IWOTH) != 0 && (status.st_mode & S_ISVTX) == 0) {
      add({"shared-folder", false, data_.string(), "everybody may change what is in it",
           "Take that right away: chmod o-w", Cure::by_hand});
    }
    folder(all_.folder);
    for (const std::string& name : names_in(all_.folder)) top(name);
    for (const char* name : {"plans", "protocols"}) below(name);
    beside();
  }

 private:
  void add(Trouble trouble) { all_.troubles.push_back(std::move(trouble)); }

  std::vector<std::string> names_in(const std::filesystem::path& path) {
    std::vector<std::string> names;
    const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(path.c_str()), &::closedir);
    if (!open) {
      add({"unreadable", false, path.string(), system_text(errno), {}, Cure::by_hand});
      return names;
    }
    while (const dirent* entry = ::readdir(open.get())) {
      const std::string name = static_cast<const char*>(entry->d_name);
      if (name != "." && name != "..") names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  static std::string octal(mode_t mode) {
    std::string text = "0000";
    for (std::size_t i = 4; i-- > 0; mode >>= 3U) text[i] = static_cast<char>('0' + (mode & 7U));
    return text;
  }

  void modes(const std::filesystem::path& path, const struct stat& status, mode_t wanted) {
    if (status.st_uid != ::geteuid()) {
      add({"owner", false, path.string(), "belongs to somebody else", "Copy the folder as yourself, or chown it.",
           Cure::by_hand});
      return;
    }
    const mode_t mode = status.st_mode & mode_bits;
    if (mode == wanted) return;
    const bool open = (mode & ~wanted) != 0;
    add({"modes", false, path.string(),
         "has the mode " + octal(mode) + (open ? ", so others on this computer may get at it" : ""),
         "--fix makes it " + octal(wanted) + ".", Cure::modes});
  }

  /// False when there is no folder to look into.
  bool folder(const std::filesystem::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
      if (errno == ENOENT)
        add({"missing-folder", true, path.string(), "is missing", "--fix makes it.", Cure::folders});
      else
        add({"unreadable", false, path.string(), system_text(errno), {}, Cure::by_hand});
      return false;
    }
    if (!S_ISDIR(status.st_mode)) {
      strange(path, status);
      return false;
    }
    modes(path, status, folder_mode);
    return true;
  }

  void strange(const std::filesystem::path& path, const struct stat& status) {
    const char* what =
        S_ISLNK(status.st_mode) ? "is a symbolic link; links are not followed" : "is not an ordinary file";
    add({"not-a-file", false, path.string(), what, "Look at it, and move it away.", Cure::by_hand});
  }

  void unexpected(const std::filesystem::path& path) {
    add({"unexpected-file", true, path.string(), "does not come from rtr; it is left alone", {}, Cure::none});
  }

  /// A temporary file of a process that is gone. What was in it was never acknowledged.
  bool leftover(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    const std::size_t at = name.rfind(".tmp-");
    if (!name.starts_with(".") || at == std::string::npos) return false;
    int process = 0;
    std::from_chars(name.data() + at + 5, name.data() + name.size(), process);
    if (process > 0 && (::kill(process, 0) == 0 || errno == EPERM)) return true;  // at work right now
    add({"leftover", true, path.string(), "was left by a write that was cut off; nothing in it was acknowledged",
         "--fix moves it into set-aside/.", Cure::move});
    return true;
  }

  void file(const std::filesystem::path& path, bool known) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return;
    if (!S_ISREG(status.st_mode)) return strange(path, status);
    if (leftover(path)) return;
    if (!known) return unexpected(path);
    modes(path, status, file_mode);
  }

  void top(const std::string& name) {
    const std::filesystem::path path = all_.folder / name;
    if (name == "plans" || name == "protocols") return;
    if (name == "set-aside") {
      folder(path);
      return;
    }
    if (name.starts_with("journal.torn-")) {
      add({"set-aside", true, path.string(), "holds what was left of an entry that was cut off; it does not count",
           "Enter it again if you have not, then the file may go.", Cure::none});
      return file(path, true);
    }
    if (name != journal_name && name.starts_with("journal") && name.ends_with(".jsonl")) return file(path, true);
    if (name != "runner.json" && name.starts_with("runner") && name.ends_with(".json")) {
      add({"profile-copy", true, path.string(), "is another copy of the profile; runner.json is the one that counts",
           "Compare the two, then it may go.", Cure::none});
      return file(path, true);
    }
    file(path, name == journal_name || name == recall_name || name == "runner.json");
  }

  void below(const char* name) {
    const std::filesystem::path path = all_.folder / name;
    if (!folder(path)) return;
    for (const std::string& entry : names_in(path))
      file(path / entry, entry.ends_with(".json") && entry.front() != '.');
  }

  /// What an earlier --fix left beside the folder.
  void beside() {
    const std::string prefix = all_.folder.filename().string() + ".";
    for (const std::string& name : names_in(data_)) {
      const std::string rest = name.starts_with(prefix) ? name.substr(prefix.size()) : std::string();
      if (rest.starts_with("backup-"))
        add({"backup", true, (data_ / name).string(), "is what was here before rtr doctor --fix", {}, Cure::none});
      else if (rest.starts_with("fresh-"))
        add({"backup",
             true,
             (data_ / name).string(),
             "was left by an rtr doctor --fix that did not end",
             {},
             Cure::none});
    }
  }

  Diagnosis& all_;
  std::filesystem::path data_;
};

}  // namespace

void look_at_files(Diagnosis& diagnosis, const std::filesystem::path& data) { Look(diagnosis, data).run(); }

}  // namespace rtr::store
