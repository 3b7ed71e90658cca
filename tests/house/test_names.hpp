// The tests that there are, by name: what a page or a table of the repository says holds something must be one of them.
#pragma once

#include "house/sources.hpp"

#include <map>

namespace rtr::house {

namespace detail {

/// The string literals that stand side by side from `at` on, as one text.
inline std::string joined_literals(const std::string& text, std::size_t at) {
  std::string out;
  for (;; ++at) {
    at = text.find_first_not_of(" \n", at);
    if (at == std::string::npos || text[at] != '"') return out;
    at = read_quoted(text, at, out) - 1;
  }
}

}  // namespace detail

/// Every test case by name, with the file that it stands in, such as `tests/core/meet_test.cpp`.
inline std::map<std::string, std::string> test_names() {
  std::map<std::string, std::string> names;
  constexpr std::string_view word = "TEST_CASE(";
  for (const SourceFile& file : sources_in("tests")) {
    for (std::size_t at = file.text.find(word); at != std::string::npos; at = file.text.find(word, at + 1)) {
      const std::string name = detail::joined_literals(file.text, at + word.size());
      if (!name.empty()) names.emplace(name, file.path);
    }
  }
  REQUIRE(names.size() > 100);
  return names;
}

}  // namespace rtr::house
