// One run that comes from two sources: a watch and an app, a file and the runner's own words.
#pragma once

#include "rtr/record.hpp"

namespace rtr::activity {

/// Running or walking both, begun within 120 s of each other (of the same day where no more is known of one), and of
/// the same length to 5 %.
bool same_run(const Session& a, const Session& b);

/// Entered by a person, not taken from a file.
bool by_hand(const Session& session);
/// Anything that no watch knows: pain, signs, effort, a note.
bool has_answers(const Session& session);

/// Both in one: the richer stays as it is, what a person entered above all, and what it lacks is taken from the other.
/// An answer that is there is never replaced; a sign that either tells was there.
Session merged(const Session& kept, const Session& incoming);

}  // namespace rtr::activity
