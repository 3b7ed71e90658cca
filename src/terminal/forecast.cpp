// The page of a forecast: when, under which assumption; then the curves; then what this is and what it is not.
#include "terminal/accessible.hpp"
#include "terminal/chart.hpp"
#include "terminal/course_words.hpp"
#include "terminal/forecast_words.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"
#include "terminal/width.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rtr::terminal {

using course::Arrival;
using course::Forecast;
using course::Scenario;
using course::ScenarioKind;
using course::Target;
using course::WeekAhead;

namespace {

constexpr std::array<Target, course::target_count> targets{Target::last_stage, Target::five_km, Target::goal};
constexpr int name_columns = 26;
constexpr std::string_view arithmetic_text =
    "This is arithmetic, not a promise: the rules of rtr plan, week after week, on what is assumed here. Your next "
    "session may change it.";

/// How much later than when all goes well; empty where that says nothing.
std::string later_text(const Arrival& arrival, const Arrival& well) {
  if (!arrival.on || !well.on || *arrival.on == *well.on) return "";
  const int days = *arrival.on - *well.on;
  return fmt::format("{}{} days", days > 0 ? "+" : "", days);
}

/// The same in words.
std::string later_words(const Arrival& arrival, const Arrival& well) {
  if (later_text(arrival, well).empty()) return "";
  const int days = *arrival.on - *well.on;
  return counted(std::abs(days), "day") + (days > 0 ? " later" : " sooner");
}

void draw_table(Page& page, const Forecast& forecast, const CourseTold& told) {
  const int width = (page.width() - name_columns) / static_cast<int>(targets.size());
  std::string head(static_cast<std::size_t>(name_columns), ' ');
  for (const Target target : targets) head += pad(cut(target_name(target, forecast, told), width - 2), width);
  page.line({{head, Ink::strong}});
  for (const Scenario& scenario : forecast.scenarios) {
    std::string line = pad(cut(short_name(scenario, forecast), name_columns - 2), name_columns);
    std::string later(static_cast<std::size_t>(name_columns), ' ');
    for (const Target target : targets) {
      line += pad(arrival_text(scenario.at(target)), width);
      later += pad(later_text(scenario.at(target), forecast.scenarios.front().at(target)), width);
    }
    page.line({{line}});
    if (scenario.kind != ScenarioKind::all_well && later.find_first_not_of(' ') != std::string::npos) {
      page.line({{later}});
    }
  }
}

/// The same for windows that are too narrow for a table.
void draw_list(Page& page, const Forecast& forecast, const CourseTold& told) {
  for (const Scenario& scenario : forecast.scenarios) {
    page.text(capital(short_name(scenario, forecast)), 0, 2, Ink::strong);
    for (const Target target : targets) {
      const std::string later = later_text(scenario.at(target), forecast.scenarios.front().at(target));
      page.line({{"  " + pad(cut(target_name(target, forecast, told), 15), 16)},
                 {arrival_text(scenario.at(target)) + (later.empty() ? "" : "  ")},
                 {columns(later) <= page.width() - 32 ? later : ""}});
    }
  }
}

std::vector<std::int64_t> minutes_of_weeks(const Scenario& scenario) {
  std::vector<std::int64_t> minutes;
  for (const WeekAhead& week : scenario.weeks) minutes.push_back(week.done_run_s);
  return minutes;
}

std::size_t longest_of(const Forecast& forecast) {
  std::size_t weeks = 0;
  for (const Scenario& scenario : forecast.scenarios) weeks = std::max(weeks, scenario.weeks.size());
  return weeks;
}

void draw_curves(Page& page, const Forecast& forecast, const Style& style) {
  const int width = fitting(style.width);
  const bool beside = page.width() >= 64;
  const int label = beside ? name_columns : 2;
  const std::size_t room = static_cast<std::size_t>(width - label);
  std::int64_t most = 0;
  bool cut_off = false;
  for (const Scenario& scenario : forecast.scenarios) {
    for (const std::int64_t minutes : minutes_of_weeks(scenario)) most = std::max(most, minutes);
    cut_off = cut_off || scenario.weeks.size() > room;
  }
  page.led("Running a week", Ink::strong,
           fmt::format("from {}, {} at most{}", day_month(forecast.scenarios.front().weeks.front().start),
                       minutes_of(most), cut_off ? "; the first weeks" : ""),
           0);
  for (const Scenario& scenario : forecast.scenarios) {
    std::vector<std::int64_t> minutes = minutes_of_weeks(scenario);
    if (minutes.size() > room) minutes.resize(room);
    const std::string name = short_name(scenario, forecast);
    if (!beside) page.line({{name}});
    page.line({{beside ? pad(cut(name, name_columns - 2), name_columns) : "  "},
               {curve_of(minutes, most, style.unicode), Ink::go}});
  }
  const std::size_t longest = std::min(room, longest_of(forecast));
  std::vector<Date> starts;
  for (std::size_t week = 0; week < longest; ++week) {
    starts.push_back(forecast.scenarios.front().weeks.front().start + 7 * static_cast<int>(week));
  }
  Columns(page, style.unicode, label, 1).months(starts);
}

std::vector<std::string> assumption_texts(const Forecast& forecast, const CourseTold& told) {
  std::vector<std::string> texts;
  if (forecast.runs_left_this_week > 0) {
    texts.push_back(fmt::format("Taken as done: {} left in this week's plan.",
                                forecast.runs_left_this_week == 1
                                    ? std::string("the run that is")
                                    : fmt::format("the {} runs that are", forecast.runs_left_this_week)));
  }
  const bool waits = std::any_of(targets.begin(), targets.end(),
                                 [&](Target target) { return !forecast.scenarios.front().at(target).known; });
  if (forecast.speed) {
    const Metres per_minute = told.record.runner.units == Units::km ? 1000 : 1609;
    const Seconds pace = per_minute * 60 / forecast.speed->run;
    texts.push_back(fmt::format("Kilometres at your own pace of the last 28 days: running {}:{:02} a {}.", pace / 60,
                                pace % 60, told.record.runner.units == Units::km ? "km" : "mile"));
  } else if (waits) {
    texts.emplace_back("Too few runs of the last 28 days carry a distance, so kilometres have no date.");
  }
  const Scenario& well = forecast.scenarios.front();
  if (!well.held_by.empty()) {
    texts.push_back(below_goal_sentence(well.held_by));
  }
  if (forecast.away.empty()) {
    texts.emplace_back("What a fortnight without running costs: rtr forecast --away FROM..TO");
  }
  return texts;
}

std::string scenario_sentence(const Scenario& scenario, const Forecast& forecast, const CourseTold& told) {
  std::vector<std::string> parts;
  for (const Target target : targets) {
    const Arrival& arrival = scenario.at(target);
    const std::string later = later_words(arrival, forecast.scenarios.front().at(target));
    parts.push_back(fmt::format("{}: {}{}", target_name(target, forecast, told), arrival_text(arrival),
                                later.empty() ? "" : fmt::format(" ({})", later)));
  }
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return fmt::format("{} ({}). {}.", capital(short_name(scenario, forecast)), assumption_of(scenario, forecast, told),
                     text);
}

/// Whether nothing is left to wait for: then there are no dates, and no curve either.
bool all_reached(const Forecast& forecast) {
  const Scenario& well = forecast.scenarios.front();
  return well.at(Target::goal).already && std::all_of(targets.begin(), targets.end(), [&](Target target) {
           return well.at(target).already || !well.at(target).known;
         });
}

std::string reached_text(const Forecast& forecast, const CourseTold& told) {
  std::vector<std::string> names;
  for (const Target target : targets) {
    if (forecast.scenarios.front().at(target).already) names.push_back(target_name(target, forecast, told));
  }
  return fmt::format("Reached already: {}. The plan holds there until you set another goal.{}", joined(names),
                     forecast.away.empty() ? "" : " What days away cost then: rtr why gap, rtr why gap-rescreen.");
}

/// Where runs of this week's plan come first, next week's is not known yet.
std::string heading_of(const Forecast& forecast, const CourseTold& told) {
  if (forecast.runs_left_this_week > 0) return "Forecast from this week's plan";
  return fmt::format("Forecast from next week's plan: {}", place_text(told.plan));
}

void print_forecast(Page& page, const Forecast& forecast, const CourseTold& told, const Style& style) {
  page.text(heading_of(forecast, told), 0, 2, Ink::strong);
  if (!alarm_word(told.plan).empty()) page.led("HOLD", Ink::care, hold_text, 2);
  page.blank();
  if (all_reached(forecast)) {
    page.text(reached_text(forecast, told), 2, 2);
    page.text(arithmetic_text, 2, 2);
    return;
  }
  page.width() >= 64 ? draw_table(page, forecast, told) : draw_list(page, forecast, told);
  page.blank();
  draw_curves(page, forecast, style);
  page.blank();
  for (const Scenario& scenario : forecast.scenarios) {
    page.text(fmt::format("{}: {}.", short_name(scenario, forecast), assumption_of(scenario, forecast, told)), 2, 4);
  }
  page.blank();
  for (const std::string& text : assumption_texts(forecast, told)) page.text(text, 2, 4);
  page.text(arithmetic_text, 2, 2);
}

void read_forecast(Page& page, const Forecast& forecast, const CourseTold& told) {
  page.fact(heading_of(forecast, told) + ".");
  if (!alarm_word(told.plan).empty()) page.fact(fmt::format("HOLD: {}", hold_text));
  if (all_reached(forecast)) {
    page.fact(spoken(reached_text(forecast, told)));
    page.fact(arithmetic_text);
    return;
  }
  for (const Scenario& scenario : forecast.scenarios) page.fact(spoken(scenario_sentence(scenario, forecast, told)));
  for (const std::string& text : assumption_texts(forecast, told)) page.fact(spoken(text));
  page.fact(arithmetic_text);
}

/// Where the plan has no running there is no date to count from: what it waits for is the answer.
void print_none(Page& page, const CourseTold& told, const Style& style) {
  const Told around{told.plan, told.protocol, told.record, nullptr};
  if (told.plan.tier >= Tier::clinician) {
    const StopText text = stop_text(around, style);
    style.accessible ? read_stop(page, text) : print_stop(page, text);
    if (told.plan.tier != Tier::clinician) return;
    page.blank();
    page.text("There is no forecast while running is withheld.");
    return;
  }
  page.led(alarm_word(told.plan), Ink::care, "No forecast yet: next week's plan has no running.", 0);
  for (const Missing& missing : missing_for_running(around)) {
    page.text(missing.text, 2, 2);
    if (!missing.command.empty()) page.text(missing.command, 4, 8, Ink::strong);
  }
  page.text("rtr plan shows the week, and what it waits for.");
}

}  // namespace

std::string render_forecast(const Forecast& forecast, const CourseTold& told, const Style& style) {
  Page page(style);
  if (told.plan.tier >= Tier::clinician || forecast.scenarios.empty()) {
    print_none(page, told, style);
  } else if (style.quiet) {
    page.text(scenario_sentence(forecast.scenarios.front(), forecast, told) + " Arithmetic, not a promise.");
  } else if (style.accessible) {
    read_forecast(page, forecast, told);
  } else {
    print_forecast(page, forecast, told, style);
  }
  return std::move(page).finish();
}

}  // namespace rtr::terminal
