// What may be taken back: everything but a yes to a red flag and what the runner was told.
#include "store/undo.hpp"

#include "store/journal.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace rtr::store {
namespace {

template <class T>
const T* as(const json::Entry& entry) {
  return std::get_if<T>(&entry.value);
}

tl::unexpected<Failure> stays(const std::string& name, const std::vector<Item>& flags) {
  std::string ids;
  for (const Item flag : flags) ids += (ids.empty() ? "" : " ") + std::string(id_of(flag));
  return fail(Code::usage, name + " answers a red flag with yes (" + ids + "); a yes is not taken back", {},
              "Once a clinician has examined you for it: rtr clear " + ids +
                  " --by \"NAME\" --on DATE; then answer it with no: rtr check");
}

/// A session's own morning answers.
bool belongs(const json::Morning& morning, const json::Entry& entry) {
  const auto* session = as<Session>(entry);
  return session != nullptr && morning.session == session->id && (morning.entry.empty() || morning.entry == entry.id);
}

bool of_standing_session(const Ledger& ledger, const json::Morning& morning) {
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    if (ledger.stands(i) && belongs(morning, ledger.entries[i])) return true;
  }
  return false;
}

/// The newest entry that a person made: no plan, no correction, and nothing that went with another.
std::optional<std::size_t> newest(const Ledger& ledger) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const json::Entry& entry = ledger.entries[i];
    if (!ledger.stands(i) || as<IssuedPlan>(entry) != nullptr || as<json::Undo>(entry) != nullptr) continue;
    if (const auto* morning = as<json::Morning>(entry); morning != nullptr && !of_standing_session(ledger, *morning))
      continue;
    if (!found || ledger.entries[*found].at <= entry.at) found = i;
  }
  return found;
}

Result<std::vector<std::size_t>> meant(const Ledger& ledger, const std::optional<std::string>& name) {
  if (!name) {
    const auto place = newest(ledger);
    if (!place) return fail(Code::no_input, "there is no entry to take back");
    return places_named(ledger, names_of(ledger)[*place]);
  }
  std::vector<std::size_t> places = places_named(ledger, *name);
  if (places.empty()) return fail(Code::usage, "there is no entry \"" + *name + "\"", {}, "rtr history lists them");
  const std::vector<std::string> names = names_of(ledger);
  for (const std::size_t place : places) {
    if (names[place] == names[places.front()]) continue;
    return fail(Code::usage, "\"" + *name + "\" names several entries: " + names[places.front()] + ", " + names[place]);
  }
  return places;
}

/// An Undo is taken back together with every other one of the same entry, or that entry would not come back.
Undoing bringing_back(const Ledger& ledger, const json::Undo& undo) {
  const std::size_t target = *ledger.place_of(undo.entry);
  Undoing result{{}, names_of(ledger)[target], ledger.entries[target], true, {}, {}};
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto* other = as<json::Undo>(ledger.entries[i]);
    if (other != nullptr && ledger.stands(i) && other->entry == undo.entry)
      result.entries.push_back(ledger.entries[i].id);
  }
  // What the session took the place of goes again when it comes back: else the run would count twice.
  const auto* session = as<Session>(result.entry);
  for (std::size_t i = 0; session != nullptr && i < ledger.entries.size(); ++i) {
    const auto* other = as<json::Undo>(ledger.entries[i]);
    if (other == nullptr || !ledger.stands(i)) continue;
    const auto* replacing = as<json::Undo>(ledger.entries[*ledger.place_of(other->entry)]);
    if (replacing != nullptr && replacing->by == session->id) result.entries.push_back(ledger.entries[i].id);
  }
  return result;
}

tl::unexpected<Failure> undone_already(const Ledger& ledger, std::size_t place) {
  const std::vector<std::string> names = names_of(ledger);
  return fail(Code::usage, names[place] + " is taken back already", {},
              "rtr undo " + names[*ledger.undone_by[place]] + " brings it back");
}

/// What a session took the place of comes back when that session goes.
void add_replaced(const Ledger& ledger, const Session& session, Undoing& undoing) {
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto* undo = as<json::Undo>(ledger.entries[i]);
    // In front: the last one stays the session's own, which is named as the way back.
    if (undo != nullptr && ledger.stands(i) && undo->by == session.id)
      undoing.entries.insert(undoing.entries.begin(), ledger.entries[i].id);
  }
}

void add_mornings(const Ledger& ledger, Undoing& undoing) {
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto* morning = as<json::Morning>(ledger.entries[i]);
    if (morning == nullptr || !belongs(*morning, undoing.entry)) continue;
    if (ledger.stands(i)) undoing.mornings.push_back(*morning);
    for (const Item flag : flags_in(*morning)) undoing.flags_kept.push_back(flag);
  }
  std::sort(undoing.flags_kept.begin(), undoing.flags_kept.end());
  undoing.flags_kept.erase(std::unique(undoing.flags_kept.begin(), undoing.flags_kept.end()), undoing.flags_kept.end());
}

}  // namespace

Result<Undoing> undoing(const Ledger& ledger, const std::optional<std::string>& name) {
  const auto places = meant(ledger, name);
  if (!places) return tl::unexpected(places.error());
  const json::Entry& entry = ledger.entries[places->front()];
  const std::string shown = names_of(ledger)[places->front()];
  if (as<IssuedPlan>(entry) != nullptr) {
    return fail(Code::usage, shown + " is a plan that you were told, and what was told stays", {},
                "One made anew takes its place: rtr plan");
  }
  Undoing result{{}, shown, entry, false, {}, flags_in(entry.value)};
  for (const std::size_t place : *places) {
    if (ledger.stands(place)) result.entries.push_back(ledger.entries[place].id);
  }
  if (result.entries.empty()) return undone_already(ledger, places->front());
  if (as<Checklist>(entry) != nullptr && !result.flags_kept.empty()) return stays(shown, result.flags_kept);
  if (const auto* undo = as<json::Undo>(entry)) return bringing_back(ledger, *undo);
  add_mornings(ledger, result);
  if (const auto* session = as<Session>(entry)) add_replaced(ledger, *session, result);
  return result;
}

Result<Undoing> Folder::undo(const std::optional<std::string>& name) {
  std::optional<Undoing> done;
  const auto make = [&](const JournalContent& content) -> Result<std::vector<json::EntryValue>> {
    auto entries = ledger_of(content.entries, (path_ / journal_name).string());
    if (!entries) return tl::unexpected(entries.error());
    auto what = undoing(*entries, name);
    if (!what) return tl::unexpected(what.error());
    std::vector<json::EntryValue> values;
    for (const std::string& id : what->entries) values.emplace_back(json::Undo{id});
    done = std::move(*what);
    return values;
  };
  if (auto added = append(make); !added) return tl::unexpected(added.error());
  return std::move(*done);
}

}  // namespace rtr::store
