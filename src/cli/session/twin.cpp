// The same session entered twice.
#include "cli/session/twin.hpp"

#include "cli/session/answer.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

Seconds total_of(const Session& session) {
  return session.total_s.value_or(session.run_s.value_or(0) + session.walk_s.value_or(0));
}

/// Two values that both were given and differ.
template <class T>
bool differ(const std::optional<T>& a, const std::optional<T>& b) {
  return a && b && *a != *b;
}

/// The next morning is answered later, so only an answer that stands against another one makes a difference.
bool same_pains(const Pain& a, const Pain& b) {
  return a.before == b.before && a.warm_up == b.warm_up && a.during == b.during && a.after == b.after &&
         !differ(a.next_morning, b.next_morning);
}

bool same_content(const Session& a, const Session& b) {
  return a.date == b.date && a.kind == b.kind && a.skipped == b.skipped && a.run_s == b.run_s &&
         total_of(a) == total_of(b) && same_pains(a.pain, b.pain) && !differ(a.distance_m, b.distance_m) &&
         (a.start.empty() || b.start.empty() || a.start == b.start);
}

bool tells_worse(const Record& record, const Session& session, const Session& kept) {
  const Signs unheard = session.signs.value_or(Signs{}) & ~kept.signs.value_or(Signs{});
  Session news;
  news.signs = unheard;
  return verdict_in(record, session).light > verdict_in(record, kept).light ||
         verdict_of(news, false).light == Light::red;
}

}  // namespace

const Session* same_session(const Record& record, const Session& session) {
  const auto found = std::find_if(record.sessions.begin(), record.sessions.end(), [&](const Session& kept) {
    return same_content(session, kept) && !tells_worse(record, session, kept);
  });
  return found == record.sessions.end() ? nullptr : &*found;
}

const Session* twin_of(const Record& record, const Session& session) {
  const auto found = std::find_if(record.sessions.begin(), record.sessions.end(), [&](const Session& other) {
    const bool alike = other.kind == session.kind || (is_running(other.kind) && is_running(session.kind));
    return other.date == session.date && alike && !other.skipped;
  });
  return found == record.sessions.end() ? nullptr : &*found;
}

}  // namespace rtr::cli
