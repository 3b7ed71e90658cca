// The first page: what has to come first does, and no count on it was typed from memory.
#include "cli/process.hpp"
#include "docs/pages.hpp"
#include "house/sources.hpp"
#include "words/catalogue.hpp"

#include <regex>

namespace rtr::docs {
namespace {

std::string readme() { return text_of_page("README.md"); }

/// What stands between the marks of that name.
std::string figures_of(const std::string& page, const std::string& name) {
  const std::string text = text_of_page(page), mark = "<!-- figures: " + name + " -->\n";
  const std::size_t from = text.find(mark) + mark.size();
  return text.substr(from, text.find("<!-- end -->", from) - from);
}

}  // namespace

TEST_CASE("the first page begins with the two commands, and its parts have their order", "[docs]") {
  CHECK(readme().starts_with("# rtr: return to running after a low back injury\n\n    scripts/try "));
  std::vector<std::string> headings;
  const std::string text = readme();
  const std::regex heading("\n## (.*)");
  for (std::sregex_iterator one(text.begin(), text.end(), heading), end; one != end; ++one)
    headings.push_back(one->str(1));
  CHECK(headings == std::vector<std::string>{"A week with rtr", "For physios", "How it decides", "What it is not",
                                             "Install", "The figures", "How to change it"});
}

TEST_CASE("the first page counts the grades as the cards have them", "[docs]") {
  int cards = 0, trial = 0, guideline = 0, convention = 0;
  for (const auto list : {rule_cards(), convention_cards()}) {
    for (const Card& card : list) {
      ++cards;
      trial += card.evidence == "trial";
      guideline += card.evidence == "guideline";
      convention += card.evidence == "convention";
    }
  }
  const std::string counted = "of the " + std::to_string(cards) + " cards " + std::to_string(trial) +
                              " rests on a trial, " + std::to_string(guideline) + " on a guideline, " +
                              std::to_string(convention) + " are conventions";
  INFO(counted);
  CHECK(std::regex_replace(readme(), std::regex("\n"), " ").find(counted) != std::string::npos);
}

TEST_CASE("every figure on the first page, and of speed, is one that a proof or bench/run left behind", "[docs]") {
  const test::Ended headlines = test::run_process(
      {"/usr/bin/env", "python3", (house::root / "proof/figures/headlines").string()}, "", house::root.string());
  INFO("scripts/prove figures puts them there\n" << headlines.err);
  REQUIRE(headlines.code == 0);
  CHECK(figures_of("README.md", "proof") == headlines.out);
  CHECK(figures_of("README.md", "bench") == house::text_of_file(house::root / "bench/headline.md"));
  CHECK(figures_of("docs/speed.md", "bench") == house::text_of_file(house::root / "bench/figures.md"));
}

TEST_CASE("every decision is in the list of the decisions", "[docs]") {
  const std::vector<std::string> listed = links_on("docs/adr/README.md");
  for (const auto& entry : std::filesystem::directory_iterator(house::root / "docs/adr")) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    if (name != "README.md") CHECK(std::find(listed.begin(), listed.end(), name) != listed.end());
  }
}

}  // namespace rtr::docs
