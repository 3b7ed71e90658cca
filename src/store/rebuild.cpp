// Building a runner's folder afresh: a verified backup, a fresh folder beside, one exchange of names.
#include "store/rebuild.hpp"

#include "common/text.hpp"
#include "json/codec.hpp"
#include "json/journal.hpp"
#include "store/files.hpp"
#include "store/journal.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <map>

namespace rtr::store {
namespace {

/// The files of a folder by their paths in it. A journal is a few megabytes at most, so they are held whole.
using Files = std::map<std::string, std::string>;

struct Tree {
  Files files;
  std::vector<std::string> folders;
};

constexpr int depth_max = 4;

Result<void> read_tree(const Descriptor& folder, const std::filesystem::path& shown, const std::string& prefix,
                       Tree& tree, int depth) {
  std::error_code error;
  std::vector<std::string> names;
  for (std::filesystem::directory_iterator entry(shown, error), end; !error && entry != end; entry.increment(error)) {
    names.push_back(entry->path().filename());
  }
  if (error) return fail(Code::bad_data, system_text(error.value()), shown.string());
  for (const std::string& name : names) {
    struct stat status {};
    if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
      return fail(Code::bad_data, system_text(errno), (shown / name).string());
    if (S_ISDIR(status.st_mode)) {
      if (depth == depth_max) return fail(Code::bad_data, "is too deep to be copied", (shown / name).string());
      auto below = open_folder_in(folder, name, shown);
      if (!below) return tl::unexpected(below.error());
      tree.folders.push_back(prefix + name);
      if (auto read = read_tree(*below, shown / name, prefix + name + "/", tree, depth + 1); !read) return read;
      continue;
    }
    auto text = read_file(folder, name, shown);  // a link or a pipe is refused here: it is no part of a runner's data
    if (!text) return tl::unexpected(text.error());
    tree.files[prefix + name] = text->value_or("");
  }
  return {};
}

Result<Tree> tree_of(const std::filesystem::path& path) {
  auto folder = open_folder(path);
  if (!folder) return tl::unexpected(folder.error());
  Tree tree;
  if (auto read = read_tree(*folder, path, "", tree, 0); !read) return tl::unexpected(read.error());
  return tree;
}

/// Writes a tree to a new folder, synced, and reads it back.
Result<void> write_tree(const Tree& tree, const std::filesystem::path& path) {
  if (auto made = make_folder(path, false); !made) return made;
  for (const std::string& name : tree.folders) {
    if (auto made = make_folder(path / name, false); !made) return made;
  }
  for (const auto& [name, text] : tree.files) {
    const std::filesystem::path file = path / name;
    auto folder = open_folder(file.parent_path());
    if (!folder) return tl::unexpected(folder.error());
    if (auto put = replace_file(*folder, file.filename().string(), text, file.parent_path()); !put) return put;
  }
  const auto again = tree_of(path);
  if (!again) return tl::unexpected(again.error());
  if (again->files == tree.files) return {};
  return fail(Code::cannot_write, "does not read back as it was written", path.string());
}

std::filesystem::path free_name(const std::filesystem::path& data, const std::string& stem) {
  for (int number = 1;; ++number) {
    const std::filesystem::path path = data / (stem + "-" + std::to_string(number));
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return path;
  }
}

std::string written(const std::vector<json::Entry>& entries) {
  std::string text;
  for (const json::Entry& entry : entries) text += json::write_entry(entry) + "\n";
  return text;
}

/// The same folder with every file of today's version. Each line of the journal stays as it is.
Result<Tree> renewed(Tree tree, const std::filesystem::path& path, Date today) {
  std::string& journal = tree.files[journal_name];
  auto before = content_of(journal, path / journal_name, today);
  if (!before) return tl::unexpected(before.error());
  if (!before->torn.empty()) {
    journal.resize(journal.size() - before->torn.size());
    std::string name = "journal.torn-1";
    for (int number = 2; tree.files.count(name) != 0; ++number) name = "journal.torn-" + std::to_string(number);
    tree.files[name] = before->torn;
  }
  if (before->newline_missing) journal += '\n';
  if (before->openings == 0) journal.insert(0, std::string(json::journal_opening) + "\n");
  auto after = content_of(journal, path / journal_name, today);
  if (!after || written(after->entries) != written(before->entries)) {
    return fail(Code::internal, "the fresh journal would not hold the same entries", path.string());
  }
  std::string& profile = tree.files["runner.json"];
  auto runner = json::read_runner(profile, (path / "runner.json").string(), today);
  if (!runner) return tl::unexpected(runner.error());
  if (profile.find("\"rtr-runner/") == std::string::npos) profile = json::write_runner_file(*runner);
  return tree;
}

/// Exchanges the names of two folders: at no moment is there none of that name. Where the file system cannot do that,
/// two renames do it.
Result<void> exchange(const std::filesystem::path& path, const std::filesystem::path& fresh) {
#ifdef RENAME_EXCHANGE
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) return {};
  if (errno != EINVAL && errno != ENOSYS) return fail(Code::cannot_write, system_text(errno), path.string());
#endif
  const std::filesystem::path aside = fresh.string() + ".old";
  if (::rename(path.c_str(), aside.c_str()) != 0) return fail(Code::cannot_write, system_text(errno), path.string());
  if (::rename(fresh.c_str(), path.c_str()) == 0) {
    if (::rename(aside.c_str(), fresh.c_str()) == 0) return {};
  } else {
    const int error = errno;
    ::rename(aside.c_str(), path.c_str());
    errno = error;
  }
  return fail(Code::cannot_write, system_text(errno), path.string());
}

/// The old folder is gone only where the backup holds every byte of it.
void remove_twin(const std::filesystem::path& old, const std::filesystem::path& backup) {
  const auto a = tree_of(old);
  const auto b = tree_of(backup);
  std::error_code ignored;
  if (a && b && a->files == b->files) std::filesystem::remove_all(old, ignored);
}

}  // namespace

Result<std::filesystem::path> rebuild(const std::filesystem::path& data, const std::string& runner, Date today) {
  const std::filesystem::path path = data / runner;
  auto folder = open_folder(path);
  if (!folder) return tl::unexpected(folder.error());
  auto file = open_file(*folder, journal_name, O_RDWR, path);
  if (!file) return tl::unexpected(file.error());
  if (!*file) return fail(Code::bad_data, "the journal is missing", (path / journal_name).string());
  // Held until the new folder stands: whoever waits for it finds that its journal is no longer the one in place.
  if (auto held = lock(**file, LOCK_EX, path / journal_name); !held) return tl::unexpected(held.error());
  auto tree = tree_of(path);
  if (!tree) return tl::unexpected(tree.error());
  auto renew = renewed(*tree, path, today);
  if (!renew) return tl::unexpected(renew.error());
  auto parent = open_folder(data);
  if (!parent) return tl::unexpected(parent.error());
  const auto synced = [&] { return ::fsync(parent->number()) == 0; };
  const std::filesystem::path backup = free_name(data, runner + ".backup-" + iso(today));
  if (auto put = write_tree(*tree, backup); !put) return tl::unexpected(put.error());
  const std::filesystem::path fresh = free_name(data, runner + ".fresh-" + iso(today));
  if (auto put = write_tree(*renew, fresh); !put) return tl::unexpected(put.error());
  if (!synced()) return fail(Code::cannot_write, system_text(errno), data.string());
  if (auto swapped = exchange(path, fresh); !swapped) return tl::unexpected(swapped.error());
  if (!synced()) return fail(Code::cannot_write, system_text(errno), data.string());
  remove_twin(fresh, backup);
  return backup;
}

}  // namespace rtr::store
