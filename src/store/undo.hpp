// Taking an entry back: what may be, and which entries that concerns.
#pragma once

#include "common/result.hpp"
#include "store/ledger.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::store {

/// What an undo does.
struct Undoing {
  std::vector<std::string> entries;     ///< whole ids of the entries that are taken back
  std::string name;                     ///< what is taken back, or brought back, by its short name
  json::Entry entry;                    ///< that entry
  bool brings_back = false;             ///< an undo is taken back: its entry counts again
  std::vector<json::Morning> mornings;  ///< answers to a session, which come and go with it
  std::vector<Item> flags_kept;         ///< red flags in it, which stay whatever is taken back
};

/// What taking back `name` means; without one the newest entry, plans and corrections aside. A usage failure where that
/// entry stays: a yes to a red flag, a plan that was told, an entry that is taken back already.
Result<Undoing> undoing(const Ledger& ledger, const std::optional<std::string>& name);

}  // namespace rtr::store
