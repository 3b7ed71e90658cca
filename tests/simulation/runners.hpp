// The runners whose courses are kept in curves.golden.
#pragma once

#include "simulation/simulator.hpp"

namespace rtr::test {

inline void set_weekly_minutes_before_injury(Simulation& simulation, int minutes) {
  simulation.record().runner.before_injury.weekly_run_s = minutes * 60;
}

/// Sharp back pain during the run, gone the next day.
inline void flare_up(Session& session) {
  session.pain.during = 6;
  session.pain.after = 4;
  session.settled_h = 30;
  session.signs->set(static_cast<std::size_t>(Sign::sharp_pain));
}

/// A flare in the second run of that week; the run after it is left out.
inline Behaviour flares_in_week(int week) {
  return [week](const Prescribed& run, Session& session) {
    if (run.week != week) return true;
    if (run.index == 1) flare_up(session);
    return run.index < 2;
  };
}

/// The same in that week of the running phase.
inline Behaviour flares_in_running_week(int week) {
  return [week](const Prescribed& run, Session& session) {
    if (run.running_week != week) return true;
    if (run.index == 1) flare_up(session);
    return run.index < 2;
  };
}

inline Behaviour is_away(int from_week, int weeks) {
  return [=](const Prescribed& run, Session&) { return run.week < from_week || run.week >= from_week + weeks; };
}

/// Each session `percent` of what was planned.
inline Behaviour does_share(int percent) {
  return [percent](const Prescribed&, Session& session) {
    session.run_s = *session.run_s * percent / 100;
    session.longest_run_s = *session.longest_run_s * percent / 100;
    return true;
  };
}

/// The back tightens in one session of that week.
inline Behaviour tightens_in_week(int week) {
  return [week](const Prescribed& run, Session& session) {
    if (run.week == week && run.index == 0) session.signs->set(static_cast<std::size_t>(Sign::back_tightening));
    return true;
  };
}

struct NamedRunner {
  std::string name;
  int weeks;
  Behaviour behaviour;
  Plans plans = Plans::on_record;
  int before_injury_min = 240;

  std::vector<PlannedWeek> course() const {
    Simulation simulation(plans);
    set_weekly_minutes_before_injury(simulation, before_injury_min);
    return simulation.live(weeks, behaviour);
  }
};

inline std::vector<NamedRunner> named_runners() {
  return {
      {"perfect", 34, does_all},
      {"perfect, no plans on record", 34, does_all, Plans::forgotten},
      {"two of three", 40, does_two},
      {"two of three, no plans on record", 40, does_two, Plans::forgotten},
      {"one of three", 16, [](const Prescribed& run, Session&) { return run.index < 1; }},
      {"a flare at S7", 26, flares_in_week(7)},
      {"a flare at S7, no plans on record", 26, flares_in_week(7), Plans::forgotten},
      {"a flare in running week 6", 36, flares_in_running_week(6)},
      {"a flare in running week 6, no plans on record", 36, flares_in_running_week(6), Plans::forgotten},
      {"tightens once at S6", 22, tightens_in_week(6)},
      {"a fortnight away on the ladder", 22, is_away(8, 2)},
      {"a fortnight away while running", 34, is_away(20, 2)},
      {"five weeks away while running", 40, is_away(20, 5)},
      {"overshoots by 30 %", 16, does_share(130)},
      {"overshoots by 30 %, no plans on record", 16, does_share(130), Plans::forgotten},
      {"does half of each session", 12, does_share(50)},
      {"ran 60 minutes a week before", 24, does_all, Plans::on_record, 60},
      {"ran 90 minutes a week before", 24, does_all, Plans::on_record, 90},
      {"ran 120 minutes a week before", 28, does_all, Plans::on_record, 120},
  };
}

}  // namespace rtr::test
