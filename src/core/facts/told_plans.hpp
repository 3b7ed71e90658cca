// The plans told for one week, and which of them was in force on a day.
#pragma once

#include "rtr/record.hpp"

#include <vector>

namespace rtr {

/// Running of a told plan, in seconds.
Seconds running_of(const IssuedPlan& plan);

/// Of several plans for a week the newest counts, then the strictest.
class ToldPlans {
 public:
  ToldPlans(const Record& record, Date week, Date today);

  bool any() const { return !plans_.empty(); }
  /// The newest plan with running in it, else the newest: what the week was about before it was withheld.
  const IssuedPlan& newest() const;
  /// The newest plan that binds the rest of the week; none where running waited for answers only.
  const IssuedPlan* binding() const;
  /// The plan in force on a day: the newest of an earlier day, or one of that day which still has a run on it.
  const IssuedPlan* on(Date day) const;
  /// The runs that were planned, each by the plan in force on its day.
  std::vector<const IssuedItem*> runs() const;

 private:
  Date week_;
  std::vector<const IssuedPlan*> plans_;  ///< oldest first; of one day the strictest last
};

}  // namespace rtr
