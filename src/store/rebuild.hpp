// Building a runner's folder afresh beside the old one and putting it in its place.
#pragma once

#include "common/result.hpp"
#include "rtr/date.hpp"

#include <filesystem>
#include <string>

namespace rtr::store {

/// Makes a backup of the whole folder, each file compared byte by byte once it is on disk. Then builds the folder anew
/// with every entry it had, a line that says the journal's version, and no half line at its end, and swaps the two.
/// Gives the backup's path. On any failure the folder is as it was.
Result<std::filesystem::path> rebuild(const std::filesystem::path& data, const std::string& runner, Date today);

}  // namespace rtr::store
