// Grids in which what happened weighs most: lights, flares and gaps; the climb; the running phase.
#include "enumeration/axes.hpp"
#include "enumeration/grids.hpp"

namespace rtr::enumeration {
namespace {

Axis few_flares() {
  return ordered("flares, days ago", {"none", "6", "18 and 6"}, [](Sketch& sketch, int value) {
    static const std::vector<int> days[] = {{}, {6}, {18, 6}};
    sketch.flares = days[value];
  });
}

Axis flares() {
  Axis axis = ordered("flares, days ago", {"none", "20", "6", "1", "18 and 6", "40, 18 and 6", "8"},
                      [](Sketch& sketch, int value) {
                        static const std::vector<int> days[] = {{}, {20}, {6}, {1}, {18, 6}, {40, 18, 6}, {8}};
                        sketch.flares = days[value];
                      });
  axis.worse = {{0, 1}, {0, 6}, {0, 2}, {0, 3}, {2, 4}, {4, 5}};
  return axis;
}

Axis settled() {
  Axis axis = ordered("the last one settled", {"in time", "not reported", "late"}, [](Sketch& sketch, int value) {
    constexpr Settled settled[] = {Settled::yes, Settled::unreported, Settled::late};
    sketch.settled = settled[value];
  });
  axis.worse = {{0, 1}, {0, 2}};
  return axis;
}

Axis yes_or_no(std::string_view name, bool Sketch::*field) {
  return ordered(name, {"no", "yes"}, [field](Sketch& sketch, int value) { sketch.*field = value == 1; });
}

Axis last_run() {
  return ordered("the last run was", {"green", "amber", "red"},
                 [](Sketch& sketch, int value) { sketch.last_run = static_cast<Light>(value); });
}

Axis done() {
  Axis axis = ordered("of the last week's runs", {"all done", "two of three", "one of three", "all halved"},
                      [](Sketch& sketch, int value) {
                        sketch.left_out = value < 3 ? value : 0;
                        sketch.halved = value == 3 ? 3 : 0;
                      });
  axis.worse = {{0, 1}, {1, 2}, {0, 3}};
  axis.less = true;
  return axis;
}

Axis mornings() {
  return ordered("mornings not given", {"0", "1", "2", "3"},
                 [](Sketch& sketch, int value) { sketch.mornings_missing = value; });
}

Axis spike() {
  return ordered("the last run was longer by", {"0 %", "30 %"}, [](Sketch& sketch, int value) {
    constexpr int percent[] = {0, 30};
    sketch.spike_percent = percent[value];
  });
}

/// Half of a run made longer is no spike; nor, without a plan, where other runs are longer.
bool spiked(const Sketch& sketch) {
  const bool differ = sketch.uneven || sketch.lighter || sketch.running_s < 90 * 60;
  return sketch.spike_percent == 0 || (sketch.halved == 0 && !(differ && sketch.last_plan_missing));
}

Axis effort(std::vector<int> values) {
  std::vector<std::string> names;
  for (const int value : values) names.push_back(std::to_string(value));
  return ordered("effort", std::move(names),
                 [values](Sketch& sketch, int value) { sketch.rpe = values[static_cast<std::size_t>(value)]; });
}

Axis illness() {
  return ordered("ill", {"no", "6 days ago", "yesterday"}, [](Sketch& sketch, int value) {
    constexpr int days[] = {0, 6, 1};
    sketch.ill_days_ago = days[value];
  });
}

Axis plans() {
  return unordered("plans on record", {"yes", "no"}, [](Sketch& sketch, int value) { sketch.plans = value == 0; });
}

/// The same, with weeks at one place for longer than any flare is old.
Axis settled_there() {
  Axis axis = plans();
  axis.set = [](Sketch& sketch, int value) {
    sketch.plans = value == 0;
    sketch.weeks = sketch.running_weeks = 7;
  };
  return axis;
}

}  // namespace

Grid lights_grid(const Protocol& protocol, const Ladder& ladder) {
  Grid grid{.name = "lights",
            .why = "ambers, flares, gaps and other signs hold together how far a week goes",
            .protocol = &protocol,
            .ladder = &ladder};
  Axis crossed = ordered("cross-trained through the gap", {"yes", "no"},
                         [](Sketch& sketch, int value) { sketch.cross_trained = value == 0; });
  Axis nights = ordered("nights with pain", {"0", "1", "2"}, [](Sketch& sketch, int value) { sketch.nights = value; });
  grid.axes = {
      position(ladder, {"S1", "S3", "S6", "S11", "S13", "running"}),
      settled_there(),
      gap_days({1, 2, 7, 8, 14, 15, 21, 22, 28, 29, 56, 57, 85}),
      crossed,
      ambers("ambers last week", 0, {0, 1, 2}),
      ambers("ambers the week before", 1, {0, 1, 2}),
      flares(),
      settled(),
      yes_or_no("the back tightened", &Sketch::tightened),
      nights,
      last_run(),
      pain_elsewhere(),
      resting_pain(),
  };
  // A run that hurt ages with the gap, so it stands at the shortest only.
  grid.exists = [](const Sketch& sketch) {
    return (sketch.settled == Settled::yes || !sketch.flares.empty()) &&
           (sketch.last_run == Light::green || sketch.gap == 1);
  };
  return grid;
}

Grid ladder_grid(const Protocol& protocol, const Ladder& ladder) {
  Grid grid{.name = "ladder",
            .why = "every rung against all that lets a week move up or holds it",
            .protocol = &protocol,
            .ladder = &ladder};
  std::vector<std::string> rungs;
  for (int rung = ladder.size(); rung-- > 0;) rungs.push_back(std::to_string(rung));
  const int top = ladder.size() - 1;
  Axis rung = unordered("rung", rungs, [top](Sketch& sketch, int value) { sketch.rung = top - value; });
  Axis advances = unordered("moves up in a row", {"0", "1", "2", "3", "4"},
                            [](Sketch& sketch, int value) { sketch.advances = value; });
  Axis trend = ordered("mornings rose for weeks", {"0", "2", "3"},
                       [](Sketch& sketch, int value) { sketch.trend = value == 0 ? 0 : value + 1; });
  Axis pattern = answered("inflammatory pattern", {"no", "yes"},
                          [](Sketch& sketch, int value) { sketch.inflammatory = value == 1; });
  Axis slow =
      ordered("sessions slow to settle", {"0", "2"}, [](Sketch& sketch, int value) { sketch.slow = 2 * value; });
  grid.axes = {rung,
               plans(),
               advances,
               done(),
               mornings(),
               spike(),
               trend,
               effort({3, 7}),
               ambers("ambers last week", 0, {0, 2}),
               ambers("ambers the week before", 1, {0, 2}),
               slow,
               yes_or_no("the back tightened", &Sketch::tightened),
               yes_or_no("leg pain moves to the back", &Sketch::centralising),
               illness(),
               pattern,
               stage_max({-1, 6, 0})};
  grid.exists = [](const Sketch& sketch) {
    // To leave out runs that hurt is not to leave out good ones.
    const bool good = sketch.trend < 3 || sketch.left_out == 0;
    return sketch.rung - sketch.advances >= (sketch.advances > 0 ? 1 : 0) && spiked(sketch) && good;
  };
  return grid;
}

Grid running_grid(const Protocol& protocol, const Ladder& ladder) {
  Grid grid{.name = "running",
            .why = "reference, longest run, days, lighter weeks and ceilings make the minutes",
            .protocol = &protocol,
            .ladder = &ladder};
  const int phase = ladder.size();
  Axis reference = unordered("minutes a week", {"150", "117", "90", "60"}, [phase](Sketch& sketch, int value) {
    constexpr int minutes[] = {150, 117, 90, 60};
    sketch.rung = phase;
    sketch.running_s = minutes[value] * 60;
  });
  Axis days = unordered("run days", {"3", "2"}, [](Sketch& sketch, int value) { sketch.running_days = 3 - value; });
  Axis shape = unordered("weeks", {"alike", "last one lighter", "one run longer"}, [](Sketch& sketch, int value) {
    sketch.lighter = value == 1;
    sketch.uneven = value == 2;
  });
  Axis weeks = unordered("weeks of running", {"1", "3", "4", "6", "7"}, [](Sketch& sketch, int value) {
    constexpr int count[] = {1, 3, 4, 6, 7};
    sketch.running_weeks = count[value];
  });
  Axis known = unordered("last week's plan", {"on record", "missing"},
                         [](Sketch& sketch, int value) { sketch.last_plan_missing = value == 1; });
  Axis goal = ordered("goal, minutes a week", {"none", "80"}, [](Sketch& sketch, int value) {
    constexpr int minutes[] = {0, 80};
    sketch.goal_s = minutes[value] * 60;
  });
  grid.axes = {reference,
               days,
               shape,
               weeks,
               known,
               gap_days({1, 7, 8, 15, 22, 29, 57}),
               done(),
               mornings(),
               spike(),
               effort({3, 7}),
               ambers("ambers last week", 0, {0, 2}),
               ambers("ambers the week before", 1, {0, 2}),
               few_flares(),
               goal,
               weekly_max({-1, 100, 60, 20})};
  // Without a plan the first running week would be a spike, and a shorter one no worse. What was held when a flare came
  // has to be the same whatever the gap; without a plan it hangs on which of the two came first.
  grid.exists = [](const Sketch& sketch) {
    const bool told = !sketch.last_plan_missing || (sketch.running_weeks > 1 && sketch.flares.empty());
    // A week of which nothing was done is no week: that is the gap's axis.
    const bool any = sketch.left_out < sketch.running_days;
    return told && any && (sketch.flares.empty() || sketch.running_weeks > 3) && spiked(sketch);
  };
  return grid;
}

Grid this_week_grid(const Protocol& protocol, const Ladder& ladder) {
  Grid grid{.name = "this week",
            .why = "what was told, what was done of it and what came since bind the rest of a week",
            .protocol = &protocol,
            .ladder = &ladder};
  Axis day = unordered("today", {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
                       [](Sketch& sketch, int value) { sketch.day = value; });
  Axis told = ordered("told for the week", {"nothing", "running", "no running, for want of answers", "no running"},
                      [](Sketch& sketch, int value) {
                        sketch.told = value > 0;
                        sketch.told_rest = value >= 2;
                        sketch.told_waits = value == 2;
                      });
  told.worse = {{0, 3}, {1, 3}, {2, 3}};
  Axis done_of_it = unordered("done of it", {"nothing", "one", "two", "three"},
                              [](Sketch& sketch, int value) { sketch.done = value; });
  Axis over = ordered("the last one longer", {"no", "by 30 %"},
                      [](Sketch& sketch, int value) { sketch.overshot = value == 1; });
  Axis since = ordered("a walk of yesterday", {"green", "amber", "red"},
                       [](Sketch& sketch, int value) { sketch.since = static_cast<Light>(value); });
  Axis few_mornings =
      ordered("mornings not given", {"0", "2"}, [](Sketch& sketch, int value) { sketch.mornings_missing = 2 * value; });
  Axis sign = answered("clinician's sign", {"never", "open", "a no alone since"}, [](Sketch& sketch, int value) {
    constexpr FlagState states[] = {FlagState::never, FlagState::open, FlagState::latched};
    sketch.flags[2] = states[value];
  });
  grid.axes = {position(ladder, {"S1", "S4", "S9", "S10", "S13", "running"}),
               day,
               told,
               done_of_it,
               over,
               since,
               ambers("ambers last week", 0, {0, 2}),
               yes_or_no("the back tightened", &Sketch::tightened),
               few_mornings,
               sign,
               weekly_max({-1, 60, 20}),
               not_before({0, 3, 5}),
               resting_pain(),
               screen()};
  grid.exists = [](const Sketch& sketch) {
    // What was done has to have been due, and a walk of yesterday has to be of this week.
    const int due = (sketch.day >= 1) + (sketch.day >= 3) + (sketch.day >= 5);
    return sketch.done <= due && (!sketch.overshot || sketch.done > 0) &&
           (sketch.since == Light::green || sketch.day > 0);
  };
  return grid;
}

}  // namespace rtr::enumeration
