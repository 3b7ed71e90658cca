// A runner's picture as one FHIR bundle.
#include "export/fhir.hpp"

#include "export/picture.hpp"

namespace rtr::exporting {

std::string write_fhir(const Material& material);

namespace fhir {

Resources resources_of(const Material& material, Links links) {
  const Record record = withholds_figures(material.plan) ? without_figures(material.record) : material.record;
  const Material shown{record,         material.protocol, material.plan, material.before,
                       material.style, material.origin,   material.fhir};
  const Context context{shown, links};
  Resources all;
  add_person(all, context);
  add_plan(all, context);
  add_flags(all, context);
  add_observations(all, context);
  add_checklists(all, context);
  add_provenance(all, context);
  return all;
}

}  // namespace fhir

std::string write_fhir(const Material& material) {
  const fhir::Context context{material};
  std::string text = R"({"resourceType": "Bundle", "id": ")" + context.id("Bundle", "") + R"(", "type": ")";
  (text += material.fhir.transaction ? "transaction" : "collection") += "\", \"entry\": [";
  std::string_view between = "\n";
  for (const fhir::Resource& resource : fhir::resources_of(material, fhir::Links::urn)) {
    ((text += between) += R"({"fullUrl": "urn:uuid:)") += resource.id;
    (text += R"(", "resource": )") += resource.json;
    if (material.fhir.transaction) {
      ((text += R"(, "request": {"method": "PUT", "url": ")") += resource.type) += "/";
      (text += resource.id) += "\"}";
    }
    text += "}";
    between = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace rtr::exporting
