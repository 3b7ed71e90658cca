// Named exceptions: where a worse state is known to ask for more, and why that is accepted.
#pragma once

#include "enumeration/state.hpp"

#include <string_view>

namespace rtr::enumeration {

/// Two states one step apart, of which the worse asks for more.
struct Change {
  const Evaluator& better;
  const Evaluator& worse;
  Packed before = 0, after = 0;  ///< what each asks for
  bool only_placed = false;      ///< the doses keep their order, what is left on the days of the week does not
};

struct Exception {
  std::string_view name;
  bool (*explains)(const Change&);
};

/// The name of the exception that explains a change, or nothing.
std::string_view exception_for(const Change& change);

}  // namespace rtr::enumeration
