// Writes a course as a document (docs/formats.md: rtr-progress/1).
#include "json/course.hpp"
#include "json/write_course.hpp"
#include "json/write_parts.hpp"
#include "words/catalogue.hpp"

namespace rtr::json {
namespace {

using course::CourseWeek;

void write_pain(Writer& writer, const course::WeekPain& pain) {
  writer.open_object().key("worst");
  if (pain.worst) {
    writer.number(*pain.worst);
  } else {
    writer.null();
  }
  writer.key("unanswered").number(pain.unanswered).close();
}

void write_events(Writer& writer, const CourseWeek& week, bool flares) {
  writer.open_list();
  for (const course::Event& event : week.events) {
    if (event.flare == flares) write_date(writer, event.date);
  }
  writer.close();
}

/// What was run and walked, where the runner stood, and how the week moved.
void write_figures(Writer& writer, const CourseWeek& week) {
  writer.key("phase").text(name_of(week.phase, phase_names)).key("stage_number");
  if (week.stage) {
    writer.number(*week.stage + 1);
  } else {
    writer.null();
  }
  writer.key("progress");
  if (week.progress == Progress::none) {
    writer.null();
  } else {
    writer.text(progress_names[static_cast<std::size_t>(week.progress) - 1]);
  }
  writer.key("held").boolean(week.held);
  write_text_or_null(writer.key("held_by"), week.held_by);
  write_minutes(writer.key("run_min"), week.run_s);
  write_minutes(writer.key("walk_min"), week.walk_s);
  write_rem_minutes(writer.key("rem_min"), 2 * week.run_s + week.walk_s);
  writer.key("ten_percent_run_min");
  if (week.most_run_s) {
    write_minutes(writer, *week.most_run_s);
  } else {
    writer.null();
  }
  writer.key("runs").number(week.runs).key("planned_runs");
  if (week.told) {
    writer.number(week.planned_runs);
    write_minutes(writer.key("planned_run_min"), week.planned_run_s);
  } else {
    writer.null().key("planned_run_min").null();
  }
}

void write_week(Writer& writer, const CourseWeek& week, bool figures) {
  write_date(writer.open_object().key("start"), week.start);
  write_date(writer.key("end"), week.start + 6);
  writer.key("over").boolean(week.over).key("told").boolean(week.told);
  writer.key("sessions").number(week.sessions);
  if (figures) write_figures(writer, week);
  writer.key("pain").open_object();
  write_pain(writer.key("during"), week.during);
  write_pain(writer.key("next_morning"), week.next_morning);
  writer.close();
  write_events(writer.key("flares"), week, true);
  write_events(writer.key("ambers"), week, false);
  writer.key("signs").open_list();
  for (const Date day : week.signs) write_date(writer, day);
  writer.close();
  writer.close();
}

std::string_view withheld_text(Tier tier) {
  if (tier >= Tier::same_day) return "everything, while an emergency or same-day sign is open";
  return tier == Tier::clinician ? "figures of running, until a clinician has been seen" : "";
}

}  // namespace

void open_course(Writer& writer, std::string_view format, const Plan& plan, std::string_view withheld) {
  writer.open_object().key("format").text(format).key("runner").text(plan.runner);
  write_date(writer.key("as_of"), plan.as_of);
  writer.key("tier").text(name_of(plan.tier, tier_names));
  write_text_or_null(writer.key("withheld"), withheld);
}

void write_goal(Writer& writer, const course::GoalMeant& goal) {
  using Kind = course::GoalMeant::Kind;
  constexpr std::array<std::string_view, 3> kinds{"weekly_km", "weekly_run_min", "continuous_min"};
  constexpr std::array<std::string_view, 3> from{"goal", "before_injury", "table"};
  writer.open_object().key("kind").text(name_of(goal.kind, kinds)).key("value");
  if (goal.kind == Kind::weekly_m) {
    write_km(writer, goal.amount);
  } else {
    write_minutes(writer, goal.amount);
  }
  writer.key("from").text(name_of(goal.from, from)).close();
}

void write_arrival(Writer& writer, const course::Arrival& arrival, Date as_of) {
  writer.key("date");
  if (arrival.on) {
    write_date(writer, *arrival.on);
    writer.key("days").number(*arrival.on - as_of);
  } else {
    writer.null().key("days").null();
  }
  writer.key("already").boolean(arrival.already).key("known").boolean(arrival.known);
}

std::string write_progress(const course::Course& course, const course::Forecast& ahead, const Plan& plan) {
  Writer writer(2);
  open_course(writer, "rtr-progress/1", plan, withheld_text(plan.tier));
  if (plan.tier < Tier::same_day) {
    const bool figures = plan.tier < Tier::clinician;
    writer.key("self_reported").boolean(true);
    if (figures) {
      writer.key("protocol").text(plan.protocol).key("stage_count").number(plan.stage_count);
      write_goal(writer.key("goal"), ahead.goal);
      writer.key("goal_if_all_goes_well").open_object();
      write_arrival(writer,
                    ahead.scenarios.empty() ? course::Arrival{} : ahead.scenarios.front().at(course::Target::goal),
                    plan.as_of);
      writer.close();
    }
    writer.key("earlier_weeks").number(course.earlier).key("weeks").open_list();
    for (const CourseWeek& week : course.weeks) write_week(writer, week, figures);
    writer.close();
  }
  writer.key("notice").text(text_of("notice")).close();
  return writer.str();
}

}  // namespace rtr::json
