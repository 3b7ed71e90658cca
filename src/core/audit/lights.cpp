// Sessions as the audit reads them: which were done, and the light of each (domain: a session's light).
#include "core/audit/bounds.hpp"
#include "core/audit/reading.hpp"

#include <algorithm>

namespace rtr::auditing {
namespace {

bool sign(const Session& session, Sign which) { return session.signs && has(*session.signs, which); }

int worst_pain(const Pain& pain) {
  int worst = 0;
  for (const auto& field : {pain.before, pain.warm_up, pain.during, pain.after, pain.next_morning}) {
    worst = std::max(worst, field.value_or(0));
  }
  return worst;
}

bool red(const Session& session) {
  for (const Sign which : {Sign::sharp_pain, Sign::radiating_pain, Sign::numbness, Sign::tingling, Sign::weakness,
                           Sign::limp, Sign::night_pain}) {
    if (sign(session, which)) return true;
  }
  const Pain& pain = session.pain;
  const bool eased = pain.during && *pain.during < pain.warm_up.value_or(0);
  const bool stiff =
      session.stiffness_next_morning == Stiffness::more && session.stiffness_h.value_or(0) > bound::amber_settled_h;
  return worst_pain(pain) > bound::red_pain || session.leg_change == LegChange::toward_foot ||
         session.leg == Leg::below_knee || session.leg == Leg::foot ||
         session.settled_h.value_or(0) > bound::red_settled_h || stiff ||
         (pain.warm_up.value_or(0) >= bound::amber_pain && !eased);
}

bool amber(const Session& session, bool recent_leg) {
  const Pain& pain = session.pain;
  const bool leg = session.leg == Leg::buttock || session.leg == Leg::thigh;
  return worst_pain(pain) >= bound::amber_pain ||
         pain.next_morning.value_or(0) >= pain.before.value_or(0) + bound::morning_rise ||
         session.settled_h.value_or(0) > bound::amber_settled_h || session.stiffness_next_morning == Stiffness::more ||
         (leg && !recent_leg) || sign(session, Sign::back_tightening);
}

/// Something that holds the level, whatever else: domain rules amber, centralising, ill, elsewhere.
bool holds_level(const Seen& one) {
  const Session& session = *one.session;
  const bool centralising =
      session.leg_change == LegChange::toward_back && (session.leg == Leg::buttock || session.leg == Leg::thigh);
  return one.light != Colour::green || centralising || sign(session, Sign::ill) ||
         std::any_of(session.elsewhere.begin(), session.elsewhere.end(), [](const Elsewhere& place) {
           return place.pain.value_or(bound::amber_pain) >= bound::amber_pain;
         });
}

}  // namespace

void read_lights(Reading& reading) {
  std::vector<Seen>& seen = reading.sessions;
  for (const Session& session : reading.record.sessions) {
    if (session.date < reading.onset || session.date > reading.today) continue;
    Seen one{};
    one.session = &session;
    one.date = session.date;
    one.run_s = session.run_s.value_or(0);
    one.walk_s = session.walk_s.value_or(0);
    // What was run on the day of the onset may be what caused it.
    one.runs = is_running(session.kind) && one.run_s > 0 && one.date > reading.onset;
    seen.push_back(one);
  }
  const auto by_date = [](const Seen& a, const Seen& b) { return a.date < b.date; };
  if (!std::is_sorted(seen.begin(), seen.end(), by_date)) std::stable_sort(seen.begin(), seen.end(), by_date);
  Date leg = long_ago, leg_today = long_ago;  // reported before today, and up to it
  for (Seen& one : seen) {
    const Session& session = *one.session;
    if (leg_today < one.date) leg = leg_today;
    if (session.leg && *session.leg != Leg::none) leg_today = one.date;
    const bool recent_leg = one.date - leg <= bound::leg_days;
    one.light = red(session) ? Colour::red : amber(session, recent_leg) ? Colour::amber : Colour::green;
    one.clean_at_most =
        one.light == Colour::green && session.pain.during && session.pain.next_morning && session.signs.has_value();
  }
  // A session that was skipped counts only for what kept the runner from it.
  std::erase_if(seen, [](const Seen& one) { return one.session->skipped && !holds_level(one); });
}

namespace {

/// A pattern that asks for a doctor first: the newest answer, of one day the yes.
bool inflammatory(const Reading& reading) {
  Date newest = long_ago;
  bool yes = false;
  for (const Checklist& checklist : reading.record.checklists) {
    const Answer answer = checklist.answers[index_of(Item::inflammatory_pattern)];
    if (answer == Answer::unanswered || checklist.date < newest || checklist.date > reading.today) continue;
    yes = answer == Answer::yes || (yes && checklist.date == newest);
    newest = checklist.date;
  }
  return yes;
}

}  // namespace

bool rise_earned(const Reading& reading) {
  int clean = 0, efforts = 0, effort = 0;
  Seconds run_s = 0, told_s = Restriction::unlimited / bound::rise_percent;
  for (const Seen& one : reading.sessions) {
    if (!reading.last_week(one)) continue;
    if (holds_level(one)) return false;
    if (!one.runs) continue;
    clean += one.clean_at_most ? 1 : 0;
    efforts += one.session->rpe ? 1 : 0;
    effort += one.session->rpe.value_or(0);
    if (!one.counts) continue;
    run_s += one.run_s;
    const Told* told = told_on(reading, one.date);
    if (told == nullptr) continue;
    told_s = std::max(told->run_s, told->most_run_s);
    if (one.longest_s * 100 > told->longest_s * bound::rise_percent) return false;
  }
  if (efforts > 0 && effort >= bound::hard_rpe * efforts) return false;
  return clean >= bound::clean_runs && run_s * 100 <= told_s * bound::rise_percent && !inflammatory(reading);
}

}  // namespace rtr::auditing
