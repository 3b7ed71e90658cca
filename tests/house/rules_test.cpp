// A rule is three files with one name and a card; and its numbers live on the card.
#include "core/rules/rule.hpp"
#include "house/sources.hpp"
#include "words/catalogue.hpp"

#include <cctype>
#include <map>
#include <set>

namespace rtr::house {
namespace {

std::string underscored(std::string_view id) {
  std::string name(id);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::set<std::string> rule_names() {
  std::set<std::string> names;
  for (const Rule& rule : all_rules()) names.insert(underscored(rule.id));
  return names;
}

/// The stems of a folder's .cpp files.
std::set<std::string> stems_in(std::string_view folder) {
  std::set<std::string> stems;
  for (const SourceFile& file : sources_in(folder)) {
    const std::filesystem::path path(file.path);
    if (path.extension() == ".cpp") stems.insert(path.stem().string());
  }
  return stems;
}

/// What a rule file needs beside the rules themselves.
const std::set<std::string> helpers = {"registry", "moves"};

/// Numbers a rule may write out, and why.
const std::map<int, std::string> plain_numbers = {
    {60, "seconds of a minute"}, {100, "percent"}, {7, "days of a week"}, {10, "the end of the 0-10 scales"}};

/// Numbers that one rule writes out, and why.
const std::map<std::string, std::map<int, std::string>> own_numbers = {
    {"src/core/rules/elsewhere.cpp", {{3, "the weeks it looks at: this one, the last, the one before"}}},
    {"src/core/rules/gap.cpp", {{3, "the third row of the gap: three stages back; its days are on the card"}}}};

/// Numbers on a card that the core cannot read, with the value that is built into it.
const std::map<std::string, int> built_in = {
    {"rem_walk_percent", 50}};  // REM is counted in half seconds: the half is the unit

/// The code without its static_asserts: the hard bounds stand in those.
std::string without_bounds(std::string code) {
  constexpr std::string_view word = "static_assert(";
  for (std::size_t from = code.find(word); from != std::string::npos; from = code.find(word, from)) {
    std::size_t at = from + word.size();
    for (int open = 1; at < code.size() && open > 0; ++at) open += code[at] == '(' ? 1 : code[at] == ')' ? -1 : 0;
    code.erase(from, at - from);
  }
  return code;
}

/// The whole numbers written in code; hexadecimal ones are left out, they are no quantities.
std::vector<int> numbers_in(const std::string& code) {
  std::vector<int> numbers;
  for (std::size_t at = 0; at < code.size();) {
    if (!detail::part_of_a_word(code[at])) {
      ++at;
      continue;
    }
    const std::size_t from = at;
    while (at < code.size() && (detail::part_of_a_word(code[at]) || code[at] == '\'')) ++at;
    std::string word = code.substr(from, at - from);
    std::erase(word, '\'');
    if (std::isdigit(static_cast<unsigned char>(word[0])) && !word.starts_with("0x"))
      numbers.push_back(std::stoi(word));
  }
  return numbers;
}

/// Every `parameter::name` in src/core.
std::set<std::string> used_parameters() {
  std::set<std::string> used;
  constexpr std::string_view word = "parameter::";
  for (const SourceFile& file : sources_in("src/core")) {
    const std::string code = split(file.text).code;
    for (std::size_t at = code.find(word); at != std::string::npos; at = code.find(word, at)) {
      const std::size_t from = at += word.size();
      while (at < code.size() && detail::part_of_a_word(code[at])) ++at;
      used.insert(code.substr(from, at - from));
    }
  }
  return used;
}

std::set<std::string> card_parameters() {
  std::set<std::string> names;
  for (const auto& cards : {rule_cards(), convention_cards()}) {
    for (const Card& card : cards) {
      for (const CardParameter& parameter : card.parameters)
        names.insert(underscored(card.id) + "_" + std::string(parameter.name));
    }
  }
  return names;
}

}  // namespace

TEST_CASE("every rule has a card, and every card a rule", "[house]") {
  std::set<std::string> cards;
  for (const Card& card : rule_cards()) cards.insert(underscored(card.id));
  CHECK(cards == rule_names());
}

TEST_CASE("every rule has a file of its name, and every file there is a rule", "[house]") {
  std::set<std::string> files = stems_in("src/core/rules");
  for (const std::string& helper : helpers) CHECK(files.erase(helper) == 1);
  CHECK(files == rule_names());
}

TEST_CASE("every rule has a test of its name, and every test there is a rule's", "[house]") {
  const std::set<std::string> tests = stems_in("tests/rules");
  const std::set<std::string> rules = rule_names();
  for (const std::string& rule : rules) {
    INFO(rule);
    CHECK(tests.contains(rule + "_test"));
  }
  for (const std::string& test : tests) {
    INFO(test);
    REQUIRE(test.ends_with("_test"));
    CHECK(rules.contains(test.substr(0, test.size() - std::string_view("_test").size())));
  }
}

TEST_CASE("every number on a card is used by the core", "[house]") {
  const std::set<std::string> used = used_parameters();
  for (const std::string& name : card_parameters()) {
    INFO(name);
    CHECK((used.contains(name) || built_in.contains(name)));
  }
}

TEST_CASE("a number that is built into the core is the one on its card", "[house]") {
  for (const auto& cards : {rule_cards(), convention_cards()}) {
    for (const Card& card : cards) {
      for (const CardParameter& parameter : card.parameters) {
        const auto found = built_in.find(underscored(card.id) + "_" + std::string(parameter.name));
        if (found != built_in.end()) CHECK(parameter.value == found->second);
      }
    }
  }
}

TEST_CASE("every number that the core uses is on a card", "[house]") {
  const std::set<std::string> known = card_parameters();
  for (const std::string& name : used_parameters()) {
    INFO(name);
    CHECK(known.contains(name));
  }
}

TEST_CASE("a rule holds no bare number", "[house]") {
  for (const SourceFile& file : sources_in("src/core/rules")) {
    INFO(file.path);
    const auto own = own_numbers.find(file.path);
    for (const int number : numbers_in(without_bounds(split(file.text).code))) {
      INFO(number);
      const bool explained = own != own_numbers.end() && own->second.contains(number);
      CHECK((number <= 2 || plain_numbers.contains(number) || explained));
    }
  }
}

}  // namespace rtr::house
