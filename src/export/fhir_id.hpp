// Ids that are the same whenever they are made of the same: UUIDs of version 5 (RFC 9562).
#pragma once

#include <string>
#include <string_view>

namespace rtr::exporting::fhir {

/// The id of what `name` names, in a namespace of our own: 36 characters in lower case.
std::string uuid_of(std::string_view name);

}  // namespace rtr::exporting::fhir
