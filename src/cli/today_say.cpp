// A day's sessions and what is due, in words.
#include "cli/today_say.hpp"

#include "cli/planned.hpp"
#include "cli/today_due.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"

namespace rtr::cli {

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

void say_due(Shell& shell, const Record& record, const Today& told) {
  for (const Due& due : due_on(record, shell.today)) {
    if (told.held_back.find(due.command) == std::string::npos) shell.say(due.text + " " + due.command);
  }
}

}  // namespace rtr::cli
