// Which of a journal's entries stand, and how they are called.
#include "store/ledger.hpp"

#include "json/codec.hpp"
#include "rtr/engine.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rtr::store {
namespace {

using Places = std::unordered_multimap<std::string_view, std::size_t>;

/// Whether an id is given more than once. In most journals none is.
bool any_twice(const std::vector<json::Entry>& entries) {
  std::unordered_set<std::string_view> known;
  known.reserve(entries.size());
  return !std::all_of(entries.begin(), entries.end(),
                      [&](const json::Entry& entry) { return known.insert(entry.id).second; });
}

/// Leaves out entries that are there already, id and content alike: a journal and its copy, one after the other, are
/// that journal, and nothing in it counts twice.
void leave_out_copies(std::vector<json::Entry>& entries) {
  if (!any_twice(entries)) return;
  Places known;
  std::vector<json::Entry> kept;
  kept.reserve(entries.size());  // they stay where they are: `known` looks into them
  for (json::Entry& entry : entries) {
    const auto [first, last] = known.equal_range(entry.id);
    const bool there = std::any_of(first, last, [&](const auto& other) {
      return json::write_entry(kept[other.second]) == json::write_entry(entry);
    });
    if (there) continue;
    kept.push_back(std::move(entry));
    known.emplace(kept.back().id, kept.size() - 1);
  }
  entries = std::move(kept);
}

std::string at_line(const std::string& file, const json::Entry& entry) {
  return entry.line == 0 ? file : file + ":" + std::to_string(entry.line);
}

/// The entry that each Undo takes back; nothing for the other entries.
Result<std::vector<std::optional<std::size_t>>> targets_of(const std::vector<json::Entry>& entries,
                                                           const std::string& file) {
  std::vector<std::optional<std::size_t>> targets(entries.size());
  const auto undoes = [](const json::Entry& entry) { return std::holds_alternative<json::Undo>(entry.value); };
  if (std::none_of(entries.begin(), entries.end(), undoes)) return targets;
  Places places;
  for (std::size_t i = 0; i < entries.size(); ++i) places.emplace(entries[i].id, i);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto* undo = std::get_if<json::Undo>(&entries[i].value);
    if (undo == nullptr) continue;
    const auto [first, last] = places.equal_range(undo->entry);
    const auto count = std::distance(first, last);
    if (count != 1) {
      return fail(Code::bad_data,
                  "takes back the entry \"" + undo->entry +
                      (count == 0 ? "\", which is not there" : "\", and there are two of that name"),
                  at_line(file, entries[i]));
    }
    targets[i] = first->second;
  }
  return targets;
}

/// The number in an entry's id: `e-12` of `e-12-0a1b2c3d`.
std::string_view numbered_part(std::string_view id) {
  const std::size_t dash = id.rfind('-');
  return id.starts_with("e-") && dash > 2 && dash != std::string_view::npos ? id.substr(0, dash) : id;
}

}  // namespace

std::optional<std::size_t> Ledger::place_of(std::string_view id) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const json::Entry& e) { return e.id == id; });
  if (found == entries.end()) return std::nullopt;
  return static_cast<std::size_t>(found - entries.begin());
}

Result<Ledger> ledger_of(std::vector<json::Entry> entries, const std::string& file) {
  leave_out_copies(entries);
  auto targets = targets_of(entries, file);
  if (!targets) return tl::unexpected(targets.error());
  Ledger ledger{std::move(entries), {}};
  const std::size_t count = ledger.entries.size();
  ledger.undone_by.resize(count);
  // Whether an Undo counts is known once it is known for every Undo that names it.
  std::vector<std::size_t> waits(count, 0);
  std::vector<std::size_t> ready;
  std::size_t open = 0;
  for (const auto& target : *targets) {
    if (target) ++waits[*target];
    if (target) ++open;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if ((*targets)[i] && waits[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const std::size_t undo = ready.back();
    ready.pop_back();
    --open;
    const std::size_t target = *(*targets)[undo];
    if (ledger.stands(undo) && (!ledger.undone_by[target] || *ledger.undone_by[target] < undo)) {
      ledger.undone_by[target] = undo;
    }
    if (--waits[target] == 0 && (*targets)[target]) ready.push_back(target);
  }
  if (open == 0) return ledger;
  for (std::size_t i = 0; i < count; ++i) {
    if (!(*targets)[i] || waits[i] == 0) continue;
    return fail(Code::bad_data, "takes itself back in the end", at_line(file, ledger.entries[i]));
  }
  return ledger;
}

std::vector<std::string> names_of(const Ledger& ledger) {
  std::unordered_map<std::string_view, std::size_t> numbers;
  std::unordered_map<std::string_view, const Session*> first;  // the first session of an id
  for (const json::Entry& entry : ledger.entries) ++numbers[numbered_part(entry.id)];
  std::vector<std::string> names;
  for (const json::Entry& entry : ledger.entries) {
    if (const auto* session = std::get_if<Session>(&entry.value)) {
      const auto [same, is_new] = first.try_emplace(session->id, session);
      const bool alike = is_new || json::write_session(*same->second) == json::write_session(*session);
      names.push_back(alike ? session->id : json::content_id(*session));
    } else {
      const std::string_view number = numbered_part(entry.id);
      names.emplace_back(numbers[number] == 1 ? number : std::string_view(entry.id));
    }
  }
  return names;
}

std::vector<std::size_t> places_named(const Ledger& ledger, std::string_view name) {
  const std::vector<std::string> names = names_of(ledger);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view id = ledger.entries[i].id;
    if (names[i] == name || id == name || numbered_part(id) == name) places.push_back(i);
  }
  return places;
}

std::vector<Item> flags_in(const json::EntryValue& value) {
  if (const auto* session = std::get_if<Session>(&value)) return flags_of(*session);
  if (const auto* morning = std::get_if<json::Morning>(&value)) {
    Session signs;
    signs.signs = morning->signs;
    return flags_of(signs);
  }
  std::vector<Item> flags;
  if (const auto* checklist = std::get_if<Checklist>(&value)) {
    for (const Item item : red_flags()) {
      if (checklist->answers[index_of(item)] == Answer::yes) flags.push_back(item);
    }
  }
  return flags;
}

}  // namespace rtr::store
