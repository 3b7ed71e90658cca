// A session as a person says it in words.
#include "cli/words/session.hpp"

#include "cli/words/dates.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rtr::cli {
namespace {

using KindWord = std::pair<std::string_view, SessionKind>;
constexpr std::array<KindWord, 11> kind_words{{
    {"walk_run", SessionKind::walk_run},
    {"walkrun", SessionKind::walk_run},
    {"run_walk", SessionKind::walk_run},
    {"cross_training", SessionKind::cross_training},
    {"cross", SessionKind::cross_training},
    {"bike", SessionKind::cross_training},
    {"swim", SessionKind::cross_training},
    {"elliptical", SessionKind::cross_training},
    {"strength", SessionKind::strength},
    {"stability", SessionKind::strength},
    {"mobility", SessionKind::mobility},
}};

std::optional<SessionKind> kind_word(std::string_view text) {
  std::string word = lowered(text);
  std::replace(word.begin(), word.end(), '-', '_');
  if (word == "run") return SessionKind::run;
  if (word == "walk") return SessionKind::walk;
  const auto found =
      std::find_if(kind_words.begin(), kind_words.end(), [&](const KindWord& k) { return k.first == word; });
  return found == kind_words.end() ? std::nullopt : std::optional(found->second);
}

const Stage* stage_word(std::string_view text, const Protocol& protocol) {
  const auto found = std::find_if(protocol.stages.begin(), protocol.stages.end(),
                                  [&](const Stage& stage) { return lowered(stage.id) == lowered(text); });
  return found == protocol.stages.end() ? nullptr : &*found;
}

/// Goes through the words from left to right; each step takes one or more.
class Reader {
 public:
  Reader(const std::vector<std::string>& words, SessionFlags& flags, const WordsContext& context)
      : words_(words), flags_(flags), protocol_(context.protocol), today_(context.today) {}

  Result<void> read() {
    while (at_ < words_.size()) {
      const std::string word = words_[at_++];
      if (auto taken = take(word); !taken) return taken;
    }
    return {};
  }

 private:
  /// Puts a word where the flag of the same meaning would put it.
  static Result<void> put(std::optional<std::string>& place, const std::string& value, std::string_view what) {
    if (place) return usage(std::string(what) + " is given twice: \"" + *place + "\" and \"" + value + "\"");
    place = value;
    return {};
  }

  bool next_is_time() const { return at_ < words_.size() && minutes_word(words_[at_]).has_value(); }

  std::string next() { return at_ < words_.size() ? words_[at_++] : std::string(); }

  /// A time, with its unit where that stands as a word of its own.
  std::string time_from(std::string word) {
    if (at_ < words_.size()) {
      const std::string unit = lowered(words_[at_]);
      if (unit == "min" || unit == "minutes" || unit == "mins") ++at_;
    }
    return word;
  }

  /// A word that needs another one after it: `rpe 3`.
  Result<bool> take_named(const std::string& word) {
    using Named = std::pair<std::string_view, std::optional<std::string>*>;
    const std::array<Named, 14> named{{{"rpe", &flags_.rpe},
                                       {"effort", &flags_.rpe},
                                       {"pain", &flags_.pain},
                                       {"morning", &flags_.morning},
                                       {"settled", &flags_.settled},
                                       {"stiffness", &flags_.stiffness},
                                       {"leg", &flags_.leg},
                                       {"stage", &flags_.stage},
                                       {"at", &flags_.start},
                                       {"longest", &flags_.longest},
                                       {"on", &flags_.date},
                                       {"total", &flags_.total},
                                       {"distance", &flags_.distance},
                                       {"note", &flags_.note}}};
    for (const auto& [name, place] : named) {
      if (lowered(word) != name) continue;
      std::string value = next();
      if (place == &flags_.distance && at_ < words_.size() && distance_word(value + words_[at_])) value += next();
      if (value.empty()) return usage("after \"" + word + "\" a value is needed");
      if (auto done = put(*place, value, name); !done) return tl::unexpected(done.error());
      return true;
    }
    if (lowered(word) != "sign" && lowered(word) != "signs") return false;
    flags_.signs.push_back(next());
    return true;
  }

  Result<void> take(const std::string& word) {
    const std::string lower = lowered(word);
    if (lower == "skipped" || lower == "done") {
      (lower == "done" ? flags_.done : flags_.skipped) = true;
      return {};
    }
    if (lower == "stopped") return take_stop();
    if ((lower == "run" || lower == "walk") && next_is_time()) {
      const std::string time = time_from(next());
      return put(lower == "run" ? flags_.run : flags_.walk, time, lower);
    }
    if (const auto named = take_named(word); !named || *named) {
      if (!named) return tl::unexpected(named.error());
      return {};
    }
    if (day_word(word, today_)) return put(flags_.date, word, "the day");
    if (kind_word(word)) return put(flags_.kind, word, "the kind");
    if (stage_word(word, protocol_) != nullptr) return put(flags_.stage, word, "the stage");
    if (place_of(word, json::surface_names)) return put(flags_.surface, word, "the surface");
    if (const std::string_view both = two_meanings(lower); !both.empty())
      return usage("\"" + word + "\" can mean two things", std::string(both));
    return take_measure(word);
  }

  /// `stopped after 3 reps`.
  Result<void> take_stop() {
    const bool after = lowered(next()) == "after";
    const std::string count = next();
    const std::string unit = lowered(next());
    constexpr std::array<std::string_view, 6> units{"rep", "reps", "repetition", "repetitions", "round", "rounds"};
    if (!after || !whole_number(count) || std::find(units.begin(), units.end(), unit) == units.end())
      return usage("how much was done before it stopped is not said", "Say it: stopped after 3 reps, or run N walk N");
    return put(flags_.stopped_after, count, "where it stopped");
  }

  /// How to say either meaning of a word that has two; empty for the others.
  static std::string_view two_meanings(const std::string& word) {
    if (word == "tight" || word == "tightening")
      return "Say sign tightness (tight muscles) or sign back_tightening (the back itself, during the session)";
    if (word == "stiff" || word == "stiffer")
      return "Say sign back_tightening (during the session) or stiffness more (the next morning)";
    return word == "night" ? "Say sign night_pain, or only the day" : "";
  }

  Result<void> take_measure(const std::string& word) {
    if (at_ < words_.size() && distance_word(word + words_[at_]))
      return put(flags_.distance, word + words_[at_++], "the distance");
    if (distance_word(word)) return put(flags_.distance, word, "the distance");
    if (minutes_word(word)) return put(flags_.total, time_from(word), "the time");
    return not_understood(word);
  }

  tl::unexpected<Failure> not_understood(const std::string& word) const {
    std::vector<std::string_view> known{"today", "yesterday", "tomorrow", "walk-run", "run",       "walk",    "skipped",
                                        "done",  "stopped",   "rpe",      "pain",     "sign",      "morning", "leg",
                                        "stage", "note",      "distance", "settled",  "stiffness", "longest"};
    for (const KindWord& kind : kind_words) known.push_back(kind.first);
    for (const auto names : {std::span<const std::string_view>(json::surface_names),
                             std::span<const std::string_view>(json::weekday_names)}) {
      known.insert(known.end(), names.begin(), names.end());
    }
    const std::string_view near = nearest(lowered(word), known);
    if (const auto sign = sign_word(word))
      return usage("\"" + word + "\" is not understood alone",
                   "Say it: sign " + std::string(json::sign_names[static_cast<std::size_t>(*sign)]));
    const bool number = word.front() >= '0' && word.front() <= '9';
    if (number || is_month(word)) {
      const bool day_behind = is_month(word) && at_ < words_.size();
      const std::string day = date_hint(day_behind ? word + " " + words_[at_] : word, today_);
      if (!day.empty()) return usage("\"" + word + "\" is not understood as a day", day);
      if (is_month(word))
        return usage("\"" + word + "\" is not understood", "A day is such as " + iso(today_) + ", yesterday or tue");
    }
    if (number)
      return usage("\"" + word + "\" is not understood", "A time is 25, 25min or 1:05:00; a distance 3.2km or 2mi");
    return usage("\"" + word + "\" is not understood",
                 near.empty() ? "rtr log --help says what is" : "did you mean \"" + std::string(near) + "\"?");
  }

  const std::vector<std::string>& words_;
  SessionFlags& flags_;
  const Protocol& protocol_;
  Date today_;
  std::size_t at_ = 0;
};

/// `1:30` as the longest stretch: minutes and seconds where hours would be more than all the running.
Result<std::optional<Seconds>> longest_of(const std::optional<std::string>& given, std::optional<Seconds> run_s) {
  if (!given || two_readings(*given).empty() || !run_s) return minutes_in("longest", given);
  const auto as_hours = minutes_word(*given + ":00");
  return as_hours && *as_hours > *run_s ? minutes_word(*given) : minutes_in("longest", given);
}

/// Fills one field from a Result, or gives the failure on.
template <class T>
bool take(T& field, Result<T> value, std::optional<Failure>& failure) {
  if (failure) return false;
  if (value)
    field = std::move(*value);
  else
    failure = std::move(value.error());
  return !failure;
}

Result<std::optional<SessionKind>> kind_of(const std::optional<std::string>& given) {
  if (!given) return std::optional<SessionKind>();
  if (const auto kind = kind_word(*given)) return kind;
  return not_among("the kind", *given, json::session_kind_names);
}

Result<std::string> stage_of(const std::optional<std::string>& given, const Protocol& protocol) {
  if (!given) return std::string();
  if (const Stage* stage = stage_word(*given, protocol)) return stage->id;
  std::vector<std::string_view> ids;
  for (const Stage& stage : protocol.stages) ids.push_back(stage.id);
  return not_among("the stage", *given, ids);
}

/// `knee:3` or `knee:3:limp`.
Result<std::vector<Elsewhere>> elsewhere_of(const std::vector<std::string>& given) {
  std::vector<Elsewhere> result;
  for (const std::string& text : given) {
    const std::vector<std::string> parts = split(text, ':');
    Elsewhere elsewhere;
    elsewhere.site = parts.front();
    if (parts.size() > 1) elsewhere.pain = whole_number(parts[1]);
    const bool limps = parts.size() == 3 && lowered(parts[2]) == "limp";
    if (parts.size() > 3 || (parts.size() == 3 && !limps) || !elsewhere.pain || elsewhere.site.empty()) {
      return usage("--elsewhere is \"" + text + "\"; such as knee:3, or knee:3:limp");
    }
    if (limps) elsewhere.limp = Answer::yes;
    result.push_back(std::move(elsewhere));
  }
  return result;
}

}  // namespace

bool SessionWords::only_a_day() const {
  return !kind && stage.empty() && !total_s && !run_s && !walk_s && !distance_m && !skipped && !done &&
         !stopped_after && !rpe && !pain.before && !pain.during && !pain.after && !signs && note.empty();
}

Result<SessionWords> read_session_words(const std::vector<std::string>& words, const SessionFlags& given,
                                        const WordsContext& context) {
  SessionFlags flags = given;
  if (auto read = Reader(words, flags, context).read(); !read) return tl::unexpected(read.error());
  if (int{flags.skipped} + int{flags.done} + int{flags.stopped_after.has_value()} > 1)
    return usage("the session is called skipped, done and stopped at once", "Only one of them can be true");
  SessionWords said;
  std::optional<Failure> failure;
  constexpr int hours_max = 10000;
  take(said.date, date_in("the day", flags.date, context.today), failure);
  take(said.kind, kind_of(flags.kind), failure);
  take(said.stage, stage_of(flags.stage, context.protocol), failure);
  take(said.total_s, minutes_in("the time", flags.total), failure);
  take(said.run_s, minutes_in("run", flags.run), failure);
  take(said.walk_s, minutes_in("walk", flags.walk), failure);
  take(said.longest_run_s, longest_of(flags.longest, said.run_s), failure);
  take(said.distance_m, distance_in("the distance", flags.distance, context.units), failure);
  take(said.surface, choice<Surface>("the surface", flags.surface, json::surface_names), failure);
  take(said.rpe, number_in("rpe", flags.rpe, 0, 10), failure);
  take(said.settled_h, number_in("settled", flags.settled, 0, hours_max), failure);
  take(said.stiffness_h, number_in("--stiffness-h", flags.stiffness_h, 0, hours_max), failure);
  take(said.stiffness, choice<Stiffness>("stiffness", flags.stiffness, json::stiffness_names), failure);
  take(said.leg, choice<Leg>("leg", flags.leg, json::leg_names), failure);
  take(said.leg_change, choice<LegChange>("leg change", flags.leg_change, json::leg_change_names), failure);
  take(said.signs, read_signs(flags.signs), failure);
  take(said.elsewhere, elsewhere_of(flags.elsewhere), failure);
  take(said.pain.warm_up, number_in("--warm-up-pain", flags.warm_up, 0, 10), failure);
  take(said.pain.next_morning, number_in("morning", flags.morning, 0, 10), failure);
  if (flags.pain) take(said.pain, read_pain(*flags.pain, said.pain), failure);
  if (failure) return tl::unexpected(std::move(*failure));
  said.start = flags.start.value_or("");
  said.skipped = flags.skipped;
  said.done = flags.done;
  if (flags.stopped_after) said.stopped_after = whole_number(*flags.stopped_after);
  said.note = flags.note.value_or("");
  return said;
}

}  // namespace rtr::cli
