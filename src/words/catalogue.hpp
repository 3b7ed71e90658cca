// What data/ says, as tables built into the program: rule cards, questions, texts, exercises, bundled files.
#pragma once

#include "rtr/checklist.hpp"

#include <span>
#include <string_view>

namespace rtr {

/// A rule's card (data/rules.json). Every number a rule uses is one of its parameters.
struct CardParameter {
  std::string_view name;
  int value;
  std::string_view unit;
  std::string_view stricter;  ///< "lower", "higher" or "fixed"
};
struct Card {
  std::string_view id;
  std::string_view title;
  std::string_view when;      ///< plain words: when it fires
  std::string_view then;      ///< plain words: what it does
  std::string_view ends;      ///< plain words: what ends it
  std::string_view message;   ///< the reason in a plan, with {fact} places
  std::string_view need;      ///< what has to be true to move up, with a {count} place; or empty
  std::string_view evidence;  ///< trial, guideline or convention
  std::span<const std::string_view> sources;
  std::span<const CardParameter> parameters;
};
std::span<const Card> rule_cards();  ///< one per rule of the engine
std::span<const Card>
convention_cards();  ///< numbers that are not a rule: lights, clean sessions, the rest of the week
const Card* card_of(std::string_view rule);

/// What a source is (data/sources.json): a citation, or what the source article asks. Unknown ids give an empty text.
std::string_view citation_of(std::string_view source);

/// A checklist item's words (data/checklists/items.json).
struct Question {
  Item item;
  std::string_view question;  ///< as it is asked
  std::string_view label;     ///< short, as it is named back: "numbness between the legs"
  std::string_view meaning;   ///< red flags: what it can mean, one sentence
  bool next_working_day;      ///< clinician tier: an appointment on the next working day
};
const Question& question_of(Item item);

/// A text by its id (data/texts/en.json), such as `notice` or `stop.emergency`. Unknown ids give an empty text.
std::string_view text_of(std::string_view id);
/// The ids of the stop signs shown on each plan, in order.
std::span<const std::string_view> stop_sign_ids();

std::string_view exercise_name(std::string_view id);

/// A bundled file, by its path below data/, such as `protocols/oxford.json`; empty when there is none.
std::string_view bundled(std::string_view path);
/// Paths of the bundled files below `folder`, such as `protocols`.
std::span<const std::string_view> bundled_protocol_ids();

std::string_view program_version();  ///< "0.1.0"
/// A line for each bundled protocol: its id, and the day on which it was last reviewed.
std::string_view protocols_reviewed();
std::string_view rules_version();  ///< changes whenever data/rules.json does

}  // namespace rtr
