// Provenance: which program, rules and table made the plan, from whose word.
#include "export/fhir.hpp"
#include "words/catalogue.hpp"

namespace rtr::exporting::fhir {
namespace {

constexpr std::string_view roles = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

void add_source(Draft& draft, std::string_view system, std::string_view version, std::string_view named) {
  draft.writer().open_object();
  draft.word("role", "source");
  draft.key("what").open_object().key("identifier").open_object();
  draft.word("system", system);
  draft.word("value", version);
  draft.close();
  draft.word("display", std::string(named) + " " + std::string(version));
  draft.close();
  draft.close();
}

}  // namespace

void add_provenance(Resources& to, const Context& context) {
  Draft draft(context, "Provenance", "");
  draft.key("target").open_list();
  for (const char* type : {"CarePlan", "Goal"}) draft.refer({}, type, "");
  draft.close();
  draft.word("recorded", context.day(context.material.plan.as_of) + "T00:00:00Z");
  draft.code("activity", {{}, {}, "Planned from what the runner reported; nobody measured it"});
  draft.key("agent").open_list().open_object();
  draft.code("type", {roles, "assembler", "Program"});
  draft.key("who").open_object();
  draft.word("display", "rtr " + std::string(program_version()));
  draft.close();
  draft.close();
  draft.writer().open_object();
  draft.code("type", {roles, "informant", "Runner"});
  draft.refer_to_patient("who");
  draft.close();
  draft.close();
  draft.key("entity").open_list();
  add_source(draft, "urn:rtr:program", program_version(), "rtr");
  add_source(draft, "urn:rtr:rules", rules_version(), "rules");
  if (!readable(context.material.plan.protocol).empty())
    add_source(draft, "urn:rtr:protocol", readable(context.material.plan.protocol), "table");
  draft.close();
  to.push_back(std::move(draft).finish());
}

}  // namespace rtr::exporting::fhir
