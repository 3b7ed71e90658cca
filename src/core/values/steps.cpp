// Sums over a session's steps.
#include "rtr/protocol.hpp"

#include <algorithm>

namespace rtr {

StepTotals totals_of(const Steps& steps) {
  StepTotals totals;
  Seconds bout = 0;
  for (const Block& block : steps) {
    for (int round = 0; round < block.repeat; ++round) {
      for (const Interval& interval : block.intervals) {
        if (interval.run) {
          bout += interval.seconds;
          totals.run_s += interval.seconds;
          totals.longest_run_s = std::max(totals.longest_run_s, bout);
        } else {
          bout = 0;
          totals.walk_s += interval.seconds;
        }
      }
    }
  }
  return totals;
}

}  // namespace rtr
