// A runner's folder on disk: runner.json, journal.jsonl, plans/ (docs/formats.md: the runner's folder).
#pragma once

#include "common/result.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rtr::store {

/// The data folder: `given`, else RTR_DATA, else XDG_DATA_HOME/rtr, else HOME/.local/share/rtr.
Result<std::filesystem::path> data_folder(const std::string& given);
/// The runners in a data folder, sorted by id.
Result<std::vector<std::string>> runners(const std::filesystem::path& data);

/// The next-morning answers to a session, as entered later.
struct Morning {
  std::string session;  ///< the id of the session it belongs to
  Date date;            ///< the day on which it was entered
  std::optional<int> pain;
  std::optional<Stiffness> stiffness;
  std::optional<int> stiffness_h;
  std::optional<int> settled_h;
  std::optional<Signs> signs;
};

/// One runner's folder, opened for a command. Every add_* is one commit point: when it returns without a failure the entry
/// is on disk; otherwise nothing was kept. Failures: cannot_write, locked, bad_data (an unreadable journal).
class Folder {
 public:
  /// Makes a new runner's folder; refuses one that exists.
  static Result<Folder> create(const std::filesystem::path& data, const Runner& runner);
  static Result<Folder> open(const std::filesystem::path& data, const std::string& runner);

  /// Everything entered so far, with mornings merged into their sessions; dates after `today` are bad data.
  Result<Record> load(Date today) const;
  /// Notices of the last load, such as a torn last line that was set aside.
  const std::vector<std::string>& notices() const { return notices_; }

  Result<void> replace_runner(const Runner& runner);
  /// Gives the session its id (`s-0001`, ...) where it has none, and returns it.
  Result<std::string> add_session(Session session);
  Result<void> add_checklist(const Checklist& checklist);
  Result<void> add_clearance(const Clearance& clearance);
  Result<void> add_morning(const Morning& morning);
  /// Keeps the plan document whole in plans/, then the journal line that makes it count.
  Result<void> add_plan(const Plan& plan, const Protocol& protocol);

 private:
  explicit Folder(std::filesystem::path path) : path_(std::move(path)) {}
  Result<void> append(const std::string& line);

  std::filesystem::path path_;
  mutable std::vector<std::string> notices_;
};

}  // namespace rtr::store
