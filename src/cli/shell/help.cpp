// The help, from what the commands declare.
#include "cli/shell/help.hpp"

#include "cli/shell/arguments.hpp"
#include "cli/shell/examples.hpp"
#include "terminal/page.hpp"

#include <utility>

namespace rtr::cli {
namespace {

std::string flag_names(const Flag& flag) {
  std::string text;
  for (const std::string_view name : names_of(flag)) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  if (!flag.value.empty()) text += " " + flag.value;
  if (flag.many) text += "...";
  return text;
}

/// A list of choices that no line holds, with blanks to break it at: "json | csv".
std::string with_choices_apart(const std::string& name) {
  std::string text;
  for (const char c : name) text += c == '|' ? std::string(" | ") : std::string(1, c);
  return text;
}

/// Rows of a name and what is said of it: two columns where there is room, else one below the other.
class HelpPage {
 public:
  explicit HelpPage(const terminal::Style& style) : page_(style) {}

  void blank() { page_.blank(); }
  void text(std::string_view text) { page_.text(text, 0, 2); }
  void heading(std::string_view text) { page_.text(text, 0, 0, terminal::Ink::strong); }

  void row(const std::string& name, std::string_view help, int column) {
    const bool beside = page_.width() >= 60;
    const int room = beside ? column - 2 : 0;
    if (!beside || terminal::columns(name) + 4 > column) {
      page_.text(terminal::columns(name) + 2 > page_.width() ? with_choices_apart(name) : name, 2, 4);
      if (!help.empty()) page_.text(help, beside ? column : 6);
      return;
    }
    // The name's blanks are no place to break.
    page_.text(terminal::unbroken(terminal::pad(name, room)) + std::string(help), 2, column);
  }

  void flags(const Flags& flags) {
    for (const Flag& flag : flags.list()) row(flag_names(flag), flag.help, flag_column);
  }

  std::string finish() && { return std::move(page_).finish(); }

  static constexpr int flag_column = 28;

 private:
  terminal::Page page_;
};

void add_examples(HelpPage& page, std::string_view command) {
  bool first = true;
  for (const Example& example : examples()) {
    if (example.command != command) continue;
    if (std::exchange(first, false)) page.heading("Examples");
    page.row(std::string(example.typed), example.does, HelpPage::flag_column);
  }
  if (!first) page.blank();
}

}  // namespace

std::string first_words() {
  return "rtr plans your way back to running after a low back injury, week by week.\n"
         "It is a diary that follows visible rules. It is not medical care.\n"
         "  rtr init           sets you up; then rtr check, then rtr plan\n"
         "  rtr --demo plan    shows a sample runner's week\n"
         "  rtr --help         lists all commands\n";
}

std::string general_help(const terminal::Style& style) {
  constexpr int column = 14;
  HelpPage page(style);
  page.text("rtr: back to running after a low back injury, one careful week at a time.");
  page.blank();
  page.text("Usage: rtr COMMAND [FLAGS]");
  page.blank();
  page.heading("Commands");
  for (const CommandEntry& entry : commands()) page.row(std::string(entry.name), entry.summary, column);
  page.blank();
  page.heading("Flags of every command, before or after it");
  Options options;
  Flags flags;
  options.declare(flags);
  page.flags(flags);
  page.blank();
  page.text(exit_codes_text());
  page.text("rtr help COMMAND says what a command takes, examples first.");
  return std::move(page).finish();
}

std::string_view exit_codes_text() {
  return "Exit codes: 0 done, 3 seek care, 4 not ready or answers missing, 64 usage, 65 bad data, 66 no such input, 70 "
         "internal error, 73 cannot write, 75 locked, 78 bad configuration or protocol, 130 interrupted.";
}

std::string command_help(const CommandEntry& entry, const terminal::Style& style) {
  const std::unique_ptr<Command> command = entry.make();
  Flags flags;
  command->declare(flags);
  HelpPage page(style);
  page.text("rtr " + std::string(entry.name) + ": " + std::string(entry.summary));
  page.blank();
  add_examples(page, entry.name);
  page.text("Usage: rtr " + std::string(entry.name) + (flags.words() ? " [" + flags.words()->name + "...]" : "") +
            " [FLAGS]");
  page.blank();
  if (flags.words()) {
    page.row(flags.words()->name, flags.words()->help, HelpPage::flag_column);
    page.blank();
  }
  page.flags(flags);
  const std::vector<HelpRow> further = command->further_help();
  if (!further.empty()) page.blank();
  for (const HelpRow& row : further) page.row(row.name, row.text, HelpPage::flag_column);
  page.blank();
  page.text("The flags of every command: rtr --help");
  return std::move(page).finish();
}

}  // namespace rtr::cli
