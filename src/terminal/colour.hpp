// Ink for the few words that carry weight. Blue and orange, which most colour-blind readers tell apart; never the only
// carrier of a meaning: the word beside it (STOP, HOLD, "one stage up") says the same.
#pragma once

#include <string>
#include <string_view>

namespace rtr::terminal {

enum class Ink : unsigned char {
  plain,
  strong,  ///< headings: bold
  go,      ///< running, moving up: blue
  care,    ///< STOP, HOLD, missing answers: bold orange
};

/// `text` in `ink`; as it is when `colour` is false.
std::string inked(std::string_view text, Ink ink, bool colour);

}  // namespace rtr::terminal
