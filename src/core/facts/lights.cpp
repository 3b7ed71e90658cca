// A session's light: the worst field wins, and what is not known is never good news (domain: a session's light).
#include "rtr/engine.hpp"
#include "rtr/parameters.hpp"

#include <algorithm>

namespace rtr {
namespace {

static_assert(parameter::lights_red_pain <= 5 && parameter::lights_amber_pain <= 3, "hard bounds of the pain bands");
static_assert(parameter::lights_morning_rise <= 2 && parameter::lights_settled_rise <= 1);
static_assert(parameter::lights_amber_settled_h <= 24 && parameter::lights_red_settled_h <= 48);
static_assert(parameter::lights_red_stiffness_h <= 24 && parameter::lights_warm_up_pain <= 3);

int worst_pain(const Pain& pain) {
  int worst = 0;
  for (const std::optional<int>& field : {pain.before, pain.warm_up, pain.during, pain.after, pain.next_morning}) {
    worst = std::max(worst, field.value_or(0));
  }
  return worst;
}

bool any_red_sign(const Signs& signs) {
  for (const Sign sign : {Sign::sharp_pain, Sign::radiating_pain, Sign::numbness, Sign::tingling, Sign::weakness,
                          Sign::limp, Sign::night_pain}) {
    if (has(signs, sign)) return true;
  }
  return false;
}

bool is_red(const Session& session) {
  const Pain& pain = session.pain;
  if (worst_pain(pain) > parameter::lights_red_pain) return true;
  if (session.signs && any_red_sign(*session.signs)) return true;
  if (session.leg_change == LegChange::toward_foot) return true;
  if (session.leg == Leg::below_knee || session.leg == Leg::foot) return true;
  if (session.settled_h.value_or(0) > parameter::lights_red_settled_h) return true;
  if (session.stiffness_next_morning == Stiffness::more &&
      session.stiffness_h.value_or(0) > parameter::lights_red_stiffness_h) {
    return true;
  }
  const bool warm_up_hurt = pain.warm_up && *pain.warm_up >= parameter::lights_warm_up_pain;
  return warm_up_hurt && (!pain.during || *pain.during >= *pain.warm_up);
}

bool is_amber(const Session& session, bool recent_leg) {
  const Pain& pain = session.pain;
  if (worst_pain(pain) >= parameter::lights_amber_pain) return true;
  const int baseline = pain.before.value_or(0);
  if (pain.next_morning && *pain.next_morning >= baseline + parameter::lights_morning_rise) return true;
  if (session.settled_h.value_or(0) > parameter::lights_amber_settled_h) return true;
  if (session.stiffness_next_morning == Stiffness::more) return true;
  if ((session.leg == Leg::buttock || session.leg == Leg::thigh) && !recent_leg) return true;
  return session.signs && has(*session.signs, Sign::back_tightening);
}

}  // namespace

SessionVerdict verdict_of(const Session& session, bool recent_leg) {
  SessionVerdict verdict;
  verdict.light = is_red(session) ? Light::red : is_amber(session, recent_leg) ? Light::amber : Light::green;
  verdict.known = session.pain.during && session.pain.next_morning && session.signs;
  return verdict;
}

std::vector<Item> flags_of(const Session& session) {
  std::vector<Item> flags;
  if (!session.signs) return flags;
  if (has(*session.signs, Sign::numbness) || has(*session.signs, Sign::tingling))
    flags.push_back(Item::one_leg_numbness);
  if (has(*session.signs, Sign::weakness)) flags.push_back(Item::foot_drop);
  return flags;
}

}  // namespace rtr
