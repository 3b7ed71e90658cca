// A FIT file as bytes: header, messages and checksum, as Garmin's public protocol has them. What is not ours to say,
// such as a target, is left out.
#pragma once

#include "activity/fit_profile.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace rtr::exporting {

inline constexpr std::size_t fit_text_max = 15;  ///< letters of a name that a watch shows

/// FIT's count of seconds at the first one of a day given in days since 1970.
constexpr std::uint32_t fit_seconds_at(std::int32_t days) {
  return static_cast<std::uint32_t>(std::int64_t{days} * 86400 - fit::epoch);
}

/// One field of a message. `type` is a fit::base_type; a text is cut to `fit_text_max` bytes.
struct FitField {
  FitField(std::uint8_t field, std::uint8_t held_as, std::uint32_t number)
      : name(field), type(held_as), value(number) {}
  FitField(std::uint8_t field, std::string_view words) : name(field), type(fit::base_type::string), text(words) {}

  std::uint8_t name;
  std::uint8_t type;
  std::uint32_t value = 0;
  std::string_view text{};
};

class FitFile {
 public:
  /// `message` is a fit::mesg.
  void add(std::uint16_t message, std::initializer_list<FitField> fields);
  /// The messages so far, without header and checksum.
  const std::string& messages() const { return data_; }
  /// The whole file.
  std::string bytes() const;

 private:
  std::string data_;
  std::string definition_;  ///< the one that holds; the same is not written twice
};

}  // namespace rtr::exporting
