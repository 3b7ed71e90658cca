// What rtr import can read. A reader is known by what it finds in the file, never by the file's name; a new kind is one
// file of its own and one line in import_readers.cpp.
#pragma once

#include "cli/records/source.hpp"
#include "common/result.hpp"

#include <filesystem>
#include <span>
#include <string_view>

namespace rtr::cli {

/// What is handed in, as far as is needed to know what it is.
struct Candidate {
  std::filesystem::path path;
  bool folder = false;
  std::string_view head;  ///< the first bytes of a file
};

struct ImportReader {
  std::string_view name;  ///< as the help says it: "another copy of the runner's data"
  bool (*knows)(const Candidate& candidate);
  /// Takes it in whole or not at all, and says what came of it.
  Result<Code> (*take)(Shell& shell, Source& source, const std::filesystem::path& path);
};

std::span<const ImportReader> import_readers();

}  // namespace rtr::cli
