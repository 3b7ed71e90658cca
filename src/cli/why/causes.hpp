// Which entries a plan rests on. Asked of the engine itself: an entry is a cause of what would be otherwise without it.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::cli {

/// A session, checklist or clearance of the record.
struct Entry {
  enum class Kind : unsigned char { session, checklist, clearance };
  Kind kind = Kind::session;
  std::size_t place = 0;  ///< in its list of the record
  Date date;
};

/// A finding and the entries without which it would not be there, or would name other facts.
struct Grounds {
  const Finding* finding = nullptr;
  std::vector<Entry> entries;
  bool together = false;  ///< none of them alone, but all: the sessions of the week before
};

/// What became of the plan told before.
struct Changes {
  const IssuedPlan* before = nullptr;           ///< null: there was none
  std::vector<Entry> since;                     ///< entered after it
  std::vector<Entry> alone;                     ///< each of these, by itself, made the plan another one
  bool together = false;                        ///< only all of them taken together did
  std::vector<std::string_view> rules_without;  ///< rules that would have fired, or fired otherwise, without them
};

/// A plan and the record that it was made from.
struct Explained {
  Record record;
  Plan plan;
};

/// The entries of the weeks that rules look at, oldest first.
std::vector<Entry> entries_of(const Record& record, Date as_of);
std::vector<Grounds> grounds_of(const Explained& explained, const Protocol& protocol);
Changes changes_in(const Explained& explained, const Protocol& protocol, const IssuedPlan* before);

/// The plan for `told` made once more from what was known then; nothing when it would not be the same.
std::optional<Explained> replayed(const Record& record, const Protocol& protocol, const IssuedPlan& told);

}  // namespace rtr::cli
