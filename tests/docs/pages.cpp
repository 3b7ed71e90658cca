// Taking pages apart.
#include "docs/pages.hpp"

#include "house/sources.hpp"

#include <cctype>
#include <sstream>

namespace rtr::docs {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void add_markdown_of(const std::string& folder, std::vector<std::string>& pages) {
  for (const auto& entry : std::filesystem::directory_iterator(house::root / folder))
    if (entry.path().extension() == ".md") pages.push_back(folder + "/" + entry.path().filename().string());
}

/// Adds what a paragraph has between marks; a line's end within it is a blank.
void add_spans(const std::string& page, std::string& paragraph, std::vector<Shown>& shown) {
  for (std::size_t open = paragraph.find('`'); open != std::string::npos;) {
    const std::size_t close = paragraph.find('`', open + 1);
    INFO(page << ": " << paragraph);
    REQUIRE(close != std::string::npos);
    shown.push_back({page, paragraph.substr(open + 1, close - open - 1), ""});
    open = paragraph.find('`', close + 1);
  }
  paragraph.clear();
}

/// Lists and tables hold no code by indentation here: after an empty line four blanks are a block, elsewhere a sentence
/// that goes on.
bool begins_block(const std::string& line, bool after_empty) { return after_empty && line.starts_with("    "); }

}  // namespace

std::vector<std::string> pages_of_today() {
  std::vector<std::string> pages{"README.md", "CONTRIBUTING.md", "proof/README.md"};
  add_markdown_of("docs", pages);
  return pages;
}

std::vector<std::string> all_pages() {
  std::vector<std::string> pages = pages_of_today();
  add_markdown_of("docs/adr", pages);
  return pages;
}

std::string text_of_page(const std::string& page) { return house::text_of_file(house::root / page); }

std::vector<Shown> shown_on(const std::string& page) {
  std::vector<Shown> shown;
  std::string paragraph, fenced, language;
  bool inside_fence = false, inside_block = false, after_empty = true;
  for (const std::string& line : lines_of(text_of_page(page))) {
    if (line.starts_with("```")) {
      inside_fence = !inside_fence;
      if (inside_fence) language = line.substr(3);
      if (!inside_fence && !language.empty()) shown.push_back({page, std::exchange(fenced, {}), language});
    } else if (inside_fence && !language.empty()) {
      fenced += line + "\n";
    } else if (inside_fence) {
      if (!line.empty()) shown.push_back({page, line, "sh"});
    } else if ((inside_block = line.starts_with("    ") && (inside_block || begins_block(line, after_empty)))) {
      shown.push_back({page, line.substr(4), "sh"});
    } else {
      const bool goes_on = !line.empty() && line.front() != '|' && line.front() != '#' && !line.starts_with("- ");
      if (!goes_on) add_spans(page, paragraph, shown);
      paragraph += (paragraph.empty() ? "" : " ") + line.substr(std::min(line.find_first_not_of(' '), line.size()));
    }
    after_empty = line.empty();
  }
  add_spans(page, paragraph, shown);
  return shown;
}

std::vector<std::string> links_on(const std::string& page) {
  std::vector<std::string> links;
  const std::string text = text_of_page(page);
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1))
    links.push_back(text.substr(at + 2, text.find(')', at) - at - 2));
  return links;
}

std::vector<std::string> anchors_on(const std::string& page) {
  std::vector<std::string> anchors;
  for (const std::string& line : lines_of(text_of_page(page))) {
    if (!line.starts_with("#")) continue;
    std::string anchor;
    for (const char c : line.substr(line.find(' ') + 1)) {
      if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_')
        anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      if (c == ' ') anchor += '-';
    }
    anchors.push_back(anchor);
  }
  return anchors;
}

}  // namespace rtr::docs
