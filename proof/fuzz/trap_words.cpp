// The free words of `rtr log`: understood, or refused by name; never bent into something that was not said.
#include "cli/words/session.hpp"
#include "cli/words/words.hpp"
#include "fuzz/promises.hpp"
#include "histories/tables.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <utility>

namespace rtr::fuzz {
namespace {

/// Words are parted by blanks; in lines, by line breaks, so that words may hold blanks too.
std::vector<std::string> parted(std::string_view bytes) {
  const char between = bytes.find('\n') == std::string_view::npos ? ' ' : '\n';
  std::vector<std::string> words;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find(between), bytes.size());
    if (end > 0) words.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return words;
}

/// A word such as `--rpe=3` goes where the flag of that name would put it.
cli::SessionFlags take_flags(std::vector<std::string>& words) {
  cli::SessionFlags flags;
  using Place = std::pair<std::string_view, std::optional<std::string>*>;
  const std::vector<Place> places{
      {"--pain=", &flags.pain},       {"--warm-up-pain=", &flags.warm_up},    {"--rpe=", &flags.rpe},
      {"--morning=", &flags.morning}, {"--settled=", &flags.settled},         {"--stiffness=", &flags.stiffness},
      {"--leg=", &flags.leg},         {"--leg-change=", &flags.leg_change},   {"--longest=", &flags.longest},
      {"--stage=", &flags.stage},     {"--stiffness-h=", &flags.stiffness_h}, {"--note=", &flags.note}};
  std::erase_if(words, [&](const std::string& word) {
    if (word.starts_with("--sign=")) return flags.signs.push_back(word.substr(7)), true;
    if (word.starts_with("--elsewhere=")) return flags.elsewhere.push_back(word.substr(12)), true;
    for (const auto& [name, place] : places) {
      if (!word.starts_with(name)) continue;
      *place = word.substr(name.size());
      return true;
    }
    return false;
  });
  return flags;
}

/// The session that the words make by themselves, as far as they say it.
Session session_of(const cli::SessionWords& said) {
  Session session;
  session.date = said.date.value_or(today);
  session.kind = said.kind.value_or(said.run_s ? SessionKind::run : SessionKind::walk);
  cli::put_said(session, said);
  return session;
}

/// What was said as a sign is among the signs, and what was not said is not: neither an alarm nor its absence is made
/// up.
void check_signs(Broken& broken, const cli::SessionFlags& flags, const std::vector<std::string>& words,
                 const cli::SessionWords& said) {
  const bool mentioned = !flags.signs.empty() || std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return cli::lowered(word).starts_with("sign");
  });
  promise(broken, said.signs.has_value() <= mentioned, "signs are known although nothing was said of them");
  promise(broken, said.signs || flags.signs.empty(), "signs were said and are not known");
  if (!said.signs) return;
  for (const std::string& given : flags.signs) {
    for (const std::string& name : cli::split(given, ',')) {
      const auto sign = cli::sign_word(name);
      promise(broken, cli::lowered(name) == "none" || (sign && has(*said.signs, *sign)), "a sign was lost: " + name);
    }
  }
}

}  // namespace

Broken trap_words(std::string_view bytes) {
  Broken broken;
  std::vector<std::string> words = parted(bytes);
  const cli::SessionFlags flags = take_flags(words);
  const auto said = cli::read_session_words(words, flags, {proof::bundled_table(), today});
  if (!said) {
    promise(broken, said.error().code == Code::usage, "refused with another code than usage");
    promise(broken, said.error().problems.size() == 1 && !said.error().problems.front().message.empty(),
            "refused without one reason");
    return broken;
  }
  check_signs(broken, flags, words, *said);
  const Session session = session_of(*said);
  const std::string text = "[" + json::write_session(session) + "]";
  const auto read = json::read_sessions(text, "rtr log", today);
  if (!read) {
    promise(broken, read.error().code == Code::bad_data, "refused with another code than bad data");
    return broken;
  }
  check_limits(broken, read->front());
  Session named = session;
  named.id = read->front().id;
  promise(broken, json::write_session(named) == json::write_session(read->front()), "not what was said: " + text);
  return broken;
}

}  // namespace rtr::fuzz
