// The caps of a running week that a journal supports, found by asking.
#pragma once

#include "audit/journal.hpp"

namespace rtr::test {

/// Week/reference/single run, in seconds.
struct Caps {
  Seconds week, reference, single;
};

struct CapsRow {
  std::string_view name;
  std::function<void(Journal&)> change;
  std::optional<Caps> caps;
};

inline Journal planned(Journal journal, Seconds run_s, int rpe) {
  journal.plan_runs({run_s});
  journal.on(1).back().rpe_max = rpe;
  return journal;
}

inline constexpr std::nullopt_t early = std::nullopt;

/// The most seconds with which a plan does not break the law; 0 when one is too many.
inline Seconds most(const Journal& journal, Breach breach, int rpe, Seconds expected) {
  return most_right(
      [&](Seconds run_s) { return !planned(journal, run_s, rpe).breaks(breach, auditing::check_running); }, expected);
}

inline void check_caps(const std::vector<CapsRow>& rows) {
  for (const CapsRow& row : rows) {
    CAPTURE(row.name);
    Journal journal;
    row.change(journal);
    const bool too_early = planned(journal, 1, 4).breaks(Breach::running_early, auditing::check_running);
    CHECK(too_early == !row.caps);
    if (too_early || !row.caps) continue;
    CHECK(most(journal, Breach::run_rise, 4, row.caps->week) == row.caps->week);
    CHECK(most(journal, Breach::effort, 5, row.caps->reference) == row.caps->reference);
    CHECK(most(journal, Breach::single_run, 4, row.caps->single) == row.caps->single);
  }
}

/// Weeks of the running phase, told and done, three equal runs each.
inline void done(Journal& j, int week, Seconds run_s) { j.told_week(week, -1, run_s), j.run_week(week, run_s); }

/// The last stage, then two weeks of an hour.
inline void hours(Journal& j) { j.week_of(-3, 9), done(j, -2, 1200), done(j, -1, 1200); }

/// An index from the end of what was run.
inline Session& last(Journal& j, int index = 1) {
  return j.record.sessions[j.record.sessions.size() - static_cast<std::size_t>(index)];
}

}  // namespace rtr::test
