// The repository's own files, as text to be checked: which there are, what they include, and their code without words
// or comments.
#pragma once

#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::house {

inline const std::filesystem::path root = RTR_SOURCE_DIR;

struct SourceFile {
  std::string path;  ///< below the repository, such as `src/core/ladder.cpp`
  std::string text;
};

inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The C++ files below a folder, by path.
inline std::vector<SourceFile> sources_in(std::string_view folder) {
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    files.push_back({std::filesystem::relative(entry.path(), root).generic_string(), text_of_file(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  REQUIRE_FALSE(files.empty());
  return files;
}

/// A file's code and its string literals, apart. Comments are in neither; each literal leaves `""` behind.
struct Split {
  std::string code;
  std::vector<std::string> literals;
};

namespace detail {

/// The position after the closing quote of a literal whose opening quote is at `at`; its text is appended to `out`.
inline std::size_t read_quoted(const std::string& text, std::size_t at, std::string& out) {
  const char quote = text[at++];
  while (at < text.size() && text[at] != quote) {
    if (text[at] == '\\') out += text[at++];
    if (at < text.size()) out += text[at++];
  }
  return at + 1;
}

inline std::size_t read_raw(const std::string& text, std::size_t at, std::string& out) {
  const std::size_t open = text.find('(', at);
  const std::string close = ")" + text.substr(at + 1, open - at - 1) + "\"";
  const std::size_t end = text.find(close, open);
  if (open == std::string::npos || end == std::string::npos) return text.size();
  out = text.substr(open + 1, end - open - 1);
  return end + close.size();
}

inline bool part_of_a_word(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace detail

inline Split split(const std::string& text) {
  Split out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "//") == 0) {
      at = std::min(text.find('\n', at), text.size());
    } else if (text.compare(at, 2, "/*") == 0) {
      const std::size_t end = text.find("*/", at + 2);
      at = end == std::string::npos ? text.size() : end + 2;
    } else if (text[at] == '"') {
      std::string literal;
      const bool raw = at > 0 && text[at - 1] == 'R';
      at = raw ? detail::read_raw(text, at, literal) : detail::read_quoted(text, at, literal);
      out.literals.push_back(literal);
      out.code += "\"\"";
    } else if (text[at] == '\'' && (at == 0 || !detail::part_of_a_word(text[at - 1]))) {  // not a digit separator
      std::string character;
      at = detail::read_quoted(text, at, character);
      out.code += "' '";
    } else {
      out.code += text[at++];
    }
  }
  return out;
}

/// What a file includes, as written with its brackets: `<string>` or `"rtr/date.hpp"`.
inline std::vector<std::string> includes_of(const std::string& text) {
  std::vector<std::string> found;
  constexpr std::string_view word = "#include ";
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    if (text.compare(line, word.size(), word) == 0) {
      const std::size_t from = line + word.size();
      const std::size_t close = text.find_first_of(">\"", from + 1);
      found.push_back(text.substr(from, close + 1 - from));
    }
    line = end + 1;
  }
  return found;
}

/// `src/core/ladder.cpp` is in `core`; `include/rtr/plan.hpp` in `rtr`.
inline std::string folder_of(const std::string& path) {
  const std::size_t from = path.find('/') + 1;
  return path.substr(from, path.find('/', from) - from);
}

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace rtr::house
