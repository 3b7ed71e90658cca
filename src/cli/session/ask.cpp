// Asking for a session at the terminal, in ten seconds when it went as planned.
#include "cli/records/planned.hpp"
#include "cli/session/build.hpp"
#include "cli/session/day.hpp"
#include "cli/shell/sign_rescue.hpp"
#include "cli/today/told.hpp"
#include "cli/words/words.hpp"
#include "terminal/names.hpp"
#include "words/messages.hpp"

namespace rtr::cli {
namespace {

std::optional<Seconds> ask_minutes(Shell& shell, std::string_view question) {
  std::optional<Seconds> given;
  shell.prompt.until(question, [&](const std::string& typed) -> std::string {
    if (const std::string both = two_readings(typed); !both.empty()) return "That " + both + ".";
    given = minutes_word(typed);
    return given || typed.empty() ? "" : "Minutes, such as 6 or 7.5, or only Enter.";
  });
  return given;
}

/// "Done as planned?" for a day with a planned run. False when the person means another session. A run that may not be
/// shown any more, which `not_on` says why, is not offered; what was done all the same can be told.
bool ask_planned(Shell& shell, const Source& source, const IssuedItem& planned, const std::string& not_on,
                 SessionWords& said) {
  const Steps steps = steps_planned(source, planned.date);
  const std::string what = steps.empty() ? run_and_walk(planned.run_s, planned.walk_s) + " min" : steps_text(steps);
  shell.say(std::string(terminal::weekday_name(planned.date)) + ": " + what + ".");
  if (!not_on.empty()) shell.say("It is not on any more. " + not_on);
  const std::string question =
      not_on.empty() ? "Done as planned? [Y/part/skipped/other] " : "Done all the same? [y/part/skipped/other] ";
  bool meant = true;
  shell.prompt.until(question, [&](const std::string& typed) -> std::string {
    const std::string word = lowered(typed);
    if ((word.empty() && (not_on.empty() || shell.prompt.ended())) || word == "y" || word == "yes") {
      said.total_s = planned.run_s + planned.walk_s;
    } else if (word == "part" || word == "p") {
      said.kind = session_kind(planned.kind);
      said.run_s = ask_minutes(shell, "Minutes of running: ");
      said.walk_s = ask_minutes(shell, "Minutes of walking: ");
    } else if (word == "skipped" || word == "s") {
      said.skipped = true;
    } else if (word == "other" || word == "o") {
      meant = false;
    } else {
      return "Please type y, part, skipped or other.";
    }
    return {};
  });
  if (meant) said.date = planned.date;
  return meant;
}

/// Any other session, in the words that `rtr log` takes.
Result<SessionWords> ask_words(Shell& shell, const Source& source) {
  Result<SessionWords> said = usage("nothing was answered");
  constexpr std::string_view question =
      "What did you do, and when? (such as: yesterday walk 30, or today run 6 walk 19; Enter: nothing) ";
  shell.prompt.until(question, [&](const std::string& typed) -> std::string {
    std::vector<std::string> words;
    for (std::string& word : split(typed, ' ')) {
      if (!word.empty()) words.push_back(std::move(word));
    }
    said = usage("nothing was answered");
    if (words.empty() || (words.size() == 1 && (lowered(typed) == "n" || lowered(typed) == "no"))) return {};
    const FlagSet flags = flags_typed(words);
    hold_flags(shell, flags);
    said = read_session_words(words, {}, {source.table.protocol, shell.today, source.record.runner.units});
    // A sign among words that are not understood must not be lost by typing them again.
    if (said || flags.any()) return {};
    const Problem& problem = said.error().problems.front();
    return problem.message + (problem.hint.empty() ? "" : "; " + problem.hint);
  });
  return said;
}

}  // namespace

void ask_pain(Shell& shell, Pain& given) {
  shell.prompt.until("Back pain 0-10, before / worst / after: ", [&](const std::string& typed) -> std::string {
    if (typed.empty()) return {};
    std::string list = typed;
    for (char& c : list) {
      if (c == ' ' || c == '/') c = ',';
    }
    while (list.find(",,") != std::string::npos) list.erase(list.find(",,"), 1);
    const auto pain = read_pain(list, given);
    if (!pain) return "Three numbers from 0 to 10, such as 0 1 1, or only Enter.";
    given = *pain;
    return {};
  });
}

std::optional<Signs> ask_signs(Shell& shell) {
  std::optional<Signs> given;
  shell.prompt.until(
      "Anything else? none · sharp pain · down the leg · numb · tingling · weak · limp · night pain · "
      "back tightening · ill · tight muscles · tired  [Enter: not answered] ",
      [&](const std::string& typed) -> std::string {
        given.reset();
        if (typed.empty()) return {};
        Signs signs;
        const std::string word = lowered(typed);
        // "n" alone could be numb, or night pain.
        const bool none = word == "none" || word == "no";
        for (const std::string& name : none ? std::vector<std::string>() : split(typed, ',')) {
          const auto sign = sign_word(name == "tight muscles" ? "tight" : name);
          if (!sign) return "\"" + name + "\" is not one of these; several are separated by commas.";
          signs.set(static_cast<std::size_t>(*sign));
        }
        given = signs;
        return {};
      });
  hold_flags(shell, flags_of(given.value_or(Signs{})));
  return given;
}

void ask_how_it_was(Shell& shell, SessionWords& said) {
  said.rpe = shell.prompt.number("Effort 0-10:", 0, 10);
  ask_pain(shell, said.pain);
  said.signs = ask_signs(shell);
}

Result<SessionWords> ask_session(Shell& shell, const Source& source, std::optional<Date> day) {
  SessionWords said;
  if (!day) day = day_to_log(source.record, shell.today);
  const IssuedItem* planned = day ? planned_on(source.record, *day) : nullptr;
  if (planned != nullptr && planned->run_s == 0) planned = nullptr;
  std::string not_on;
  if (planned != nullptr && planned->date >= shell.today) {
    const auto runs = runs_to_come(source, shell.today);
    if (!runs) return tl::unexpected(runs.error());
    if (!runs->withheld.empty() && runs->withheld.front() == planned->date) not_on = runs->why;
  }
  if (planned == nullptr || !ask_planned(shell, source, *planned, not_on, said)) {
    auto words = ask_words(shell, source);
    if (!words) return words;
    said = std::move(*words);
  }
  // An input that ended while it was asked gives nothing, not even "no signs".
  if (shell.prompt.ended()) return usage("the answers ended before the session was told");
  if (said.skipped) return said;
  ask_how_it_was(shell, said);
  return said;
}

}  // namespace rtr::cli
