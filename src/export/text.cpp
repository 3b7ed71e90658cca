// The printed plan as an export.
#include "export/registry.hpp"

namespace rtr::exporting {

std::string write_text(const Material& material);

std::string write_text(const Material& material) {
  return terminal::render_plan(material.plan, material.protocol, material.record, material.before, material.style);
}

}  // namespace rtr::exporting
