// A sign of nerve trouble must not be lost to a slip of the fingers.
#include "cli/sign_rescue.hpp"

#include "cli/session_words.hpp"
#include "cli/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"
#include "rtr/engine.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace rtr::cli {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

/// The flags that the signs answer with yes.
std::vector<Item> flags_in(const Signs& signs) {
  Session session;
  session.signs = signs;
  return flags_of(session);
}

/// After `--sign` a word that is nearly a sign is taken for it; elsewhere only the sign itself.
void add_signs(Signs& signs, std::string_view words, bool named) {
  for (const std::string& word : split(words, ',')) {
    auto sign = sign_word(word);
    if (!sign && named) sign = sign_word(nearest(lowered(word), json::sign_names));
    if (sign) signs.set(static_cast<std::size_t>(*sign));
  }
}

std::string names_of(const Signs& signs) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (signs[i]) names.emplace_back(json::sign_names[i]);
  }
  return joined(names, ", ");
}

}  // namespace

Signs nerve_signs_of(const Signs& signs) {
  Signs found;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    Signs one;
    one.set(i);
    if (signs[i] && !flags_in(one).empty()) found.set(i);
  }
  return found;
}

Signs nerve_signs_in(const std::vector<std::string>& words) {
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
  return nerve_signs_of(signs);
}

void tell_signs(Failure& failure, const Signs& signs) {
  std::string answer = "Answer the screen now: rtr check";
  for (const Item flag : flags_in(signs)) answer += " --yes " + std::string(id_of(flag));
  failure.problems.push_back({"the sign " + names_of(signs) + " was given, and it is not kept",
                              {},
                              answer + " (or rtr check for every question)"});
}

Result<Code> offer_screen(Shell& shell, Code failed) {
  if (!shell.prompt.available() || shell.prompt.ended()) return failed;
  if (!shell.prompt.confirm("Answer the screen now?", true) || shell.prompt.ended()) return failed;
  const auto done = command_named("check")->make()->run(shell);
  if (!done) return tl::unexpected(done.error());
  return *done == Code::seek_care ? *done : failed;
}

}  // namespace rtr::cli
