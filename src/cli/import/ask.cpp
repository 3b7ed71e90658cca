// Questions about what was imported.
#include "cli/import/ask.hpp"

#include "activity/same_run.hpp"
#include "cli/records/entry_words.hpp"
#include "cli/session/answer.hpp"
#include "cli/session/build.hpp"
#include "cli/words/dates.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "terminal/escape.hpp"
#include "terminal/names.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

std::string name_of_row(const ImportRow& row) {
  std::string text = terminal::escaped(row.file);
  if (row.timer_ms) text += ", " + minutes_text(*row.timer_ms / 1000) + " min";
  if (row.distance_cm) text += ", " + km_text(*row.distance_cm / 100) + " km";
  return text;
}

void ask_day(Shell& shell, ImportTerms& terms) {
  shell.prompt.until("On which day was it? ", [&](const std::string& typed) -> std::string {
    terms.date = day_word(typed, shell.today);
    if (terms.date && *terms.date > shell.today) terms.date.reset();
    if (terms.date || typed.empty()) return "";
    const std::string hint = day_hint(typed, shell.today);
    return "A day up to today, such as yesterday, tue or 2026-10-13, or only Enter." +
           (hint.empty() ? "" : " " + terminal::capital(hint));
  });
}

void ask_minutes(Shell& shell, ImportTerms& terms) {
  shell.prompt.until("How many minutes did it take? ", [&](const std::string& typed) -> std::string {
    terms.total_s = minutes_word(typed);
    return terms.total_s || typed.empty() ? "" : "Minutes, such as 25 or 32:30, or only Enter.";
  });
}

void ask_sport(Shell& shell, ImportTerms& terms) {
  shell.prompt.until("What was it: run, walk, or neither? ", [&](const std::string& typed) -> std::string {
    if (typed == "run" || typed == "r")
      terms.sport = activity::Sport::running;
    else if (typed == "walk" || typed == "w")
      terms.sport = activity::Sport::walking;
    else if (!typed.empty() && typed != "neither")
      return "Please type run, walk or neither.";
    return {};
  });
}

}  // namespace

bool ask_terms(Shell& shell, const ImportRow& row, ImportTerms& terms) {
  if (!shell.prompt.available() || shell.options.json) return false;
  const ImportTerms before = terms;
  shell.say(name_of_row(row) + ": " + terminal::escaped(row.why) + ".");
  if (row.open == Open::sport) ask_sport(shell, terms);
  if (row.open == Open::time) ask_minutes(shell, terms);
  if (row.open == Open::day) ask_day(shell, terms);
  return terms.sport != before.sport || terms.total_s != before.total_s || terms.date != before.date;
}

Result<std::optional<Checklist>> ask_answers(Shell& shell, std::vector<ImportRow>& rows) {
  if (!shell.prompt.available() || shell.options.json) return std::optional<Checklist>();
  ImportRow* newest = nullptr;
  for (ImportRow& row : rows) {
    const bool kept = row.taken == Taken::added || row.taken == Taken::joined;
    if (!kept || !is_running(row.session->kind) || shell.today - row.session->date > 1) continue;
    if (activity::has_answers(*row.session)) continue;
    if (newest == nullptr || newest->session->date <= row.session->date) newest = &row;
  }
  if (newest == nullptr) return std::optional<Checklist>();
  Session& session = *newest->session;
  shell.say(session_text(session) + ". What no watch knows:");
  session.rpe = shell.prompt.number("Effort 0-10:", 0, 10);
  ask_pain(shell, session.pain);
  session.signs = ask_signs(shell);
  return confirm_flags(shell, flags_of(session));
}

}  // namespace rtr::cli
