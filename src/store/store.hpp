// A runner's folder on disk: runner.json, journal.jsonl, plans/, protocols/ (docs/formats.md: the runner's folder).
#pragma once

#include "common/result.hpp"
#include "json/journal.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"
#include "store/copy.hpp"
#include "store/files.hpp"
#include "store/journal.hpp"
#include "store/ledger.hpp"
#include "store/undo.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::store {

using json::Morning;

/// A session that comes from a file. It has an id.
struct Incoming {
  Session session;
  std::string replaces;  ///< the session whose place it takes; empty: none
};

/// What comes in by one commit.
struct Intake {
  std::vector<Incoming> sessions;
  std::vector<Checklist> checklists;
  std::vector<Clearance> clearances;

  bool empty() const { return sessions.empty() && checklists.empty() && clearances.empty(); }
};

/// The data folder: `given`, else RTR_DATA, else XDG_DATA_HOME/rtr, else HOME/.local/share/rtr.
Result<std::filesystem::path> data_folder(const std::string& given);
/// The runners in a data folder, sorted by id; none when there is no such folder.
Result<std::vector<std::string>> runners(const std::filesystem::path& data);
/// Whether a text may name a runner or a protocol: `[A-Za-z0-9][A-Za-z0-9_-]{0,39}`. Only ids become paths.
bool is_id(std::string_view text);

/// One runner's folder, opened for a command. Every add_* is one commit point: when it returns without a failure the
/// entry is on disk; otherwise nothing was kept. Failures: cannot_write, locked, bad_data (an unreadable journal).
class Folder {
 public:
  /// Makes a new runner's folder; refuses one that exists. `today` is the day on which entries are made.
  static Result<Folder> create(const std::filesystem::path& data, const Runner& runner, Date today);
  static Result<Folder> open(const std::filesystem::path& data, const std::string& runner, Date today);

  /// Everything entered so far, with mornings merged into their sessions; dates after today are bad data.
  Result<Record> load();
  /// The entries themselves, with what was taken back, as they were at the last load().
  const Ledger& entries() const { return entries_; }
  /// Takes the notices that came up so far, such as a torn last line that was set aside.
  std::vector<std::string> take_notices() { return std::exchange(notices_, {}); }

  Result<void> replace_runner(const Runner& runner);
  /// Keeps sessions, and with them the answers that they made us ask for. Gives each session its id (`s-0001`, ...)
  /// where it has none, and returns the ids. A session that is there already, alike in all, is not kept twice.
  Result<std::vector<std::string>> add_sessions(std::vector<Session> sessions,
                                                const std::optional<Checklist>& answers = std::nullopt);
  /// Keeps what comes from files, and answers that were asked for with it, all in one commit. A session that takes the
  /// place of another takes it back by the same commit. Failures besides: an id that is in use, a session that is gone.
  Result<void> take_in(const Intake& intake);
  Result<void> add_checklists(std::span<const Checklist> checklists);
  Result<void> add_clearance(const Clearance& clearance);
  Result<void> add_morning(const Morning& morning, const std::optional<Checklist>& answers = std::nullopt);
  /// Takes an entry back, or brings one back again, by one more entry. Looks once more at what the journal holds now.
  Result<Undoing> undo(const std::optional<std::string>& name);
  /// Adds what another copy holds and this journal does not. An id that means something else here is named, and then
  /// nothing is added. Of two plans of one day for one week the one that asks for less counts.
  Result<Joined> join(const Copy& copy);
  /// Keeps the plan document whole in plans/, then the journal line that makes it count.
  Result<void> add_plan(const Plan& plan, const Protocol& protocol);

  /// The document of a plan that was issued, or nothing.
  Result<std::optional<std::string>> plan_document(Date week_start, Date as_of) const;
  /// A protocol that was brought along, by its id, or nothing.
  Result<std::optional<std::string>> protocol_document(const std::string& id) const;
  /// The ids of those that were brought along, sorted.
  Result<std::vector<std::string>> protocol_ids() const;
  Result<void> keep_protocol(const std::string& id, std::string_view text);

  const std::filesystem::path& path() const { return path_; }

 private:
  Folder(std::filesystem::path path, Descriptor folder, Date today)
      : path_(std::move(path)), folder_(std::move(folder)), today_(today) {}

  Result<Record> read(bool with_copies);
  Result<Ledger> read_ledger();
  Result<void> append(const MakeEntries& make, Recall recall = Recall::unchanged);
  /// Says what stands in conflict files alone. A red flag there is not passed over: that is bad data.
  Result<void> look_at_copies(const Ledger& own);
  /// The documents of the plans that are added, before the lines that make them count.
  Result<void> take_documents(const Copy& copy, const std::vector<json::Entry>& own,
                              const std::vector<json::Entry>& added);
  /// A session that was taken back is not kept again by the file it came from: that is said.
  Result<void> note_undone(const JournalContent& content, const std::string& session);
  Result<std::optional<std::string>> read_in(const char* folder, const std::string& name) const;
  Result<void> replace_in(const char* folder, const std::string& name, std::string_view text);

  std::filesystem::path path_;
  Descriptor folder_;
  Date today_;
  Ledger entries_;
  std::optional<JournalRead> read_;  ///< the journal as at the last load(), its entries in `entries_`
  std::vector<std::string> notices_;
};

}  // namespace rtr::store
