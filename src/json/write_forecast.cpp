// Writes a forecast as a document (docs/formats.md: rtr-forecast/1).
#include "json/course.hpp"
#include "json/write_course.hpp"
#include "json/write_parts.hpp"
#include "words/catalogue.hpp"

namespace rtr::json {
namespace {

using course::Forecast;
using course::Scenario;
using course::WeekAhead;

constexpr std::array<std::string_view, course::target_count> target_names{"last_stage", "five_km", "goal"};
constexpr std::array<std::string_view, 4> scenario_names{"all_well", "two_of_three", "one_flare", "away"};

void write_away(Writer& writer, const std::vector<course::Away>& away) {
  writer.open_list();
  for (const course::Away& one : away) {
    write_date(writer.open_object().key("first"), one.first);
    write_date(writer.key("last"), one.last);
    writer.close();
  }
  writer.close();
}

void write_week(Writer& writer, const WeekAhead& week) {
  write_date(writer.open_object().key("start"), week.start);
  writer.key("outcome").text(name_of(week.outcome, outcome_names));
  writer.key("phase").text(name_of(week.phase, phase_names));
  write_text_or_null(writer.key("stage"), week.stage);
  write_minutes(writer.key("planned_run_min"), week.planned_run_s);
  write_minutes(writer.key("done_run_min"), week.done_run_s);
  writer.close();
}

void write_scenario(Writer& writer, const Scenario& scenario, const Scenario& well, Date as_of) {
  writer.open_object().key("id").text(name_of(scenario.kind, scenario_names)).key("flare_on");
  if (scenario.flare_on) {
    write_date(writer, *scenario.flare_on);
  } else {
    writer.null();
  }
  writer.key("arrivals").open_list();
  for (std::size_t i = 0; i < target_names.size(); ++i) {
    const course::Arrival& arrival = scenario.arrivals[i];
    writer.open_object().key("target").text(target_names[i]);
    write_arrival(writer, arrival, as_of);
    writer.key("later_days");
    if (arrival.on && well.arrivals[i].on) {
      writer.number(*arrival.on - *well.arrivals[i].on);
    } else {
      writer.null();
    }
    writer.close();
  }
  write_text_or_null(writer.close().key("held_by"), scenario.held_by);
  writer.key("weeks").open_list();
  for (const WeekAhead& week : scenario.weeks) write_week(writer, week);
  writer.close().close();
}

std::string_view withheld_text(const Forecast& forecast, const Plan& plan) {
  if (plan.tier >= Tier::clinician) return "all dates, while running is withheld";
  return forecast.scenarios.empty() ? "all dates, because next week's plan has no running" : "";
}

}  // namespace

std::string write_forecast(const Forecast& forecast, const Plan& plan, const Protocol& protocol) {
  Writer writer(2);
  const std::string_view withheld = withheld_text(forecast, plan);
  open_course(writer, "rtr-forecast/1", plan, withheld);
  if (withheld.empty()) {
    writer.key("basis").text("arithmetic on what is assumed, not a promise");
    writer.key("protocol").text(plan.protocol).key("last_stage").text(protocol.stages.back().id);
    write_goal(writer.key("goal"), forecast.goal);
    writer.key("running_metres_a_minute");
    if (forecast.speed) {
      writer.number(forecast.speed->run);
    } else {
      writer.null();
    }
    writer.key("runs_left_this_week").number(forecast.runs_left_this_week);
    writer.key("horizon_weeks").number(course::horizon_weeks);
    write_away(writer.key("away"), forecast.away);
    writer.key("scenarios").open_list();
    for (const Scenario& scenario : forecast.scenarios) {
      write_scenario(writer, scenario, forecast.scenarios.front(), plan.as_of);
    }
    writer.close();
  }
  writer.key("notice").text(text_of("notice")).close();
  return writer.str();
}

}  // namespace rtr::json
