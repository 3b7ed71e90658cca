// What the runner was told for a day, and what of it still waits to be logged or answered.
#pragma once

#include "rtr/record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rtr::cli {

/// A flare, whatever its kind.
bool is_red(const Session& session);

/// A run of that day was entered; one that was skipped as well.
bool logged_run_on(const Record& record, Date day);

/// The plan that counted on a day: the newest made by then, else the newest that has anything on it.
const IssuedPlan* plan_counting_on(const Record& record, Date day);
/// The running session that was planned for a day, or else its walk; null when there was neither.
const IssuedItem* planned_on(const Record& record, Date day);
/// The newest day of the last week up to today with a planned session and nothing logged.
std::optional<Date> day_to_log(const Record& record, Date today);
/// The sessions of the last week whose next morning counts and is not known, running and red ones, newest first.
std::vector<const Session*> mornings_open(const Record& record, Date today);
/// The session that `rtr today` asks about: the newest of these; null when there is none.
const Session* morning_asked(const Record& record, Date today);
/// The session of the last two days that `rtr morning` answers when none is named: the one asked about, else any whose
/// morning is not known; none that is older than one that is answered already. Such a one is answered only by its id,
/// so that an answer given twice is not taken for another day's.
const Session* session_without_morning(const Record& record, Date today);
/// The newest session of the last two days whose morning is answered; null when there is none.
const Session* session_with_morning(const Record& record, Date today);

/// The kind of session that a planned item asks for.
SessionKind session_kind(ItemKind kind);
/// "run 6, walk 19".
std::string run_and_walk(Seconds run_s, Seconds walk_s);
/// "walk-run", "strength".
std::string_view kind_word_of(SessionKind kind);

}  // namespace rtr::cli
