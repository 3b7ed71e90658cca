// Answers to runs that came from files.
#include "cli/session/imported.hpp"

#include "activity/same_run.hpp"
#include "activity/session.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

bool waits(const Session& session) {
  return !activity::by_hand(session) && is_running(session.kind) && !activity::has_answers(session);
}

bool answers_alone(const SessionWords& said) {
  const bool times = said.total_s || said.run_s || said.walk_s || said.longest_run_s || said.distance_m;
  const bool other = said.kind || !said.stage.empty() || said.skipped || said.done || said.stopped_after;
  return !times && !other && !said.only_a_day();
}

}  // namespace

const Session* run_to_answer(const Record& record, const SessionWords& said, Date today) {
  if (!answers_alone(said)) return nullptr;
  const Date day = said.date.value_or(today);
  const Session* found = nullptr;
  for (const Session& session : record.sessions) {
    if (session.date != day || !waits(session)) continue;
    if (found != nullptr) return nullptr;
    found = &session;
  }
  return found;
}

BuiltSession answered(const Session& run, const SessionWords& said) {
  BuiltSession built;
  built.session = run;
  put_answers(built.session, said);
  if (said.surface) built.session.surface = said.surface;
  return built;
}

const Session* imported_already(const Record& record, const Session& session) {
  const auto found = std::find_if(record.sessions.begin(), record.sessions.end(), [&](const Session& kept) {
    return waits(kept) && activity::same_run(kept, session);
  });
  return found == record.sessions.end() ? nullptr : &*found;
}

store::Incoming in_its_place(const store::Ledger& ledger, const Session& imported, const Session& session) {
  store::Incoming incoming{activity::merged(imported, session), imported.id};
  const auto in_use = [&](const std::string& id) {
    return std::any_of(ledger.entries.begin(), ledger.entries.end(), [&](const json::Entry& entry) {
      const auto* other = std::get_if<Session>(&entry.value);
      return other != nullptr && other->id == id;
    });
  };
  constexpr std::size_t room = 34;  // an id has 40 characters at most
  const std::string first = imported.id.substr(0, room);
  for (int number = 2; incoming.session.id.empty() || in_use(incoming.session.id); ++number)
    incoming.session.id = first + "-" + std::to_string(number);
  return incoming;
}

}  // namespace rtr::cli
