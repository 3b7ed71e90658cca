// An entry of the journal in a person's words.
#pragma once

#include "json/journal.hpp"

#include <string>

namespace rtr::cli {

/// "walk-run on Tue 6 Oct, run 5, walk 20": a session by its kind, day and minutes.
std::string session_text(const Session& session);
/// The day that an entry is about: a session's, a checklist's, a clearance's, else the one on which it was entered.
Date day_of(const json::Entry& entry);
/// What an entry holds, without its day: "answers: 25 red flags no, 10 readiness questions yes". `named` is the short
/// name of the entry that it belongs to, where there is one.
std::string entry_text(const json::EntryValue& value, const std::string& named);

}  // namespace rtr::cli
