// A runner's picture as FHIR R4 (4.0.1) resources, for the systems of practices and hospitals (docs/adr/0012).
#pragma once

#include "export/fhir_draft.hpp"

#include <array>
#include <string>
#include <string_view>

namespace rtr::exporting::fhir {

/// The types that there are, each one file in the Bulk Data layout.
inline constexpr std::array<std::string_view, 9> types{
    "Patient",   "Condition", "Goal", "CarePlan", "Flag", "Observation", "Questionnaire", "QuestionnaireResponse",
    "Provenance"};

/// Everything of one runner. With an emergency or same-day sign there is no session, no goal's figure and no activity.
Resources resources_of(const Material& material, Links links);

/// One after the other, each a part of resources_of().
void add_person(Resources& to, const Context& context);
void add_plan(Resources& to, const Context& context);
void add_flags(Resources& to, const Context& context);
void add_observations(Resources& to, const Context& context);
void add_checklists(Resources& to, const Context& context);
void add_provenance(Resources& to, const Context& context);

}  // namespace rtr::exporting::fhir
