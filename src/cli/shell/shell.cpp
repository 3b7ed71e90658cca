// The program around a command: options, failures, exit codes.
#include "cli/shell/shell.hpp"

#include "cli/shell/help.hpp"
#include "cli/shell/interrupts.hpp"
#include "cli/shell/pager.hpp"
#include "cli/shell/sign_rescue.hpp"
#include "cli/words/dates.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/codec.hpp"
#include "store/store.hpp"
#include "terminal/escape.hpp"
#include "terminal/page.hpp"
#include "words/catalogue.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <utility>

namespace rtr::cli {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// ASCII where the locale that is set cannot do more; where none is set, terminals of today can.
bool locale_has_unicode() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string locale = lowered(environment(name));
    if (!locale.empty()) return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
  }
  return true;
}

/// What goes to stderr is broken where a window of that width is read; into a file each problem stays one line.
bool told_to_a_window() { return !environment("COLUMNS").empty() || ::isatty(STDERR_FILENO) == 1; }

/// `log.json:14 /sessions/2/pain` as people read it: `log.json:14: /sessions/2/pain`.
std::string told_where(const std::string& where) {
  if (where.empty()) return {};
  const std::size_t pointer = where.find(" /");
  if (pointer == std::string::npos) return where + ": ";
  return where.substr(0, pointer) + ": " + where.substr(pointer + 1) + " ";
}

std::string told(const Problem& problem) {
  const bool sentence = !problem.hint.empty() && problem.hint.front() >= 'A' && problem.hint.front() <= 'Z';
  std::string text = "rtr: " + terminal::escaped(told_where(problem.where) + problem.message);
  if (!problem.hint.empty()) text += (sentence ? "\n     " : "; ") + terminal::escaped(problem.hint);
  return text + "\n";
}

Result<Date> day_of(const Options& options, Date (*clock)()) {
  const Date first = *from_civil(2000, 1, 1);
  if (!options.today) {
    const Date date = clock();
    if (date >= first) return date;
    return fail(Code::bad_config, "the clock of this computer says " + iso(date) + ", which cannot be", {},
                "Set it right, or name the day: --today DATE");
  }
  const auto date = parse_date(*options.today);
  if (date && *date >= first) return *date;
  return usage("--today is \"" + *options.today + "\"; a date from 2000-01-01 on, such as 2026-11-22",
               date ? "" : date_hint(*options.today, clock()));
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

/// A command to type stays on one line.
std::string with_commands_glued(std::string text) {
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    const std::string_view before = std::string_view(text).substr(0, at);
    const std::string_view after = std::string_view(text).substr(at + 1);
    if (before.ends_with("rtr") || after.starts_with("--") || before.ends_with("--week")) text[at] = terminal::glue;
  }
  return text;
}

/// Without a command: who it is for on a first start, the help later.
Result<Code> run_without_command(Shell& shell) {
  const auto data = store::data_folder(shell.options.data.value_or(""));
  if (!data) return tl::unexpected(data.error());
  const auto runners = store::runners(*data);
  if (!runners) return tl::unexpected(runners.error());
  shell.out.print(!runners->empty()         ? general_help(shell.style)
                  : shell.style.width >= 80 ? first_words()
                                            : shell.fitted(first_words(), 4));
  return Code::done;
}

Result<Code> run_command(Shell& shell, const std::vector<std::string>& words, Date (*clock)()) {
  auto arguments = read_arguments(words);
  if (!arguments) return tl::unexpected(arguments.error());
  shell.options = arguments->options;
  if (shell.options.version) {
    shell.out.line("rtr " + std::string(program_version()));
    shell.out.line("rules " + std::string(rules_version()));
    shell.out.print(std::string(protocols_reviewed()));
    return Code::done;
  }
  auto style = style_for(shell.options);
  if (!style && !shell.options.help) return tl::unexpected(style.error());
  if (style) shell.style = *style;
  if (!shell.options.no_pager && !shell.options.json) shell.out.page_by(pager_command());
  if (shell.options.help) {
    shell.out.print(arguments->entry == nullptr ? general_help(shell.style)
                                                : command_help(*arguments->entry, shell.style));
    return Code::done;
  }
  auto today = day_of(shell.options, clock);
  if (!today) return tl::unexpected(today.error());
  shell.today = *today;
  if (arguments->entry == nullptr) return run_without_command(shell);
  if (shell.options.demo && !arguments->entry->demo) {
    return usage("rtr " + std::string(arguments->entry->name) +
                 (arguments->entry->writes ? " keeps entries; --demo is only for looking"
                                           : " does not know the sample runner; rtr --demo plan shows it"));
  }
  shell.writes = arguments->entry->writes;
  if (shell.writes) {
    hold_interrupts();
    hold_flags(shell, shell.unkept);
  }
  shell.prompt = Prompt(shell.out, !shell.options.no_input && !shell.options.json,
                        [&shell](std::string_view text) { return shell.fitted(text); });
  return arguments->command->run(shell);
}

/// Every exception of a library ends here: out of memory, or a fault of ours.
Result<Code> run_guarded(Shell& shell, const std::vector<std::string>& words, Date (*clock)()) {
  try {
    return run_command(shell, words, clock);
  } catch (const std::exception& error) {
    return fail(Code::internal, error.what());
  }
}

/// Tells a failure, and what cannot wait although nothing was kept. Gives the exit code.
Code end_with(Shell& shell, Failure failure) {
  const FlagSet unkept = std::exchange(shell.unkept, {});
  if (shell.kept || unkept.none()) {
    tell_failure(shell, failure);
    return failure.code;
  }
  tell_unkept(failure, unkept);
  tell_failure(shell, failure);
  const Result<Code> screened = offer_screen(shell, failure.code);
  return screened ? *screened : end_with(shell, screened.error());
}

}  // namespace

std::string Shell::fitted(std::string_view text, int hang) const {
  if (text.ends_with('\n')) text.remove_suffix(1);
  terminal::Page page(style);
  for (const std::string& line : split_lines(text)) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    if (line.empty())
      page.blank();
    else
      page.text(with_commands_glued(line.substr(indent)), static_cast<int>(indent), static_cast<int>(indent) + hang);
  }
  return std::move(page).finish();
}

void Shell::note(std::string_view text) const {
  const std::string line = "rtr: note: " + terminal::escaped(text) + "\n";
  complain(told_to_a_window() ? fitted(line, 5) : line);
}

Result<terminal::Style> style_for(const Options& options) {
  const std::string colour = options.color.value_or("auto");
  if (colour != "auto" && colour != "always" && colour != "never") {
    return usage("--color is \"" + colour + "\"; one of auto, always, never");
  }
  terminal::Style style;
  style.width = terminal::fitting(terminal_columns());
  style.unicode = locale_has_unicode();
  const bool dumb = environment("TERM") == "dumb";
  const bool wanted = !environment("FORCE_COLOR").empty() && environment("FORCE_COLOR") != "0";
  const bool fitting = ::isatty(STDOUT_FILENO) == 1 && !dumb;
  style.colour = colour == "always" || (colour == "auto" && environment("NO_COLOR").empty() && (wanted || fitting));
  const std::string number = environment("RTR_EMERGENCY_NUMBER");
  if (!number.empty()) {
    const bool dialled = number.size() <= 20 && number.find_first_not_of("+0123456789 ") == std::string::npos &&
                         number.find_first_of("0123456789") != std::string::npos;
    if (!dialled) {
      return fail(Code::bad_config, "RTR_EMERGENCY_NUMBER is \"" + number + "\"; digits, such as 112, 999 or 911");
    }
    style.emergency_number = number;
  }
  style.accessible = options.accessible;
  style.quiet = options.quiet;
  return style;
}

void tell_failure(Shell& shell, const Failure& failure) {
  if (shell.options.json) {
    shell.out.forget();
    shell.out.line(json::write_failure(failure));
    return;
  }
  shell.out.flush();
  std::string text;
  for (const Problem& problem : failure.problems) text += told(problem);
  if (!locale_has_unicode()) text = terminal::ascii(text);
  if (shell.writes && !shell.kept) {
    text += failure.in_doubt ? "It may be kept all the same: look before you enter it again.\n"
                             : std::string(shell.nothing_kept) + "\n";
  }
  complain(told_to_a_window() ? shell.fitted(text, 5) : text);
}

int run(const std::vector<std::string>& words, Date (*clock)()) {
  Shell shell;
  // Known before the words are read, so that their own errors come as JSON too.
  shell.options.json = std::find(words.begin(), words.end(), "--json") != words.end();
  shell.unkept = flags_typed(words);
  shell.style.width = terminal::fitting(terminal_columns());
  const Result<Code> done = run_guarded(shell, words, clock);
  const Code code = done ? *done : end_with(shell, done.error());
  // Where to get help is never behind a pager.
  if (code == Code::seek_care) shell.out.page_by({});
  if (!shell.out.close()) {
    complain("rtr: stdout: " + store::system_text(shell.out.error()) + "\n");
    return static_cast<int>(Code::cannot_write);
  }
  return static_cast<int>(code);
}

}  // namespace rtr::cli
