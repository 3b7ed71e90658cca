// The answer when help comes first: what to do, for which signs, and what lifts it. Nothing of a plan is in here.
#pragma once

#include "rtr/plan.hpp"
#include "terminal/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::terminal {

/// An open red flag and the day on which it was last reported.
struct FlagReport {
  Item item;
  std::optional<Date> on;
  bool earlier = false;  ///< answered with no since; only a clinician's examination closes it
};

/// The answer as sentences, for every way of showing it.
struct StopText {
  std::string title;
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

/// The open flags of a plan, the most urgent first, each once.
std::vector<FlagReport> flags_in(const Plan& plan);
/// The whole text for flags of any tier; `near` is the date whose year need not be said.
StopText stop_text(const std::vector<FlagReport>& flags, Tier tier, Date near, const Style& style);

void print_stop(Page& page, const StopText& text);

}  // namespace rtr::terminal
