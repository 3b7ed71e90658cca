// The forms in which a record and its plan can leave the program. Each is one file and one registry line.
#pragma once

#include "export/sessions.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"
#include "terminal/render.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rtr::exporting {

/// How a FHIR bundle is meant.
struct FhirWish {
  bool transaction = false;  ///< to be sent to a server, else to be kept
  std::string system{};      ///< whose ids the runners' ids are; empty: nobody's in particular
};

/// What is exported.
struct Material {
  const Record& record;
  const Protocol& protocol;
  const Plan& plan;
  const IssuedPlan* before;  ///< the plan told before it; may be null
  const terminal::Style& style;
  std::optional<Date> origin{};  ///< pseudonymised: no date leaves but as days since this one, and no sentence
  FhirWish fhir{};
};

/// A form is made of the record and its plan, of the sessions to come together, or of one run at a time.
struct Exporter {
  std::string_view name;
  std::string_view summary;
  /// The whole text of the export, with a newline at its end.
  std::string (*write)(const Material& material) = nullptr;
  std::string (*write_sessions)(const Sessions& sessions) = nullptr;
  std::string (*write_run)(const Outing& run, std::string_view runner) = nullptr;
  std::string_view extension{};      ///< of a run's file
  bool can_be_pseudonymous = false;  ///< its `write` heeds the material's `origin`
};

std::span<const Exporter> exporters();
const Exporter* exporter_named(std::string_view name);

}  // namespace rtr::exporting
