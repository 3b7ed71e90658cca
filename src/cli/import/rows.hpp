// What rtr import makes of each thing that was recorded: a session that is new, one that is known, or why it is left.
#pragma once

#include "activity/formats.hpp"
#include "activity/session.hpp"
#include "cli/records/input.hpp"
#include "cli/records/source.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace rtr::cli {

/// What is said of files that do not say it themselves.
struct ImportTerms {
  activity::ColumnMap map;
  std::optional<Date> date;
  std::optional<Seconds> total_s;
  std::optional<activity::Sport> sport;  ///< `other` stands for cross-training
  std::optional<int> utc_offset_s;
};

enum class Taken : std::uint8_t {
  added,       ///< a session more
  joined,      ///< the same run is there; what it lacked is filled in
  known,       ///< the same run is there, and nothing is new in this
  taken_back,  ///< it was there, and was taken back
  left_out,    ///< no run and no walk
  open,        ///< something has to be said before it can be taken
  held,        ///< it lies in the future
  refused      ///< it cannot be read, or cannot be a session
};

/// What has to be said.
enum class Open : std::uint8_t { nothing, sport, time, day };

struct ImportRow {
  std::string file, format;
  std::string sport;  ///< as the file calls it
  std::optional<activity::Moment> start;
  std::optional<activity::Millis> timer_ms;
  std::optional<activity::Centimetres> distance_cm;
  activity::Split split;
  Taken taken = Taken::added;
  Open open = Open::nothing;
  std::string why;                 ///< in words, where it is not simply taken
  Code code = Code::bad_data;      ///< what it ends with when it was all that was asked for
  std::optional<Session> session;  ///< as it is kept, or was
  std::string replaces;            ///< the session whose place it takes
  std::vector<std::string> warnings;
};

/// What a record brings beside its sessions, as far as it was never entered here.
struct Answered {
  std::vector<Checklist> checklists;
  std::vector<Clearance> clearances;

  bool empty() const { return checklists.empty() && clearances.empty(); }
};

/// Makes rows, one file after the other; each knows what those before it bring.
class Importing {
 public:
  Importing(const Source& source, Date today, ImportTerms terms);

  /// Everything in a file that was read. `alone`: it is all that was asked for. A failure is that of the whole file.
  Result<void> take(const Input& input, bool alone);
  /// A file that cannot be read.
  void refuse(const std::string& file, const Failure& failure);

  std::vector<ImportRow>& rows() { return rows_; }
  const std::vector<ImportRow>& rows() const { return rows_; }
  const Answered& answered() const { return answered_; }
  ImportTerms& terms() { return terms_; }

 private:
  /// A session that is there, or will be.
  struct There {
    Session session;
    std::optional<std::size_t> row;  ///< the row that brings it; nothing: it is in the journal
    std::size_t file = 0;            ///< the file that was last found to hold it; 0: none
  };

  Result<void> take_sessions(const Input& input);
  void take_answered(Record& record);
  /// What --as may be said of, in a file that is all that was asked for.
  struct Meant {
    bool alone = false;     ///< one activity, whatever it says of itself
    bool one_word = false;  ///< what has the only word for a sport that is not known
  };
  static Meant meant_in(const std::vector<activity::Recording>& recordings);
  void take_recording(activity::Recording recording, ImportRow row, Meant meant);
  std::vector<activity::Gait> planned_gaits(const activity::Recording& recording, Date date) const;
  void set_session(activity::Recording& recording, ImportRow& row, const activity::Local& local);
  /// Whether the session can be one; without its distance where that is the only thing wrong.
  bool checked(ImportRow& row);
  /// Known, part of another, taken back, or new.
  void place(ImportRow row);
  void join(ImportRow& row, There& there);
  There* same_as(const Session& session);
  bool taken_back(ImportRow& row) const;
  std::string free_id(const std::string& wanted) const;
  void add_there(There there);

  const Source* source_;
  Date today_;
  ImportTerms terms_;
  std::vector<ImportRow> rows_;
  Answered answered_;
  std::vector<There> there_;
  std::unordered_multimap<std::int32_t, std::size_t> by_day_;
  std::unordered_map<std::string, std::string> ids_;  ///< every id in use, with its session as written
  std::size_t file_ = 0;
};

}  // namespace rtr::cli
