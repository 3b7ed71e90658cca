// What can stand after a flag or as a word.
#include "cli/commands/choices.hpp"

#include "cli/words/words.hpp"
#include "json/codec.hpp"
#include "json/names.hpp"
#include "rtr/checklist.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {
namespace {

void add_stages(std::vector<std::string>& words) {
  const auto table = json::read_protocol(bundled("protocols/low-back-walk-run.json"), "low-back-walk-run");
  if (!table) return;
  for (const Stage& stage : table->stages) words.push_back(stage.id);
}

template <class Names>
void add_names(std::vector<std::string>& words, const Names& names) {
  for (const auto& name : names) words.emplace_back(name);
}

/// One of the alternatives in "DATE|this|next".
void add_alternative(Choices& choices, const Flag& flag, const std::string& part) {
  if (part == "DATE" || part == "FROM..TO")
    choices.dates = true;
  else if (part == "FILE" || part == "-" || part == "DIR")
    choices.files = true;
  else if (part == "STAGE")
    add_stages(choices.words);
  else if (part == "ID" && flag.names == "--runner")
    choices.runners = true;
  else if (part == "ID" && flag.names == "--protocol")
    add_names(choices.words, bundled_protocol_ids());
  else if (part == "ID" && (flag.names == "--yes" || flag.names == "--no")) {
    for (const Item item : all_items()) choices.words.emplace_back(id_of(item));
  } else if (part == "NAME" && flag.names.find("--sign") == 0)
    add_names(choices.words, json::sign_names);
  else if (part == "KIND")
    add_names(choices.words, json::injury_kind_names);
  else if (part == "WHERE")
    add_names(choices.words, json::leg_names);
  else if (part == "0-10") {
    for (int i = 0; i <= 10; ++i) choices.words.push_back(std::to_string(i));
  } else if (std::all_of(part.begin(), part.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }))
    choices.words.push_back(part);
}

}  // namespace

Choices choices_of(const Flag& flag) {
  Choices choices;
  for (const std::string& part : split(flag.value, '|')) {
    if (!part.empty()) add_alternative(choices, flag, part);
  }
  return choices;
}

Choices word_choices_of(std::string_view command) {
  Choices choices;
  if (command == "why") {
    for (const auto cards : {rule_cards(), convention_cards()}) {
      for (const Card& card : cards) choices.words.emplace_back(card.id);
    }
  } else if (command == "log") {
    add_names(choices.words, std::to_array<std::string_view>({"today", "yesterday", "walk-run", "run", "walk", "bike",
                                                              "swim", "elliptical", "strength", "mobility", "done",
                                                              "skipped", "stopped", "rpe", "pain", "sign"}));
    add_names(choices.words, json::short_weekday_names);
    add_names(choices.words, json::surface_names);
    add_stages(choices.words);
    choices.dates = true;
  } else if (command == "morning") {
    add_names(choices.words, json::stiffness_names);
    add_names(choices.words, std::to_array<std::string_view>({"pain", "stiffer", "settled", "for", "sign"}));
  } else if (command == "clear") {
    choices.words.emplace_back("return_to_running");
    for (const Item item : red_flags()) choices.words.emplace_back(id_of(item));
  } else if (command == "protocol") {
    add_names(choices.words, std::to_array<std::string_view>({"list", "show", "check"}));
    add_names(choices.words, bundled_protocol_ids());
    choices.files = true;
  } else if (command == "completion") {
    add_names(choices.words, std::to_array<std::string_view>({"bash", "zsh", "fish"}));
  } else if (command == "help" || command == "manual") {
    for (const CommandEntry& entry : commands()) choices.words.emplace_back(entry.name);
  } else if (command == "import") {
    choices.files = true;
  }
  return choices;
}

}  // namespace rtr::cli
