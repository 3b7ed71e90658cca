// Reading, playing and writing golden files.
#include "cli/golden.hpp"

#include "cli/process.hpp"
#include "store/support.hpp"

namespace rtr::test {
namespace {

bool starts(const std::string& head, std::string_view word) {
  return head == word || head.starts_with(std::string(word) + " ");
}

std::string with_name(std::string text, const std::string& folder) {
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
    text.replace(at, folder.size(), "$DIR");
  return text;
}

constexpr std::string_view no_newline = "\n(no newline at the end)\n";

/// A text that does not end its last line says so, or the file could not be read back.
std::string as_body(const std::string& text) {
  return text.empty() || text.ends_with('\n') ? text : text + std::string(no_newline);
}

}  // namespace

std::vector<std::string> split_as_shell(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;
  char quote = 0;
  for (const char c : text) {
    if (quote != 0) {
      if (c == quote)
        quote = 0;
      else
        word += c;
    } else if (c == '"' || c == '\'') {
      quote = c;
      inside = true;
    } else if (c == ' ') {
      if (inside) words.push_back(std::exchange(word, {}));
      inside = false;
    } else {
      word += c;
      inside = true;
    }
  }
  if (inside) words.push_back(word);
  return words;
}

std::string from_body(const std::string& body) {
  return body.ends_with(no_newline) ? body.substr(0, body.size() - no_newline.size()) : body;
}

/// As private as the program's own files and folders are, whatever the umask.
void put_file(const std::filesystem::path& path, const std::string& text) {
  if (std::filesystem::create_directories(path.parent_path()))
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms(0700));
  put_text(path, text);
  std::filesystem::permissions(path, std::filesystem::perms(0600));
}

void add_outcome(Golden& result, const Ended& outcome, const std::string& folder) {
  result.sections.push_back({"exit " + std::to_string(outcome.code), {}});
  if (!outcome.out.empty()) result.sections.push_back({"out", as_body(with_name(outcome.out, folder))});
  if (!outcome.err.empty()) result.sections.push_back({"err", as_body(with_name(outcome.err, folder))});
}

Golden read_golden(std::string_view text) {
  Golden golden;
  std::string* body = &golden.opening;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (line.starts_with("== ")) {
      golden.sections.push_back({std::string(line.substr(3, line.size() - 4)), {}});
      body = &golden.sections.back().body;
    } else {
      *body += line;
    }
  }
  return golden;
}

std::string write_golden(const Golden& golden) {
  std::string text = golden.opening;
  for (const Section& section : golden.sections) text += "== " + section.head + "\n" + section.body;
  return text;
}

Golden played(const Golden& golden, const std::string& program) {
  const TemporaryFolder temporary;
  const std::string folder = temporary.path().string();
  Golden result;
  result.opening = golden.opening;
  std::string input;
  for (const Section& section : golden.sections) {
    if (starts(section.head, "exit") || starts(section.head, "out") || starts(section.head, "err")) continue;
    result.sections.push_back(section);
    if (starts(section.head, "file")) put_file(temporary.path() / section.head.substr(5), from_body(section.body));
    if (starts(section.head, "stdin")) input = section.body;
    if (!starts(section.head, "run")) continue;
    std::vector<std::string> words = split_as_shell(section.head.substr(3));
    words.insert(words.begin(), program);
    add_outcome(result, run_process(words, std::exchange(input, {}), folder), folder);
  }
  return result;
}

}  // namespace rtr::test
