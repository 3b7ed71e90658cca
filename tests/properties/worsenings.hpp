// The ways in which a record can be made worse, each in one place.
#pragma once

#include "properties/property.hpp"

#include <string_view>
#include <vector>

namespace rtr::test {

/// Makes a record worse in one place; false when it found no place for it.
using Worsening = bool (*)(History&, Source&);

struct NamedWorsening {
  std::string_view name;
  Worsening worsen;
};

const std::vector<NamedWorsening>& worsenings();

/// A session of the record, mostly one of the last two weeks, which weigh most; null where there is none.
Session* any_session(History& history, Source& source);

/// Nothing speaks against it: removing it takes nothing bad away.
bool is_good(const Session& session);

}  // namespace rtr::test
