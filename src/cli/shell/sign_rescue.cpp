// A sign must not be lost to a slip of the fingers, nor to Ctrl-C at the question after it.
#include "cli/shell/sign_rescue.hpp"

#include "cli/shell/interrupts.hpp"
#include "cli/words/session.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "rtr/engine.hpp"
#include "terminal/stop.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <initializer_list>

namespace rtr::cli {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

/// After `--sign` a word that is nearly a sign is taken for it; elsewhere only the sign itself.
void add_signs(Signs& signs, std::string_view words, bool named) {
  for (const std::string& word : split(words, ',')) {
    auto sign = sign_word(word);
    if (!sign && named) sign = sign_word(nearest(lowered(word), json::sign_names));
    if (sign) signs.set(static_cast<std::size_t>(*sign));
  }
}

std::vector<Item> flags_in(const FlagSet& unkept) {
  std::vector<Item> flags;
  for (const Item flag : red_flags()) {
    if (unkept[index_of(flag)]) flags.push_back(flag);
  }
  return flags;
}

std::string labels_of(const std::vector<Item>& flags) {
  std::vector<std::string> labels;
  for (const Item flag : flags) labels.emplace_back(question_of(flag).label);
  return joined(labels, "; ");
}

std::string check_command(const std::vector<Item>& flags) {
  std::string command = "rtr check --yes";
  for (const Item flag : flags) command += " " + std::string(id_of(flag));
  return command;
}

/// What Ctrl-C tells: that nothing was kept, and of a sign what to do all the same.
void tell_on_interrupt(const Shell& shell) {
  const std::vector<Item> flags = flags_in(shell.unkept);
  std::string text(shell.nothing_kept);
  if (!flags.empty()) {
    text += " Not this sign either: " + labels_of(flags) + ".\nIt matters all the same. " +
            terminal::action_for(flags, shell.style) + "\nRecord it now: " + check_command(flags);
  }
  tell_interrupts("\n" + shell.fitted(text));
}

}  // namespace

FlagSet flags_of(const Signs& signs) {
  Session session;
  session.signs = signs;
  FlagSet flags;
  for (const Item flag : rtr::flags_of(session)) flags.set(index_of(flag));
  return flags;
}

FlagSet flags_typed(const std::vector<std::string>& words) {
  Signs signs;
  std::string before;
  for (const std::string& word : words) {
    // Free text is never read for symptoms.
    const bool free_text = is_one_of(before, {"note", "--note", "--name", "--by", "--runner", "--data"});
    const bool flag = word.starts_with("--sign=") || word.starts_with("--signs=");
    const bool named = flag || is_one_of(before, {"sign", "signs", "--sign", "--signs"});
    if (!free_text) add_signs(signs, flag ? std::string_view(word).substr(word.find('=') + 1) : word, named);
    before = lowered(word);
  }
  return flags_of(signs);
}

void hold_flags(Shell& shell, const FlagSet& flags) {
  shell.unkept |= flags;
  tell_on_interrupt(shell);
}

void release_flags(Shell& shell, const FlagSet& flags) {
  shell.unkept &= ~flags;
  tell_on_interrupt(shell);
}

void tell_unkept(Failure& failure, const FlagSet& unkept) {
  const std::vector<Item> flags = flags_in(unkept);
  failure.problems.push_back({"a sign was given, and it is not kept: " + labels_of(flags),
                              {},
                              "Answer the screen now: " + check_command(flags) + " (or rtr check for every question)"});
}

Result<Code> offer_screen(Shell& shell, Code failed) {
  if (!shell.prompt.available() || shell.prompt.ended()) return failed;
  if (!shell.prompt.confirm("Answer the screen now?", true) || shell.prompt.ended()) return failed;
  const auto done = command_named("check")->make()->run(shell);
  if (!done) return tl::unexpected(done.error());
  return *done == Code::seek_care ? *done : failed;
}

}  // namespace rtr::cli
