// Grids in which the answers and clearances weigh most: before the first run, and while running.
#include "enumeration/axes.hpp"
#include "enumeration/grids.hpp"

namespace rtr::enumeration {

Grid start_grid(const Protocol& protocol, const Ladder& ladder) {
  Grid grid{.name = "start",
            .why = "who may run for the first time, and where they start",
            .protocol = &protocol,
            .ladder = &ladder};
  grid.axes = {
      ordered("born", {"1990", "1981", "1980", "2009"},
              [](Sketch& sketch, int value) {
                constexpr int years[] = {1990, 1981, 1980, 2009};
                sketch.birth_year = years[value];
              }),
      ordered("surgery", {"none", "covered by a clearance", "not covered"},
              [](Sketch& sketch, int value) {
                sketch.surgery = value > 0;
                sketch.surgery_covered = value < 2;
              }),
      ordered("leg symptoms", {"none", "43 days ago", "42 days ago"},
              [](Sketch& sketch, int value) { sketch.leg_symptoms_days_ago = value == 0 ? 0 : 44 - value; }),
      ordered("onset", {"42 days ago", "41 days ago"},
              [](Sketch& sketch, int value) { sketch.onset_days_ago = 42 - value; }),
      ordered("clearance: start stage", {"5", "3", "none"},
              [](Sketch& sketch, int value) {
                constexpr int stages[] = {4, 2, -1};
                sketch.start_stage = stages[value];
              }),
      answered("a clinician was asked", {"yes", "no", "not answered"},
               [](Sketch& sketch, int value) {
                 constexpr Answer answers[] = {Answer::yes, Answer::no, Answer::unanswered};
                 sketch.seen_clinician = answers[value];
               }),
      answered("may return to running", {"yes", "expired", "no clearance"},
               [](Sketch& sketch, int value) {
                 sketch.permitted = value < 2;
                 sketch.permission_expired = value == 1;
               }),
      stage_max({-1, 3, 0, -2}),
      weekly_max({-1, 30, 10, 0}),
      not_before({0, 4, 8}),
      gates(),
      resting_pain(),
      screen(),
  };
  return grid;
}

Grid gates_grid(const Protocol& protocol, const Ladder& ladder) {
  Grid grid{.name = "gates",
            .why = "flags, screen, gates and ceilings, wherever the runner stands",
            .protocol = &protocol,
            .ladder = &ladder};
  grid.axes = {
      position(ladder, {"cautious S1", "S1", "S4", "S7", "S10", "S13", "running"}),
      gap_days({1, 7, 10, 29, 57}),
      flag("emergency sign", 0),
      flag("same-day sign", 1),
      flag("clinician's sign", 2),
      stage_max({-1, 6, 0}),
      weekly_max({-1, 40, 0}),
      not_before({0, 4, 8}),
      gates(),
      resting_pain(),
      screen(),
  };
  return grid;
}

}  // namespace rtr::enumeration
