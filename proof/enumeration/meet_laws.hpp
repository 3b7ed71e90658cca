// The laws of meet() over a grid: every value of every three fields of a restriction, in every combination.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rtr::enumeration {

struct MeetFound {
  std::size_t fields = 0;
  std::size_t values = 0;           ///< of all fields, the one that takes nothing away left out
  std::size_t pairs = 0;            ///< of restrictions, for: commutes, never looser, keeps what is strictest
  std::size_t triples = 0;          ///< of restrictions, for: associates, monotone
  std::vector<std::string> broken;  ///< the laws that do not hold, with the fields on which they break
};

/// Tries commutative, associative, idempotent, identity, never looser than either side, monotone, the least of all that
/// are as strict as both; and that a field tightened alone is not forgotten.
MeetFound meet_laws();

}  // namespace rtr::enumeration
