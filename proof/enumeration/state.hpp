// One state of a grid through the core: facts, decision, dose, week; and what has to hold of it.
#pragma once

#include "core/week/decide.hpp"
#include "enumeration/exceptions.hpp"
#include "enumeration/sketch.hpp"

#include <optional>
#include <string>

namespace rtr::enumeration {

/// A bound that a state broke; `none` for a state that keeps all of them.
enum class Fault : std::uint8_t {
  none,
  runs_under_a_flag,  ///< running, or no stop, under an open or latched red flag
  runs_without_a_screen,
  runs_without_the_gates,
  runs_without_permission,
  runs_in_a_flare,      ///< before two days are over, not settled, or hurting at rest
  runs_while_withheld,  ///< another sign that withholds running
  above_the_rungs,      ///< more than one rung up, or up where the week has to repeat or step back
  above_the_week,       ///< more running than 10 %, a step back or a clinician allow
  above_the_longest,    ///< a bout above 10 % over the longest
  too_early,            ///< a run before its first day, or without the day of rest
  too_hard,             ///< effort or run days above the hard limits
  no_plan,              ///< the engine gave none: its audit refused the week
  another_plan,         ///< the engine's plan is not the one that was enumerated
};
std::string_view name_of(Fault fault);

/// What came out of one state.
struct Outcome_of_state {
  Packed dose = 0;  ///< what the limits allow in an ordinary week
  Packed week = 0;  ///< what is left of it on the days of the planned week
  Fault fault = Fault::none;
};

/// Takes sketches through the core, one after the other. Facts that a change of answers leaves alone are kept.
class Evaluator {
 public:
  /// Works out everything anew.
  void tell(const Sketch& sketch);
  /// The same runner with other answers and clearances: sessions, weeks, gap, running and flares stay.
  void answer(const Sketch& sketch);

  /// The state as it stands. With `whole`, the engine is asked for the plan as well, and must give the same.
  Outcome_of_state evaluate(bool whole);
  const Decision& decision() const { return decision_; }
  Side side() const { return {record_, *facts_, decision_}; }

 private:
  Fault fault_of(const Dose& dose, const Week* week) const;
  bool same_plan(const Outcome_of_state& found) const;

  Sketch sketch_;
  Record record_;
  std::optional<Facts> facts_;
  Decision decision_;
};

}  // namespace rtr::enumeration
