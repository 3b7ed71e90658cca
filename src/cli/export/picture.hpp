// The whole picture of one runner, as far as it may leave: the record, the plan beside it, and how both are told.
#pragma once

#include "cli/records/planning.hpp"
#include "cli/records/source.hpp"
#include "cli/shell/shell.hpp"
#include "export/registry.hpp"

#include <optional>
#include <string>

namespace rtr::cli {

/// How the picture is meant to leave.
struct PictureWish {
  bool with_notes = false;
  std::optional<std::string> pseudonym, week;
  exporting::FhirWish fhir;
};

/// A picture holds what its material looks at.
struct Picture {
  Source source;
  Plan plan;
  std::optional<Date> origin;  ///< pseudonymised: the day that counts as 0
  exporting::FhirWish fhir;
  terminal::Style style;

  exporting::Material material() const {
    return {source.record, source.table.protocol, plan, told_before(source.record, plan.week_start), style, origin,
            fhir};
  }
};

/// Without notes, names and the like where they are not wanted. Failures: a pseudonym that tells who it is (usage), a
/// week that cannot be planned, no plan.
Result<Picture> picture_of(Source source, const PictureWish& wish, Date today, const terminal::Style& style);

}  // namespace rtr::cli
