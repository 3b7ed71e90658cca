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
  std::string torn;              ///< what stands after the last newline and is no entry
  bool newline_missing = false;  ///< the last line is whole, only its newline is not
};

/// What a journal's text holds. An unfinished last line is set apart; any other that cannot be read is bad data.
Result<JournalContent> content_of(std::string_view text, const std::filesystem::path& path, Date today);

/// Everything in the journal. Waits up to five seconds for a writer, then fails with `locked`.
Result<JournalContent> read_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today);

/// What to add, made once the lock is held and the journal's present content is known. An empty list adds nothing.
using MakeEntries = std::function<Result<std::vector<json::EntryValue>>(const JournalContent&)>;

/// Adds entries: one lock, one write, one fdatasync. When it fails the journal is as it was. A torn last line is set
/// aside into a file of its own first; `notices` says where.
Result<void> append_journal(const Descriptor& folder, const std::filesystem::path& shown, Date today,
                            const MakeEntries& make, std::vector<std::string>& notices);

}  // namespace rtr::store
