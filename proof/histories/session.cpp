// A planned run, and the trouble that befalls it.
#include "histories/session.hpp"

#include <algorithm>

namespace rtr::proof {
namespace {

void add(Session& session, Sign sign) {
  if (session.signs) session.signs->set(static_cast<std::size_t>(sign));
}

void settle_late(Session& session, int amount) {
  session.settled_h = 10 * amount;
  session.pain.next_morning = 2;
}

void add_leg(Session& session, int amount) {
  session.leg = static_cast<Leg>(1 + amount % 4);
  session.leg_change = LegChange::same;
}

/// The troubles that are one sign.
std::optional<Sign> sign_of(Trouble trouble) {
  switch (trouble) {
    case Trouble::tightness:
      return Sign::tightness;
    case Trouble::tightening:
      return Sign::back_tightening;
    case Trouble::ill:
      return Sign::ill;
    case Trouble::sharp:
      return Sign::sharp_pain;
    case Trouble::radiating:
      return Sign::radiating_pain;
    case Trouble::limp:
      return Sign::limp;
    case Trouble::night:
      return Sign::night_pain;
    case Trouble::numb:
      return Sign::numbness;
    case Trouble::weak:
      return Sign::weakness;
    default:
      return std::nullopt;
  }
}

}  // namespace

void befall(Session& session, Trouble trouble, int amount) {
  if (const std::optional<Sign> sign = sign_of(trouble)) return add(session, *sign);
  switch (trouble) {
    case Trouble::pain_during:
      session.pain.during = amount;
      return;
    case Trouble::pain_after:
      session.pain.after = amount;
      return;
    case Trouble::pain_morning:
      session.pain.next_morning = amount;
      return;
    case Trouble::pain_warm_up:
      session.pain.warm_up = session.pain.during = amount;
      return;
    case Trouble::settles_late:
      return settle_late(session, amount);
    case Trouble::stiffer:
      session.stiffness_next_morning = Stiffness::more;
      session.stiffness_h = 6 * amount;
      return;
    case Trouble::elsewhere:
      session.elsewhere.push_back({"knee", amount, amount > 7 ? Answer::yes : Answer::no});
      return;
    case Trouble::hard:
      session.rpe = amount;
      return;
    case Trouble::leg_to_back:
      session.leg = Leg::buttock;
      session.leg_change = LegChange::toward_back;
      return;
    case Trouble::leg:
      return add_leg(session, amount);
    case Trouble::leg_to_foot:
      session.leg = Leg::thigh;
      session.leg_change = LegChange::toward_foot;
      return;
    default:
      return;
  }
}

void slip(Session& session, Slip slip, int amount, const Protocol& protocol) {
  switch (slip) {
    case Slip::none:
      return;
    case Slip::other_stage: {
      const std::size_t which = static_cast<std::size_t>(amount) % (protocol.stages.size() + 1);
      session.stage = which == protocol.stages.size() ? "" : protocol.stages[which].id;
      return;
    }
    case Slip::no_longest:
      return session.longest_run_s.reset();
    case Slip::no_effort:
      return session.rpe.reset();
    case Slip::no_pain:
      session.pain = {};
      return;
    case Slip::pain_before:
      session.pain.before = std::min(amount, 10);
      return;
    case Slip::other_walk:
      session.walk_s = 60 * amount;
      session.distance_m.reset();
  }
}

Session well(Date day, SessionKind kind) {
  Session session;
  session.date = day;
  session.kind = kind;
  session.rpe = 3;
  session.pain = {0, std::nullopt, 1, 1, 0};
  session.settled_h = 12;
  session.stiffness_next_morning = Stiffness::usual;
  session.leg = Leg::none;
  session.leg_change = LegChange::none;
  session.signs = Signs{};
  return session;
}

Session session_of(const RunScript& script, const Activity& planned, Date day) {
  const StepTotals totals = totals_of(planned.steps);
  Session session = well(day, planned.kind == ItemKind::run ? SessionKind::run : SessionKind::walk_run);
  const auto done = [&](Seconds seconds) { return seconds * script.done_percent / 100; };
  session.stage = planned.stage;
  session.run_s = done(totals.run_s);
  session.walk_s = totals.walk_s;
  // Less is done by stopping early, more by running on.
  session.longest_run_s =
      script.done_percent < 100 ? std::min(totals.longest_run_s, *session.run_s) : done(totals.longest_run_s);
  if (script.stated_distance) session.distance_m = *session.run_s * 3 + *session.walk_s;
  befall(session, script.trouble, script.amount);
  if (!script.morning_known) {
    session.pain.next_morning.reset();
    session.settled_h.reset();
    session.stiffness_next_morning.reset();
    session.stiffness_h.reset();
  }
  if (!script.signs_known) session.signs.reset();
  return session;
}

}  // namespace rtr::proof
