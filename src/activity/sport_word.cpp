// Sports by their words.
#include "activity/sport_word.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace rtr::activity {
namespace {

using Stems = std::span<const std::string_view>;

/// Ends of words, `trailrunning`; so `trunk` is no run.
constexpr auto running =
    std::to_array<std::string_view>({"run", "runs", "running", "runner", "runwalk", "jog", "jogs", "jogging"});
constexpr auto walking =
    std::to_array<std::string_view>({"walk", "walks", "walking", "walker", "hike", "hikes", "hiking", "hiker"});
constexpr auto treadmills = std::to_array<std::string_view>({"treadmill"});
/// Beginnings of words for what is neither.
constexpr auto others = std::to_array<std::string_view>(
    {"cycl", "bicycl", "bik", "ebik", "ride", "riding", "spin", "handcycl", "velomobil", "wheelchair", "swim", "dive",
     "diving", "surf", "kite", "row", "kayak", "canoe", "paddl", "sail", "ski", "snow", "skat", "rollerski", "ice",
     "climb", "boulder", "mountaineer", "yoga", "pilates", "strength", "weight", "gym", "fitness", "crossfit",
     "workout", "hiit", "elliptical", "stair", "danc", "box", "martial", "tennis", "squash", "badminton", "soccer",
     "football", "basketball", "volleyball", "golf", "mobility", "stretch", "transition",
     // cycling and swimming in a few more languages
     "rad", "fahrrad", "velo", "v\xC3\xA9lo", "cicl", "bici", "fiets", "cykl", "sykl", "schwimm", "nata", "nuoto",
     "zwem"});
constexpr auto nothing = std::to_array<std::string_view>({"other", "unknown", "generic", "uncategorized"});

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// `Trail`, `run` of `TrailRun` and of `trail_run`, in small letters. Letters beyond ASCII are part of a word.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool letter = is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
    const bool begins = letter && (!inside || (is_upper(c) && is_lower(text[i - 1])));
    inside = letter;
    if (begins) words.emplace_back();
    if (letter) words.back() += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

bool begins(std::string_view word, std::string_view stem) { return word.starts_with(stem); }
bool ends(std::string_view word, std::string_view stem) { return word.ends_with(stem); }

bool any(const std::vector<std::string>& words, Stems stems, bool (*fits)(std::string_view, std::string_view)) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return fits(word, stem); });
  });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) + 1 - first);
}

}  // namespace

void set_sport(Recording& recording, std::string_view word) {
  word = trimmed(word);
  recording.sport_name = word;
  const std::vector<std::string> words = words_of(word);
  const bool treadmill = any(words, treadmills, ends);
  // Numbers as one large app writes them: 9 is running, 10 walking.
  if (word == "9" || any(words, running, ends))
    recording.sport = Sport::running;
  else if (word == "10" || any(words, walking, ends))
    recording.sport = Sport::walking;
  else if (treadmill)
    recording.sport = Sport::running;
  else
    recording.sport = any(words, others, begins) ? Sport::other : Sport::unknown;
  if (treadmill) recording.surface = Surface::treadmill;
}

bool says_no_sport(std::string_view word) {
  const std::vector<std::string> words = words_of(word);
  return trimmed(word).empty() ||
         (words.size() == 1 && std::find(nothing.begin(), nothing.end(), words.front()) != nothing.end());
}

}  // namespace rtr::activity
