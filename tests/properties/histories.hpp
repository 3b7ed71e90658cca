// Made-up histories: runners who follow, skip, overdo, flare and forget, each from its own seed; and plans compared.
#pragma once

#include "json/codec.hpp"
#include "simulation/dice.hpp"
#include "simulation/simulator.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace rtr::test {

/// A record and the day on which a plan is asked for.
struct History {
  Record record;
  Date now;

  std::optional<Plan> plan() const { return plan_week(record, ladder_protocol(), now, next_week(record.runner, now)); }
};

inline constexpr const char* not_as_planned = "not as planned";

/// What befalls one session.
inline bool befalls(Dice& dice, const Prescribed& run, Session& session, int trouble_percent) {
  if (dice.chance(12)) return false;
  if (dice.chance(25)) session.distance_m = *session.run_s * 3 + *session.walk_s;
  if (dice.chance(20)) session.rpe = 2 + dice.below(6);
  if (!dice.chance(trouble_percent)) return true;
  switch (dice.below(9)) {
    case 0:
      session.pain.during = 3 + dice.below(3);
      break;
    case 1:
      session.pain.next_morning.reset();
      break;
    case 2:
      session.pain.next_morning = 2;
      break;
    case 3:
      session.signs->set(static_cast<std::size_t>(Sign::back_tightening));
      break;
    case 4:
      session.settled_h = 30;
      break;
    case 5:
    case 6:
      session.run_s = *session.run_s * (dice.chance(50) ? 125 : 50) / 100;
      session.note = not_as_planned;
      break;
    case 7:
      session.elsewhere.push_back({"knee", 2 + dice.below(3), Answer::no});
      break;
    default:
      if (run.week > 3 && dice.chance(40)) session.signs->set(static_cast<std::size_t>(Sign::sharp_pain));
  }
  return true;
}

/// A history of up to 30 weeks, some with other sessions beside the runs, half of them with their plans on record.
inline History make_history(int number) {
  Dice dice(7000 + static_cast<std::uint64_t>(number));
  const int weeks = 1 + dice.below(30);
  const int trouble_percent = 5 + dice.below(20);
  const int away_in = dice.chance(20) ? dice.below(weeks) : weeks;
  Simulation simulation(dice.chance(50) ? Plans::on_record : Plans::forgotten);
  simulation.live(weeks, [&](const Prescribed& run, Session& session) {
    return run.week != away_in && befalls(dice, run, session, trouble_percent);
  });
  History out{simulation.record(), simulation.sunday(weeks)};
  for (int more = dice.below(4); more > 0; --more) {
    const SessionKind kind = dice.chance(50) ? SessionKind::cross_training : SessionKind::walk;
    const Date day = out.now - dice.below(20);
    out.record.sessions.push_back(other(day, kind, 20 + dice.below(20)));
  }
  out.record.checklists.push_back(ready(out.now));
  return out;
}

/// The same, made once.
inline const History& history(int number) {
  static std::map<int, History> made;
  const auto found = made.find(number);
  return found != made.end() ? found->second : made.emplace(number, make_history(number)).first->second;
}

/// How much a plan asks, field by field; more is more demanding.
struct Demand {
  int outcome = 0;
  int level = 0;
  int run_days = 0;
  Seconds run_s = 0;
  Seconds longest_s = 0;
  int rpe = 0;

  auto fields() const { return std::tuple(outcome, level, run_days, run_s, longest_s, rpe); }
  std::string text() const {
    return "outcome " + std::to_string(outcome) + ", level " + std::to_string(level) + ", days " +
           std::to_string(run_days) + ", running " + std::to_string(run_s) + " s, longest " +
           std::to_string(longest_s) + " s, effort " + std::to_string(rpe);
  }
};

inline Demand demand_of(const Plan& plan) {
  Demand demand;
  demand.outcome = static_cast<int>(Outcome::stop) - static_cast<int>(outcome_of(plan));
  const Week* week = week_of(plan);
  if (week == nullptr || week->totals.run_s == 0) return demand;
  demand.level = plan.phase == Phase::running ? plan.stage_count + 1 : plan.stage_number;
  demand.run_days = week->totals.run_days;
  demand.run_s = week->totals.run_s;
  demand.longest_s = week->totals.longest_run_s;
  demand.rpe = week->limits.rpe_max;
  return demand;
}

/// Not more in the order of outcome, stage, run days, running, longest bout, effort; and never more running in the
/// week.
inline bool no_more_than(const Demand& worse, const Demand& base) {
  return worse.fields() <= base.fields() && worse.run_s <= base.run_s;
}

}  // namespace rtr::test
