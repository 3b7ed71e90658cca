// All laws, and the two readings that they share.
#include "laws/laws.hpp"

#include <algorithm>

namespace rtr::proof {

Seconds running_of(const Activity& item) {
  Seconds sum = 0;
  for (const Block& block : item.steps) {
    for (const Interval& interval : block.intervals) sum += interval.run ? block.repeat * interval.seconds : 0;
  }
  return sum;
}

bool is_flare(const Session& session) {
  const Pain& pain = session.pain;
  for (const std::optional<int> field : {pain.before, pain.warm_up, pain.during, pain.after, pain.next_morning}) {
    if (field.value_or(0) > 5) return true;
  }
  for (const Sign sign : {Sign::sharp_pain, Sign::radiating_pain, Sign::numbness, Sign::tingling, Sign::weakness,
                          Sign::limp, Sign::night_pain}) {
    if (session.signs && has(*session.signs, sign)) return true;
  }
  if (session.leg_change == LegChange::toward_foot) return true;
  if (session.leg == Leg::below_knee || session.leg == Leg::foot) return true;
  if (session.settled_h.value_or(0) > 48) return true;
  if (session.stiffness_next_morning == Stiffness::more && session.stiffness_h.value_or(0) > 24) return true;
  return pain.warm_up.value_or(0) >= 3 && pain.during.value_or(10) >= *pain.warm_up;
}

std::vector<std::string> broken_laws(const Case& asked) {
  std::vector<std::string> broken;
  withhold_under_signs(asked, broken);
  agree_with_itself(asked, broken);
  if (week_of(asked.plan) != nullptr) {
    rest_where_due(asked, broken);
    stay_under_caps(asked, broken);
  }
  return broken;
}

}  // namespace rtr::proof
