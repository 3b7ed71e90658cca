// A runner's profile as it is typed: each answer of the prompt is the text of a flag.
#pragma once

#include "cli/shell/flags.hpp"
#include "cli/shell/shell.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <string>

namespace rtr::cli {

struct ProfileFlags {
  std::optional<std::string> name, birth_year, onset, injury, surgery, leg_symptoms, worse_with, units, run_days,
      week_start, weekly_km, weekly_run, longest_km, days_per_week, goal_km, goal_run, goal_continuous;

  void declare(Flags& flags);
  bool any() const;
  /// Asks for what matters at the start; Enter leaves a question open.
  void ask(Shell& shell);
  /// Failures are usage, and name the flag.
  Result<Runner> runner(Date today) const;
};

}  // namespace rtr::cli
