// From argv to plain values; the one place that knows the argument parser.
#include "cli/shell/arguments.hpp"

#include "common/text.hpp"
#include "json/writer.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rtr::cli {
namespace {

using Names = std::vector<std::string>;

void add_value_names(const Flags& flags, Names& names) {
  for (const Flag& flag : flags.list()) {
    if (flag.value.empty()) continue;
    for (std::string_view name : names_of(flag)) names.emplace_back(name);
  }
}

/// The flags, of any command, after which a value stands.
Names names_with_value() {
  Names names;
  Flags global;
  Options().declare(global);
  add_value_names(global, names);
  for (const CommandEntry& entry : commands()) {
    const std::unique_ptr<Command> command = entry.make();
    Flags flags;
    command->declare(flags);
    add_value_names(flags, names);
  }
  return names;
}

/// The place of the command among the words: the first that is neither a flag nor a flag's value.
std::optional<std::size_t> command_place(const std::vector<std::string>& words) {
  const Names with_value = names_with_value();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() < 2 || words[i].front() != '-') return i;
    if (std::find(with_value.begin(), with_value.end(), words[i]) != with_value.end()) ++i;
  }
  return std::nullopt;
}

void add_flag(CLI::App& app, const Flag& flag) {
  if (bool* const* to = std::get_if<bool*>(&flag.to)) {
    app.add_flag(flag.names, **to)->disable_flag_override();
  } else if (std::optional<std::string>* const* one = std::get_if<std::optional<std::string>*>(&flag.to)) {
    app.add_option_function<std::string>(flag.names, [to = *one](const std::string& value) { *to = value; });
  } else {
    CLI::Option* option = app.add_option(flag.names, *std::get<std::vector<std::string>*>(flag.to));
    if (!flag.many) option->allow_extra_args(false);
  }
}

tl::unexpected<Failure> unknown_flag(const std::string& word, const Flags& global, const Flags& own) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string_view> known;
  for (const Flags* flags : {&global, &own}) {
    for (const Flag& flag : flags->list()) {
      const auto names = names_of(flag);
      known.insert(known.end(), names.begin(), names.end());
    }
  }
  const std::string_view near = nearest(name, known);
  return fail(Code::usage, "there is no flag " + name, {},
              near.empty() ? "" : "did you mean " + std::string(near) + "?");
}

tl::unexpected<Failure> unknown_command(const std::string& word) {
  std::vector<std::string_view> known;
  for (const CommandEntry& entry : commands()) known.push_back(entry.name);
  const std::string_view near = nearest(word, known);
  return fail(Code::usage, "there is no command \"" + word + "\"", {},
              near.empty() ? "rtr --help lists the commands" : "did you mean \"" + std::string(near) + "\"?");
}

/// What is left over once every known flag is taken.
tl::unexpected<Failure> left_over(const std::vector<std::string>& extras, const Arguments& arguments,
                                  const Flags& global, const Flags& own) {
  for (const std::string& word : extras) {
    if (word.size() > 1 && word.front() == '-') return unknown_flag(word, global, own);
  }
  const std::string command = arguments.entry == nullptr ? "rtr" : "rtr " + std::string(arguments.entry->name);
  return fail(Code::usage, command + " takes no \"" + extras.front() + "\"", {},
              command + " --help says what it takes");
}

/// The parser would take the name of the next flag for a value: `--note --sign limp` would lose the sign.
std::optional<std::string> lacks_value(const std::vector<std::string>& words, const Flags& global, const Flags& own) {
  const auto flag_named = [&](std::string_view word) -> const Flag* {
    for (const Flags* flags : {&global, &own}) {
      for (const Flag& flag : flags->list()) {
        const auto names = names_of(flag);
        if (std::find(names.begin(), names.end(), word) != names.end()) return &flag;
      }
    }
    return nullptr;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Flag* flag = flag_named(words[i]);
    if (flag == nullptr || flag->value.empty()) continue;
    if (i + 1 == words.size() || flag_named(words[i + 1]) != nullptr)
      return words[i] + " needs a value: " + flag->value;
    ++i;
  }
  return std::nullopt;
}

/// The flag whose text is not UTF-8; the names of files may have any bytes.
std::optional<std::string> not_a_text(const Flags& flags) {
  for (const Flag& flag : flags.list()) {
    if (flag.value.find("FILE") != std::string::npos || flag.value == "DIR") continue;
    const std::string name = flag.names.substr(0, flag.names.find(','));
    if (const auto* one = std::get_if<std::optional<std::string>*>(&flag.to)) {
      if (**one && !json::is_utf8(***one)) return name;
    } else if (const auto* several = std::get_if<std::vector<std::string>*>(&flag.to)) {
      for (const std::string& text : **several) {
        if (!json::is_utf8(text)) return name;
      }
    }
  }
  return std::nullopt;
}

/// The parser's own words speak of types and counts.
std::string mismatch_text(const std::string& what) {
  const std::string name = what.substr(0, what.find_first_of(": "));
  if (what.find("override") != std::string::npos)
    return (name.starts_with("-") ? name : "--" + name) + " takes no value";
  const bool lacks = what.find("missing") != std::string::npos || what.find("At least") != std::string::npos;
  return name + (lacks ? " needs a value" : " is given more than once");
}

/// `rtr help plan` is `rtr plan --help`.
std::optional<std::vector<std::string>> help_asked(const std::vector<std::string>& words) {
  const auto place = command_place(words);
  if (!place || words[*place] != "help") return std::nullopt;
  std::vector<std::string> meant = words;
  meant[*place] = "--help";
  return meant;
}

}  // namespace

std::vector<std::string_view> names_of(const Flag& flag) {
  std::vector<std::string_view> names;
  std::string_view rest = flag.names;
  while (true) {
    const std::size_t comma = rest.find(',');
    names.push_back(rest.substr(0, comma));
    if (comma == std::string_view::npos) return names;
    rest.remove_prefix(comma + 1);
  }
}

void Options::declare(Flags& flags) {
  flags.value("--data", data, "DIR", "the data folder (else RTR_DATA, else the XDG data folder)");
  flags.value("--runner", runner, "ID", "which runner");
  flags.value("--today", today, "DATE", "the day it is (YYYY-MM-DD)");
  flags.on("--json", json, "one JSON document on stdout and nothing else");
  flags.value("--color,--colour", color, "auto|always|never", "colour (NO_COLOR, FORCE_COLOR and TERM=dumb count too)");
  flags.on("--accessible", accessible, "labelled sentences, no drawing");
  flags.on("--no-input", no_input, "never ask");
  flags.on("--quiet", quiet, "only the answer");
  flags.on("--no-pager", no_pager, "long answers all at once (else $PAGER, or less)");
  flags.on("--demo", demo, "a bundled sample runner, for looking around");
  flags.on("--help,-h", help, "this help");
  flags.on("--version", version, "the version");
}

Result<Arguments> read_arguments(const std::vector<std::string>& words) {
  if (const auto meant = help_asked(words)) return read_arguments(*meant);
  Arguments arguments;
  Flags global;
  Flags own;
  arguments.options.declare(global);
  std::vector<std::string> rest = words;
  if (const auto place = command_place(words)) {
    arguments.entry = command_named(words[*place]);
    if (arguments.entry == nullptr) return unknown_command(words[*place]);
    arguments.command = arguments.entry->make();
    arguments.command->declare(own);
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(*place));
  }
  if (const auto lack = lacks_value(rest, global, own)) return fail(Code::usage, *lack);
  CLI::App app;
  app.set_help_flag();
  try {
    for (const Flag& flag : global.list()) add_flag(app, flag);
    for (const Flag& flag : own.list()) add_flag(app, flag);
    if (own.words()) app.add_option(own.words()->name, *own.words()->to);
    app.allow_extras();
    std::reverse(rest.begin(), rest.end());  // the parser takes them from the back
    app.parse(std::move(rest));
  } catch (const CLI::ArgumentMismatch& error) {
    return fail(Code::usage, mismatch_text(error.what()));
  } catch (const CLI::ParseError& error) {
    return fail(Code::usage, error.what(), {}, "rtr --help says what there is");
  }
  if (const auto extras = app.remaining(); !extras.empty()) return left_over(extras, arguments, global, own);
  for (const Flags* flags : {&global, &own}) {
    if (const auto flag = not_a_text(*flags)) {
      return fail(Code::usage, *flag + " is not valid UTF-8", {}, "is the terminal set to another encoding?");
    }
  }
  return arguments;
}

}  // namespace rtr::cli
