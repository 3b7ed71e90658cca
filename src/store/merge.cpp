// From a journal's entries to a record.
#include "store/merge.hpp"

#include "common/text.hpp"
#include "json/codec.hpp"
#include "rtr/engine.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace rtr::store {
namespace {

/// Two answers to one question: the one that restricts more counts, whichever came last.
template <class T>
void take_worse(std::optional<T>& kept, const std::optional<T>& given) {
  if (given && (!kept || *given > *kept)) kept = given;
}

void answer(Session& session, const json::Morning& morning) {
  take_worse(session.pain.next_morning, morning.pain);
  take_worse(session.stiffness_next_morning, morning.stiffness);
  take_worse(session.stiffness_h, morning.stiffness_h);
  take_worse(session.settled_h, morning.settled_h);
  if (morning.signs) session.signs = session.signs.value_or(Signs{}) | *morning.signs;
}

/// The plans told, the newest of those that were made on one day for one week.
class Plans {
 public:
  void add(const IssuedPlan& plan) {
    const auto [place, is_new] = places_.try_emplace({plan.week_start, plan.as_of}, plans_.size());
    if (is_new)
      plans_.push_back(plan);
    else
      plans_[place->second] = plan;
  }
  std::vector<IssuedPlan> all() && { return std::move(plans_); }

 private:
  std::vector<IssuedPlan> plans_;
  std::map<std::pair<Date, Date>, std::size_t> places_;
};

/// A session with the entries that hold it: the same one may have been kept on two laptops.
struct Told {
  Told(const Session& given, std::string_view given_entry, bool given_stands)
      : session(given), entry(given_entry), stands(given_stands) {}

  bool held_by(std::string_view id) const {
    return entry == id || std::find(copies.begin(), copies.end(), id) != copies.end();
  }

  Session session;
  std::string_view entry;
  std::vector<std::string_view> copies;
  bool stands;
};

/// Sessions by their ids. Two laptops may each have given one id: the very same session counts once, another one is
/// known by its content from then on.
class Sessions {
 public:
  /// The entries of `ledger` have to stay where they are meanwhile.
  explicit Sessions(const Ledger& ledger) {
    all_.reserve(ledger.entries.size());
    by_id_.reserve(ledger.entries.size());
  }

  void add(const Session& session, std::string_view entry, bool stands) {
    const auto [first, last] = by_id_.equal_range(session.id);
    for (auto known = first; known != last; ++known) {
      Told& told = all_[known->second];
      if (json::write_session(told.session) != json::write_session(session)) continue;
      told.copies.push_back(entry);
      told.stands = told.stands || stands;
      return;
    }
    any_id_twice_ = any_id_twice_ || first != last;
    by_id_.emplace(session.id, all_.size());
    all_.emplace_back(session, entry, stands);
  }

  /// The session in whose place another one was put that stands.
  void replaced(const std::string& entry, const std::string& by) { replaced_by_.emplace(entry, by); }
  /// Itself, or what stands in its place.
  Told* in_place_of(Told* told) {
    if (told->stands) return told;
    if (Told* other = standing_instead_of(told->entry)) return other;
    for (const std::string_view entry : told->copies) {
      if (Told* other = standing_instead_of(entry)) return other;
    }
    return told;
  }

  /// The sessions that a morning answers.
  std::vector<Told*> answered_by(const json::Morning& morning) {
    std::vector<Told*> found;
    const auto [first, last] = by_id_.equal_range(morning.session);
    for (auto known = first; known != last; ++known) {
      Told& told = all_[known->second];
      if (morning.entry.empty() || told.held_by(morning.entry)) found.push_back(&told);
    }
    return found;
  }

  std::vector<Session> standing() && {
    std::vector<Session> sessions;
    sessions.reserve(all_.size());
    std::unordered_set<std::string_view> ids;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!all_[i].stands) continue;
      if (any_id_twice_ && !ids.insert(names_[i]).second) continue;
      if (any_id_twice_) all_[i].session.id = names_[i];
      sessions.push_back(std::move(all_[i].session));
    }
    return sessions;
  }

  /// The ids under which they are known, from what was entered, before any morning changes it.
  void name() {
    if (!any_id_twice_) return;  // each under its own
    std::unordered_set<std::string_view> known;
    names_.reserve(all_.size());
    for (const Told& told : all_) {
      const bool is_new = known.insert(told.session.id).second;
      names_.push_back(is_new ? told.session.id : json::content_id(told.session));
    }
  }

 private:
  Told* standing_instead_of(std::string_view entry) {
    const auto by = replaced_by_.find(std::string(entry));
    if (by == replaced_by_.end()) return nullptr;
    const auto [first, last] = by_id_.equal_range(by->second);
    for (auto known = first; known != last; ++known) {
      if (all_[known->second].stands) return &all_[known->second];
    }
    return nullptr;
  }

  std::vector<Told> all_;
  std::unordered_multimap<std::string_view, std::size_t> by_id_;
  std::unordered_map<std::string, std::string> replaced_by_;  ///< entry to the session in its place
  std::vector<std::string> names_;
  bool any_id_twice_ = false;
};

/// What stays of an entry that was taken back: its yes to a red flag.
void keep_flags(Record& record, const json::EntryValue& value, Date date) {
  Checklist checklist;
  checklist.date = date;
  const std::vector<Item> flags = flags_in(value);
  for (const Item flag : flags) checklist.answers[index_of(flag)] = Answer::yes;
  if (!flags.empty()) record.checklists.push_back(checklist);
}

/// Takes the entries one by one; mornings wait until every session is known, because merged journals have no order.
struct Merger {
  explicit Merger(const Ledger& ledger) : sessions(ledger) {}

  Record record;
  Sessions sessions;
  Plans plans;
  bool stands = true;
  std::string_view entry;

  void operator()(const Session& session) {
    sessions.add(session, entry, stands);
    if (!stands) keep_flags(record, session, session.date);
  }
  void operator()(const json::Morning&) {}
  void operator()(const Checklist& checklist) {
    if (stands)
      record.checklists.push_back(checklist);
    else
      keep_flags(record, checklist, checklist.date);
  }
  void operator()(const Clearance& clearance) {
    if (stands) record.clearances.push_back(clearance);
  }
  // What was told was told: it binds the rest of its week.
  void operator()(const IssuedPlan& plan) { plans.add(plan); }
  void operator()(const json::Undo& undo) {
    if (stands && !undo.by.empty()) sessions.replaced(undo.entry, undo.by);
  }
};

/// A morning goes into the sessions that it answers. Of a morning or a session that was taken back the flags stay.
Result<void> take_morning(Merger& merger, const json::Morning& morning, bool stands, const std::string& where) {
  const std::vector<Told*> answered = merger.sessions.answered_by(morning);
  if (answered.empty()) {
    return fail(Code::bad_data, "a morning answers the session \"" + morning.session + "\", which is not there", where);
  }
  for (Told* answers : answered) {
    Told* told = merger.sessions.in_place_of(answers);
    if (stands && told->stands)
      answer(told->session, morning);
    else
      keep_flags(merger.record, morning, told->session.date);
  }
  return {};
}

}  // namespace

std::string plan_file(Date week_start, Date as_of) { return iso(week_start) + "-" + iso(as_of) + ".json"; }

Result<Record> merged(Runner runner, const Ledger& ledger, const std::string& file) {
  Merger merger(ledger);
  merger.record.runner = std::move(runner);
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    merger.stands = ledger.stands(i);
    merger.entry = ledger.entries[i].id;
    std::visit(merger, ledger.entries[i].value);
  }
  merger.sessions.name();
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const auto* morning = std::get_if<json::Morning>(&ledger.entries[i].value);
    if (morning == nullptr) continue;
    if (auto taken = take_morning(merger, *morning, ledger.stands(i), file); !taken)
      return tl::unexpected(taken.error());
  }
  merger.record.sessions = std::move(merger.sessions).standing();
  merger.record.plans = std::move(merger.plans).all();
  return std::move(merger.record);
}

Result<Record> merged(Runner runner, std::vector<json::Entry> entries, const std::string& file) {
  auto ledger = ledger_of(std::move(entries), file);
  if (!ledger) return tl::unexpected(ledger.error());
  return merged(std::move(runner), *ledger, file);
}

}  // namespace rtr::store
