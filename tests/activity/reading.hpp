// A file's content read in a test, which is told what became of it.
#pragma once

#include "activity/formats.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

namespace rtr::test {

inline activity::Recorded read(const std::string& bytes, const activity::ColumnMap& map = {}) {
  auto result = activity::read_activities(bytes, "file", map);
  INFO((result ? std::string() : result.error().problems.front().message));
  REQUIRE(result);
  return std::move(*result);
}

inline activity::Recording only(const std::string& bytes, const activity::ColumnMap& map = {}) {
  activity::Recorded recorded = read(bytes, map);
  REQUIRE(recorded.recordings.size() == 1);
  return std::move(recorded.recordings.front());
}

inline std::string refusal(const std::string& bytes, const activity::ColumnMap& map = {}) {
  const auto result = activity::read_activities(bytes, "file", map);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == Code::bad_data);
  return result.error().problems.front().message;
}

inline bool warned(const activity::Recording& recording, const std::string& what) {
  return std::any_of(recording.warnings.begin(), recording.warnings.end(),
                     [&](const std::string& warning) { return warning.find(what) != std::string::npos; });
}

}  // namespace rtr::test
