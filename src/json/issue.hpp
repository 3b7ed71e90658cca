// When a plan without running may open again: running was withheld by missing answers and by nothing else.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace rtr::json {

/// Whether the binding rules of a prepare week are all about answers that were missing, and there is one at least.
inline bool only_answers_are_missing(const std::vector<std::string_view>& binding) {
  constexpr std::array<std::string_view, 3> about_answers{"screen-unanswered", "readiness", "clearance-needed"};
  return !binding.empty() && std::all_of(binding.begin(), binding.end(), [&](std::string_view rule) {
    return std::find(about_answers.begin(), about_answers.end(), rule) != about_answers.end();
  });
}

}  // namespace rtr::json
