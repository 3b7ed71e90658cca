// Opening, making and reading a runner's folder.
#include "store/store.hpp"

#include "json/codec.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace rtr::store {
namespace {

constexpr const char* runner_name = "runner.json";
const std::string opening_line = std::string(json::journal_opening) + "\n";

tl::unexpected<Failure> not_an_id(const std::string& id) {
  return fail(Code::usage, "\"" + id + "\" cannot be a runner's id", {},
              "An id has letters, digits, - and _, begins with a letter or digit and is at most 40 long.");
}

/// What a new folder holds. The journal comes last: without runner.json a folder is no runner yet.
Result<void> fill(const Descriptor& folder, const std::filesystem::path& path, const Runner& runner) {
  for (const char* name : {"plans", "protocols"}) {
    if (auto made = make_folder(path / name, false); !made) return made;
  }
  if (auto made = replace_file(folder, journal_name, opening_line, path); !made) return made;
  return replace_file(folder, runner_name, json::write_runner_file(runner), path);
}

/// The kind and mode of what is there, 0 when nothing is. What cannot be looked at is not taken for nothing.
Result<mode_t> mode_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return status.st_mode;
  if (errno == ENOENT || errno == ENOTDIR) return mode_t{0};
  return fail(errno == ENAMETOOLONG ? Code::cannot_write : Code::bad_data, system_text(errno), path.string());
}

/// Removes what a start that was killed half way wrote under temporary names.
void clear_temporaries(const std::filesystem::path& path) {
  std::error_code ignored;
  for (std::filesystem::directory_iterator entry(path, ignored), end; entry != end; entry.increment(ignored)) {
    const std::string name = entry->path().filename().string();
    for (const char* file : {journal_name, runner_name}) {
      if (name.starts_with("." + std::string(file) + ".tmp-")) ::unlink(entry->path().c_str());
    }
  }
}

/// A folder without runner.json is what an interrupted start leaves behind: it is taken over, unless something was
/// entered.
Result<void> clear_leftovers(const std::filesystem::path& path) {
  auto folder = open_folder(path);
  if (!folder) return {};  // there is none, or what there is in its place is named when the folder is made
  auto journal = read_file(*folder, journal_name, path);
  if (!journal) return tl::unexpected(journal.error());
  if (*journal && !opening_line.starts_with(**journal)) {
    return fail(Code::bad_data, "there are entries here, but runner.json is missing", path.string());
  }
  ::unlink((path / journal_name).c_str());
  for (const char* name : {"plans", "protocols"}) ::rmdir((path / name).c_str());
  ::rmdir(path.c_str());
  return {};
}

}  // namespace

Result<Folder> Folder::create(const std::filesystem::path& data, const Runner& runner, Date today) {
  if (!is_id(runner.id)) return not_an_id(runner.id);
  const std::filesystem::path path = data / runner.id;
  auto there = mode_of(path);
  if (!there) return tl::unexpected(there.error());
  if (S_ISLNK(*there)) return fail(Code::bad_data, "is a symbolic link; links are not followed", path.string());
  if (auto made = make_folder(data, true); !made) return tl::unexpected(made.error());
  auto profile = mode_of(path / runner_name);
  if (!profile) return tl::unexpected(profile.error());
  if (*profile != 0) {
    return fail(Code::usage, "the runner \"" + runner.id + "\" is there already", path.string(),
                "Another runner needs another id: rtr init --runner ID.");
  }
  clear_temporaries(path);
  if (auto cleared = clear_leftovers(path); !cleared) return tl::unexpected(cleared.error());
  if (auto made = make_folder(path, false); !made) {
    if (errno == EEXIST) made.error().problems.front().hint = "What an earlier start left there could not be removed.";
    return tl::unexpected(made.error());
  }
  auto parent = open_folder(data);
  if (!parent) return tl::unexpected(parent.error());
  auto folder = open_folder_in(*parent, runner.id, data);
  if (!folder) return tl::unexpected(folder.error());
  // runner.json comes last: from then on the runner is there, and nothing more may fail.
  if (::fsync(parent->number()) != 0) return fail(Code::cannot_write, system_text(errno), data.string());
  if (auto filled = fill(*folder, path, runner); !filled) return tl::unexpected(filled.error());
  return Folder(path, std::move(*folder), today);
}

Result<Folder> Folder::open(const std::filesystem::path& data, const std::string& runner, Date today) {
  if (!is_id(runner)) return not_an_id(runner);
  auto parent = open_folder(data);
  if (!parent) return tl::unexpected(parent.error());
  auto folder = open_folder_in(*parent, runner, data);
  if (!folder) return tl::unexpected(folder.error());
  return Folder(data / runner, std::move(*folder), today);
}

Result<Record> Folder::load() { return read(true); }

Result<Record> Folder::read(bool with_copies) {
  auto text = read_file(folder_, runner_name, path_);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return fail(Code::bad_data, "runner.json is missing", (path_ / runner_name).string());
  auto runner = json::read_runner(**text, (path_ / runner_name).string(), today_);
  if (!runner) return tl::unexpected(runner.error());
  if (runner->id != path_.filename().string()) {
    return fail(Code::bad_data, "the id \"" + runner->id + "\" is not the folder's name",
                (path_ / runner_name).string());
  }
  auto entries = read_ledger();
  if (!entries) return tl::unexpected(entries.error());
  if (with_copies) {
    if (auto looked = look_at_copies(*entries); !looked) return tl::unexpected(looked.error());
  }
  entries_ = std::move(*entries);
  return merged(std::move(*runner), entries_, (path_ / journal_name).string());
}

Result<void> Folder::look_at_copies(const Ledger& own) {
  for (const std::filesystem::path& path : conflict_copies(path_)) {
    const auto copy = read_copy(path, today_);
    const auto missing = copy ? missing_entries(own.entries, *copy) : tl::unexpected(copy.error());
    const bool flag = missing && std::any_of(missing->begin(), missing->end(),
                                             [](const json::Entry& entry) { return !flags_in(entry.value).empty(); });
    if (flag) {
      return fail(Code::bad_data, "holds a red flag answered with yes that the journal lacks", path.string(),
                  "Add what is new in it to the journal: rtr doctor --fix");
    }
    if (!missing || !missing->empty())
      notices_.push_back(path.string() +
                         " is another copy of the journal, and what is new in it does not count: rtr doctor");
  }
  return {};
}

Result<Ledger> Folder::read_ledger() {
  auto journal = read_journal(folder_, path_, today_);
  if (!journal) return tl::unexpected(journal.error());
  if (!journal->content.torn.empty()) {
    notices_.push_back("the last entry in " + (path_ / journal_name).string() +
                       " was cut off and does not count; please enter it again");
  }
  const std::size_t count = journal->content.entries.size();
  auto ledger = ledger_of(std::move(journal->content.entries), (path_ / journal_name).string());
  journal->content.entries.clear();
  // Where a copy was left out the ledger does not hold what was read, and it is read again when something is added.
  read_.reset();
  if (ledger && ledger->entries.size() == count) read_ = std::move(*journal);
  return ledger;
}

Result<void> Folder::replace_runner(const Runner& runner) {
  return replace_file(folder_, runner_name, json::write_runner_file(runner), path_);
}

Result<std::optional<std::string>> Folder::read_in(const char* folder, const std::string& name) const {
  auto opened = open_folder_in(folder_, folder, path_);
  if (!opened && opened.error().code == Code::no_input) return std::nullopt;
  if (!opened) return tl::unexpected(opened.error());
  return read_file(*opened, name, path_ / folder);
}

Result<void> Folder::replace_in(const char* folder, const std::string& name, std::string_view text) {
  auto opened = open_folder_in(folder_, folder, path_);
  if (!opened && opened.error().code == Code::no_input) {
    if (auto made = make_folder(path_ / folder, false); !made) return made;
    opened = open_folder_in(folder_, folder, path_);
  }
  if (!opened) return tl::unexpected(opened.error());
  return replace_file(*opened, name, text, path_ / folder);
}

Result<std::optional<std::string>> Folder::protocol_document(const std::string& id) const {
  if (!is_id(id)) return std::nullopt;
  return read_in("protocols", id + ".json");
}

Result<void> Folder::keep_protocol(const std::string& id, std::string_view text) {
  if (!is_id(id)) return fail(Code::bad_config, "\"" + id + "\" cannot be a protocol's id");
  return replace_in("protocols", id + ".json", text);
}

Result<std::optional<std::string>> Folder::plan_document(Date week_start, Date as_of) const {
  return read_in("plans", plan_file(week_start, as_of));
}

}  // namespace rtr::store
