// CarePlan: the week. There is one for each runner, which a newer export replaces, so that no run of an older plan
// stays on a server as if it still held.
#include "export/fhir.hpp"
#include "json/names.hpp"
#include "terminal/accessible.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"
#include "words/in_plan.hpp"

#include "common/text.hpp"

namespace rtr::exporting::fhir {
namespace {

terminal::Told told_of(const Context& context) {
  return {context.material.plan, context.material.protocol, context.material.record, context.material.before};
}

std::string description_of(const Context& context, bool withheld) {
  const Plan& plan = context.material.plan;
  if (withheld) {
    const terminal::StopText text = terminal::stop_text(told_of(context), context.material.style);
    const std::string_view walks = week_of(plan) == nullptr ? "" : text_of("prepare.clinician");
    return text.title + " " + text.action + (walks.empty() ? "" : " ") + std::string(walks);
  }
  const std::string place = terminal::capital(terminal::place_text(plan)) + ".";
  return context.pseudonymous() ? place : place + " " + terminal::lead_text(told_of(context));
}

void add_activity(Draft& draft, const Context& context, const Activity& item, std::optional<Date> on) {
  std::string text = terminal::capital(terminal::spoken_activity(item, context.material.record.runner.injury.kind));
  if (!item.stage.empty()) text = "Stage " + item.stage + ". " + text;
  draft.writer().open_object().key("detail").open_object();
  draft.word("kind", "ServiceRequest");
  draft.code("code", {"urn:rtr:activity", json::name_of(item.kind, json::item_kind_names), terminal::kind_name(item)});
  draft.word("status", "scheduled");
  if (on) {
    draft.period("scheduledPeriod", *on, on);
  } else {
    const Date start = context.material.plan.week_start;
    draft.key("scheduledTiming").open_object().key("repeat").open_object();
    draft.period("boundsPeriod", start, start + 6);
    draft.key("frequency").number(1).key("period").number(1).key("periodUnit").text("d");
    draft.close();
    draft.close();
  }
  draft.text("description", text);
  draft.close();
  draft.close();
}

void add_activities(Draft& draft, const Context& context, const Week& week) {
  bool any = !week.daily.empty();
  for (const Day& day : week.days) any = any || !day.items.empty();
  if (!any) return;
  draft.key("activity").open_list();
  for (const Day& day : week.days) {
    for (const Activity& item : day.items) add_activity(draft, context, item, day.date);
  }
  for (const Activity& item : week.daily) add_activity(draft, context, item, std::nullopt);
  draft.close();
}

std::string clearance_text(const Clearance& clearance, const Context& context) {
  std::vector<std::string> parts;
  if (clearance.covers_return_to_running) parts.emplace_back("covers the return to running");
  for (const Item item : red_flags()) {
    if (clearance.covers[index_of(item)]) parts.push_back("examined for: " + std::string(question_of(item).label));
  }
  if (clearance.stage_max) parts.push_back("stage at most " + *clearance.stage_max);
  if (clearance.start_stage) parts.push_back("start at stage " + *clearance.start_stage);
  if (clearance.weekly_run_max_s)
    parts.push_back("running at most " + minutes_text(*clearance.weekly_run_max_s) + " min a week");
  if (clearance.no_running_before) parts.push_back("no running before " + context.day(*clearance.no_running_before));
  if (clearance.until) parts.push_back("until " + context.day(*clearance.until));
  std::string text = "Clearance";
  for (const std::string& part : parts) text += (&part == &parts.front() ? ": " : "; ") + part;
  const std::string note = readable(clearance.note);
  return text + "." + (note.empty() ? "" : " " + note);
}

/// Which rule shaped the week, why, and what that rests on.
std::string finding_text(const Finding& finding, const Context& context) {
  const Card* card = card_of(finding.rule);
  std::string text = "Rule " + std::string(finding.rule);
  if (!context.pseudonymous()) text += ": " + message_in(context.material.plan, finding, context.material.protocol);
  if (card == nullptr) return text;
  (text += " (") += card->evidence;
  for (const std::string_view source : card->sources) (text += ", ") += source;
  return text + ")";
}

void add_notes(Draft& draft, const Context& context, bool withheld) {
  const Plan& plan = context.material.plan;
  draft.key("note").open_list();
  for (const Clearance& clearance : context.material.record.clearances)
    draft.note(clearance_text(clearance, context), clearance.by, clearance.date);
  for (const Finding& finding : plan.findings) {
    if (finding.binding) draft.note(finding_text(finding, context));
  }
  for (const std::string_view id : plan.cautions) {
    if (!withheld) draft.note(text_of(id));
  }
  for (const std::string_view id : terminal::signs_to_show(plan)) draft.note(text_of(id));
  if (context.pseudonymous())
    draft.note("Dates are moved: 2000-01-01 stands for the day of the injury, or the first on record.");
  draft.note(text_of("notice"));
  draft.close();
}

}  // namespace

void add_plan(Resources& to, const Context& context) {
  const Plan& plan = context.material.plan;
  const bool withheld = plan.tier >= Tier::clinician;
  Draft draft(context, "CarePlan", "");
  draft.word("status", withheld ? "on-hold" : "active");
  draft.word("intent", "plan");
  draft.word("title", "Return to running: " + std::string(withheld ? "withheld" : "the week"));
  draft.text("description", description_of(context, withheld));
  draft.refer_to_patient("subject");
  draft.period("period", plan.week_start, plan.week_start + 6);
  draft.day("created", plan.as_of);
  for (const auto& [name, type] : {std::pair("addresses", "Condition"), std::pair("goal", "Goal")}) {
    draft.key(name).open_list();
    draft.refer({}, type, "");
    draft.close();
  }
  // As with a watch or a calendar: another program cannot tell what is gentle from what is prescribed.
  if (const Week* week = week_of(plan); week != nullptr && !withheld) add_activities(draft, context, *week);
  add_notes(draft, context, withheld);
  to.push_back(std::move(draft).finish());
}

}  // namespace rtr::exporting::fhir
