// Patient, Condition and Goal: who it is, what for, and where to.
#include "course/forecast.hpp"
#include "export/fhir.hpp"
#include "json/names.hpp"

namespace rtr::exporting::fhir {
namespace {

void add_patient(Resources& to, const Context& context) {
  const Runner& runner = context.material.record.runner;
  Draft patient(context, "Patient", "");
  patient.key("identifier").open_list().open_object();
  patient.word("system", context.owner());
  patient.word("value", runner.id);
  patient.close();
  patient.close();
  if (const std::string name = readable(runner.name); !name.empty()) {
    patient.key("name").open_list().open_object();
    patient.word("text", name);
    patient.close();
    patient.close();
  }
  // A year rounded to tens would be read as the year of birth, so a pseudonymised patient has none.
  if (runner.birth_year && !context.pseudonymous()) patient.word("birthDate", std::to_string(*runner.birth_year));
  to.push_back(std::move(patient).finish());
}

/// In words only: a code would be a finding that nobody made here.
void add_condition(Resources& to, const Context& context) {
  const Injury& injury = context.material.record.runner.injury;
  std::string text = "Low back injury";
  if (injury.kind != InjuryKind::unknown)
    text += ", as the runner calls it: " + in_words(json::name_of(injury.kind, json::injury_kind_names));
  Draft condition(context, "Condition", "");
  condition.code("verificationStatus",
                 {"http://terminology.hl7.org/CodeSystem/condition-ver-status", "unconfirmed", "Self-reported"});
  condition.code("code", {{}, {}, text});
  condition.refer_to_patient("subject");
  if (injury.onset) condition.day("onsetDateTime", *injury.onset);
  condition.day("recordedDate", context.material.plan.as_of);
  condition.refer_to_patient("asserter");
  to.push_back(std::move(condition).finish());
}

void add_target(Draft& goal, const course::GoalMeant& meant) {
  using Kind = course::GoalMeant::Kind;
  goal.key("target").open_list().open_object();
  switch (meant.kind) {
    case Kind::weekly_m:
      goal.code("measure", {"urn:rtr:measure", "weekly_km", "Running a week"});
      goal.quantity("detailQuantity", meant.amount, 3, kilometres_a_week);
      break;
    case Kind::weekly_run_s:
      goal.code("measure", {"urn:rtr:measure", "weekly_run_min", "Running a week"});
      goal.time("detailQuantity", meant.amount, minutes_a_week);
      break;
    case Kind::continuous_s:
      goal.code("measure", {"urn:rtr:measure", "continuous_min", "Running without a break"});
      goal.time("detailQuantity", meant.amount, minutes);
      break;
  }
  goal.close();
  goal.close();
}

/// While running is withheld there is no figure in it: a server then replaces the one that it has.
void add_goal(Resources& to, const Context& context) {
  const course::GoalMeant meant = course::goal_of(context.material.record.runner);
  const bool withheld = context.material.plan.tier >= Tier::clinician;
  constexpr std::array<std::string_view, 3> from{"the runner's own goal", "that of the week before the injury",
                                                 "what the table leads to"};
  Draft goal(context, "Goal", "");
  goal.word("lifecycleStatus", withheld ? "on-hold" : "active");
  const std::string text = "Return to running after a low back injury";
  goal.code("description",
            {{}, {}, withheld ? text : text + "; the figure is " + std::string(json::name_of(meant.from, from))});
  goal.refer_to_patient("subject");
  if (!withheld) add_target(goal, meant);
  goal.key("addresses").open_list();
  goal.refer({}, "Condition", "");
  goal.close();
  to.push_back(std::move(goal).finish());
}

}  // namespace

void add_person(Resources& to, const Context& context) {
  add_patient(to, context);
  add_condition(to, context);
  add_goal(to, context);
}

}  // namespace rtr::exporting::fhir
