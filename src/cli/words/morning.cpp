// The next morning as a person says it in words.
#include "cli/words/morning.hpp"

#include "cli/words/session.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <array>

namespace rtr::cli {
namespace {

Result<void> put(std::optional<std::string>& place, const std::string& value, std::string_view what) {
  if (place) return usage(std::string(what) + " is given twice: \"" + *place + "\" and \"" + value + "\"");
  place = value;
  return {};
}

/// `12`, `12h`, or `12` before `h` or `hours`: the number alone.
std::string hours_from(const std::vector<std::string>& words, std::size_t& at) {
  std::string value = at < words.size() ? words[at++] : std::string();
  if (at < words.size() && (words[at] == "h" || words[at] == "hours" || words[at] == "hour")) ++at;
  if (value.size() > 1 && value.ends_with('h')) value.pop_back();
  return value;
}

bool is_session_id(const std::string& word) {
  return word.starts_with("s-") && word.find_first_not_of("0123456789", 2) == std::string::npos && word.size() > 2;
}

tl::unexpected<Failure> not_understood(const std::string& word) {
  if (weekday_word(word) || word == "today" || word == "yesterday")
    return usage("\"" + word + "\" can be the day of the session or of the morning after it",
                 "Name the session instead: --session ID (rtr today names the one that waits)");
  if (const auto sign = sign_word(word))
    return usage("\"" + word + "\" is not understood alone",
                 "Say it: sign " + std::string(json::sign_names[static_cast<std::size_t>(*sign)]));
  if (word.front() >= '0' && word.front() <= '9')
    return usage("\"" + word + "\" is not understood", "Pain is a number from 0 to 10; hours are: settled 12h, for 3h");
  static constexpr std::array<std::string_view, 9> known{"pain",    "less", "usual", "more",   "stiffer",
                                                         "settled", "for",  "sign",  "session"};
  const std::string_view near = nearest(word, known);
  return usage("\"" + word + "\" is not understood",
               near.empty() ? "rtr morning --help says what is" : "did you mean \"" + std::string(near) + "\"?");
}

}  // namespace

Result<void> read_morning_words(const std::vector<std::string>& words, MorningFlags& flags) {
  std::size_t at = 0;
  const auto next = [&] { return at < words.size() ? words[at++] : std::string(); };
  while (at < words.size()) {
    const std::string given = words[at++];
    const std::string word = lowered(given);
    Result<void> done;
    if (word == "pain")
      done = put(flags.pain, next(), "the pain");
    else if (word == "settled" || word == "after")
      done = put(flags.settled, hours_from(words, at), "the hours until it settled");
    else if (word == "for")
      done = put(flags.stiffness_h, hours_from(words, at), "how long it was stiff");
    else if (word == "session")
      done = put(flags.session, next(), "the session");
    else if (word == "sign" || word == "signs")
      flags.signs.push_back(next());
    else if (word == "stiffer" || place_of(word, json::stiffness_names))
      done = put(flags.stiffness, word == "stiffer" ? "more" : word, "the stiffness");
    else if (word == "stiffness")
      done = put(flags.stiffness, next(), "the stiffness");
    else if (is_session_id(word))
      done = put(flags.session, word, "the session");
    else if (whole_number(word))
      done = put(flags.pain, word, "the pain");
    else
      return not_understood(word);
    if (!done) return done;
  }
  return {};
}

}  // namespace rtr::cli
