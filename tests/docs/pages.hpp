// The pages that people read, taken apart: what they show to be typed, and where they lead.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::docs {

/// Something set as code.
struct Shown {
  std::string page;  ///< below the repository, such as `docs/scale.md`
  std::string text;
  /// How it is set: "" for words within a sentence, "sh" for a line to be typed (an indented or fenced block without a
  /// language), else the language of the fence; then `text` is the whole block.
  std::string set;
};

/// README.md, CONTRIBUTING.md, proof/README.md and docs/*.md: what is typed there has to work today.
std::vector<std::string> pages_of_today();
/// All of them and the decisions, which tell of their own day.
std::vector<std::string> all_pages();

std::string text_of_page(const std::string& page);

/// Everything that a page sets as code, in order.
std::vector<Shown> shown_on(const std::string& page);

/// What a page links to, as written: `docs/rules.md`, `#protocol`, `https://...`.
std::vector<std::string> links_on(const std::string& page);

/// The anchors that the headings of a page make: "A caseload" is `a-caseload`.
std::vector<std::string> anchors_on(const std::string& page);

}  // namespace rtr::docs
