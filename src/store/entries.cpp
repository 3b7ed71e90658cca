// Adding to a runner's journal, one commit point each.
#include "store/store.hpp"

#include "json/codec.hpp"
#include "store/journal.hpp"
#include "store/merge.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

namespace rtr::store {
namespace {

/// The number in an id that we gave (`s-0007` is 7); 0 for any other id.
unsigned number_of(std::string_view id) {
  unsigned number = 0;
  if (id.size() < 3 || id.substr(0, 2) != "s-") return 0;
  const auto [end, error] = std::from_chars(id.data() + 2, id.data() + id.size(), number);
  return error == std::errc() && end == id.data() + id.size() ? number : 0;
}

std::string numbered(unsigned number) {
  std::string digits = std::to_string(number);
  constexpr std::size_t width = 4;
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return "s-" + digits;
}

template <class T>
std::vector<const T*> all_of(const JournalContent& content) {
  std::vector<const T*> found;
  for (const json::Entry& entry : content.entries) {
    if (const T* value = std::get_if<T>(&entry.value)) found.push_back(value);
  }
  return found;
}

bool alike(const Checklist& a, const Checklist& b) {
  return a.date == b.date && a.resting_pain == b.resting_pain && a.answers == b.answers;
}

/// The entry of a session by the id under which it is known, unless it was taken back.
std::optional<std::size_t> session_named(const Ledger& ledger, const std::string& name) {
  for (const std::size_t place : places_named(ledger, name)) {
    if (ledger.stands(place) && std::holds_alternative<Session>(ledger.entries[place].value)) return place;
  }
  return std::nullopt;
}

/// Which of the new sessions are to be kept, with their ids. The sessions have to stay where they are meanwhile.
class SessionIds {
 public:
  explicit SessionIds(const JournalContent& content) {
    for (const Session* session : all_of<Session>(content)) know(*session);
  }

  /// Gives an id where there is none. False when the very same session is there already.
  Result<bool> take(Session& session) {
    if (session.id.empty()) session.id = numbered(last_number_ + 1);
    const auto same = known_.find(session.id);
    if (same == known_.end()) {
      know(session);
      return true;
    }
    if (json::write_session(*same->second) == json::write_session(session)) return false;
    return fail(Code::bad_data, "the session \"" + session.id + "\" is there already, with other content");
  }

 private:
  void know(const Session& session) {
    known_.emplace(session.id, &session);
    last_number_ = std::max(last_number_, number_of(session.id));
  }
  std::unordered_map<std::string_view, const Session*> known_;
  unsigned last_number_ = 0;
};

}  // namespace

Result<void> Folder::append(const MakeEntries& make, Recall recall) {
  if (!read_) return append_journal(folder_, path_, today_, make, notices_, nullptr, recall);
  // What was read is in the ledger, and lent for this.
  read_->content.entries.swap(entries_.entries);
  auto added = append_journal(folder_, path_, today_, make, notices_, &*read_, recall);
  read_->content.entries.swap(entries_.entries);
  return added;
}

Result<std::vector<std::string>> Folder::add_sessions(std::vector<Session> sessions,
                                                      const std::optional<Checklist>& answers) {
  std::vector<std::string> ids;
  const auto make = [&](const JournalContent& content) -> Result<std::vector<json::EntryValue>> {
    SessionIds known(content);
    std::vector<json::EntryValue> values;
    for (Session& session : sessions) {
      auto is_new = known.take(session);
      if (!is_new) return tl::unexpected(is_new.error());
      ids.push_back(session.id);
      if (*is_new)
        values.emplace_back(session);
      else if (auto noted = note_undone(content, session.id); !noted)
        return tl::unexpected(noted.error());
    }
    if (answers) values.emplace_back(*answers);
    return values;
  };
  auto added = append(make);
  if (!added) return tl::unexpected(added.error());
  return ids;
}

Result<void> Folder::note_undone(const JournalContent& content, const std::string& session) {
  auto ledger = ledger_of(content.entries, (path_ / journal_name).string());
  if (!ledger) return tl::unexpected(ledger.error());
  const std::vector<std::size_t> places = places_named(*ledger, session);
  const bool stands = std::any_of(places.begin(), places.end(), [&](std::size_t i) { return ledger->stands(i); });
  if (places.empty() || stands) return {};
  notices_.push_back(session + " was taken back earlier and stays so; rtr undo " +
                     names_of(*ledger)[*ledger->undone_by[places.front()]] + " brings it back");
  return {};
}

Result<void> Folder::add_checklists(std::span<const Checklist> checklists) {
  const auto make = [&](const JournalContent& content) -> Result<std::vector<json::EntryValue>> {
    // Answers that were taken back may be given again.
    auto ledger = ledger_of(content.entries, (path_ / journal_name).string());
    if (!ledger) return tl::unexpected(ledger.error());
    std::vector<const Checklist*> known;
    for (std::size_t i = 0; i < ledger->entries.size(); ++i) {
      const auto* checklist = std::get_if<Checklist>(&ledger->entries[i].value);
      if (checklist != nullptr && ledger->stands(i)) known.push_back(checklist);
    }
    std::vector<json::EntryValue> values;
    for (const Checklist& checklist : checklists) {
      const bool there =
          std::any_of(known.begin(), known.end(), [&](const Checklist* k) { return alike(*k, checklist); });
      if (!there) values.emplace_back(checklist);
    }
    return values;
  };
  return append(make);
}

Result<void> Folder::add_clearance(const Clearance& clearance) {
  const auto make = [&](const JournalContent&) -> Result<std::vector<json::EntryValue>> {
    return std::vector<json::EntryValue>{clearance};
  };
  return append(make);
}

Result<void> Folder::add_morning(const Morning& morning, const std::optional<Checklist>& answers) {
  const auto make = [&](const JournalContent& content) -> Result<std::vector<json::EntryValue>> {
    auto ledger = ledger_of(content.entries, (path_ / journal_name).string());
    if (!ledger) return tl::unexpected(ledger.error());
    const auto session = session_named(*ledger, morning.session);
    if (!session) return fail(Code::usage, "there is no session \"" + morning.session + "\"");
    Morning kept = morning;
    kept.session = std::get<Session>(ledger->entries[*session].value).id;
    kept.entry = ledger->entries[*session].id;
    std::vector<json::EntryValue> values{kept};
    if (answers) values.emplace_back(*answers);
    return values;
  };
  return append(make);
}

Result<void> Folder::add_plan(const Plan& plan, const Protocol& protocol) {
  const std::string document = json::write_plan(plan, protocol) + "\n";
  const IssuedPlan issued = json::issued(plan);
  const std::string name = plan_file(issued.week_start, issued.as_of);
  const auto make = [&](const JournalContent& content) -> Result<std::vector<json::EntryValue>> {
    // Asked again on the same day with the same answer, there is nothing new to keep.
    const IssuedPlan* last = nullptr;
    for (const IssuedPlan* known : all_of<IssuedPlan>(content)) {
      if (known->week_start == issued.week_start && known->as_of == issued.as_of) last = known;
    }
    const bool told = last != nullptr && json::write_issued_plan(*last) == json::write_issued_plan(issued);
    auto kept = read_in("plans", name);
    if (!kept) return tl::unexpected(kept.error());
    if (!told || *kept != document) {
      if (auto replaced = replace_in("plans", name, document); !replaced) return tl::unexpected(replaced.error());
    }
    if (told) return std::vector<json::EntryValue>{};
    return std::vector<json::EntryValue>{issued};
  };
  return append(make, Recall::renewed);
}

}  // namespace rtr::store
