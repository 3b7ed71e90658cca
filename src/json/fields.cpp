// Typed, ranged access to the members of an object.
#include "json/fields.hpp"

#include "common/text.hpp"
#include "json/number.hpp"

#include <algorithm>
#include <utility>

namespace rtr::json {
namespace {

std::string joined(std::span<const std::string_view> names) {
  std::string result;
  for (const std::string_view name : names) result += (result.empty() ? "" : ", ") + std::string(name);
  return result;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

Fields::Fields(const Spot& spot, Reading& reading) : spot_(spot), reading_(reading) {
  if (spot.node->type == NodeType::object) {
    object_ = spot.node;
    constexpr std::size_t usual = 32;
    known_.reserve(usual);
  } else {
    reading.problems.add(spot, "is " + shown(*spot.node) + "; an object is needed");
  }
}

const Node* Fields::find(std::string_view key) const {
  if (object_ == nullptr) return nullptr;
  for (const Node& child : object_->children) {
    if (child.key == key) return &child;
  }
  return nullptr;
}

std::optional<Spot> Fields::member(std::string_view key, Presence presence, std::string_view needed) {
  known_.push_back(key);
  const Node* node = find(key);
  if (node != nullptr && node->type != NodeType::null) return Spot{node, &spot_, 0};
  if (presence == Presence::required && object_ != nullptr) {
    problem(key, "is missing" + (needed.empty() ? std::string() : "; " + std::string(needed)));
  }
  return std::nullopt;
}

std::optional<Spot> Fields::object(std::string_view key, Presence presence) {
  const std::optional<Spot> spot = member(key, presence, "an object is needed");
  if (!spot || spot->node->type == NodeType::object) return spot;
  reading_.problems.add(*spot, "is " + shown(*spot->node) + "; an object is needed");
  return std::nullopt;
}

std::optional<Spot> Fields::list(std::string_view key, Presence presence) {
  const std::optional<Spot> spot = member(key, presence, "a list is needed");
  if (!spot || spot->node->type == NodeType::list) return spot;
  reading_.problems.add(*spot, "is " + shown(*spot->node) + "; a list is needed");
  return std::nullopt;
}

std::optional<int> Fields::whole(std::string_view key, int min, int max, Presence presence) {
  const std::optional<Spot> spot = member(key, presence, "a whole number is needed");
  if (!spot) return std::nullopt;
  if (spot->node->type == NodeType::number) {
    const Scaled number = scaled(spot->node->text, 0);
    if (number.fit == Fit::exact && number.value >= min && number.value <= max) return static_cast<int>(number.value);
  }
  reading_.problems.add(*spot, "is " + shown(*spot->node) + "; a whole number from " + std::to_string(min) + " to " +
                                   std::to_string(max));
  return std::nullopt;
}

std::optional<int> Fields::hours(std::string_view key, int max) {
  const std::optional<Spot> spot = member(key, Presence::optional);
  if (!spot) return std::nullopt;
  if (spot->node->type == NodeType::number) {
    const Scaled hundredths = scaled(spot->node->text, 2);
    const auto whole = (hundredths.value + 99) / 100;
    if (hundredths.fit == Fit::exact && hundredths.value >= 0 && whole <= max) return static_cast<int>(whole);
  }
  reading_.problems.add(*spot, "is " + shown(*spot->node) + "; hours from 0 to " + std::to_string(max));
  return std::nullopt;
}

std::optional<Seconds> Fields::minutes(std::string_view key, std::int64_t max, Presence presence, Zero zero) {
  const std::optional<Spot> spot = member(key, presence, "minutes are needed");
  if (!spot) return std::nullopt;
  if (spot->node->type == NodeType::number) {
    const Scaled hundredths = scaled(spot->node->text, 2);
    const bool low = hundredths.value < 0 || (zero == Zero::refused && hundredths.value == 0);
    // A hundredth of a minute is 3/5 of a second; to the nearest, and never a tie.
    if (hundredths.fit == Fit::exact && !low && hundredths.value <= max * 100) return (hundredths.value * 3 + 2) / 5;
  }
  const std::string range = zero == Zero::refused ? "more than 0 and at most " : "from 0 to ";
  reading_.problems.add(
      *spot, "is " + shown(*spot->node) + "; minutes, " + range + std::to_string(max) + ", with at most two decimals");
  return std::nullopt;
}

std::optional<Metres> Fields::km(std::string_view key, std::int64_t max) {
  const std::optional<Spot> spot = member(key);
  if (!spot) return std::nullopt;
  if (spot->node->type == NodeType::number) {
    // Held as metres, to the nearest; what apps write is finer than that.
    constexpr std::int64_t micrometres = 1'000'000;
    const Scaled fine = scaled(spot->node->text, 9);
    const Metres metres = (fine.value + micrometres / 2) / micrometres;
    if (fine.fit == Fit::exact && fine.value >= 0 && fine.value <= max * 1000 * micrometres) return metres;
  }
  reading_.problems.add(
      *spot, "is " + shown(*spot->node) + "; km, from 0 to " + std::to_string(max) + ", with at most nine decimals");
  return std::nullopt;
}

std::optional<bool> Fields::boolean(std::string_view key) {
  const std::optional<Spot> spot = member(key);
  if (!spot) return std::nullopt;
  if (spot->node->type == NodeType::boolean) return spot->node->boolean;
  reading_.problems.add(*spot, "is " + shown(*spot->node) + "; true, false or null");
  return std::nullopt;
}

Answer Fields::answer(std::string_view key) {
  const std::optional<bool> given = boolean(key);
  return !given ? Answer::unanswered : *given ? Answer::yes : Answer::no;
}

std::optional<std::string> Fields::text(std::string_view key, Presence presence) {
  const std::optional<Spot> spot = member(key, presence, "a text is needed");
  return spot ? text_at(*spot, reading_.problems) : std::nullopt;
}

std::optional<std::string> Fields::id(std::string_view key, Presence presence) {
  const std::optional<Spot> spot = member(key, presence, "an id is needed");
  if (!spot) return std::nullopt;
  if (spot->node->type == NodeType::text && is_id(spot->node->text)) return std::string(spot->node->text);
  reading_.problems.add(*spot, "is " + shown(*spot->node) +
                                   "; an id of 1 to 40 letters, digits, _ and -, that begins with a letter or digit");
  return std::nullopt;
}

std::optional<Date> Fields::date(std::string_view key, DateRange range, Presence presence) {
  const std::optional<Spot> spot = member(key, presence, "a date is needed, written YYYY-MM-DD");
  return spot ? date_at(*spot, range, reading_) : std::nullopt;
}

std::optional<std::size_t> Fields::index_of_choice(std::string_view key, std::span<const std::string_view> names,
                                                   Presence presence) {
  const std::optional<Spot> spot = member(key);
  if (spot) return chosen(*spot, names, reading_.problems);
  if (presence == Presence::required && object_ != nullptr) problem(key, "is missing; one of " + joined(names));
  return std::nullopt;
}

void Fields::problem(std::string_view key, std::string message, std::string hint) {
  const Node* node = find(key);
  if (node == nullptr) {
    reading_.problems.add_missing(spot_, key, std::move(message));
  } else {
    reading_.problems.add(Spot{node, &spot_, 0}, std::move(message), std::move(hint));
  }
}

void Fields::refuse_unknown() {
  if (object_ == nullptr) return;
  for (const Node& child : object_->children) {
    if (std::find(known_.begin(), known_.end(), child.key) != known_.end()) continue;
    reading_.problems.add_at(child.key_line, spot_.pointer_to(child.key), "is not known: " + quoted(child.key),
                             did_you_mean(child.key, known_));
  }
}

std::vector<Spot> entries(const Spot& list) {
  std::vector<Spot> result;
  result.reserve(list.node->children.size());
  for (const Node& child : list.node->children) result.push_back({&child, &list, result.size()});
  return result;
}

std::optional<std::size_t> chosen(const Spot& spot, std::span<const std::string_view> names, Problems& problems) {
  const Node& node = *spot.node;
  const bool is_text = node.type == NodeType::text;
  if (is_text) {
    if (const std::optional<std::size_t> index = index_named(node.text, names)) return index;
  }
  const std::string hint = is_text ? did_you_mean(node.text, names) : std::string();
  // A long list helps nobody.
  std::string allowed = "; one of " + joined(names);
  if (names.size() == 1) allowed = "; it has to be " + quoted(names.front());
  if (names.size() > 12) allowed = ", which is not known; such as " + joined(names.first(3));
  problems.add(spot, "is " + shown(node) + allowed, hint);
  return std::nullopt;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> names) {
  // Comparing a very long word with every name would take long, and it is no slip of the finger.
  const std::string_view near = word.size() <= 80 ? nearest(word, names) : std::string_view();
  return near.empty() ? std::string() : "did you mean " + quoted(near) + "?";
}

bool is_id(std::string_view text) {
  const auto alphanumeric = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  if (text.empty() || text.size() > 40 || !alphanumeric(text.front())) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) { return alphanumeric(c) || c == '_' || c == '-'; });
}

std::optional<std::string> text_at(const Spot& spot, Problems& problems) {
  if (spot.node->type != NodeType::text) {
    problems.add(spot, "is " + shown(*spot.node) + "; a text is needed");
    return std::nullopt;
  }
  if (const std::size_t length = code_points(spot.node->text); length > text_max) {
    problems.add(spot, "has " + std::to_string(length) + " characters; at most " + std::to_string(text_max));
    return std::nullopt;
  }
  return std::string(spot.node->text);
}

std::optional<Date> date_at(const Spot& spot, DateRange range, const Reading& reading) {
  const Node& node = *spot.node;
  const std::optional<Date> date = node.type == NodeType::text ? parse_date(node.text) : std::nullopt;
  if (!date) {
    reading.problems.add(spot, "is " + shown(node) + "; a date of the calendar, written YYYY-MM-DD");
    return std::nullopt;
  }
  constexpr Date first{10957};  // 2000-01-01
  if (*date >= first && (range == DateRange::any || *date <= reading.today)) return date;
  const std::string last = range == DateRange::any ? " on" : " to today (" + iso(reading.today) + ")";
  reading.problems.add(spot, "is " + shown(node) + "; a date from " + iso(first) + last);
  return std::nullopt;
}

}  // namespace rtr::json
