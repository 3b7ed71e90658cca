// Which sessions may be one.
#include "store/twins.hpp"

#include "common/text.hpp"

#include <cstdlib>
#include <map>

namespace rtr::store {
namespace {

/// Within a tenth of the longer, or two minutes: two people's memory of one run.
bool about_the_same(Seconds a, Seconds b) {
  constexpr Seconds near_s = 120;
  const Seconds apart = std::abs(a - b);
  return apart <= near_s || apart * 10 <= std::max(a, b);
}

bool is_run(const Session& session) {
  return is_running(session.kind) && !session.skipped && session.run_s.value_or(0) > 0;
}

bool may_be_one(const Session& a, const Session& b) {
  const auto total = [](const Session& session) {
    return session.total_s.value_or(session.run_s.value_or(0) + session.walk_s.value_or(0));
  };
  const bool other_time = !a.start.empty() && !b.start.empty() && a.start != b.start;
  return a.kind == b.kind && !other_time && about_the_same(*a.run_s, *b.run_s) && about_the_same(total(a), total(b));
}

}  // namespace

std::vector<Twins> twins_in(const Record& record) {
  std::multimap<Date, const Session*> runs;  // of one day in the record's order
  std::vector<Twins> found;
  for (const Session& session : record.sessions) {
    if (!is_run(session)) continue;
    const auto [first, last] = runs.equal_range(session.date);
    for (auto other = first; other != last; ++other) {
      if (may_be_one(*other->second, session)) found.push_back({other->second->id, session.id, session.date});
    }
    runs.emplace(session.date, &session);
  }
  return found;
}

std::string said_of(const Twins& twins) {
  return twins.first + " and " + twins.second + ", both of " + iso(twins.date) +
         ", may be one run that was entered twice; both count";
}

std::string remedy_for(const Twins& twins) { return "If they are one: rtr undo " + twins.second; }

}  // namespace rtr::store
