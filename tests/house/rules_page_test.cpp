// docs/rules.md is made from the cards: what the page says and what the program does cannot come apart.
#include "house/sources.hpp"
#include "simulation/approved.hpp"
#include "words/catalogue.hpp"

#include <sstream>

namespace rtr::house {
namespace {

void print(std::ostringstream& page, std::span<const Card> cards) {
  for (const Card& card : cards) {
    page << "\n### " << card.title << "\n`" << card.id << "`, " << card.evidence << "\n\n";
    page << "- When: " << card.when << "\n- Then: " << card.then << "\n";
    if (!card.ends.empty()) page << "- Ends: " << card.ends << "\n";
    for (const CardParameter& parameter : card.parameters) {
      page << "- Number: `" << parameter.name << "` " << parameter.value << " (" << parameter.unit << "); ";
      page << (parameter.stricter == "fixed" ? "fixed" : "stricter is " + std::string(parameter.stricter)) << "\n";
    }
    page << "- Sources:";
    for (std::size_t i = 0; i < card.sources.size(); ++i) page << (i == 0 ? " " : ", ") << card.sources[i];
    page << "\n";
  }
}

std::string rules_page() {
  std::ostringstream page;
  page << "# Rules\n\nMade from [data/rules.json](../data/rules.json) by `scripts/approve`; do not edit. "
          "`rtr why RULE` shows a card with what its sources are.\n\n"
       << rule_cards().size() << " rules, " << convention_cards().size()
       << " conventions that several of them share.\n\n## Rules\n";
  print(page, rule_cards());
  page << "\n## Conventions\n";
  print(page, convention_cards());
  return page.str();
}

}  // namespace

TEST_CASE("the page of the rules is the one that their cards make", "[house][rules_page]") {
  CHECK(test::is_approved(root / "docs/rules.md", rules_page()));
}

TEST_CASE("every source on a card has words for what it is", "[house]") {
  for (const auto cards : {rule_cards(), convention_cards()}) {
    for (const Card& card : cards) {
      for (const std::string_view source : card.sources) {
        INFO(card.id << " " << source);
        CHECK_FALSE(citation_of(source).empty());
      }
    }
  }
}

}  // namespace rtr::house
