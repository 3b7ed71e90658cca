// The members of one JSON object, by name, type and range. Every getter says what is wrong and goes on; null and absent
// are both "not answered" and never become a default that sounds like good news.
#pragma once

#include "json/names.hpp"
#include "json/node.hpp"
#include "json/problems.hpp"
#include "rtr/checklist.hpp"
#include "rtr/date.hpp"
#include "rtr/protocol.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::json {

/// What one reading needs everywhere.
struct Reading {
  Problems& problems;
  Date today;
};

inline constexpr std::int64_t session_min_max = 1440;
inline constexpr std::int64_t session_km_max = 300;
inline constexpr std::int64_t week_min_max = 10080;
inline constexpr std::int64_t week_km_max = 1000;
inline constexpr std::size_t text_max = 2000;

enum class Presence : bool { optional, required };
enum class DateRange : std::uint8_t { past, any };
enum class Zero : bool { allowed, refused };

class Fields {
 public:
  /// Anything but an object is a problem, and has no members.
  Fields(const Spot& spot, Reading& reading);

  const Spot& spot() const { return spot_; }
  Reading& reading() const { return reading_; }
  bool is_object() const { return object_ != nullptr; }
  /// The member as it stands; nothing when null or absent. Like every getter it makes the key a known one.
  /// `needed` is what the message of a missing one says of it.
  std::optional<Spot> member(std::string_view key, Presence presence = Presence::optional,
                             std::string_view needed = {});
  /// The member if it is an object or a list, else a problem.
  std::optional<Spot> object(std::string_view key, Presence presence = Presence::optional);
  std::optional<Spot> list(std::string_view key, Presence presence = Presence::optional);

  std::optional<int> whole(std::string_view key, int min, int max, Presence presence = Presence::optional);
  /// Hours, held whole: a part of an hour counts as a whole one, because later is worse.
  std::optional<int> hours(std::string_view key, int max);
  std::optional<Seconds> minutes(std::string_view key, std::int64_t max, Presence presence = Presence::optional,
                                 Zero zero = Zero::allowed);
  std::optional<Metres> km(std::string_view key, std::int64_t max);
  std::optional<bool> boolean(std::string_view key);
  Answer answer(std::string_view key);
  std::optional<std::string> text(std::string_view key, Presence presence = Presence::optional);
  /// Text in the form of an id.
  std::optional<std::string> id(std::string_view key, Presence presence = Presence::optional);
  std::optional<Date> date(std::string_view key, DateRange range, Presence presence = Presence::optional);

  template <class Enum, std::size_t N>
  std::optional<Enum> choice(std::string_view key, const std::array<std::string_view, N>& names,
                             Presence presence = Presence::optional) {
    const std::optional<std::size_t> index = index_of_choice(key, names, presence);
    return index ? std::optional<Enum>(static_cast<Enum>(*index)) : std::nullopt;
  }

  /// A problem with a member; with the object when the member is absent.
  void problem(std::string_view key, std::string message, std::string hint = {});
  /// Every key that no getter asked for is a problem, with the nearest known one as a hint.
  void refuse_unknown();

 private:
  std::optional<std::size_t> index_of_choice(std::string_view key, std::span<const std::string_view> names,
                                             Presence presence);
  const Node* find(std::string_view key) const;

  Spot spot_;
  Reading& reading_;
  const Node* object_ = nullptr;
  std::vector<std::string_view> known_;
};

/// The spots of a list's entries. `list` has to stay where it is while they are used.
std::vector<Spot> entries(const Spot& list);

/// The place of a text among `names`; anything else is a problem.
std::optional<std::size_t> chosen(const Spot& spot, std::span<const std::string_view> names, Problems& problems);
/// `did you mean "signs"?`, or nothing when no name is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> names);
bool is_id(std::string_view text);
/// `text` as a text within the limit, else a problem.
std::optional<std::string> text_at(const Spot& spot, Problems& problems);
std::optional<Date> date_at(const Spot& spot, DateRange range, const Reading& reading);

}  // namespace rtr::json
