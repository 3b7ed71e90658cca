// Weeks that the laws of the decision and of the ceilings start from.
#pragma once

#include "audit/rows.hpp"

namespace rtr::test {

/// Tuesday, Thursday and Saturday of the first stage: 1800 seconds of running, 300 in a bout, 5760 half seconds in all.
inline Journal on_the_table() {
  Journal journal;
  journal.plan_stage(0);
  journal.week().limits.rpe_max = 10;
  journal.week().limits.surfaces.set();
  return journal;
}
/// 600 and 700 seconds.
inline Journal running() {
  Journal journal = on_the_table();
  clear_days(journal);
  journal.plan_runs({600, 700});
  return journal;
}
inline void walking(Journal& j) {
  clear_days(j);
  j.put(1, ItemKind::walk, {{1, {{false, 9000}}}});
}

}  // namespace rtr::test
