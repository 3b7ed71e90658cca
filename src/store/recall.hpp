// What was read of a journal once need not be read as text again: its entries are kept beside it in a form that costs
// little to read. The journal stays the only truth (docs/adr/0011).
#pragma once

#include "store/journal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rtr::store {

/// The file's name. It may be deleted at any time; what is wrong with it is never an error, and it is not used then.
inline constexpr const char* recall_name = "journal.recall";

/// The first part of a journal, as it was read: `bytes` of it, whole lines.
struct Recalled {
  JournalContent content;
  std::size_t bytes = 0;
};

/// What `kept` holds of the journal `text`. Nothing when it is damaged, of another version of the program, made on a
/// day after `today` (a day to come may be refused only now), or of a journal that does not begin with the very same
/// bytes.
std::optional<Recalled> recall(std::string_view kept, std::string_view text, Date today);

/// What is kept of a journal whose whole lines are `lines`, read without a problem on `today`.
std::string remember(const JournalContent& content, std::string_view lines, Date today);

/// A digest of bytes, eight at a time: any change of one word changes it, of several all but certainly. No protection
/// against forgery: who can write here can write the journal too.
std::uint64_t digest_of(std::string_view bytes);

}  // namespace rtr::store
