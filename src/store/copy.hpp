// Another copy of a journal: a sync tool's conflict file, another laptop's folder. It is only read.
#pragma once

#include "common/result.hpp"
#include "json/journal.hpp"
#include "rtr/record.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rtr::store {

struct Copy {
  std::filesystem::path journal;
  std::filesystem::path folder;  ///< empty when it is a journal alone
  std::vector<json::Entry> entries;
  std::optional<Runner> runner;  ///< its profile, when it is a whole folder
  std::string torn;              ///< what was cut off at its end; it does not count there either
};

/// What became of a union.
struct Joined {
  std::size_t added = 0;
  std::size_t known = 0;             ///< entries that were there already
  std::vector<std::string> differs;  ///< fields of the profile that are not the same there; ours are kept
};

/// Whether a text begins as a journal does.
bool looks_like_journal(std::string_view text);
/// The conflict files of sync tools in a runner's folder: `journal (conflicted copy).jsonl`,
/// `journal.sync-conflict-20261010-1234.jsonl`, `journal-laptop.jsonl`. Sorted.
std::vector<std::filesystem::path> conflict_copies(const std::filesystem::path& folder);
/// Reads a copy: a runner's folder, or a journal. Failures are bad_data or no_input.
Result<Copy> read_copy(const std::filesystem::path& path, Date today);
/// The entries of a copy that are not among `own`. An id that names something else here is bad data, each one named.
Result<std::vector<json::Entry>> missing_entries(const std::vector<json::Entry>& own, const Copy& copy);
/// The fields in which two profiles differ.
std::vector<std::string> differing_fields(const Runner& a, const Runner& b);
/// Whether a plan asks for less than another: outcome, then running, then the longest stretch of it.
bool asks_less(const IssuedPlan& a, const IssuedPlan& b);

}  // namespace rtr::store
