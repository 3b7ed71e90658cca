// The next morning as a person says it in words: `1 usual`, `pain 2 stiffer for 3h settled 20h sign none`.
#pragma once

#include "common/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::cli {

/// The flags that say the same as words, as they were given.
struct MorningFlags {
  std::optional<std::string> pain, stiffness, stiffness_h, settled, session;
  std::vector<std::string> signs;
};

/// Puts words where the flags of the same meaning are. What is not understood, is said twice or has two readings is a
/// usage failure that names it.
Result<void> read_morning_words(const std::vector<std::string>& words, MorningFlags& flags);

}  // namespace rtr::cli
