// What the embedding tool reads with and writes with: data files whose every fault is named with the file and the id,
// C++ literals, and the check of a message's template.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>

namespace embed {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;  // tables come out in the order in which they are written

[[noreturn]] inline void refuse(const std::string& file, const std::string& id, const std::string& what) {
  throw std::runtime_error("data/" + file + ": " + (id.empty() ? "" : id + ": ") + what);
}

inline std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Writes only when the content changed: an untouched header rebuilds nothing.
inline void write_file(const fs::path& path, const std::string& text) {
  if (fs::exists(path) && read_file(path) == text) return;
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

/// One file below data/, and typed access to its values with the file and the id in every complaint.
struct Source {
  std::string name;
  Json root;

  Source(const fs::path& data, std::string file) : name(std::move(file)), root(parse(data)) {}

  const Json& field(const Json& object, const std::string& id, const char* key) const {
    const auto found = object.find(key);
    if (found == object.end()) refuse(name, id, std::string("no field \"") + key + "\"");
    return *found;
  }
  std::string text(const Json& object, const std::string& id, const char* key) const {
    const Json& value = field(object, id, key);
    if (!value.is_string()) refuse(name, id, std::string("\"") + key + "\" is not a text");
    return value.get<std::string>();
  }
  int integer(const Json& object, const std::string& id, const char* key) const {
    const Json& value = field(object, id, key);
    if (!value.is_number_integer()) refuse(name, id, std::string("\"") + key + "\" is not an integer");
    const auto wide = value.get<std::int64_t>();
    if (wide < 0 || wide > std::numeric_limits<int>::max())
      refuse(name, id, std::string("\"") + key + "\" is out of range");
    return static_cast<int>(wide);
  }
  bool truth(const Json& object, const std::string& id, const char* key) const {
    const Json& value = field(object, id, key);
    if (!value.is_boolean()) refuse(name, id, std::string("\"") + key + "\" is not true or false");
    return value.get<bool>();
  }
  const Json& list(const Json& object, const std::string& id, const char* key) const {
    const Json& value = field(object, id, key);
    if (!value.is_array()) refuse(name, id, std::string("\"") + key + "\" is not a list");
    return value;
  }

 private:
  Json parse(const fs::path& data) const {
    try {
      return Json::parse(read_file(data / name));
    } catch (const Json::parse_error& error) {
      refuse(name, "", error.what());
    }
  }
};

/// A C++ string literal, one source line for each line of the text.
inline std::string literal(const std::string& text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += i + 1 < text.size() ? "\\n\"\n    \"" : "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char octal[5];
      std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += octal;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

inline std::string identifier(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

/// A set of ids that refuses the second of a kind.
inline void once(std::set<std::string>& seen, const std::string& file, const std::string& id) {
  if (!seen.insert(id).second) refuse(file, id, "this id is there twice");
}

/// A template is text with segments `[[ ... ]]`, which do not nest, and places `{name}`, `{?name}` or `{!name}` inside
/// them (what these do: src/words/messages.cpp). A place outside a segment would leave a hole in the sentence when its
/// fact is absent.
inline void check_template(const std::string& file, const std::string& id, const std::string& text) {
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string two = text.substr(i, 2);
    if (two == "[[" || two == "]]") {
      if (inside == (two == "[[")) refuse(file, id, "segments [[ ]] do not pair up in: " + text);
      inside = !inside;
      ++i;
    } else if (text[i] == '{') {
      const std::size_t end = text.find('}', i);
      std::string place = end == std::string::npos ? "" : text.substr(i + 1, end - i - 1);
      if (!place.empty() && (place[0] == '?' || place[0] == '!')) place.erase(0, 1);
      const bool named = !place.empty() && place.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
      if (!named) refuse(file, id, "a place is not {name} in: " + text);
      if (!inside) refuse(file, id, "the place {" + place + "} is outside a [[ ]] segment in: " + text);
      i = end;
    } else if (text[i] == '}') {
      refuse(file, id, "a } without its { in: " + text);
    }
  }
  if (inside) refuse(file, id, "a [[ without its ]] in: " + text);
}

inline void check_one_of(const Source& file, const std::string& id, const std::string& value,
                         const std::set<std::string>& allowed) {
  if (!allowed.contains(value)) refuse(file.name, id, "\"" + value + "\" is not one of the words allowed there");
}

}  // namespace embed
