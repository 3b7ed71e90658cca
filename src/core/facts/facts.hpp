// Everything the rules look at, worked out once from a record on a day. Rules compare; they do not search.
#pragma once

#include "core/ladder.hpp"
#include "rtr/engine.hpp"
#include "rtr/parameters.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace rtr {

/// One red flag: what was answered, and whether it still holds the runner back.
struct FlagFacts {
  Item item{};
  bool open = false;      ///< answered yes and not lifted
  bool yes_now = false;   ///< its newest answer is yes
  bool answered = false;  ///< answered within the days that an answer lasts
  std::optional<Date> last_yes{};
  std::optional<Date> lifted{};  ///< the clearance that lifted it
};

/// The readiness gates: which of them stand in the way.
struct ReadinessFacts {
  bool needed = false;              ///< before the first run, after a long gap or after a lifted emergency
  std::vector<Item> refused;        ///< newest answer no
  std::vector<Item> missing;        ///< needed, and unanswered or too old
  std::optional<int> resting_pain;  ///< the newest
  std::optional<Date> resting_on;   ///< when that was given
  bool resting_missing = false;     ///< needed, and unanswered or too old
  std::optional<Date> since;        ///< needed: only answers of later days count
};

/// What clinicians have recorded, field by field: the newest that sets a field decides it.
struct ClearanceFacts {
  std::optional<int> stage_max;
  std::optional<Seconds> weekly_run_max_s;
  std::optional<Date> no_running_before;
  std::optional<int> start_stage;
  std::optional<Date> return_to_running;  ///< newest, in force
};

/// One session after the onset, with what it means.
struct SessionFacts {
  const Session* session = nullptr;
  Date date;
  int week = 0;  ///< 0 is the planned week, -1 the week before it
  Light light = Light::green;
  bool known = false;
  bool running = false;  ///< a running kind with some running in it
  bool clean = false;    ///< counts towards moving up
  bool spike = false;    ///< its longest bout is more than 10 % above what was planned
  int stage = -1;        ///< as far as it counts; -1 when it counts for none
  Seconds run_s = 0;
  Seconds longest_s = 0;
  std::optional<Seconds> planned_s;  ///< running planned for it; absent when nothing bounds it but the last 30 days
  Seconds counted_s = 0;             ///< running, up to the plan
  Seconds counted_longest_s = 0;
};

/// One week after the onset.
struct WeekFacts {
  int offset = 0;  ///< 0 is the planned week
  Phase phase = Phase::prepare;
  bool planned = false;                    ///< a plan is on record
  bool step_back = false;                  ///< a week of deliberately less
  int stages_back = 0;                     ///< by so many stages, where no plan says it
  std::optional<Seconds> counted_max_s{};  ///< a week with a spike and no plan repeats the reference before it
  int rung = -1;                           ///< walk_run: where it stood; -1 without a counted run
  int runs = 0;                            ///< running sessions
  int run_days = 0;                        ///< days with counted running
  int clean = 0;                           ///< clean running sessions at its stage
  int ambers = 0;                          ///< sessions of any kind
  int reds = 0;
  int planned_runs = 0;
  int planned_done = 0;       ///< planned runs of which at least 80 % was done
  Seconds planned_run_s = 0;  ///< of the plan; without one, of the stage
  Seconds in_full_s = 0;      ///< what a step back counts for in full: of its newest plan and what was run before it
  int in_full_runs = 0;
  Seconds done_run_s = 0;
  Seconds counted_run_s = 0;
  Seconds longest_s = 0;  ///< the longest counted bout
  Metres distance_m = 0;  ///< of the runs that carry one
  Seconds distance_run_s = 0;
};

/// Where the runner stands: a rung of the ladder, the running phase, or nowhere yet.
struct Position {
  int rung = -1;  ///< Ladder::size() in the running phase
  bool exists() const { return rung >= 0; }
};

/// The week that growth is measured against in the running phase.
struct Reference {
  Seconds run_s = 0;
  int run_days = 0;
  int week = 0;
  std::optional<Metres> distance_m{};
  Seconds load = 0;  ///< session-RPE load: effort x seconds of running; 0 where no effort was given
};

enum class Settled : std::uint8_t { yes, late, pending, unreported };

/// A red session.
struct Flare {
  Date date;
  int stage = -1;              ///< held when it happened; -1 before the first run
  bool running = false;        ///< it happened in the running phase
  Seconds running_base_s = 0;  ///< then: the smaller of the reference and the week's plan
  Settled settled = Settled::yes;
  int settled_days = 0;  ///< whole days that it took; 0 where not given
  int clean_runs_since = 0;
};

struct Facts {
  const Record* record = nullptr;
  const Protocol* protocol = nullptr;
  const Ladder* ladder = nullptr;
  Date today;
  Date week;  ///< first day of the planned week

  std::array<FlagFacts, item_count> flags{};  ///< by Item; only red flags are filled
  ReadinessFacts readiness;
  ClearanceFacts clearance;
  std::array<Answer, item_count> newest{};  ///< newest answer of every item

  std::vector<SessionFacts> sessions;  ///< since the onset, by date
  std::vector<WeekFacts> weeks;        ///< oldest first; the last one is the planned week (offset 0)
  Position position;
  bool ever_ran = false;           ///< since the onset
  std::optional<Date> restart_on;  ///< when an emergency or same-day flag was lifted: runs up to then set nothing
  bool restart = false;            ///< and no run came since
  /// The last run before a long gap that a run without a plan on record ended.
  std::optional<Date> returned_without_plan_after;
  bool reached_running = false;  ///< the last stage or the running phase was reached
  std::optional<int> gap_days;   ///< from the last run that counts to today
  Date gap_from;                 ///< that run; meaningful when gap_days is set
  bool cross_trained_through_gap = false;
  std::optional<Reference> reference;  ///< running phase, or its threshold
  Seconds last_planned_run_s = 0;      ///< of the last week that had running planned
  Seconds longest_run_s = 0;           ///< counted, in the last 30 days
  std::optional<Date> last_run;        ///< any run, for the rest that is due after it
  int running_week = 0;                ///< number of the planned week in the running phase, from 1
  std::optional<Metres> pace_m;        ///< own pace: pace_m metres in pace_s seconds of whole sessions
  Seconds pace_s = 0;
  Seconds pace_walk_s = 0;           ///< walking in one of those sessions, on average
  std::vector<Flare> flares;         ///< red sessions since the onset, by date
  std::optional<Date> leg_symptoms;  ///< the newest, from the profile or a session
  const IssuedPlan* told = nullptr;  ///< what the runner was told for the planned week, once it has begun

  /// The week `back` weeks before the planned one; an empty one where nothing is known.
  const WeekFacts& week_at(int offset) const;
  const WeekFacts& last_week() const { return week_at(-1); }
  /// The sessions from `first` to `last`, both days included.
  std::span<const SessionFacts> sessions_between(Date first, Date last) const;
  std::span<const SessionFacts> sessions_in(const WeekFacts& of) const {
    return sessions_between(week + 7 * of.offset, week + (7 * of.offset + 6));
  }
  /// An emergency or same-day flag was lifted since the onset: what was run after it counts from the first stage up.
  bool counts_from_first_stage() const {
    return restart_on && *restart_on >= record->runner.injury.onset.value_or(Date{});
  }
  bool in_running_phase() const { return position.rung == ladder->size(); }
  /// The last stage is done, with enough clean runs to leave it.
  bool may_enter_running_phase() const {
    return ladder->then_running() && position.rung == ladder->size() - 1 &&
           last_week().clean >= parameter::too_few_clean_clean_runs;
  }
  /// The running, in seconds, of a week of `days` runs that covers `metres` at the own pace, the walking around it left
  /// out. Only where pace_m is known.
  Seconds running_within(Metres metres, int days) const;
  /// A session counts as recent for what restricts: since the first day of the last week.
  bool recent(const SessionFacts& session) const { return session.week >= -1; }
  /// A flare that still shapes the week: in the last 7 days, or with fewer than two clean runs since.
  bool active(const Flare& flare) const;
};

/// Reads a record. `ladder` is the table's. Sessions before the onset count for nothing but their flags.
Facts facts_of(const Record& record, const Protocol& protocol, const Ladder& ladder, Date today, Date week);

// The parts, in the order in which they are worked out.
void add_flags(Facts& facts);
void add_clearances(Facts& facts);
void add_sessions_and_weeks(Facts& facts);
void add_gap(Facts& facts);
void add_leg_symptoms(Facts& facts);
void add_running(Facts& facts);
void add_flares(Facts& facts);
void add_readiness(Facts& facts);

/// Whether every red-flag question was answered within the days that an answer lasts.
bool screen_answered(const Record& record, Date day);

/// The running-phase reference as it stood at the end of the week `offset`, or nothing when no run counts.
std::optional<Reference> reference_at(const Facts& facts, int offset);

/// The share of running, in percent, that so many stages back mean in the running phase.
int share_of_steps_back(int stages);

/// Floor of `percent` % of `amount`.
constexpr Seconds percent_of(Seconds amount, int percent) { return amount * percent / 100; }

}  // namespace rtr
