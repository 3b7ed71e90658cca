// A journal's entries with what became of them: copies left out, and which of them were taken back.
#pragma once

#include "common/result.hpp"
#include "json/journal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::store {

struct Ledger {
  std::vector<json::Entry> entries;                   ///< in the journal's order; an entry and its copy are one
  std::vector<std::optional<std::size_t>> undone_by;  ///< for each entry the one that takes it back and stands itself

  bool stands(std::size_t place) const { return !undone_by[place]; }
  /// The place of an entry by its whole id.
  std::optional<std::size_t> place_of(std::string_view id) const;
};

/// Works out which entries stand. An Undo that names no entry, two entries or, in the end, itself is bad data; `file`
/// names the journal.
Result<Ledger> ledger_of(std::vector<json::Entry> entries, const std::string& file);

/// A short name for each entry, to be typed: `s-0007` for a session, else `e-12`, longer where that names two.
std::vector<std::string> names_of(const Ledger& ledger);
/// The places that a name stands for: a short name, a whole id, or a session's id with all its entries.
std::vector<std::size_t> places_named(const Ledger& ledger, std::string_view name);

/// The red flags that an entry answers with yes, by its checklist or by a session's or a morning's signs.
std::vector<Item> flags_in(const json::EntryValue& value);

}  // namespace rtr::store
