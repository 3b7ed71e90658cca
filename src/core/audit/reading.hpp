// How the audit reads a journal: its own lights, stages, weeks and flags, sharing nothing with the facts of the
// planner.
#pragma once

#include "core/audit/audit.hpp"

#include <bitset>
#include <optional>
#include <vector>

namespace rtr::auditing {

inline constexpr Date long_ago{-1'000'000};

/// A list of steps added up; not sound when a step has no time or is repeated no times.
struct Sum {
  Seconds run_s = 0, walk_s = 0, longest_s = 0;
  bool sound = true;
  Seconds rem_half_s() const { return 2 * run_s + walk_s; }
};
Sum sum_of(const Steps& steps);

/// A stage: the least of its sessions (what covers it), the most of them, and its full week.
struct StageSum {
  Sum least, most, week;
};

enum class Colour : std::uint8_t { green, amber, red };

/// A session since the onset that was done.
struct Seen {
  const Session* session;
  Date date;
  Colour light;
  bool clean_at_most;  ///< green and fully known: every clean session is one, not every one is clean
  bool runs;
  bool counts;  ///< a run, and no plan on record said not to run that week
  Seconds run_s, walk_s;
  Seconds longest_s;  ///< as done
  Seconds counted_s;  ///< its longest bout up to its plan
  int stage = -1;     ///< index in the table; -1: none
};

/// What was told for a week, by the newest plan for it.
struct Told {
  Date start;
  Date as_of;
  bool runs = false;
  bool running_phase = false;
  bool step_back = false;
  int stage = -1;      ///< highest of its items
  int own_stage = -1;  ///< of the plan
  int run_days = 0;
  int upper = 0;              ///< its sessions above the plan's own stage: a bridge
  bool runs_at_once = false;  ///< it asks for a run on the day on which it was made
  Seconds run_s = 0, longest_s = 0;
  Seconds most_run_s = 0;  ///< of all plans told for the week, the most running
};

/// A week with counted running; `number` counts from the planned week (0), earlier ones below.
struct RunWeek {
  int number;
  Date first, last;
  Date run_before = long_ago;  ///< the last one logged before the week
  const Told* told = nullptr;
  int level = 0;         ///< stage held, at most one above the week before it for each week between
  bool plain = true;     ///< nothing but runs without a stage
  bool stated = false;   ///< a session names a stage of the table
  bool running = false;  ///< in the running phase
  int runs = 0;
  int clean_at_most = 0;
  Seconds run_s = 0;  ///< as done
  Seconds longest_s = 0;
  Seconds in_reach_s = 0;  ///< each run only as far as the ones before it allow
  Seconds counted_s = 0;   ///< what it may count for as a reference, at most
};

/// Red flags as the journal has them.
struct Flags {
  std::bitset<item_count> open;
  Tier tier = Tier::none;  ///< the highest of the open ones
  Date lifted = long_ago;  ///< the clearance that lifted the last emergency or same-day flag
};

struct Reading {
  const Plan& plan;
  const Week* week;
  const Record& record;
  const Protocol& protocol;
  const Restriction& limits;
  Date today, start, onset;
  bool plan_runs = false;
  Flags flags{};
  std::vector<StageSum> stages{};
  std::vector<Seen> sessions{};           ///< by date, since the onset
  std::vector<Told> told{};               ///< by week
  bool one_grid = true;                   ///< the told weeks begin on the weekday of the planned one
  std::vector<RunWeek> weeks{};           ///< by week, since the last start from the beginning
  std::optional<Date> last_run{};         ///< counted
  std::optional<Date> last_logged_run{};  ///< whether or not it counts
  bool ever_ran = false;                  ///< one that counts, or would have before a sign was lifted
  int run_weeks_ever = 0;                 ///< weeks with a plain run, at most how many running weeks there were
  std::vector<Breach> found{};

  void need(bool holds, Breach breach) {
    if (!holds && (found.empty() || found.back() != breach)) found.push_back(breach);
  }
  int stage_named(std::string_view id) const;
  int gap() const { return last_run ? today - *last_run : 100'000; }
  /// Sessions in the seven days before the planned week.
  bool last_week(const Seen& seen) const { return seen.date < start && start - seen.date <= 7; }
};

Reading read(const Plan& plan, const Record& record, const Protocol& protocol, const Restriction& limits);
Flags read_flags(const Record& record, Date today);
void read_lights(Reading& reading);
void read_told(Reading& reading);
void read_weeks(Reading& reading);
const Told* told_on(const Reading& reading, Date day);

/// The checks, each over one part of the domain.
void check_flags(Reading& reading);
void check_stop(Reading& reading);
void check_gates(Reading& reading);
void check_flares(Reading& reading);
void check_form(Reading& reading);
void check_companions(Reading& reading);
void check_days(Reading& reading);
void check_effort(Reading& reading);
void check_stages(Reading& reading);
void check_running(Reading& reading);
void check_ceilings(Reading& reading);
void check_decision(Reading& reading);

/// Whether last week allows more than the week before: two sessions that may be clean and nothing that holds.
bool rise_earned(const Reading& reading);
/// The back itself tightened in the week before (S3.4).
bool tightened(const Reading& reading);
/// Rows of the gap rule that apply at least (0: none, 3: 22-28 days).
int gap_row(const Reading& reading, Date from, Date to);
/// Stages back, at least, that an open flare asks for (0: none), and the stage held at its last session, at most.
struct OpenFlare {
  int back = 0;
  int held = 0;
  Date date = long_ago;
};
OpenFlare open_flare(const Reading& reading);
/// The running of the planned week before the plan, in seconds, walking and days with it.
struct DoneThisWeek {
  Seconds run_s = 0, walk_s = 0;
  int days = 0;
};
DoneThisWeek done_this_week(const Reading& reading);

}  // namespace rtr::auditing
