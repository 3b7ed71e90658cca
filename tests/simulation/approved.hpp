// Files that hold what was approved: compared exactly, and rewritten when RTR_APPROVE=1 (scripts/approve).
#pragma once

#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace rtr::test {

/// A path below the repository.
inline std::filesystem::path in_repository(std::string_view path) {
  return std::filesystem::path(RTR_SOURCE_DIR) / path;
}

/// The text of a file; empty when there is none.
inline std::string text_in(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline bool approving() {
  const char* asked = std::getenv("RTR_APPROVE");
  return asked != nullptr && std::string_view(asked) == "1";
}

/// Whether `actual` is what the file holds. When approving, the file is rewritten to hold it.
inline bool is_approved(const std::filesystem::path& path, const std::string& actual) {
  if (approving() && text_in(path) != actual) {
    std::ofstream file(path, std::ios::binary);
    file << actual;
    REQUIRE(file.flush());
  }
  return text_in(path) == actual;
}

}  // namespace rtr::test
