// The course ahead: the same engine run forward in a closed loop. Each week is planned from what would be on record by
// then, done the way a scenario says, and put on record. There is no second planner in here. Pure arithmetic on
// assumptions, not a promise; what is shown says so.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::course {

inline constexpr int horizon_weeks = 104;
inline constexpr Metres five_km_m = 5000;

/// Days without any session, both included.
struct Away {
  Date first;
  Date last;
};

enum class ScenarioKind : std::uint8_t { all_well, two_of_three, one_flare, away };

/// What a forecast looks for, in the order in which it is told.
enum class Target : std::uint8_t { last_stage, five_km, goal };
inline constexpr std::size_t target_count = 3;

/// What the goal is: one of the runner's own, else the week before the injury, else what the table leads up to.
struct GoalMeant {
  enum class Kind : std::uint8_t { weekly_m, weekly_run_s, continuous_s };
  enum class From : std::uint8_t { goal, before_injury, table };
  Kind kind = Kind::weekly_run_s;
  From from = From::table;
  std::int64_t amount = 0;  ///< metres or seconds
};
GoalMeant goal_of(const Runner& runner);

/// How fast the runner's own runs of the last 28 days were, in metres a minute: the running in them, and the walking,
/// which is taken as `walk`. Only where the engine knows a pace too.
struct Speed {
  Metres run = 0;
  Metres walk = 0;
};
std::optional<Speed> speed_of(const Record& record, Date today);

/// When a target is met: on a day; already, by the last 28 days; or not within the horizon (neither).
struct Arrival {
  std::optional<Date> on;
  bool already = false;
  bool known = true;  ///< false where it is in kilometres and no distances are on record
};

/// One week ahead.
struct WeekAhead {
  Date start;
  Outcome outcome = Outcome::stop;
  Phase phase = Phase::prepare;
  Progress progress = Progress::none;
  std::string stage;
  Seconds planned_run_s = 0;
  Seconds done_run_s = 0;
};

struct Scenario {
  ScenarioKind kind = ScenarioKind::all_well;
  std::optional<Date> flare_on;
  std::vector<WeekAhead> weeks;
  std::array<Arrival, target_count> arrivals;
  std::string_view held_by;  ///< what holds the last week, when the goal was not met

  const Arrival& at(Target target) const { return arrivals[static_cast<std::size_t>(target)]; }
};

/// The first of the last stage and the goal that is reached when all goes well, the first week aside: half-way to it
/// comes the flare. Nothing when neither has a day after that week.
std::optional<Target> first_ahead(const Scenario& well);

struct Forecast {
  GoalMeant goal;
  std::optional<Speed> speed;
  std::vector<Away> away;
  int runs_left_this_week = 0;  ///< of the present week's plan, taken as done
  /// All goes well, two of three, one flare half-way to what comes first; and all well but away, when that was asked
  /// for. Empty when next week's plan has no running: then there is nothing to count from.
  std::vector<Scenario> scenarios;
};

/// Told after each week that was worked out: so many of at most so many.
using Tick = std::function<void(int done, int of)>;

/// `away` may overlap; its order means nothing.
Forecast forecast_of(const Record& record, const Protocol& protocol, Date today, std::vector<Away> away = {},
                     const Tick& tick = {});
/// All goes well alone.
Forecast forecast_all_well(const Record& record, const Protocol& protocol, Date today);

}  // namespace rtr::course
