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
};

using EntryValue = std::variant<Session, Morning, Checklist, Clearance, IssuedPlan>;

struct Entry {
  std::string id;
  Date at;  ///< the day on which it was entered
  EntryValue value;
};

/// Reads whole lines; `file` names them in problems, which carry the line's number, counted from `first`. Failures are
/// bad_data.
Result<std::vector<Entry>> read_journal(std::string_view lines, std::string_view file, Date today,
                                        std::size_t first = 1);

/// One line, without its newline. `number` is the line's place in the journal; the id made of it and of the content
/// tells two copies of a journal apart, so that they can be merged.
std::string write_entry(const EntryValue& value, Date at, std::size_t number);

}  // namespace rtr::json
