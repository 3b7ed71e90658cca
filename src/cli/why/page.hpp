// The chain from entries to plan, and a rule's card, in plain words.
#pragma once

#include "cli/why/causes.hpp"
#include "terminal/page.hpp"
#include "words/catalogue.hpp"

#include <string>

namespace rtr::cli {

/// "walk-run on Tue 3 Nov (s-0019)"; "the check of Sun 8 Nov"; "the clearance of Tue 1 Sep".
std::string entry_name(const Record& record, const Entry& entry);
/// What was entered, in a line: "run 9, walk 18; pain 0/1/1, next morning 0".
std::string entry_detail(const Record& record, const Entry& entry);
/// PAIN OK, CAUTION, STOP or "not all answered": a session's light in words; empty for other entries.
std::string entry_light(const Record& record, const Entry& entry);
/// What is different from the plan before, one measure each: "stage 7 (before: 6)".
std::vector<std::string> difference_texts(const Explained& explained, const Protocol& protocol,
                                          const IssuedPlan& before);

/// The whole answer to `rtr why`.
std::string why_text(const Explained& explained, const Protocol& protocol, const std::vector<Grounds>& grounds,
                     const Changes& changes, const terminal::Style& style);

/// A rule's card with its numbers and sources; `short_form` leaves the sources' citations out.
void print_card(terminal::Page& page, const Card& card, bool short_form);

}  // namespace rtr::cli
