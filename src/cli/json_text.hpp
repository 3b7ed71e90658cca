// The small JSON answers of the commands that have no document of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rtr::cli {

std::string json_quoted(std::string_view text);

/// One object, member by member, in the order in which they are given.
class JsonObject {
 public:
  JsonObject& text(std::string_view key, std::string_view value) { return raw(key, json_quoted(value)); }
  JsonObject& truth(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
  JsonObject& texts(std::string_view key, const std::vector<std::string>& values);
  JsonObject& raw(std::string_view key, std::string_view value);
  std::string finish() const { return "{" + members_ + "}"; }

 private:
  std::string members_;
};

}  // namespace rtr::cli
