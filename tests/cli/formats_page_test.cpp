// The page of the documents, rtr-formats(5), is held against the schemas in data/schema.
#include "cli/process.hpp"
#include "store/support.hpp"

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

using namespace rtr::test;

namespace {

/// The keys of the object that opens at `open`, each at its own depth.
std::vector<std::string> keys_of(const std::string& text, std::size_t open) {
  std::vector<std::string> keys;
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{' || text[at] == '[') ++depth;
    if (text[at] == '}' || text[at] == ']') --depth;
    if (depth == 0) return keys;
    if (text[at] != '"') continue;
    const std::size_t end = text.find('"', at + 1);
    if (depth == 1 && text[end + 1] == ':') keys.push_back(text.substr(at + 1, end - at - 1));
    at = end;
  }
  return keys;
}

std::set<std::string> fields_in_schemas() {
  std::set<std::string> fields;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RTR_SOURCE_DIR) + "/data/schema")) {
    const std::string text = text_of_file(entry.path());
    const std::string mark = "\"properties\": ";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      for (std::string& key : keys_of(text, at + mark.size())) fields.insert(std::move(key));
    }
  }
  return fields;
}

/// What the page lists: the lines below a name in bold, their words parted by commas.
std::set<std::string> fields_on_page(const std::string& page) {
  std::set<std::string> fields;
  for (std::size_t at = page.find("\n.B "); at != std::string::npos; at = page.find("\n.B ", at + 1)) {
    const std::size_t line = page.find('\n', at + 1) + 1;
    const std::string text = page.substr(line, page.find('\n', line) - line) + ", ";
    for (std::size_t from = 0, end; (end = text.find(", ", from)) != std::string::npos; from = end + 2) {
      const std::size_t star = text[end - 1] == '*' ? 1 : 0;
      fields.insert(text.substr(from, end - from - star));
    }
  }
  return fields;
}

/// The words joined by bars that stand behind a flag, wherever it stands: `a|b` after `--format a|b`.
std::set<std::string> words_after(const std::string& text, const std::string& flag) {
  std::set<std::string> words;
  for (std::size_t at = text.find(flag); at != std::string::npos; at = text.find(flag, at + 1)) {
    const std::size_t from = at + flag.size();
    std::istringstream joined(text.substr(from, text.find_first_of(" `\n", from) - from));
    for (std::string word; std::getline(joined, word, '|');) words.insert(word);
  }
  return words;
}

}  // namespace

TEST_CASE("docs/formats.md tells of every document and every export that there is") {
  const std::string page = text_of_file(std::string(RTR_SOURCE_DIR) + "/docs/formats.md");
  const std::regex document("rtr-[a-z-]+/1");
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(RTR_SOURCE_DIR) + "/src")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = text_of_file(entry.path());
    for (std::sregex_iterator one(text.begin(), text.end(), document), end; one != end; ++one) names.insert(one->str());
  }
  REQUIRE(names.size() > 8);
  names.erase("rtr-recall/1");  // the first bytes of journal.recall, which nobody else reads
  for (const std::string& name : names) {
    INFO(name);
    CHECK(page.find(name) != std::string::npos);
  }
  const TemporaryFolder folder;
  const std::string help = run_process({RTR_PROGRAM, "help", "export"}, "", folder.path().string()).out;
  CHECK(words_after(page, "--format ") == words_after(help, "--format "));
}

TEST_CASE("the manual page of the formats names every field of every document, and none besides") {
  const TemporaryFolder folder;
  const Ended page = run_process({RTR_PROGRAM, "manual", "formats"}, "", folder.path().string());
  const std::set<std::string> fields = fields_in_schemas();
  REQUIRE(fields.size() > 60);
  CHECK(fields_on_page(page.out) == fields);
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RTR_SOURCE_DIR) + "/data/schema")) {
    const std::string file = entry.path().filename().string(), name = file.substr(0, file.find('.'));
    INFO(name);
    const std::string heading = std::regex_replace("rtr-" + name + "/1", std::regex("-"), "\\-");
    CHECK(page.out.find(heading) != std::string::npos);
  }
}
