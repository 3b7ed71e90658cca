// The manual page of the documents, rtr-formats(5).
#pragma once

#include <string>
#include <string_view>

namespace rtr::cli {

/// Text as roff shows it: hyphens as they are typed, no line taken for a request.
std::string roff(std::string_view text);
/// The first line of a page.
std::string page_heading(const std::string& name, int section);
/// Every document with every field, from the schemas that are built in.
std::string formats_page();

}  // namespace rtr::cli
