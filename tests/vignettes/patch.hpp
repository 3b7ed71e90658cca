// A record made of a base picture and the few facts in which a case differs from it.
#pragma once

#include "json/node.hpp"

#include <string>
#include <vector>

namespace rtr::vignettes {

/// `base` with `change` laid over it: members are replaced, lists of objects are continued, and an entry whose `id` the
/// list already has changes that entry. Entries named in `without` (by `id`, else by `date`) are left out first.
json::Node patched(json::Node base, const json::Node& change, const std::vector<std::string>& without);

/// The node as JSON on one line, numbers as they were written.
std::string as_text(const json::Node& node);

}  // namespace rtr::vignettes
