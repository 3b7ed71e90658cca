// Words that the program does not use towards people: it judges no illness, promises nothing, and never says that all
// is well.
#include "house/sources.hpp"
#include "words/catalogue.hpp"

#include <cctype>
#include <set>

namespace rtr::house {
namespace {

/// The words of a text in lower case, separated by single blanks, with a blank at both ends.
std::string words_of(std::string_view text) {
  std::string words = " ";
  for (const char c : text) {
    if (std::isalpha(static_cast<unsigned char>(c))) {
      words += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  return words.back() == ' ' ? words : words + ' ';
}

/// The first word or phrase in a text that must not be shown; empty when there is none.
std::string unwanted_in(std::string_view text) {
  static const std::vector<std::string> parts = {" diagnos",
                                                 " treat ",
                                                 " treats ",
                                                 " treated ",
                                                 " treating ",
                                                 " treatment ",
                                                 " safe ",
                                                 " safely ",
                                                 " safer ",
                                                 " cleared ",
                                                 " prevents injury ",
                                                 " prevent injury ",
                                                 " prevent injuries ",
                                                 " prevents injuries ",
                                                 " injury proof ",
                                                 " risk score ",
                                                 " streak "};
  const std::string words = words_of(text);
  for (const std::string& part : parts) {
    if (contains(words, part)) return part;
  }
  return {};
}

/// Every string of a JSON document, names included: what stands in data/texts is there to be shown.
std::vector<std::string> strings_of(std::string_view path) { return split(text_of_file(root / path)).literals; }

}  // namespace

TEST_CASE("the search for unwanted words finds them, and only whole ones", "[house]") {
  CHECK_FALSE(unwanted_in("You are cleared to run.").empty());
  CHECK_FALSE(unwanted_in("This is SAFE").empty());
  CHECK_FALSE(unwanted_in("Diagnosis: none").empty());
  CHECK(unwanted_in("a clearance names it; retreat, unsafe").empty());
}

TEST_CASE("no text for people holds an unwanted word", "[house]") {
  for (const auto& entry : std::filesystem::directory_iterator(root / "data/texts")) {
    for (const std::string& text : strings_of("data/texts/" + entry.path().filename().string())) {
      INFO(text);
      CHECK(unwanted_in(text).empty());
    }
  }
}

TEST_CASE("no rule card, question or exercise holds an unwanted word", "[house]") {
  for (const auto& cards : {rule_cards(), convention_cards()}) {
    for (const Card& card : cards) {
      for (const std::string_view text : {card.title, card.when, card.then, card.ends, card.message, card.need}) {
        INFO(card.id << ": " << text);
        CHECK(unwanted_in(text).empty());
      }
    }
  }
  for (const Item item : all_items()) {
    const Question& question = question_of(item);
    for (const std::string_view text : {question.question, question.label, question.meaning}) {
      INFO(id_of(item) << ": " << text);
      CHECK(unwanted_in(text).empty());
    }
  }
  for (const std::string& text : strings_of("data/exercises.json")) {
    INFO(text);
    CHECK(unwanted_in(text).empty());
  }
}

TEST_CASE("no string in the source holds an unwanted word", "[house]") {
  for (const SourceFile& file : sources_in("src")) {
    INFO(file.path);
    for (const std::string& text : split(file.text).literals) {
      INFO(text);
      CHECK(unwanted_in(text).empty());
    }
  }
}

}  // namespace rtr::house
