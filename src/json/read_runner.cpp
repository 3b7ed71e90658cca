// Reads the runner's profile and clearances.
#include "json/names.hpp"
#include "json/parts.hpp"

#include <string>

namespace rtr::json {
namespace {

constexpr std::string_view runner_format = "rtr-runner";

constexpr int birth_year_min = 1900;

Injury injury_at(const Spot& spot, Reading& reading) {
  Injury injury;
  Fields fields(spot, reading);
  injury.kind = fields.choice<InjuryKind>("kind", injury_kind_names).value_or(InjuryKind::unknown);
  injury.onset = fields.date("onset", DateRange::past);
  injury.surgery = fields.answer("surgery");
  injury.leg_symptoms_last = fields.date("leg_symptoms_last", DateRange::past);
  if (const std::optional<Spot> list = fields.list("worse_with")) {
    for (const Spot& entry : entries(*list)) {
      if (const auto index = chosen(entry, worse_with_names, reading.problems)) injury.worse_with.set(*index);
    }
  }
  fields.refuse_unknown();
  return injury;
}

BeforeInjury before_injury_at(const Spot& spot, Reading& reading) {
  BeforeInjury before;
  Fields fields(spot, reading);
  before.weekly_m = fields.km("weekly_km", week_km_max);
  before.weekly_run_s = fields.minutes("weekly_run_min", week_min_max);
  before.longest_m = fields.km("longest_km", session_km_max);
  before.days_per_week = fields.whole("days_per_week", 0, 7);
  fields.refuse_unknown();
  return before;
}

Goal goal_at(const Spot& spot, Reading& reading) {
  Goal goal;
  Fields fields(spot, reading);
  goal.weekly_m = fields.km("weekly_km", week_km_max);
  goal.weekly_run_s = fields.minutes("weekly_run_min", week_min_max);
  goal.continuous_s = fields.minutes("continuous_min", session_min_max);
  fields.refuse_unknown();
  return goal;
}

// Sunday and Monday are neighbours: runs keep their distance across the week's edge.
bool two_with_a_day_between(const Weekdays& days) {
  for (std::size_t first = 0; first < days.size(); ++first) {
    for (std::size_t apart = 2; apart <= 5; ++apart) {
      if (days[first] && days[(first + apart) % days.size()]) return true;
    }
  }
  return false;
}

Weekdays run_days_at(const Spot& list, Reading& reading) {
  Weekdays days;
  bool readable = true;
  for (const Spot& entry : entries(list)) {
    const std::optional<std::size_t> day = chosen(entry, short_weekday_names, reading.problems);
    if (!day) {
      readable = false;
    } else if (days[*day]) {
      reading.problems.add(entry, "is " + shown(*entry.node) + ", which is named twice");
    } else {
      days.set(*day);
    }
  }
  if (readable && !two_with_a_day_between(days)) {
    reading.problems.add(list,
                         "has no two days with a day between; at least two run days are needed that are not neighbours",
                         "Sunday and Monday are neighbours too");
  }
  return days;
}

}  // namespace

Runner runner_at(const Spot& spot, Reading& reading, Opening opening) {
  Runner runner;
  Fields fields(spot, reading);
  if (opening == Opening::optional && fields.member("format") && !format_is(fields, runner_format, 1)) return runner;
  runner.id = fields.id("id", Presence::required).value_or("");
  runner.name = fields.text("name").value_or("");
  runner.birth_year = fields.whole("birth_year", birth_year_min, to_civil(reading.today).year);
  runner.units = fields.choice<Units>("units", units_names).value_or(Units::km);
  runner.week_start = fields.choice<Weekday>("week_start", weekday_names).value_or(Weekday::monday);
  if (const std::optional<Spot> list = fields.list("run_days")) runner.run_days = run_days_at(*list, reading);
  runner.protocol = fields.id("protocol").value_or("");
  if (const std::optional<Spot> injury = fields.object("injury")) runner.injury = injury_at(*injury, reading);
  if (const std::optional<Spot> before = fields.object("before_injury")) {
    runner.before_injury = before_injury_at(*before, reading);
  }
  if (const std::optional<Spot> goal = fields.object("goal")) runner.goal = goal_at(*goal, reading);
  fields.refuse_unknown();
  return runner;
}

Clearance clearance_at(const Spot& spot, Reading& reading) {
  Clearance clearance;
  Fields fields(spot, reading);
  clearance.date = fields.date("date", DateRange::past, Presence::required).value_or(Date{});
  clearance.by = fields.text("by").value_or("");
  if (const std::optional<Spot> list = fields.list("covers")) {
    constexpr std::string_view return_to_running = "return_to_running";
    std::vector<std::string_view> names{return_to_running};
    for (const Item flag : red_flags()) names.push_back(id_of(flag));
    for (const Spot& entry : entries(*list)) {
      const std::optional<std::size_t> index = chosen(entry, names, reading.problems);
      if (!index) continue;
      if (*index == 0) {
        clearance.covers_return_to_running = true;
      } else {
        clearance.covers.set(index_of(red_flags()[*index - 1]));
      }
    }
  }
  clearance.until = fields.date("until", DateRange::any);
  clearance.stage_max = fields.id("stage_max");
  clearance.weekly_run_max_s = fields.minutes("weekly_run_min_max", week_min_max);
  clearance.no_running_before = fields.date("no_running_before", DateRange::any);
  clearance.start_stage = fields.id("start_stage");
  clearance.note = fields.text("note").value_or("");
  fields.refuse_unknown();
  return clearance;
}

}  // namespace rtr::json
