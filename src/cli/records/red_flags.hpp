// Red flags at the prompt: asking, reading back, and telling what open ones mean.
#pragma once

#include "cli/records/planning.hpp"
#include "cli/shell/shell.hpp"

#include <span>
#include <string>
#include <vector>

namespace rtr::cli {

/// The last day on which a flag was reported, in a checklist or by a session's sign.
std::optional<Date> last_yes(const Record& record, Item flag);

/// The day on which the red flag that was answered longest ago was answered; nothing while one never was.
std::optional<Date> screened_on(const Record& record);

/// The last day for which every red flag is answered; nothing while one never was.
std::optional<Date> screened_until(const Record& record);

/// "You answered YES to ...; right?" At a terminal only; without one what was given stands.
bool read_back(Shell& shell, Item flag);

/// Asks one red flag, with its place among the questions before it; a yes counts once it was read back.
Answer ask_flag(Shell& shell, Item flag, const std::string& place = {});

/// What follows a sign of nerve trouble: both legs, saddle, bladder and bowel, heel and toe walking.
/// Those that the signs have answered with yes already are left out.
std::vector<Item> nerve_questions(const std::vector<Item>& answered);
/// Asks them; nothing when none was answered.
std::optional<Checklist> ask_nerve_questions(Shell& shell, const std::vector<Item>& answered);
/// Without a terminal: which of them to answer, and how.
std::string nerve_questions_hint(const std::vector<Item>& answered);

/// What the open flags mean and what to do. Empty when none is open.
std::string flags_text(const Shell& shell, const Source& source, const Plan& plan);

/// Why a clinician has to be seen although no red flag is open, one line each.
std::vector<std::string> seek_care_lines(const Plan& plan, const Protocol& protocol);

/// What still has to be answered or done before running, one line each.
std::vector<std::string> missing_lines(const Plan& plan, const Protocol& protocol);

}  // namespace rtr::cli
