// Where runners live: the data folder, and the ids in it.
#include "store/store.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

namespace rtr::store {
namespace {

constexpr std::size_t id_length_max = 40;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// Whether a folder is a runner's. One that cannot be looked at, or has entries and no profile, is one all the same:
/// opening it says what is wrong. Left out, it would be "no runner yet".
bool is_runner(int data, const std::string& name) {
  constexpr off_t opening_bytes_max = 64;  // what a start that was killed half way leaves in the journal at most
  struct stat status {};
  if (::fstatat(data, (name + "/runner.json").c_str(), &status, 0) == 0) return true;
  if (errno != ENOENT && errno != ENOTDIR) return true;
  return ::fstatat(data, (name + "/journal.jsonl").c_str(), &status, 0) == 0 && status.st_size > opening_bytes_max;
}

/// What `id_of` makes of each name in a folder, sorted, without the empty ones; none where there is no such folder.
template <class IdOf>
Result<std::vector<std::string>> ids_in(const std::filesystem::path& path, IdOf id_of) {
  std::vector<std::string> ids;
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), &::closedir);
  if (!folder) {
    if (errno == ENOENT) return ids;
    return fail(Code::bad_data, system_text(errno), path.string());
  }
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr) break;
    std::string id = id_of(::dirfd(folder.get()), std::string(static_cast<const char*>(entry->d_name)));
    if (!id.empty()) ids.push_back(std::move(id));
  }
  if (errno != 0) return fail(Code::bad_data, system_text(errno), path.string());
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= id_length_max && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_letter_or_digit(c) || c == '_' || c == '-'; });
}

Result<std::filesystem::path> data_folder(const std::string& given) {
  if (!given.empty()) return std::filesystem::path(given);
  if (std::string data = environment("RTR_DATA"); !data.empty()) return std::filesystem::path(data);
  // The XDG specification: a path that is not absolute is to be ignored.
  if (std::string xdg = environment("XDG_DATA_HOME"); !xdg.empty() && xdg.front() == '/') {
    return std::filesystem::path(xdg) / "rtr";
  }
  if (std::string home = environment("HOME"); !home.empty()) {
    return std::filesystem::path(home) / ".local" / "share" / "rtr";
  }
  return fail(Code::bad_config, "there is no home folder to keep data in", {}, "Name a folder with --data DIR.");
}

Result<std::vector<std::string>> runners(const std::filesystem::path& data) {
  return ids_in(data, [](int folder, std::string name) {
    return is_id(name) && is_runner(folder, name) ? std::move(name) : std::string();
  });
}

Result<std::vector<std::string>> Folder::protocol_ids() const {
  return ids_in(path_ / "protocols", [](int, std::string name) {
    constexpr std::string_view ending = ".json";
    if (!name.ends_with(ending)) return std::string();
    name.resize(name.size() - ending.size());
    return is_id(name) ? std::move(name) : std::string();
  });
}

}  // namespace rtr::store
