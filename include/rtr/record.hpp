// What is known of a runner: the profile and everything entered, as values (docs/formats.md: rtr-record/1).
#pragma once

#include "rtr/checklist.hpp"
#include "rtr/date.hpp"
#include "rtr/plan.hpp"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rtr {

enum class InjuryKind : std::uint8_t { unknown, disc, facet, muscle_strain, general_tightness, other };
enum class WorseWith : std::uint8_t { bending, sitting, arching, standing, downhill, morning };
enum class SessionKind : std::uint8_t { walk_run, run, walk, cross_training, strength, mobility };
enum class Leg : std::uint8_t { none, buttock, thigh, below_knee, foot };
enum class LegChange : std::uint8_t { none, toward_back, same, toward_foot };
enum class Stiffness : std::uint8_t { less, usual, more };
enum class Units : std::uint8_t { km, mi };
enum class Sign : std::uint8_t {
  tightness,
  fatigue,
  sharp_pain,
  radiating_pain,
  numbness,
  tingling,
  weakness,
  limp,
  night_pain,
  back_tightening,
  ill,
};
using Signs = std::bitset<static_cast<std::size_t>(Sign::ill) + 1>;
using Weekdays = std::bitset<7>;

struct Injury {
  InjuryKind kind = InjuryKind::unknown;
  std::optional<Date> onset;
  Answer surgery = Answer::unanswered;
  std::optional<Date> leg_symptoms_last;
  std::bitset<6> worse_with;  ///< by WorseWith
};

/// The training week before the injury, as far as given.
struct BeforeInjury {
  std::optional<Metres> weekly_m;
  std::optional<Seconds> weekly_run_s;
  std::optional<Metres> longest_m;
  std::optional<int> days_per_week;
};

struct Goal {
  std::optional<Metres> weekly_m;
  std::optional<Seconds> weekly_run_s;
  std::optional<Seconds> continuous_s;
};

struct Runner {
  std::string id = "runner";
  std::string name;
  std::optional<int> birth_year;
  Units units = Units::km;
  Weekday week_start = Weekday::monday;
  Weekdays run_days{0b0101010};  ///< by Weekday; default Tuesday, Thursday, Saturday
  std::string protocol;          ///< id; empty means the default ladder
  Injury injury;
  BeforeInjury before_injury;
  Goal goal;
};

/// A clinician's recorded permission or ceiling.
struct Clearance {
  Date date;
  std::string by;
  bool covers_return_to_running = false;
  std::bitset<item_count> covers;  ///< red flags, by Item
  std::optional<Date> until;       ///< last day on which what it covers is covered; its ceilings stay
  std::optional<std::string> stage_max;
  std::optional<Seconds> weekly_run_max_s;
  std::optional<Date> no_running_before;
  std::optional<std::string> start_stage;
  std::string note;

  bool operator==(const Clearance&) const = default;
};

/// Pain ratings 0-10 (NPRS) around one session.
struct Pain {
  std::optional<int> before, warm_up, during, after, next_morning;
};

/// Pain in another part of the body.
struct Elsewhere {
  std::string site;
  std::optional<int> pain;
  Answer limp = Answer::unanswered;
};

/// One session as the runner reports it. Absent signs are not the same as no signs.
struct Session {
  std::string id;
  Date date;
  std::string start;   ///< HH:MM, or empty
  std::string source;  ///< where it came from: hand, a file kind, or empty
  SessionKind kind = SessionKind::walk_run;
  std::string stage;  ///< id in the protocol, or empty
  std::optional<Seconds> run_s, walk_s, total_s, longest_run_s;
  std::optional<Metres> distance_m;
  std::optional<int> rpe;  ///< 0-10 (Borg CR10)
  std::optional<Surface> surface;
  Pain pain;
  std::optional<int> settled_h;
  std::optional<Stiffness> stiffness_next_morning;
  std::optional<int> stiffness_h;
  std::optional<Leg> leg;
  std::optional<LegChange> leg_change;
  std::optional<Signs> signs;
  std::vector<Elsewhere> elsewhere;
  bool skipped = false;
  std::string note;
};

/// One item of a plan that was issued, as far as later weeks need it.
struct IssuedItem {
  Date date;
  ItemKind kind = ItemKind::walk;
  std::string stage;
  Seconds run_s = 0;
  Seconds walk_s = 0;
  Seconds longest_run_s = 0;
};

/// What the runner was told for a week.
struct IssuedPlan {
  Date week_start;
  Date as_of;
  Outcome outcome = Outcome::stop;
  Phase phase = Phase::prepare;
  Progress progress = Progress::none;
  std::string stage;
  std::vector<IssuedItem> items;        ///< those with steps
  bool waits_for_answers_only = false;  ///< running was withheld by missing answers and by nothing else
};

struct Record {
  Runner runner;
  std::vector<Clearance> clearances;
  std::vector<Checklist> checklists;
  std::vector<Session> sessions;
  std::vector<IssuedPlan> plans;
};

constexpr bool has(const Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }
constexpr bool is_running(SessionKind kind) { return kind == SessionKind::walk_run || kind == SessionKind::run; }

}  // namespace rtr
