// The append-only journal of one runner: reading it under a shared lock, adding to it under the only one.
#pragma once

#include "common/result.hpp"
#include "json/journal.hpp"
#include "store/files.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::store {

inline constexpr const char* journal_name = "journal.jsonl";

struct JournalContent {
  std::vector<json::Entry> entries;
  std::size_t lines = 0;         ///< whole lines; an unfinished last one is not counted
  std::size_t openings = 0;      ///< lines that say the version and hold no entry
  std::string torn;              ///< what stands after the last newline and is no entry
  bool newline_missing = false;  ///< the last line is whole, only its newline is not
  std::size_t recalled = 0;      ///< so many bytes at its beginning did not have to be read as text again
};

/// What a journal's text holds. An unfinished last line is set apart; any other that cannot be read is bad data. So is
/// a whole journal with an entry of a day to come: then it is the clock that is wrong, or the entry, and nobody knows.
Result<JournalContent> content_of(std::string_view text, const std::filesystem::path& path, Date today);

/// The same, where `kept` may hold the first part of it as it was read before (recall.hpp).
Result<JournalContent> content_of(std::string_view text, const std::filesystem::path& path, Date today,
                                  std::string_view kept);

/// A journal as it stood, byte for byte, and what is in it.
struct JournalRead {
  std::string text;
  JournalContent content;
};

/// Everything in the journal. Waits up to five seconds for a writer, then fails with `locked`.
Result<JournalRead> read_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today);

/// What to add, made once the lock is held and the journal's present content is known. An empty list adds nothing.
using MakeEntries = std::function<Result<std::vector<json::EntryValue>>(const JournalContent&)>;

/// Adds entries: one lock, one write, one fdatasync. When it fails the journal is as it was. A torn last line is set
/// aside into a file of its own first; `notices` says where. Afterwards what was read here may be kept for the next
/// time (recall.hpp): by `rtr plan` only, so that an entry costs one write. A journal that still stands as in `before`
/// is not read again.
enum class Recall : bool { unchanged, renewed };
Result<void> append_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today,
                            const MakeEntries& make, std::vector<std::string>& notices,
                            const JournalRead* before = nullptr, Recall recall = Recall::unchanged);

/// The same for entries that have their ids already, such as those of another copy. The number is that of the first
/// line that is added.
using MakeLines = std::function<Result<std::vector<json::Entry>>(const JournalContent&, std::size_t)>;
Result<void> append_entries(const Descriptor& folder, const std::filesystem::path& shown, Date today,
                            const MakeLines& make, std::vector<std::string>& notices);

/// Waits for a lock (LOCK_SH or LOCK_EX) up to five seconds, then fails with `locked`.
Result<void> lock(const Descriptor& file, int kind, const std::filesystem::path& path);
/// Keeps what was cut off in a file beside the journal and gives its name: it may still tell a person what was lost.
Result<std::string> set_aside(const Descriptor& folder, const std::filesystem::path& shown, const std::string& torn);

}  // namespace rtr::store
