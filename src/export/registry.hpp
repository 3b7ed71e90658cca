// The forms in which a record and its plan can leave the program. Each is one file and one registry line.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"
#include "terminal/render.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rtr::exporting {

/// What is exported.
struct Material {
  const Record& record;
  const Protocol& protocol;
  const Plan& plan;
  const IssuedPlan* before;  ///< the plan told before it; may be null
  const terminal::Style& style;
};

struct Exporter {
  std::string_view name;
  std::string_view summary;
  /// The whole text of the export, with a newline at its end.
  std::string (*write)(const Material& material);
};

std::span<const Exporter> exporters();
const Exporter* exporter_named(std::string_view name);

}  // namespace rtr::exporting
