// The exporters that there are.
#include "export/registry.hpp"

#include <array>

namespace rtr::exporting {

std::string write_html(const Material& material);
std::string write_html_physio(const Material& material);
std::string write_json(const Material& material);
std::string write_text(const Material& material);

namespace {

constexpr std::array<Exporter, 4> all{{
    {"json", "the record and the plan, for a physio or another program", write_json},
    {"html", "the week on one sheet of A4, with room to write", write_html},
    {"html-physio", "a summary for the physio, as a page", write_html_physio},
    {"text", "the printed plan", write_text},
}};

}  // namespace

std::span<const Exporter> exporters() { return all; }

const Exporter* exporter_named(std::string_view name) {
  for (const Exporter& exporter : all) {
    if (exporter.name == name) return &exporter;
  }
  return nullptr;
}

}  // namespace rtr::exporting
