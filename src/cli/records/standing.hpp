// Where a runner stands, for the one who looks after many: what is most urgent, since when, and why in one line.
#pragma once

#include "cli/records/planning.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rtr::cli {

/// From the most to the least urgent. Of several that are true the first is told.
enum class State : std::uint8_t {
  stop,           ///< an emergency or same-day sign is open
  unreadable,     ///< nobody knows: the record cannot be read, or no plan passes its check
  see_clinician,  ///< running waits for a clinician
  held,           ///< a flare, or another rule that leaves no running
  no_screen,      ///< the weekly questions are not answered
  not_ready,      ///< readiness, or a clinician's word before the first run, is missing
  to_log,         ///< a planned run of the last week is not logged
  to_plan,        ///< this week has no plan, or the next one has none on its eve
  stalled,        ///< at one stage for too long
  at_goal,        ///< back at the goal, or at the week of before the injury
  on_course,
};
inline constexpr std::size_t state_count = static_cast<std::size_t>(State::on_course) + 1;

struct Standing {
  std::string runner;
  std::string name;  ///< as the runner is called; from outside, and may be empty
  State state = State::unreadable;
  Tier tier = Tier::none;
  Outcome outcome = Outcome::stop;
  Phase phase = Phase::prepare;
  std::string stage;          ///< of next week's plan; empty unless it has running by stages
  std::optional<Date> since;  ///< since when it is so, where that is known
  std::string rule;           ///< behind it; may be empty
  std::string why;            ///< one line, from outside: to be escaped where it is printed
  Code code = Code::done;     ///< of what could not be read
};

/// `stop`, `see_clinician`, ...: the word in documents.
std::string_view name_of(State state);

Standing standing_of(const Source& source, const Plan& plan, Date today);
/// What is told of a record that cannot be read.
Standing standing_of(const std::string& runner, const Failure& failure);

/// More urgent first; among equals the one that has waited longer, then by id.
bool more_urgent(const Standing& a, const Standing& b);

}  // namespace rtr::cli
