// Looking things up in the tables that the build makes from data/.
#include "words/catalogue.hpp"

#include "words/catalogue_tables.hpp"

#include <algorithm>

namespace rtr {

namespace {

/// Halving, for tables that the build sorted.
std::string_view find_sorted(std::span<const catalogue::Named> table, std::string_view id) {
  const auto found = std::ranges::lower_bound(table, id, {}, &catalogue::Named::id);
  return found != table.end() && found->id == id ? found->text : std::string_view{};
}

const Card* find_card(std::span<const Card> cards, std::string_view id) {
  const auto found = std::ranges::find(cards, id, &Card::id);
  return found == cards.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Card> rule_cards() { return catalogue::rules; }

std::span<const Card> convention_cards() { return catalogue::conventions; }

const Card* card_of(std::string_view rule) {
  const Card* card = find_card(catalogue::rules, rule);
  return card != nullptr ? card : find_card(catalogue::conventions, rule);
}

std::string_view citation_of(std::string_view source) { return find_sorted(catalogue::sources, source); }

const Question& question_of(Item item) { return catalogue::questions[index_of(item)]; }

std::string_view text_of(std::string_view id) { return find_sorted(catalogue::texts, id); }

std::span<const std::string_view> stop_sign_ids() { return catalogue::stop_signs; }

std::string_view exercise_name(std::string_view id) {
  const auto found = std::ranges::find(catalogue::exercises, id, &catalogue::Named::id);
  return found == catalogue::exercises.end() ? std::string_view{} : found->text;
}

std::string_view bundled(std::string_view path) { return find_sorted(catalogue::files, path); }

std::span<const std::string_view> bundled_protocol_ids() { return catalogue::protocols; }

std::string_view program_version() { return catalogue::program; }

std::string_view protocols_reviewed() { return catalogue::protocols_reviewed; }

std::string_view rules_version() { return catalogue::rules_hash; }

}  // namespace rtr
