// Flag: red flags that were ever answered yes, and whether running is withheld. What is over stays, as inactive: a
// server that has it as active must learn that it is not.
#include "export/fhir.hpp"
#include "export/picture.hpp"
#include "json/names.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"

namespace rtr::exporting::fhir {
namespace {

constexpr std::string_view running_withheld = "running_withheld";

void add_flag(Resources& to, const Context& context, std::string_view what, const Code& code, std::string_view category,
              bool active, std::optional<Date> since) {
  Draft flag(context, "Flag", what);
  flag.word("status", active ? "active" : "inactive");
  flag.codes("category", {"http://terminology.hl7.org/CodeSystem/flag-category", "clinical", category});
  flag.code("code", code);
  flag.refer_to_patient("subject");
  if (since) flag.period("period", *since, std::nullopt);
  to.push_back(std::move(flag).finish());
}

}  // namespace

void add_flags(Resources& to, const Context& context) {
  const Plan& plan = context.material.plan;
  for (const FlagState& flag : flag_states(context.material.record, plan.as_of)) {
    if (!flag.yes && !flag.open) continue;
    const std::string_view id = id_of(flag.item);
    const std::string category = "Red flag, " + in_words(json::name_of(tier_of(flag.item), json::tier_names));
    add_flag(to, context, id, {"urn:rtr:red-flag", id, question_of(flag.item).label}, category, flag.open, flag.yes);
  }
  std::string text = "Running withheld";
  std::vector<std::string> rules;
  for (const Finding& finding : plan.findings) {
    if (finding.binding && finding.restriction.outcome != Outcome::train) rules.emplace_back(finding.rule);
  }
  if (!rules.empty()) text += " by " + terminal::joined(rules);
  add_flag(to, context, running_withheld, {"urn:rtr:flag", running_withheld, text}, "Plan",
           outcome_of(plan) != Outcome::train || plan.tier >= Tier::clinician, std::nullopt);
}

}  // namespace rtr::exporting::fhir
