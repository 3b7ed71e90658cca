// What is due besides today's sessions: answers and entries that later plans rest on.
#pragma once

#include "rtr/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::cli {

struct Due {
  std::string_view what;  ///< "morning", "log", "check" or "plan"
  std::string text;
  std::string command;  ///< what answers it
};

/// What is due on a day, the most pressing first.
std::vector<Due> due_on(const Record& record, Date today);

}  // namespace rtr::cli
