// The tables that the build makes from data/ (cmake/embed.cpp): constant, in static storage. Only catalogue.cpp reads
// them.
#pragma once

#include "words/catalogue.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace rtr::catalogue {

/// A text under a name. Tables of these are sorted by id where they are searched.
struct Named {
  std::string_view id;
  std::string_view text;
};

extern const std::span<const Card> rules;
extern const std::span<const Card> conventions;
extern const std::span<const Question> questions;  ///< by item index
extern const std::span<const Named> texts;         ///< sorted by id
extern const std::span<const Named> sources;  ///< sorted by id
extern const std::span<const std::string_view> stop_signs;
extern const std::span<const Named> exercises;
extern const std::span<const Named> files;  ///< sorted by path
extern const std::span<const std::string_view> protocols;
extern const std::string_view program;
extern const std::string_view protocols_reviewed;
extern const std::string_view rules_hash;

/// Whether every item has its question, at its own index.
template <std::size_t N>
constexpr bool in_order(const Question (&table)[N]) {
  for (std::size_t i = 0; i < N; ++i)
    if (index_of(table[i].item) != i) return false;
  return N == item_count;
}

}  // namespace rtr::catalogue
