// Many runners at once as NDJSON: the layout of FHIR's Bulk Data, a file for each type of resource.
#pragma once

#include "cli/export/picture.hpp"
#include "cli/export/sessions.hpp"

namespace rtr::cli {

/// Writes the one runner that is named or handed in, else every runner of the data folder, into `to.folder`. Of
/// several a runner whose data cannot be read is named and left out, and the exit code is that of the first of them;
/// with one it is as `rtr plan` would end. Files that were there are replaced once all is written.
Result<Code> export_caseload(Shell& shell, const Inputs& inputs, const PictureWish& wish, const ExportTo& to);

}  // namespace rtr::cli
