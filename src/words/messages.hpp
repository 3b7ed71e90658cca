// Sentences for findings and needs: a card's template filled with the facts.
#pragma once

#include "rtr/finding.hpp"
#include "rtr/plan.hpp"
#include "rtr/protocol.hpp"

#include <string>
#include <string_view>

namespace rtr {

/// A fact's value as people write it: "49.5 min", "Thu 19 Nov", "S5".
std::string fact_text(const Fact& fact, const Protocol& protocol);
/// The reason of a finding, in one or two plain sentences.
std::string message_of(const Finding& finding, const Protocol& protocol);
/// A text of data/texts with places for the finding's facts, filled as a card's message is.
std::string filled(std::string_view pattern, const Finding& finding, const Protocol& protocol);
/// What has to be true to move up.
std::string need_text(const Need& need);
/// "Tue 24 Nov".
std::string short_date(Date date);
/// "walk 5 · 6 x (run 1, walk 1:30) · walk 5"; `dot` is the separator.
std::string steps_text(const Steps& steps, std::string_view dot = " · ");

}  // namespace rtr
