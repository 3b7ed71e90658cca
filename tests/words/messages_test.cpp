// Sentences made of templates and facts: whatever is missing or doubled, no hole, no brace and no bracket is left.
#include "words/messages.hpp"

#include "support/catch.hpp"
#include "words/catalogue.hpp"

#include <map>
#include <string>

using namespace rtr;

namespace {

Protocol two_stages() {
  Protocol protocol;
  for (const char* id : {"S1", "S2"}) protocol.stages.push_back({id, {}});
  return protocol;
}

/// The names of the places in a template, without their marks.
std::vector<std::string_view> places(std::string_view pattern) {
  std::vector<std::string_view> names;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    std::string_view name = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
    if (name.front() == '?' || name.front() == '!') name.remove_prefix(1);
    names.push_back(name);
  }
  return names;
}

void check_sentence(std::string_view rule, const std::string& text) {
  INFO(rule << ": " << text);
  REQUIRE_FALSE(text.empty());
  CHECK(text.find_first_of("{}[]") == std::string::npos);
  CHECK(text.find("  ") == std::string::npos);
  CHECK(text.find(" .") == std::string::npos);
  for (const auto hole : {", ,", ",.", ":.", "()", ": ,", ".."}) CHECK(text.find(hole) == std::string::npos);
  for (std::size_t i = text.find(". "); i != std::string::npos; i = text.find(". ", i + 1))
    CHECK_FALSE((text[i + 2] >= 'a' && text[i + 2] <= 'z'));
  CHECK(text.front() != ' ');
  CHECK(text.back() != ' ');
}

Finding finding_of(std::string_view rule, std::vector<Fact> facts) {
  Finding finding;
  finding.rule = rule;
  finding.facts = std::move(facts);
  return finding;
}

}  // namespace

TEST_CASE("Every reason reads as sentences with all of its facts, with each one alone, and with none") {
  const Protocol protocol = two_stages();
  for (const Card& card : rule_cards()) {
    check_sentence(card.id, message_of(finding_of(card.id, {}), protocol));
    std::vector<Fact> all;
    for (const auto name : places(card.message)) {
      const Fact fact{name, Unit::count, 3};
      all.push_back(fact);
      check_sentence(card.id, message_of(finding_of(card.id, {fact}), protocol));
    }
    check_sentence(card.id, message_of(finding_of(card.id, all), protocol));
  }
}

TEST_CASE("Every need reads as a sentence with and without a count") {
  for (const Card& card : rule_cards())
    for (const int count : {0, 1, 2}) check_sentence(card.id, need_text({card.id, count}));
  CHECK(need_text({"too-few-clean", 2}).starts_with("Two clean running sessions in the week (pain 0-2"));
  CHECK(need_text({"too-few-clean", 1}).starts_with("One clean running session in the week"));
}

TEST_CASE("Facts are written in their units") {
  const Protocol protocol = two_stages();
  const auto text = [&](Unit unit, std::int64_t value) { return fact_text({"x", unit, value}, protocol); };
  CHECK(text(Unit::seconds, 990) == "16.5 min");
  CHECK(text(Unit::half_seconds, 5940) == "49.5");
  CHECK(text(Unit::metres, 30200) == "30.2 km");
  CHECK(text(Unit::percent, 80) == "80 %");
  CHECK(text(Unit::date, from_civil(2026, 11, 19)->days) == "Thu 19 Nov");
  CHECK(text(Unit::stage, 1) == "S2");
  CHECK(text(Unit::stage, 2) == "the running phase");
  CHECK(text(Unit::stage, -1) == "walking");
  CHECK(text(Unit::item, static_cast<std::int64_t>(Item::saddle_numbness)) == "numbness between the legs");
  CHECK(text(Unit::item, 9999) == "a question");
  CHECK(text(Unit::rpe, 4) == "4");
  CHECK(text(Unit::count, 0) == "0");
}

TEST_CASE("Several facts of one name are joined, and the same one is said once") {
  const Protocol protocol = two_stages();
  const auto flag = [](Item item) { return Fact{"flag", Unit::item, static_cast<std::int64_t>(item)}; };
  const std::string text =
      message_of(finding_of("red-flag-emergency", {flag(Item::chest_pain), flag(Item::saddle_numbness),
                                                   flag(Item::bladder_change), flag(Item::chest_pain)}),
                 protocol);
  CHECK(text.find("chest pain, numbness between the legs and a change in bladder control.") != std::string::npos);
}

TEST_CASE("A walk-run week and a running week are told in their own measure") {
  const Protocol protocol = two_stages();
  const std::string walk_run = message_of(finding_of("weekly-increase", {{"reference_rem", Unit::half_seconds, 5400},
                                                                         {"rem_max", Unit::half_seconds, 5940},
                                                                         {"increase_percent_max", Unit::percent, 10}}),
                                          protocol);
  CHECK(walk_run.find("45 min in a full week at the stage last done, at most 49.5 min now") != std::string::npos);
  CHECK(walk_run.find("km") == std::string::npos);
  const std::string running = message_of(
      finding_of("weekly-increase", {{"reference_run", Unit::seconds, 5400}, {"run_max", Unit::seconds, 5940}}),
      protocol);
  CHECK(running.find("90 min in the reference week, at most 99 min now") != std::string::npos);
}

TEST_CASE("A fact of zero does not claim what did not happen") {
  const Protocol protocol = two_stages();
  const std::string third =
      message_of(finding_of("third-flare", {{"flares", Unit::count, 3}, {"at_first_stage", Unit::count, 0}}), protocol);
  CHECK(third.find("first stage") == std::string::npos);
  const std::string unseen = message_of(finding_of("clearance-needed", {{"seen_clinician", Unit::count, 0}}), protocol);
  CHECK(unseen.find("not answered yet") != std::string::npos);
  const std::string fewer = message_of(finding_of("too-few-clean", {{"clean", Unit::count, 0}}), protocol);
  CHECK(fewer.find("last week had 0") != std::string::npos);
}

TEST_CASE("An unknown rule is named rather than left blank") {
  CHECK(message_of(finding_of("from-elsewhere", {}), two_stages()) == "from-elsewhere");
  CHECK(need_text({"from-elsewhere", 1}) == "from-elsewhere");
}

TEST_CASE("Steps read as walk, repeats, walk") {
  const Steps steps{{1, {{false, 300}}}, {6, {{true, 60}, {false, 90}}}, {1, {{false, 300}}}};
  CHECK(steps_text(steps) == "walk 5 · 6 x (run 1, walk 1:30) · walk 5");
  CHECK(steps_text(steps, ", ") == "walk 5, 6 x (run 1, walk 1:30), walk 5");
  CHECK(steps_text({{1, {{true, 1800}}}}) == "run 30");
  CHECK(steps_text({{2, {{true, 65}}}}) == "2 x (run 1:05)");
  CHECK(steps_text({}).empty());
}

TEST_CASE("A date is named by weekday, day and month") {
  CHECK(short_date(*from_civil(2026, 11, 24)) == "Tue 24 Nov");
  CHECK(short_date(*from_civil(2026, 1, 1)) == "Thu 1 Jan");
}
