// The highest stage and the most load that a journal supports, found by asking.
#pragma once

#include "audit/journal.hpp"

namespace rtr::test {

struct StageRow {
  std::string_view name;
  std::function<void(Journal&)> change;
  int stage;          ///< the highest, from 0
  Seconds load = -1;  ///< the most running-equivalent time in half seconds; -1: not asked
};

/// A week of a stage in half seconds.
inline Seconds full(int stage) { return 3 * (2 * (600 + 60 * stage) + 720); }
inline Seconds risen(Seconds half_s) { return half_s * 110 / 100; }

inline int highest_stage(const Journal& journal) {
  for (int stage = 9; stage >= 0; --stage) {
    Journal with = journal;
    with.plan_stage(stage);
    if (!with.breaks(Breach::stage_too_high, auditing::check_stages)) return stage;
  }
  return -1;
}

inline Seconds most_load(const Journal& journal, Seconds expected) {
  return most_right(
      [&](Seconds half_s) {
        Journal with = journal;
        with.plan_stage(0, {});
        with.put(3, ItemKind::walk_run, {{1, {{true, 1}, {false, half_s - 2}}}});
        return !with.breaks(Breach::rem_rise, auditing::check_stages);
      },
      expected);
}

inline void check_stage_rows(const std::vector<StageRow>& rows) {
  for (const StageRow& row : rows) {
    CAPTURE(row.name);
    Journal journal;
    row.change(journal);
    CHECK(highest_stage(journal) == row.stage);
    if (row.load >= 0) CHECK(most_load(journal, row.load) == row.load);
  }
}

}  // namespace rtr::test
