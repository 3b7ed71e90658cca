// A file of the user's choice, private to its owner.
#pragma once

#include "common/result.hpp"

#include <string>

namespace rtr::cli {

/// Puts `text` in place of a file: it holds health data, so it is private, and never half written. A device or a pipe
/// is written into. Failures: usage, cannot_write.
Result<void> write_private(const std::string& name, const std::string& text);

}  // namespace rtr::cli
