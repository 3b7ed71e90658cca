// Checklist items as they are typed: ids, several separated by commas.
#pragma once

#include "common/result.hpp"
#include "rtr/checklist.hpp"

#include <string>
#include <vector>

namespace rtr::cli {

/// Answers that lie ready in flags are put into the checklist; one item cannot be both. Failures are usage, with the
/// nearest id.
Result<void> put_answers(Checklist& checklist, const std::vector<std::string>& words, Answer answer);

}  // namespace rtr::cli
