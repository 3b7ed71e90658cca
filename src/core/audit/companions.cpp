// What stands beside the running: cross-training, and the walks of a week without running (domain: the rest of the
// week).
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

/// The longest walk that is known to have gone well, at most: half an hour where the gate says so.
Seconds walked(const Reading& reading) {
  Seconds longest = 0;
  for (const Seen& one : reading.sessions) {
    const bool on_foot = one.session->kind == SessionKind::walk || one.runs;
    if (on_foot) longest = std::max(longest, std::max(one.session->total_s.value_or(0), one.run_s + one.walk_s));
  }
  for (const Checklist& checklist : reading.record.checklists) {
    const bool half_an_hour = checklist.answers[index_of(Item::walk_30_min)] == Answer::yes;
    if (half_an_hour && checklist.date <= reading.today) longest = std::max(longest, bound::walk_most_s);
  }
  return longest;
}

void check_walks(Reading& reading) {
  const Seconds most =
      std::min(std::max(walked(reading) + bound::walk_rise_s, bound::walk_unknown_s), bound::walk_most_s);
  int walks = 0;
  for (const Day& day : reading.week->days) {
    for (const Activity& item : day.items) {
      if (item.kind != ItemKind::walk) continue;
      ++walks;
      reading.need(item.total_s <= most, Breach::walk_too_long);
    }
  }
  reading.need(walks <= bound::walks_most, Breach::walk_too_long);
}

}  // namespace

void check_companions(Reading& reading) {
  int days = 0;
  for (const Day& day : reading.week->days) {
    bool runs = false, crosses = false;
    for (const Activity& item : day.items) {
      runs = runs || item.kind == ItemKind::walk_run || item.kind == ItemKind::run;
      if (item.kind != ItemKind::cross_training) continue;
      crosses = true;
      const bool easy =
          item.total_s <= bound::cross_training_most_s && item.rpe_max && *item.rpe_max <= bound::cross_training_rpe;
      reading.need(easy, Breach::companions);
    }
    reading.need(!(runs && crosses), Breach::companions);
    days += crosses ? 1 : 0;
  }
  reading.need(days <= bound::cross_training_days, Breach::companions);
  if (!reading.plan_runs) check_walks(reading);
}

}  // namespace rtr::auditing
