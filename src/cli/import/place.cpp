// Whether a session from a file is new, known, or part of one that is there.
#include "activity/same_run.hpp"
#include "cli/import/rows.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace rtr::cli {

Importing::Importing(const Source& source, Date today, ImportTerms terms)
    : source_(&source), today_(today), terms_(std::move(terms)) {
  for (const Session& session : source.record.sessions) add_there({session, std::nullopt, 0});
  for (const json::Entry& entry : source.folder->entries().entries) {
    if (const auto* session = std::get_if<Session>(&entry.value))
      ids_.emplace(session->id, json::write_session(*session));
  }
}

void Importing::add_there(There there) {
  by_day_.emplace(there.session.date.days, there_.size());
  ids_.emplace(there.session.id, json::write_session(there.session));
  there_.push_back(std::move(there));
}

/// Things in one file are different ones, however alike they are.
Importing::There* Importing::same_as(const Session& session) {
  There* of_the_day = nullptr;
  for (int day = -1; day <= 1; ++day) {
    const auto [first, last] = by_day_.equal_range(session.date.days + day);
    for (auto found = first; found != last; ++found) {
      There& there = there_[found->second];
      if (there.file == file_ || !activity::same_run(there.session, session)) continue;
      if (!there.session.start.empty()) return &there;
      if (of_the_day == nullptr) of_the_day = &there;
    }
  }
  return of_the_day;
}

bool Importing::taken_back(ImportRow& row) const {
  const store::Ledger& ledger = source_->folder->entries();
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto* session = std::get_if<Session>(&ledger.entries[i].value);
    if (session == nullptr || ledger.stands(i)) continue;
    const auto& undo = ledger.entries[*ledger.undone_by[i]];
    const bool replaced = !std::get<json::Undo>(undo.value).by.empty();
    const bool same = session->id == row.session->id || activity::same_run(*session, *row.session);
    if (replaced || !same) continue;
    row.taken = Taken::taken_back;
    row.why = "it was taken back earlier and stays so; rtr undo " + store::names_of(ledger)[*ledger.undone_by[i]] +
              " brings it back";
    return true;
  }
  return false;
}

std::string Importing::free_id(const std::string& wanted) const {
  constexpr std::size_t room = 34;  // an id has 40 characters at most
  std::string id = wanted;
  for (int number = 2; ids_.contains(id); ++number) id = wanted.substr(0, room) + "-" + std::to_string(number);
  return id;
}

/// What is there with what the file adds to it. Nothing new in it: known.
void Importing::join(ImportRow& row, There& there) {
  Session session = activity::merged(there.session, *row.session);
  there.file = file_;
  const std::string source = std::exchange(session.source, there.session.source);
  const std::string id = std::exchange(session.id, there.session.id);
  row.why = "the same as " + there.session.id;
  if (json::write_session(session) == json::write_session(there.session)) {
    row.taken = Taken::known;
    row.session = there.session;
    return;
  }
  row.taken = Taken::joined;
  session.source = source;
  if (there.row) {
    // It is not kept yet: the row that brings it brings this as well.
    rows_[*there.row].session = session;
    there.session = session;
    row.taken = Taken::known;
    row.why += "; what it lacks is filled in";
    row.session = there.session;
    return;
  }
  row.replaces = there.session.id;
  session.id = free_id(activity::moment_in(id) ? id.substr(0, 17) : id);
  ids_.emplace(session.id, json::write_session(session));
  row.session = session;
  there.session = session;
  there.row = rows_.size();
}

void Importing::place(ImportRow row) {
  Session& session = *row.session;
  const auto same_id = ids_.find(session.id);
  const bool in_journal = same_id != ids_.end() && same_id->second == json::write_session(session);
  const bool stands =
      std::any_of(there_.begin(), there_.end(), [&](const There& t) { return t.session.id == session.id; });
  if (in_journal && stands) {
    row.taken = Taken::known;
    row.why = "the same as " + session.id;
  } else if (There* there = same_as(session)) {
    join(row, *there);
  } else if (!taken_back(row)) {
    session.id = free_id(session.id);
    add_there({session, rows_.size(), file_});
  }
  rows_.push_back(std::move(row));
}

}  // namespace rtr::cli
