// The help, from what the commands declare.
#include "cli/help.hpp"

#include "cli/arguments.hpp"

#include <algorithm>

namespace rtr::cli {
namespace {

constexpr std::size_t width_max = 80;

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

/// Two columns; a name too long for the first stands on a line of its own.
void add_row(std::string& text, const std::string& name, std::string_view help, std::size_t column) {
  std::string line = "  " + name;
  if (line.size() + 2 > column) {
    text += line + "\n";
    line.clear();
  }
  line.resize(std::max(line.size(), column), ' ');
  while (!help.empty()) {
    const std::size_t end = std::min(help.find(' '), help.size());
    if (line.size() + end > width_max && line.find_first_not_of(' ') != std::string::npos && line.size() > column) {
      line.erase(line.find_last_not_of(' ') + 1);
      text += line + "\n";
      line.assign(column, ' ');
    }
    line += help.substr(0, end);
    line += ' ';
    help.remove_prefix(std::min(end + 1, help.size()));
  }
  line.erase(line.find_last_not_of(' ') + 1);
  text += line + "\n";
}

void add_flags(std::string& text, const Flags& flags) {
  constexpr std::size_t column = 28;
  for (const Flag& flag : flags.list()) add_row(text, flag_names(flag), flag.help, column);
}

}  // namespace

std::string first_words() {
  return "rtr plans your way back to running after a low back injury, one careful week at a time.\n"
         "It is a diary that follows visible rules. It is not medical care.\n"
         "  rtr init           sets you up; then rtr check, and rtr plan for your first week\n"
         "  rtr --demo plan    shows a sample runner's week\n"
         "  rtr --help         lists all commands\n";
}

std::string general_help() {
  std::string text =
      "rtr: back to running after a low back injury, one careful week at a time.\n\n"
      "Usage: rtr COMMAND [FLAGS]\n\nCommands\n";
  constexpr std::size_t column = 12;
  for (const CommandEntry& entry : commands()) add_row(text, std::string(entry.name), entry.summary, column);
  text += "\nFlags of every command, before or after it\n";
  Options options;
  Flags flags;
  options.declare(flags);
  add_flags(text, flags);
  text +=
      "\nExit codes: 0 done, 3 seek care, 4 not ready or answers missing, 64 usage, 65 bad\n"
      "data, 66 no such input, 70 internal error, 73 cannot write, 75 locked, 78 bad\n"
      "configuration or protocol.\n"
      "rtr COMMAND --help says what a command takes.\n";
  return text;
}

std::string command_help(const CommandEntry& entry) {
  const std::unique_ptr<Command> command = entry.make();
  Flags flags;
  command->declare(flags);
  std::string text = "rtr " + std::string(entry.name) + ": " + std::string(entry.summary) + "\n\nUsage: rtr " +
                     std::string(entry.name);
  if (flags.words()) text += " [" + flags.words()->name + "...]";
  text += " [FLAGS]\n";
  constexpr std::size_t column = 28;
  if (flags.words()) {
    text += "\n";
    add_row(text, flags.words()->name, flags.words()->help, column);
  }
  if (!flags.list().empty()) text += "\n";
  add_flags(text, flags);
  const std::vector<HelpRow> further = command->further_help();
  if (!further.empty()) text += "\n";
  for (const HelpRow& row : further) add_row(text, row.name, row.text, column);
  return text + "\nThe flags of every command: rtr --help\n";
}

}  // namespace rtr::cli
