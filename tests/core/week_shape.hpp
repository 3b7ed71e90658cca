// What is on the days of a planned week.
#pragma once

#include "rtr/plan.hpp"

#include <algorithm>

namespace rtr::test {

inline int days_with(const Plan& plan, ItemKind kind) {
  int count = 0;
  for (const Day& day : week_of(plan)->days) {
    count += std::any_of(day.items.begin(), day.items.end(), [&](const Activity& item) { return item.kind == kind; })
                 ? 1
                 : 0;
  }
  return count;
}

}  // namespace rtr::test
