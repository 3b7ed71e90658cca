// Right weeks, whose sums are those of their steps, for the laws of the week's form.
#pragma once

#include "audit/rows.hpp"

namespace rtr::test {

inline void sum_up(Journal& j) {
  Totals& totals = j.week().totals;
  totals = {};
  for (const Day& day : j.week().days) {
    Seconds here = 0;
    for (const Activity& item : day.items) {
      const auditing::Sum sum = auditing::sum_of(item.steps);
      here += sum.run_s;
      totals.walk_s += sum.walk_s;
      totals.longest_run_s = std::max(totals.longest_run_s, sum.longest_s);
    }
    totals.run_s += here;
    totals.run_days += here > 0 ? 1 : 0;
  }
  totals.rem_half_s = 2 * totals.run_s + totals.walk_s;
}

/// A right week of the second stage.
inline Journal right() {
  Journal journal;
  journal.plan_stage(1);
  sum_up(journal);
  return journal;
}
inline Journal right_running() {
  Journal journal;
  journal.plan_runs({600, 700});
  sum_up(journal);
  return journal;
}

/// Each breach once, in the order of their list: an item may break a law that its neighbour breaks too.
inline std::string each_once(std::vector<Breach> found) {
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return names(found);
}

inline Activity& strength(Journal& j, int day) { return j.put(day, ItemKind::strength, {}); }

}  // namespace rtr::test
