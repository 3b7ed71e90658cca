// Pages lead to files and headings that are there.
#include "docs/pages.hpp"
#include "house/sources.hpp"

#include <regex>

namespace rtr::docs {

TEST_CASE("every link on a page leads to a file and a heading that are there", "[docs]") {
  for (const std::string& page : all_pages()) {
    for (const std::string& link : links_on(page)) {
      INFO(page << ": " << link);
      if (link.starts_with("https://")) continue;
      const std::size_t hash = std::min(link.find('#'), link.size());
      const std::filesystem::path target =
          hash == 0 ? std::filesystem::path(page) : std::filesystem::path(page).parent_path() / link.substr(0, hash);
      CHECK(std::filesystem::exists(house::root / target));
      if (hash == link.size()) continue;
      const std::vector<std::string> anchors = anchors_on(target.generic_string());
      CHECK(std::find(anchors.begin(), anchors.end(), link.substr(hash + 1)) != anchors.end());
    }
  }
}

TEST_CASE("every path that a page sets as code is there", "[docs]") {
  const std::regex path("(bench|cmake|data|docs|examples|include|packaging|proof|scripts|src|tests)/[a-z][^ *<]*");
  for (const std::string& page : pages_of_today()) {
    for (const Shown& shown : shown_on(page)) {
      if (!shown.set.empty() || !std::regex_match(shown.text, path)) continue;
      if (std::regex_search(shown.text, std::regex("/my[_-]|[A-Z]{2}"))) continue;  // a name to be chosen
      INFO(page << ": " << shown.text);
      CHECK(std::filesystem::exists(house::root / shown.text));
    }
  }
}

}  // namespace rtr::docs
