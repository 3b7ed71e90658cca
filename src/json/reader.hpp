// The one strict reader: JSON text to nodes. It refuses what a lenient reader would quietly bend.
#pragma once

#include "json/node.hpp"
#include "json/problems.hpp"

#include <optional>
#include <string_view>

namespace rtr::json {

inline constexpr std::size_t file_bytes_max = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t depth_max = 16;
inline constexpr std::size_t values_max = 4'000'000;

/// Reads a document, ignoring one leading byte order mark. Nothing when the text is not JSON; a key given twice is a
/// problem too, but reading goes on. `text` has to outlive the document.
std::optional<Document> read_document(std::string_view text, Problems& problems);

}  // namespace rtr::json
