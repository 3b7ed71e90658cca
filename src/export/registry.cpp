// The exporters that there are.
#include "export/registry.hpp"

#include <array>

namespace rtr::exporting {

std::string write_csv(const Sessions& sessions);
std::string write_ics(const Sessions& sessions);
std::string write_fhir(const Material& material);
std::string write_html(const Material& material);
std::string write_html_physio(const Material& material);
std::string write_json(const Material& material);
std::string write_text(const Material& material);

namespace {

constexpr auto all = std::to_array<Exporter>({
    {.name = "json",
     .summary = "the record and the plan, for a physio or another program",
     .write = write_json,
     .can_be_pseudonymous = true},
    {.name = "fhir",
     .summary = "the same for a practice's or hospital's system: FHIR R4",
     .write = write_fhir,
     .can_be_pseudonymous = true},
    {"html", "the week on one sheet of A4, with room to write", write_html},
    {"html-physio", "a summary for the physio, as a page", write_html_physio},
    {"text", "the printed plan", write_text},
    {"ics", "the sessions to come, for a calendar", nullptr, write_ics},
    {"csv", "the sessions to come, as a table", nullptr, write_csv},
    {"fit", "the runs to come, as workouts for a watch", nullptr, nullptr, fit_workout, "fit"},
    {"intervals", "the runs to come, as text for intervals.icu", nullptr, nullptr, intervals_workout, "txt"},
});

}  // namespace

std::span<const Exporter> exporters() { return all; }

const Exporter* exporter_named(std::string_view name) {
  for (const Exporter& exporter : all) {
    if (exporter.name == name) return &exporter;
  }
  return nullptr;
}

}  // namespace rtr::exporting
