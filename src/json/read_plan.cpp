// Reads what later weeks need of a plan that was issued. The rest of the document is let pass.
#include "json/codec.hpp"
#include "json/names.hpp"
#include "json/parts.hpp"
#include "json/reader.hpp"

#include <algorithm>
#include <string>

namespace rtr::json {
namespace {

bool has_steps(ItemKind kind) { return kind == ItemKind::walk || kind == ItemKind::walk_run || kind == ItemKind::run; }

void read_item(const Spot& spot, Date date, IssuedPlan& plan, Reading& reading) {
  Fields fields(spot, reading);
  IssuedItem item;
  item.date = date;
  const auto kind = fields.choice<ItemKind>("kind", item_kind_names, Presence::required);
  item.stage = fields.id("stage").value_or("");
  const bool steps_needed = kind && has_steps(*kind);
  const std::optional<Spot> list = fields.list("steps", steps_needed ? Presence::required : Presence::optional);
  if (!list || !kind) return;
  if (!has_steps(*kind)) {
    if (!list->node->children.empty()) fields.problem("steps", "are only for items of kind walk, walk_run and run");
    return;
  }
  StepRules rules;
  rules.unknown_keys = true;
  const StepTotals totals = totals_of(steps_at(*list, rules, reading));
  if (*kind == ItemKind::walk && totals.run_s > 0)
    fields.problem("steps", "have running in them, in an item of kind walk");
  item.kind = *kind;
  item.run_s = totals.run_s;
  item.walk_s = totals.walk_s;
  item.longest_run_s = totals.longest_run_s;
  plan.items.push_back(std::move(item));
}

void read_day(const Spot& spot, IssuedPlan& plan, bool week_known, Reading& reading) {
  Fields fields(spot, reading);
  const std::optional<Date> date = fields.date("date", DateRange::any, Presence::required);
  if (date && week_known && (*date < plan.week_start || *date - plan.week_start > 6)) {
    fields.problem("date", "is not a day of the plan's week");
  }
  const std::optional<Spot> items = fields.list("items");
  if (!items) return;
  for (const Spot& entry : entries(*items)) read_item(entry, date.value_or(Date{}), plan, reading);
}

// The findings are not needed and not checked: what cannot be read says nothing.
std::vector<Withheld> binding_among(const Spot& findings) {
  std::vector<Withheld> found;
  for (const Node& finding : findings.node->children) {
    Withheld one{"?"};
    bool binding = true;
    for (const Node& field : finding.children) {
      if (field.key == "rule" && field.type == NodeType::text) one.rule = field.text;
      if (field.key == "binding" && field.type == NodeType::boolean) binding = field.boolean;
      if (field.key != "facts") continue;
      for (const Node& fact : field.children) one.by_an_answer = one.by_an_answer || is_given_answer(fact.key);
    }
    if (binding) found.push_back(one);
  }
  return found;
}

void read_waits(Fields& fields, IssuedPlan& plan) {
  if (plan.outcome != Outcome::prepare) return;
  const std::optional<Spot> given = fields.member("waits_for_answers_only");
  const std::optional<Spot> findings = fields.member("findings");
  if (given) {
    plan.waits_for_answers_only = given->node->type == NodeType::boolean && given->node->boolean;
  } else if (findings && findings->node->type == NodeType::list) {
    plan.waits_for_answers_only = only_answers_are_missing(binding_among(*findings));
  }
}

}  // namespace

IssuedPlan issued_plan_at(const Spot& spot, Reading& reading) {
  IssuedPlan plan;
  Fields fields(spot, reading);
  if (!fields.is_object()) return plan;
  bool week_known = false;
  if (const std::optional<Spot> week = fields.object("week", Presence::required)) {
    Fields week_fields(*week, reading);
    const std::optional<Date> start = week_fields.date("start", DateRange::any, Presence::required);
    week_known = start.has_value();
    plan.week_start = start.value_or(Date{});
  }
  plan.as_of = fields.date("as_of", DateRange::past, Presence::required).value_or(Date{});
  const auto outcome = fields.choice<Outcome>("outcome", outcome_names, Presence::required);
  plan.outcome = outcome.value_or(Outcome::stop);
  plan.phase = fields.choice<Phase>("phase", phase_names, Presence::required).value_or(Phase::prepare);
  const std::optional<std::size_t> progress = fields.choice<std::size_t>("progress", progress_names);
  if (progress) plan.progress = static_cast<Progress>(*progress + 1);
  plan.stage = fields.id("stage").value_or("");
  const bool days_needed = outcome && *outcome != Outcome::stop;
  if (const auto days = fields.list("days", days_needed ? Presence::required : Presence::optional)) {
    if (outcome == Outcome::stop && !days->node->children.empty())
      fields.problem("days", "are given, but a stop has none");
    for (const Spot& day : entries(*days)) read_day(day, plan, week_known, reading);
  }
  const bool runs = std::any_of(plan.items.begin(), plan.items.end(), [](const IssuedItem& i) { return i.run_s > 0; });
  if (outcome == Outcome::prepare && runs)
    fields.problem("outcome", "is \"prepare\", but there is running in the days");
  read_waits(fields, plan);
  return plan;
}

Result<IssuedPlan> read_issued_plan(std::string_view text, std::string_view file) {
  Problems problems(file);
  const std::optional<Document> document = read_document(text, problems);
  constexpr Date far_ahead{2932896};  // 9999-12-31: when it was made is judged where it is used
  Reading reading{problems, far_ahead};
  IssuedPlan plan;
  if (document) plan = issued_plan_at(Spot{&document->root}, reading);
  if (problems.any()) return tl::unexpected(problems.failure(Code::bad_data));
  return plan;
}

}  // namespace rtr::json
