// The journal's lines: one entry each, an object with its id, its kind and the day it was entered (docs/formats.md).
#pragma once

#include "common/result.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rtr::json {

/// The next-morning answers to a session, as entered later.
struct Morning {
  std::string session;  ///< the id of the session it belongs to
  Date date;            ///< the day on which it was entered
  std::optional<int> pain;
  std::optional<Stiffness> stiffness;
  std::optional<int> stiffness_h;
  std::optional<int> settled_h;
  std::optional<Signs> signs;
  std::string entry{};  ///< the entry of that session; empty in older lines: every session with that id
};

/// Takes an entry back. One that takes back an Undo brings the entry back again.
struct Undo {
  std::string entry;
  std::string by{};  ///< the id of the session that takes its place; empty: nothing does
};

using EntryValue = std::variant<Session, Morning, Checklist, Clearance, IssuedPlan, Undo>;

struct Entry {
  std::string id;
  Date at;  ///< the day on which it was entered
  EntryValue value;
  std::size_t line = 0;  ///< where it stands in the journal
};

/// The first line of a journal: the version of what follows it. A copy put behind a journal brings its own. A newer
/// version is refused whole, because what this program cannot read may forbid what it would plan.
inline constexpr std::string_view journal_opening = R"({"format":"rtr-journal/1"})";

/// Reads whole lines; `file` names them in problems, which carry the line's number, counted from `first`. Failures are
/// bad_data.
Result<std::vector<Entry>> read_journal(std::string_view lines, std::string_view file, Date today,
                                        std::size_t first = 1);

/// One line, without its newline. `number` is the line's place in the journal; the id made of it and of the content
/// tells two copies of a journal apart, so that they can be merged.
std::string write_entry(const EntryValue& value, Date at, std::size_t number);
/// An entry with the id that write_entry() gives it.
Entry new_entry(const EntryValue& value, Date at, std::size_t number);
/// The line of an entry that has its id already.
std::string write_entry(const Entry& entry);
/// The name of an entry's kind: session, morning, ...
std::string_view kind_of(const EntryValue& value);
/// What an entry holds, as it stands in its line.
std::string write_payload(const EntryValue& value);

}  // namespace rtr::json
