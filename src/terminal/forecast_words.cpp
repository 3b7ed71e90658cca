// The words of a forecast: its scenarios, what each assumes, its targets and their dates.
#include "terminal/forecast_words.hpp"

#include "terminal/course_words.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"

#include <fmt/format.h>

namespace rtr::terminal {

using course::Arrival;
using course::Forecast;
using course::Scenario;
using course::ScenarioKind;
using course::Target;

namespace {

std::string away_text(const std::vector<course::Away>& away, Date near) {
  std::vector<std::string> parts;
  parts.reserve(away.size());
  for (const course::Away& one : away) {
    parts.push_back(fmt::format("{} to {}", day_text(one.first, near), day_text(one.last, near)));
  }
  return joined(parts);
}

/// Where a flare "half-way" is: " to S13", " to the goal"; empty where neither has a day.
std::string way_text(const Forecast& forecast, const CourseTold& told) {
  const auto first = course::first_ahead(forecast.scenarios.front());
  if (!first) return "";
  return *first == Target::goal ? " to the goal" : fmt::format(" to {}", UserText(told.protocol.stages.back().id));
}

}  // namespace

std::string short_name(const Scenario& scenario, const Forecast& forecast) {
  switch (scenario.kind) {
    case ScenarioKind::all_well:
      return "all goes well";
    case ScenarioKind::two_of_three:
      return "two of three runs";
    case ScenarioKind::one_flare:
      return scenario.flare_on ? "a flare on " + day_month(*scenario.flare_on) : "a flare";
    case ScenarioKind::away:
      return forecast.away.size() > 1 ? fmt::format("away {} times", forecast.away.size())
                                      : fmt::format("away {} to {}", day_month(forecast.away.front().first),
                                                    day_month(forecast.away.front().last));
  }
  return {};
}

std::string assumption_of(const Scenario& scenario, const Forecast& forecast, const CourseTold& told) {
  switch (scenario.kind) {
    case ScenarioKind::all_well:
      return "every run done as planned, without pain";
    case ScenarioKind::two_of_three:
      return "the third run of a week left out, about what the trial's runners did; two clean ones are enough to move "
             "up";
    case ScenarioKind::one_flare:
      return fmt::format("sharp pain in one run half-way{}, settled the next day, and the rest of that week left out",
                         way_text(forecast, told));
    case ScenarioKind::away:
      return fmt::format("all well, but no run from {}", away_text(forecast.away, told.plan.as_of));
  }
  return {};
}

std::string target_name(Target target, const Forecast& forecast, const CourseTold& told) {
  switch (target) {
    case Target::last_stage: {
      const Stage& last = told.protocol.stages.back();
      const StepTotals totals = totals_of(last.sessions.front());
      // A last stage without walk breaks is known by how long it runs.
      const bool straight = totals.longest_run_s == totals.run_s;
      return fmt::format("{}{}", UserText(last.id), straight ? fmt::format(" ({})", minutes_of(totals.run_s)) : "");
    }
    case Target::five_km:
      return "5 km in one go";
    case Target::goal:
      return goal_text(forecast.goal, told.record.runner.units);
  }
  return {};
}

std::string arrival_text(const Arrival& arrival) {
  if (!arrival.known) return "no distances";
  if (arrival.already) return "reached";
  return arrival.on ? full_date(*arrival.on) : "not in 2 years";
}

}  // namespace rtr::terminal
