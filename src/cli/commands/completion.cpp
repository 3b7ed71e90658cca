// rtr completion: scripts for shells, made from what the commands declare.
#include "cli/commands/choices.hpp"
#include "cli/shell/arguments.hpp"
#include "cli/shell/shell.hpp"
#include "cli/words/words.hpp"

namespace rtr::cli {
namespace {

Flags flags_of_all() {
  static Options options;
  Flags flags;
  options.declare(flags);
  return flags;
}

std::string names_joined(const Flags& flags) {
  std::string text;
  for (const Flag& flag : flags.list()) {
    for (const std::string_view name : names_of(flag)) text += (text.empty() ? "" : " ") + std::string(name);
  }
  return text;
}

/// Runners' folders, where the data is.
constexpr std::string_view runner_list = "$(ls \"${RTR_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/rtr}\" 2>/dev/null)";

/// The choices as words of a POSIX-like shell.
std::string as_words(const Choices& choices) {
  std::string text = joined(choices.words, " ");
  if (choices.dates) text += " $(date +%F)";
  if (choices.runners) text += " " + std::string(runner_list);
  return text;
}

/// `plan:--week) words="..." ;;`
void add_cases(std::string& text, const std::string& command, const Flags& flags) {
  for (const Flag& flag : flags.list()) {
    if (flag.value.empty()) continue;
    std::string pattern;
    for (const std::string_view name : names_of(flag))
      pattern += (pattern.empty() ? "" : "|") + command + ":" + std::string(name);
    const Choices choices = choices_of(flag);
    text +=
        "    " + pattern + ") words=\"" + as_words(choices) + "\"; files=" + (choices.files ? "yes" : "no") + " ;;\n";
  }
}

std::string command_names() {
  std::string text = "help";
  for (const CommandEntry& entry : commands()) text += " " + std::string(entry.name);
  return text;
}

/// What bash and zsh share: from `cmd`, `prev` and `cur` to `words` and `files`.
std::string shared_cases() {
  const Flags global = flags_of_all();
  std::string text = "  case \"$cmd:$prev\" in\n";
  std::string of_commands =
      "    *) case \"$cmd\" in\n      '') words=\"" + command_names() + " " + names_joined(global) + "\" ;;\n";
  of_commands += "      help) words=\"" + command_names() + "\" ;;\n";
  for (const CommandEntry& entry : commands()) {
    const auto command = entry.make();
    Flags flags;
    command->declare(flags);
    add_cases(text, std::string(entry.name), flags);
    const Choices words = word_choices_of(entry.name);
    of_commands += "      " + std::string(entry.name) + ") words=\"" + as_words(words) + " " + names_joined(flags) +
                   " " + names_joined(global) + "\"; files=" + (words.files ? "yes" : "no") + " ;;\n";
  }
  add_cases(text, "*", global);
  return text + of_commands + "    esac ;;\n  esac\n";
}

std::string find_command(std::string_view words) {
  return "  for w in " + std::string(words) + "; do\n    case \" " + command_names() +
         " \" in *\" $w \"*) cmd=$w; break ;; esac\n  done\n";
}

std::string bash_script() {
  return "# bash completion for rtr, made by rtr completion bash\n_rtr() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} cmd= words= files=no w\n" +
         find_command("\"${COMP_WORDS[@]:1:COMP_CWORD-1}\"") + shared_cases() +
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
         "  [ $files = yes ] && COMPREPLY+=($(compgen -f -- \"$cur\"))\n  return 0\n}\ncomplete -F _rtr rtr\n";
}

std::string zsh_script() {
  return "#compdef rtr\n# zsh completion for rtr, made by rtr completion zsh\n_rtr() {\n"
         "  local cur=${words[CURRENT]} prev=${words[CURRENT-1]} cmd= files=no w\n"
         "  local -a before; before=(${words[2,CURRENT-1]})\n  local words=\n" +
         find_command("$before") + shared_cases() +
         "  compadd -- ${=words}\n  [[ $files = yes ]] && _files\n  return 0\n}\n"
         "if [ \"${funcstack[1]}\" = _rtr ]; then _rtr \"$@\"; else compdef _rtr rtr; fi\n";
}

void add_fish(std::string& text, const std::string& condition, const Flags& flags) {
  for (const Flag& flag : flags.list()) {
    std::string line = "complete -c rtr" + condition;
    for (const std::string_view name : names_of(flag))
      line += name.starts_with("--") ? " -l " + std::string(name.substr(2)) : " -s " + std::string(name.substr(1));
    std::string help = flag.help;
    for (std::size_t at = help.find('\''); at != std::string::npos; at = help.find('\'', at + 2)) help.insert(at, "\\");
    line += " -d '" + help + "'";
    if (!flag.value.empty()) {
      const Choices choices = choices_of(flag);
      std::string words = joined(choices.words, " ");
      if (choices.dates) words += " (date +%F)";
      if (choices.runners)
        words += " (ls (test -n \"$RTR_DATA\"; and echo $RTR_DATA; or echo ~/.local/share/rtr) 2>/dev/null)";
      line += choices.files ? " -rF" : " -x";
      if (!words.empty()) line += " -a '" + words + "'";
    }
    text += line + "\n";
  }
}

std::string fish_script() {
  std::string text = "# fish completion for rtr, made by rtr completion fish\ncomplete -c rtr -f\n";
  for (const CommandEntry& entry : commands()) {
    std::string summary(entry.summary);
    for (std::size_t at = summary.find('\''); at != std::string::npos; at = summary.find('\'', at + 2))
      summary.insert(at, "\\");
    text += "complete -c rtr -n __fish_use_subcommand -a " + std::string(entry.name) + " -d '" + summary + "'\n";
    const std::string seen = " -n '__fish_seen_subcommand_from " + std::string(entry.name) + "'";
    const Choices words = word_choices_of(entry.name);
    if (!words.words.empty()) text += "complete -c rtr" + seen + " -a '" + joined(words.words, " ") + "'\n";
    const auto command = entry.make();
    Flags flags;
    command->declare(flags);
    add_fish(text, seen, flags);
  }
  add_fish(text, "", flags_of_all());
  return text;
}

class CompletionCommand : public Command {
 public:
  void declare(Flags& flags) override { flags.words("SHELL", words_, "bash, zsh or fish"); }

  Result<Code> run(Shell& shell) override {
    shell.out.page_by({});
    const std::string name = words_.size() == 1 ? words_.front() : "";
    if (name == "bash")
      shell.out.print(bash_script());
    else if (name == "zsh")
      shell.out.print(zsh_script());
    else if (name == "fish")
      shell.out.print(fish_script());
    else
      return usage("one shell is needed: bash, zsh or fish");
    return Code::done;
  }

 private:
  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() { return std::make_unique<CompletionCommand>(); }

}  // namespace rtr::cli
