// XML documents as apps write them: names without their prefixes, numbers and times read leniently, within limits.
#pragma once

#include "common/result.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string_view>

namespace rtr::activity {

/// Reads `text` into `document`. Failures are bad_data with the place: no XML, too many elements, nested too deeply.
Result<void> read_xml(pugi::xml_document& document, std::string_view text, const std::string& file);

/// `Activity` of `ns2:Activity`.
std::string_view local_name(pugi::xml_node node);
/// The first child of that name; an empty node when there is none.
pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);
/// The text of the first child of that name.
std::string_view text_of(pugi::xml_node parent, std::string_view name);
/// A decimal number, `1.5e3` too; nothing for any other text, and for what is beyond 10^12.
std::optional<double> decimal(std::string_view text);

}  // namespace rtr::activity
