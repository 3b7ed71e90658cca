// From a journal's entries to a record.
#include "store/merge.hpp"

#include "common/text.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <unordered_map>

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

void keep_plan(std::vector<IssuedPlan>& plans, IssuedPlan plan) {
  const auto same = std::find_if(plans.begin(), plans.end(), [&](const IssuedPlan& other) {
    return other.week_start == plan.week_start && other.as_of == plan.as_of;
  });
  if (same == plans.end())
    plans.push_back(std::move(plan));
  else
    *same = std::move(plan);
}

/// Leaves out entries that are there already, id and content alike: a journal and its copy, one after the other, are
/// that journal, and nothing in it counts twice.
void leave_out_copies(std::vector<json::Entry>& entries) {
  const auto line = [](const json::Entry& entry) { return json::write_entry(entry.value, entry.at, 0); };
  std::unordered_multimap<std::string_view, const json::Entry*> known;
  std::vector<json::Entry> kept;
  kept.reserve(entries.size());  // they stay where they are: `known` looks into them
  for (json::Entry& entry : entries) {
    const auto [first, last] = known.equal_range(entry.id);
    if (std::any_of(first, last, [&](const auto& other) { return line(*other.second) == line(entry); })) continue;
    kept.push_back(std::move(entry));
    known.emplace(kept.back().id, &kept.back());
  }
  entries = std::move(kept);
}

/// Two laptops may each have given one id. The very same session counts once; another one is known by its content.
void tell_apart(std::vector<Session>& sessions) {
  std::unordered_map<std::string, std::size_t> first;
  std::vector<Session> apart;
  for (Session& session : sessions) {
    auto [place, is_new] = first.try_emplace(session.id, apart.size());
    if (!is_new) {
      if (json::write_session(apart[place->second]) == json::write_session(session)) continue;
      session.id = json::content_id(session);
      if (!first.try_emplace(session.id, apart.size()).second) continue;
    }
    apart.push_back(std::move(session));
  }
  sessions = std::move(apart);
}

/// Takes entries one by one; mornings wait until every session is known, because merged journals have no order.
struct Merger {
  Record record;
  std::vector<json::Morning> mornings;

  void operator()(Session& session) { record.sessions.push_back(std::move(session)); }
  void operator()(json::Morning& morning) { mornings.push_back(std::move(morning)); }
  void operator()(Checklist& checklist) { record.checklists.push_back(checklist); }
  void operator()(Clearance& clearance) { record.clearances.push_back(std::move(clearance)); }
  void operator()(IssuedPlan& plan) { keep_plan(record.plans, std::move(plan)); }
};

}  // namespace

std::string plan_file(Date week_start, Date as_of) { return iso(week_start) + "-" + iso(as_of) + ".json"; }

Result<Record> merged(Runner runner, std::vector<json::Entry> entries, const std::string& file) {
  leave_out_copies(entries);
  Merger merger;
  merger.record.runner = std::move(runner);
  for (json::Entry& entry : entries) std::visit(merger, entry.value);
  std::unordered_map<std::string, std::vector<Session*>> by_id;
  for (Session& session : merger.record.sessions) by_id[session.id].push_back(&session);
  for (const json::Morning& morning : merger.mornings) {
    const auto found = by_id.find(morning.session);
    if (found == by_id.end()) {
      return fail(Code::bad_data, "a morning answers the session \"" + morning.session + "\", which is not there",
                  file);
    }
    for (Session* session : found->second) answer(*session, morning);
  }
  tell_apart(merger.record.sessions);
  return std::move(merger.record);
}

}  // namespace rtr::store
