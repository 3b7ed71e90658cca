// A day's sessions and what is due, in words.
#include "cli/today/say.hpp"

#include "cli/records/planned.hpp"
#include "cli/today/due.hpp"
#include "terminal/names.hpp"
#include "terminal/reasons.hpp"
#include "words/catalogue.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

/// Whether a text names a command as it stands, without more words to it.
bool names_command(const std::string& text, const std::string& command) {
  if (command.empty()) return false;
  for (std::size_t at = text.find(command); at != std::string::npos; at = text.find(command, at + 1)) {
    const std::size_t end = at + command.size();
    if (end == text.size() || text[end] == '\n' || text[end] == ')' || text[end] == '.') return true;
  }
  return false;
}

}  // namespace

void say_items(Shell& shell, const Record& record, const json::PlanDay& day) {
  const InjuryKind injury = record.runner.injury.kind;
  bool runs = false;
  for (const Activity& item : day.items) {
    if (const Session* done = done_on(record, item, shell.today)) {
      shell.say(terminal::capital(std::string(kind_word_of(session_kind(item.kind)))) +
                (done->skipped ? ": skipped today" : ": done today") + " (" + done->id + ").");
      continue;
    }
    shell.out.print(terminal::render_activity(item, shell.style, injury, day.surfaces));
    runs = runs || terminal::has_running(item);
  }
  if (runs) shell.say(text_of("caution.pain_before_run"));
  for (const Activity& item : day.daily) shell.out.print(terminal::render_activity(item, shell.style, injury));
}

std::string say_waits(Shell& shell, const Source& source, const Plan& plan, const Today& told) {
  const bool walking = outcome_of(plan) == Outcome::prepare && plan.tier < Tier::clinician;
  if (!walking || std::any_of(told.day.items.begin(), told.day.items.end(), terminal::has_running)) return {};
  std::string said;
  for (const terminal::Missing& missing :
       terminal::missing_for_running({plan, source.table.protocol, source.record, nullptr})) {
    if (names_command(told.held_back, missing.command)) continue;
    shell.say("Running waits: " + missing.text, 2);
    if (!missing.command.empty()) shell.out.line("  " + missing.command);
    said += missing.command + "\n";
  }
  return said;
}

void say_due(Shell& shell, const Record& record, const std::string& said) {
  for (const Due& due : due_on(record, shell.today)) {
    if (!names_command(said, due.command)) shell.say(due.text + " " + due.command);
  }
}

}  // namespace rtr::cli
