// The answer when help comes first: what to do, for which signs, and what lifts it. Nothing of a plan is in here.
#pragma once

#include "rtr/plan.hpp"
#include "terminal/page.hpp"
#include "terminal/reasons.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::terminal {

/// An open red flag and the day on which it was last reported.
struct FlagReport {
  Item item;
  std::optional<Date> on;
  bool earlier = false;            ///< answered with no since; only a clinician's examination closes it
  std::optional<Date> examined{};  ///< the clearance that names it; what is missing is a no since
};

/// The answer as sentences, for every way of showing it.
struct StopText {
  std::string title;
  std::vector<std::string> because;  ///< what it is for, where no single sign is
  std::string action;
  struct Sign {
    std::string reported;
    std::string meaning;
  };
  std::vector<Sign> signs;
  std::string ends;                   ///< what lifts it
  std::vector<std::string> commands;  ///< how that is recorded
  std::string after;                  ///< and what comes after that
  std::string still_open;             ///< why an earlier sign counts; empty when all are there now
};

/// The open red flags of a plan, the most urgent first, each once, with the examination that is on record for it.
std::vector<FlagReport> flags_of(const Told& told);
/// What one of them still needs, in a few words: "not examined yet", "examined on Tue 3 Nov; a no since then is
/// missing".
std::string still_needed(const FlagReport& flag, Date near);

/// The whole text for flags of any tier; `near` is the date whose year need not be said.
StopText stop_text(const std::vector<FlagReport>& flags, Tier tier, Date near, const Style& style);
/// The same for a plan: its open flags, the most urgent first, each once, and what else asks for a clinician.
StopText stop_text(const Told& told, const Style& style);

/// What to do about these signs, the worst of them deciding, in one line.
std::string action_for(const std::vector<Item>& flags, const Style& style);

/// Whether a finding ends only with a clinician's permission to run, which the box asks for.
bool waits_for_permission(const Finding& finding);
inline constexpr std::string_view permission_command = "rtr clear return_to_running --by \"NAME\" --on DATE";

void print_stop(Page& page, const StopText& text);

}  // namespace rtr::terminal
