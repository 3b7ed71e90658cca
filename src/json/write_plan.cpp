// Writes the plan document (docs/formats.md: rtr-plan/1). A stop has no key that could hold a session or a running
// figure.
#include "json/codec.hpp"
#include "json/write_finding.hpp"
#include "json/write_parts.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <string>

namespace rtr::json {
namespace {

template <class Value, class Write>
void or_null(Writer& writer, const std::optional<Value>& value, Write write) {
  if (value) {
    write(writer, *value);
  } else {
    writer.null();
  }
}

bool has_steps(ItemKind kind) { return kind == ItemKind::walk || kind == ItemKind::walk_run || kind == ItemKind::run; }

void write_exercises(Writer& writer, const std::vector<ExerciseDose>& exercises) {
  writer.open_list();
  for (const ExerciseDose& dose : exercises) {
    writer.open_object().key("id").text(dose.id).key("sets").number(dose.sets).key("reps").number(dose.reps);
    if (dose.hold_s > 0) writer.key("hold_s").number(dose.hold_s);
    writer.key("per_side").boolean(dose.per_side).close();
  }
  writer.close();
}

void write_activity(Writer& writer, const Activity& activity) {
  writer.open_object().key("kind").text(name_of(activity.kind, item_kind_names));
  if (has_steps(activity.kind)) {
    const StepTotals totals = totals_of(activity.steps);
    if (!activity.stage.empty()) writer.key("stage").text(activity.stage);
    write_steps(writer.key("steps"), activity.steps);
    write_minutes(writer.key("run_min"), totals.run_s);
    write_minutes(writer.key("walk_min"), totals.walk_s);
    write_minutes(writer.key("total_min"), totals.run_s + totals.walk_s);
  } else if (activity.total_s > 0) {
    write_minutes(writer.key("total_min"), activity.total_s);
  }
  if (activity.rpe_max) writer.key("rpe_max").number(*activity.rpe_max);
  if (activity.surface) writer.key("surface").text(name_of(*activity.surface, surface_names));
  const bool exercised = activity.kind == ItemKind::strength || activity.kind == ItemKind::mobility;
  if (exercised || !activity.exercises.empty()) write_exercises(writer.key("exercises"), activity.exercises);
  writer.close();
}

void write_totals(Writer& writer, const Totals& totals) {
  writer.open_object();
  write_minutes(writer.key("run_min"), totals.run_s);
  write_minutes(writer.key("walk_min"), totals.walk_s);
  write_rem_minutes(writer.key("rem_min"), totals.rem_half_s);
  writer.key("run_days").number(totals.run_days);
  write_minutes(writer.key("longest_run_min"), totals.longest_run_s);
  writer.close();
}

void write_reference(Writer& writer, const ReferenceWeek& reference) {
  writer.open_object();
  write_minutes(writer.key("run_min"), reference.run_s);
  write_rem_minutes(writer.key("rem_min"), reference.rem_half_s);
  write_date(writer.key("week_start"), reference.week_start);
  writer.close();
}

void write_limits(Writer& writer, const Limits& limits) {
  writer.open_object();
  or_null(writer.key("rem_min_max"), limits.rem_half_s_max, write_rem_minutes);
  or_null(writer.key("weekly_run_min_max"), limits.weekly_run_s_max, write_minutes);
  or_null(writer.key("single_run_min_max"), limits.single_run_s_max, write_minutes);
  or_null(writer.key("weekly_km_max"), limits.weekly_m_max, write_km);
  or_null(writer.key("no_running_before"), limits.no_running_before, write_date);
  writer.key("rpe_max").number(limits.rpe_max);
  write_surfaces(writer.key("surfaces"), limits.surfaces);
  writer.close();
}

void write_week(Writer& writer, const Week& week) {
  write_totals(writer.key("totals"), week.totals);
  or_null(writer.key("reference"), week.reference, write_reference);
  write_limits(writer.key("limits"), week.limits);
  writer.key("days").open_list();
  for (const Day& day : week.days) {
    write_date(writer.open_object().key("date"), day.date);
    writer.key("items").open_list();
    for (const Activity& activity : day.items) write_activity(writer, activity);
    writer.close().close();
  }
  writer.close().key("daily").open_list();
  for (const Activity& activity : week.daily) write_activity(writer, activity);
  writer.close();
}

void write_head(Writer& writer, const Plan& plan) {
  const bool stopped = week_of(plan) == nullptr;
  const Progress progress = stopped ? Progress::none : plan.progress;
  const bool staged = !stopped && plan.phase == Phase::walk_run && !plan.stage.empty();
  writer.key("format").text("rtr-plan/1").key("runner").text(plan.runner);
  write_date(writer.key("as_of"), plan.as_of);
  writer.key("week").open_object();
  write_date(writer.key("start"), plan.week_start);
  write_date(writer.key("end"), plan.week_start + 6);
  writer.close();
  writer.key("outcome").text(name_of(outcome_of(plan), outcome_names));
  writer.key("tier").text(name_of(plan.tier, tier_names));
  writer.key("phase").text(name_of(stopped ? Phase::prepare : plan.phase, phase_names));
  writer.key("progress");
  if (progress == Progress::none) {
    writer.null();
  } else {
    writer.text(progress_names[static_cast<std::size_t>(progress) - 1]);
  }
  writer.key("protocol").text(plan.protocol);
  write_text_or_null(writer.key("stage"), staged ? plan.stage : std::string());
  or_null(writer.key("stage_number"), staged ? std::optional(plan.stage_number) : std::nullopt,
          [](Writer& out, int number) { out.number(number); });
  writer.key("stage_count").number(plan.stage_count);
}

void write_words(Writer& writer, const Plan& plan) {
  const bool stopped = week_of(plan) == nullptr;
  writer.key("to_advance").open_list();
  for (const Need& need : plan.to_advance) {
    if (stopped) break;
    writer.open_object().key("rule").text(need.rule).key("needs").text(need_text(need)).close();
  }
  writer.close().key("cautions").open_list();
  for (const std::string_view id : plan.cautions) {
    if (!stopped) writer.text(text_of(id));
  }
  writer.close().key("stop_signs").open_list();
  for (const std::string_view id : stop_sign_ids()) writer.text(text_of(id));
  writer.close().key("notice").text(text_of("notice"));
}

}  // namespace

std::string write_plan(const Plan& plan, const Protocol& protocol, int indent) {
  Writer writer(indent);
  writer.open_object();
  write_head(writer, plan);
  if (const Week* week = week_of(plan)) write_week(writer, *week);
  writer.key("findings").open_list();
  for (const std::vector<Finding>* fired : {&plan.findings, &plan.quiet})
    for (const Finding& finding : *fired) write_finding(writer, plan, finding, protocol);
  writer.close();
  write_words(writer, plan);
  writer.key("made_by").open_object().key("program").text("rtr " + std::string(program_version()));
  writer.key("rules").text(rules_version()).key("protocol").text(plan.protocol).close();
  writer.close();
  return writer.str();
}

}  // namespace rtr::json
