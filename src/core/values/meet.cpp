// The one way in which restrictions combine: the strictest of each field.
#include "rtr/finding.hpp"

#include <algorithm>

namespace rtr {

Restriction meet(const Restriction& a, const Restriction& b) {
  Restriction out;
  out.outcome = std::max(a.outcome, b.outcome);
  out.tier = std::max(a.tier, b.tier);
  out.walking_only = a.walking_only || b.walking_only;
  out.easy_days_only = a.easy_days_only || b.easy_days_only;
  out.rung_max = std::min(a.rung_max, b.rung_max);
  out.weekly_run_s_max = std::min(a.weekly_run_s_max, b.weekly_run_s_max);
  out.weekly_rem_half_s_max = std::min(a.weekly_rem_half_s_max, b.weekly_rem_half_s_max);
  out.single_run_s_max = std::min(a.single_run_s_max, b.single_run_s_max);
  out.weekly_m_max = std::min(a.weekly_m_max, b.weekly_m_max);
  out.first_run_day = std::max(a.first_run_day, b.first_run_day);
  out.run_days_max = std::min(a.run_days_max, b.run_days_max);
  out.days_between_runs = std::max(a.days_between_runs, b.days_between_runs);
  out.rpe_max = std::min(a.rpe_max, b.rpe_max);
  out.surfaces = a.surfaces & b.surfaces;
  return out;
}

}  // namespace rtr
