// Filling the cards' templates. A segment [[ ... ]] stays only when every fact that it names is there, so that one
// sentence serves a walk-run week and a running week alike, and no hole is ever left in it. Places (checked by the
// build):
//   {name}   the fact; several under one name are joined: "a, b and c"
//   {?name}  shows nothing; asks only that the fact is there
//   {!name}  shows nothing; asks that it is there and not zero
//   {?without_name}  shows nothing; asks that the fact `name` is not there
#include "words/messages.hpp"

#include "common/text.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace rtr {

namespace {

constexpr std::array<std::string_view, 7> weekday_names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

/// Stages count from 0; one past the table's end is the running phase.
std::string stage_text(std::int64_t index, const Protocol& protocol) {
  if (index < 0) return "walking";
  const auto stage = static_cast<std::size_t>(index);
  return stage < protocol.stages.size() ? protocol.stages[stage].id : "the running phase";
}

std::string item_text(std::int64_t index) {
  if (index < 0 || index >= static_cast<std::int64_t>(item_count)) return "a question";
  return std::string(question_of(static_cast<Item>(index)).label);
}

std::string number_word(std::int64_t count) {
  constexpr std::array<std::string_view, 7> words{"none", "one", "two", "three", "four", "five", "six"};
  return count >= 0 && count < std::ssize(words) ? std::string(words[static_cast<std::size_t>(count)])
                                                 : std::to_string(count);
}

/// The facts of one finding, as a template asks for them.
class Facts {
 public:
  Facts(std::span<const Fact> facts, const Protocol* protocol) : facts_(facts), protocol_(protocol) {}

  /// What a place such as `?surgery` shows; nothing when it asks for what is not there.
  std::optional<std::string> fill(std::string_view place) const {
    const char mark = place.empty() ? '\0' : place.front();
    const bool silent = mark == '?' || mark == '!';
    if (silent) place.remove_prefix(1);
    constexpr std::string_view without = "without_";
    if (silent && place.starts_with(without)) {
      const bool there = std::ranges::find(facts_, place.substr(without.size()), &Fact::name) != facts_.end();
      return there ? std::nullopt : std::optional<std::string>("");
    }
    std::vector<std::string> texts;
    bool fits = false;
    for (const Fact& fact : facts_) {
      if (fact.name != place) continue;
      fits = fits || mark != '!' || fact.value != 0;
      if (silent) continue;
      std::string text = protocol_ == nullptr ? number_word(fact.value) : fact_text(fact, *protocol_);
      if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
    }
    if (!fits) return std::nullopt;
    return joined(texts);
  }

 private:
  std::span<const Fact> facts_;
  const Protocol* protocol_;  ///< none: every fact is a small number, said as a word
};

/// One segment's text, or nothing when a fact is missing.
std::optional<std::string> fill_segment(std::string_view segment, const Facts& facts) {
  std::string text;
  for (;;) {
    const std::size_t open = segment.find('{');
    text += segment.substr(0, open);
    if (open == std::string_view::npos) return text;
    const std::size_t close = segment.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    const auto value = facts.fill(segment.substr(open + 1, close - open - 1));
    if (!value) return std::nullopt;
    text += *value;
    segment.remove_prefix(close + 1);
  }
}

/// Left-out segments leave their blanks behind: one blank between words, none at the ends or before a full stop or
/// colon.
std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool closing = c == '.' || c == ',' || c == ';' || c == ':';
    if ((c == ' ' || closing) && !out.empty() && out.back() == ' ') out.pop_back();
    if (c == ' ' && out.empty()) continue;
    out += c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string fill_template(std::string_view pattern, const Facts& facts) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find("[[");
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = std::min(pattern.find("]]", open), pattern.size());
    if (const auto segment = fill_segment(pattern.substr(open + 2, close - open - 2), facts)) text += *segment;
    pattern.remove_prefix(std::min(close + 2, pattern.size()));
  }
  return tidy(text);
}

/// Minutes as a person says them: "5", "1:30".
std::string clock_text(Seconds seconds) {
  std::string text = std::to_string(seconds / 60);
  const Seconds rest = seconds % 60;
  return rest == 0 ? text : text + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

/// "Stage S1 instead of S1" says nothing: a highest stage that is the one held is left out.
std::vector<Fact> with_same_stage_said_once(std::vector<Fact> facts) {
  const auto held = std::ranges::find(facts, "held", &Fact::name);
  if (held == facts.end()) return facts;
  const std::int64_t stage = held->value;
  std::erase_if(facts, [&](const Fact& fact) { return fact.name == "stage_max" && fact.value == stage; });
  return facts;
}

std::string interval_text(const Interval& interval) {
  return (interval.run ? "run " : "walk ") + clock_text(interval.seconds);
}

}  // namespace

std::string short_date(Date date) {
  const Civil civil = to_civil(date);
  std::string text(weekday_names[static_cast<std::size_t>(weekday(date))]);
  text += ' ';
  text += std::to_string(civil.day);
  text += ' ';
  return text += month_names[static_cast<std::size_t>(civil.month - 1)];
}

std::string fact_text(const Fact& fact, const Protocol& protocol) {
  switch (fact.unit) {
    case Unit::percent:
      return std::to_string(fact.value) + " %";
    case Unit::seconds:
      return minutes_text(fact.value) + " min";
    case Unit::half_seconds:
      return minutes_text(fact.value / 2);  // half a second more is no hundredth of a minute
    case Unit::metres:
      return km_text(fact.value) + " km";
    case Unit::date:
      return short_date(Date{static_cast<std::int32_t>(fact.value)});
    case Unit::stage:
      return stage_text(fact.value, protocol);
    case Unit::item:
      return item_text(fact.value);
    case Unit::count:
    case Unit::days:
    case Unit::pain:
    case Unit::rpe:
      break;
  }
  return std::to_string(fact.value);
}

std::string message_of(const Finding& finding, const Protocol& protocol) {
  const Card* card = card_of(finding.rule);
  if (card == nullptr) return std::string(finding.rule);
  const std::string text = fill_template(card->message, Facts(with_same_stage_said_once(finding.facts), &protocol));
  return text.empty() ? std::string(card->title) + "." : text;
}

std::string filled(std::string_view pattern, const Finding& finding, const Protocol& protocol) {
  return fill_template(pattern, Facts(finding.facts, &protocol));
}

std::string need_text(const Need& need) {
  const Card* card = card_of(need.rule);
  if (card == nullptr) return std::string(need.rule);
  const std::array<Fact, 2> counted{Fact{"count", Unit::count, need.count},
                                    Fact{need.count == 1 ? "one" : "many", Unit::count, need.count}};
  std::string text = fill_template(card->need, Facts(std::span(counted).first(need.count > 0 ? 2U : 0U), nullptr));
  // A number may begin the sentence.
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text.empty() ? std::string(card->ends) : text;
}

std::string steps_text(const Steps& steps, std::string_view dot) {
  std::string text;
  for (const Block& block : steps) {
    if (!text.empty()) text += dot;
    std::string inner;
    for (const Interval& interval : block.intervals) {
      if (!inner.empty()) inner += block.repeat == 1 ? dot : std::string_view(", ");
      inner += interval_text(interval);
    }
    text += block.repeat == 1 ? inner : std::to_string(block.repeat) + " x (" + inner + ")";
  }
  return text;
}

}  // namespace rtr
