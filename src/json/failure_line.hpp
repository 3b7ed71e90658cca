// A failure as one line, for streams whose every line is a document.
#pragma once

#include "common/result.hpp"

#include <string>

namespace rtr::json {

/// What write_failure() writes, on one line and without a newline.
std::string write_failure_line(const Failure& failure);

}  // namespace rtr::json
