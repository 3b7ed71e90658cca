// The sessions to come, written for a watch, a calendar or a spreadsheet.
#pragma once

#include "cli/records/source.hpp"
#include "cli/shell/shell.hpp"
#include "export/registry.hpp"

#include <optional>
#include <string>

namespace rtr::cli {

/// Where an export goes: stdout when neither is named.
struct ExportTo {
  std::optional<std::string> file;
  std::optional<std::string> folder;
  bool dry_run = false;
  bool to_stdout() const { return !folder && (!file || *file == "-"); }
};

/// Writes one text to a file or to stdout, and says so.
Result<void> write_document(Shell& shell, const std::string& text, const ExportTo& to);

/// Gives out what may be shown of the plan that was told, and says what has to be deleted. No run that an open sign, an
/// old screen or a red session forbids leaves the program.
Result<Code> export_sessions(Shell& shell, const Source& source, const exporting::Exporter& exporter,
                             const std::optional<std::string>& week, const ExportTo& to);

}  // namespace rtr::cli
