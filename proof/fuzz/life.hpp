// A runner's life out of any bytes (proof/histories): legal by construction, so that what is looked for deep in the
// rules is found there and not at the reader's door. Each byte is one choice; a zero, or none left, is the plain one.
#pragma once

#include "fuzz/traps.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

#include <set>

namespace rtr::fuzz {

struct Lived {
  Record record;
  Protocol protocol;
  Date today;                        ///< the last day lived, in mid-week too
  Broken broken;                     ///< what was wrong with the plans on the way
  std::set<std::string_view> rules;  ///< those that spoke in a plan on the way
};

Lived life_of(std::string_view bytes);

}  // namespace rtr::fuzz
