// What comes from files, and the sessions whose place it takes.
#include "store/journal.hpp"
#include "store/store.hpp"

#include <set>

namespace rtr::store {
namespace {

/// One Undo for each entry that holds the session.
Result<void> take_back(const Ledger& ledger, const Incoming& incoming, std::vector<json::EntryValue>& values) {
  const std::size_t before = values.size();
  for (const std::size_t place : places_named(ledger, incoming.replaces)) {
    const json::Entry& entry = ledger.entries[place];
    if (ledger.stands(place) && std::holds_alternative<Session>(entry.value))
      values.emplace_back(json::Undo{entry.id, incoming.session.id});
  }
  if (values.size() > before) return {};
  return fail(Code::locked, "the session \"" + incoming.replaces + "\" was taken back meanwhile", {}, "Try again.");
}

}  // namespace

Result<void> Folder::take_in(const Intake& intake) {
  const auto make = [&](const JournalContent& content) -> Result<std::vector<json::EntryValue>> {
    auto ledger = ledger_of(content.entries, (path_ / journal_name).string());
    if (!ledger) return tl::unexpected(ledger.error());
    std::set<std::string, std::less<>> in_use;
    for (const json::Entry& entry : ledger->entries) {
      if (const auto* session = std::get_if<Session>(&entry.value)) in_use.insert(session->id);
    }
    std::vector<json::EntryValue> values;
    for (const Incoming& incoming : intake.sessions) {
      if (!in_use.insert(incoming.session.id).second)
        return fail(Code::locked, "the session \"" + incoming.session.id + "\" is there meanwhile", {}, "Try again.");
      if (!incoming.replaces.empty()) {
        if (auto taken = take_back(*ledger, incoming, values); !taken) return tl::unexpected(taken.error());
      }
      values.emplace_back(incoming.session);
    }
    values.insert(values.end(), intake.checklists.begin(), intake.checklists.end());
    values.insert(values.end(), intake.clearances.begin(), intake.clearances.end());
    return values;
  };
  return append_journal(folder_, path_, today_, make, notices_);
}

}  // namespace rtr::store
