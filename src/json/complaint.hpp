// What the parser has to say against a text that is no JSON, in plain words.
#pragma once

#include <string>
#include <string_view>

namespace rtr::json {

struct Complaint {
  std::string message;
  std::string hint;
};

/// `what` is the parser's own account; it has read `text` up to `end`.
Complaint in_plain_words(std::string_view what, std::string_view text, std::size_t end);

/// Whatever is no JSON at all begins with the same words, and has no pointer: `is not JSON: it is empty`.
inline std::string no_json(const std::string& why) { return "is not JSON: " + why; }

}  // namespace rtr::json
