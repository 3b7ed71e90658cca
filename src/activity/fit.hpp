// Activities out of FIT files, the ones that watches write.
#pragma once

#include "activity/fit_stream.hpp"
#include "activity/recording.hpp"
#include "common/result.hpp"

#include <string>

namespace rtr::activity {

/// Reads every activity in a file or a chain of files. What is whole of a damaged one is read, with a warning.
/// `bytes` has to look like a FIT file. Failures are bad_data: a workout, a course and the like by their names.
Result<Recorded> read_fit(fit::Bytes bytes, const std::string& file);

}  // namespace rtr::activity
