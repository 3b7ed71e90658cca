// Reads one day of a plan document.
#include "json/plan_day.hpp"

#include "json/names.hpp"
#include "json/parts.hpp"
#include "json/reader.hpp"

namespace rtr::json {
namespace {

constexpr int sets_max = 100;
constexpr int seconds_max = 3600;

ExerciseDose dose_at(const Spot& spot, PlanDay& day, Reading& reading) {
  Fields fields(spot, reading);
  ExerciseDose dose;
  day.ids.push_back(fields.text("id", Presence::required).value_or(""));
  dose.id = day.ids.back();
  dose.sets = fields.whole("sets", 1, sets_max).value_or(1);
  dose.reps = fields.whole("reps", 1, sets_max).value_or(1);
  dose.hold_s = fields.whole("hold_s", 0, seconds_max).value_or(0);
  dose.per_side = fields.boolean("per_side").value_or(false);
  return dose;
}

Activity activity_at(const Spot& spot, PlanDay& day, Reading& reading) {
  Fields fields(spot, reading);
  Activity activity;
  activity.kind = fields.choice<ItemKind>("kind", item_kind_names, Presence::required).value_or(ItemKind::walk);
  activity.stage = fields.id("stage").value_or("");
  if (const auto steps = fields.list("steps")) {
    StepRules rules;
    rules.unknown_keys = true;
    activity.steps = steps_at(*steps, rules, reading);
  }
  activity.total_s = fields.minutes("total_min", session_min_max).value_or(0);
  activity.rpe_max = fields.whole("rpe_max", 0, 10);
  activity.surface = fields.choice<Surface>("surface", surface_names);
  if (const auto exercises = fields.list("exercises")) {
    for (const Spot& entry : entries(*exercises)) activity.exercises.push_back(dose_at(entry, day, reading));
  }
  return activity;
}

void add_activities(Fields& fields, std::string_view key, std::vector<Activity>& to, PlanDay& day, Reading& reading) {
  const auto list = fields.list(key);
  if (!list) return;
  for (const Spot& entry : entries(*list)) to.push_back(activity_at(entry, day, reading));
}

Surfaces surfaces_at(const Spot& limits, Reading& reading) {
  Surfaces surfaces;
  Fields fields(limits, reading);
  const auto list = fields.list("surfaces");
  if (!list) return surfaces;
  for (const Spot& entry : entries(*list)) {
    if (const auto place = chosen(entry, surface_names, reading.problems)) surfaces.set(*place);
  }
  return surfaces;
}

/// The rules that fired, and the day that the finding of a flare names.
void add_findings(const Spot& findings, PlanDay& day, Reading& reading) {
  for (const Spot& entry : entries(findings)) {
    Fields finding(entry, reading);
    day.rules.push_back(finding.text("rule").value_or(""));
    if (day.rules.back() != "flare") continue;
    if (const auto facts = finding.object("facts")) day.flare_on = Fields(*facts, reading).date("on", DateRange::any);
  }
}

}  // namespace

Result<PlanDay> read_plan_day(std::string_view text, std::string_view file, Date day) {
  Problems problems(file);
  const std::optional<Document> document = read_document(text, problems);
  if (!document) return tl::unexpected(problems.failure(Code::bad_data));
  constexpr Date far_ahead{2932896};  // 9999-12-31: a plan's days may lie ahead
  Reading reading{problems, far_ahead};
  PlanDay found;
  const Spot root{&document->root};
  Fields fields(root, reading);
  // What a newer version means by a day is not known.
  if (!fields.is_object() || !format_is(fields, "rtr-plan", 1)) return tl::unexpected(problems.failure(Code::bad_data));
  if (const auto days = fields.list("days")) {
    for (const Spot& entry : entries(*days)) {
      Fields one(entry, reading);
      if (one.date("date", DateRange::any, Presence::required) != day) continue;
      add_activities(one, "items", found.items, found, reading);
    }
  }
  add_activities(fields, "daily", found.daily, found, reading);
  if (const auto limits = fields.object("limits")) found.surfaces = surfaces_at(*limits, reading);
  if (const auto findings = fields.list("findings")) add_findings(*findings, found, reading);
  if (problems.any()) return tl::unexpected(problems.failure(Code::bad_data));
  return found;
}

}  // namespace rtr::json
