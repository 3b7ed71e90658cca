// The small JSON answers of the commands.
#include "cli/json_text.hpp"

namespace rtr::cli {

std::string json_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const unsigned value = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      (quoted += '\\') += c;
    } else if (value < 0x20U) {
      ((quoted += "\\u00") += "0123456789abcdef"[value >> 4U]) += "0123456789abcdef"[value & 0xFU];
    } else {
      quoted += c;
    }
  }
  return quoted += '"';
}

JsonObject& JsonObject::raw(std::string_view key, std::string_view value) {
  if (!members_.empty()) members_ += ", ";
  ((members_ += json_quoted(key)) += ": ") += value;
  return *this;
}

JsonObject& JsonObject::texts(std::string_view key, const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) (list += list.empty() ? "" : ", ") += json_quoted(value);
  return raw(key, "[" + list + "]");
}

}  // namespace rtr::cli
