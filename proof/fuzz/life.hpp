// A runner's life out of any bytes: legal by construction, so that what is looked for deep in the rules is found there
// and not at the reader's door. Each byte is one choice; no byte left, or a zero, is the ordinary: ran as planned.
#pragma once

#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <optional>
#include <string_view>

namespace rtr::fuzz {

struct Life {
  Record record;
  Protocol protocol;
  Date today;
  std::optional<Date> no_plan_on;  ///< a day in it on which the engine gave no plan
};

Life life_of(std::string_view bytes);

}  // namespace rtr::fuzz
