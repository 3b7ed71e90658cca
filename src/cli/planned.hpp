// What the runner was told for a day, and what of it still waits to be logged or answered.
#pragma once

#include "rtr/record.hpp"

#include <optional>
#include <string>

namespace rtr::cli {

/// The plan that counted on a day: the newest made by then, else the newest that has anything on it.
const IssuedPlan* plan_counting_on(const Record& record, Date day);
/// The running session that was planned for a day, or else its walk; null when there was neither.
const IssuedItem* planned_on(const Record& record, Date day);
/// The newest day of the last week up to today with a planned session and nothing logged.
std::optional<Date> day_to_log(const Record& record, Date today);
/// The newest session before today whose next morning is not known, running ones first; null when there is none.
const Session* session_without_morning(const Record& record, Date today);

/// The kind of session that a planned item asks for.
SessionKind session_kind(ItemKind kind);
/// "run 6, walk 19".
std::string run_and_walk(Seconds run_s, Seconds walk_s);
/// "walk-run", "strength".
std::string_view kind_word_of(SessionKind kind);

}  // namespace rtr::cli
