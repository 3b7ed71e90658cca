// The files that are handed to rtr import: folders opened, each read whole, what is packed unpacked.
#pragma once

#include "cli/records/input.hpp"
#include "common/result.hpp"

#include <string>
#include <vector>

namespace rtr::cli {

struct FoundFile {
  std::string path;
  bool named = false;  ///< by the person; else it was found in a folder
};

/// `path` itself, or everything in it and below, sorted by name; hidden files and links are passed over. Failures:
/// no_input; bad_data where a folder holds more than 20,000 files.
Result<std::vector<FoundFile>> files_at(const std::string& path);

/// The first bytes of an ordinary file; nothing of anything else. Failure: no_input; what cannot be read is not taken
/// for a file of another kind.
Result<std::string> head_of(const std::string& path);

/// The content, unpacked where it is packed, in UTF-8 where it is UTF-16. `-` is stdin.
Result<Input> read_unpacked(const std::string& path);

}  // namespace rtr::cli
