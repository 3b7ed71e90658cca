// A FIT file as bytes: header, messages and checksum, as Garmin's public protocol has them. What is not ours to say,
// such as a target, is left out.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace rtr::exporting {

/// The messages and values that are written (public FIT profile).
namespace fit {
enum class Message : std::uint16_t { file_id = 0, session = 18, lap = 19, record = 20, workout = 26, step = 27 };
/// How a field is held: its base type's number in a definition.
enum class Type : std::uint8_t { enumeration = 0x00, text = 0x07, u16 = 0x84, u32 = 0x86, u32z = 0x8C };
enum class FileType : std::uint8_t { activity = 4, workout = 5 };
enum class Duration : std::uint8_t { time = 0, repeat = 6 };
enum class Intensity : std::uint8_t { active = 0, rest = 1, warm_up = 2, cool_down = 3 };
inline constexpr std::uint32_t sport_running = 1;
inline constexpr std::uint32_t manufacturer_development = 255;
inline constexpr std::uint32_t target_open = 2;
inline constexpr std::uint8_t message_index = 254;
inline constexpr std::uint8_t timestamp = 253;
inline constexpr std::size_t text_max = 15;  ///< letters of a name that a watch shows
/// Seconds from 1989-12-31, where FIT begins to count, to the first second of a day given in days since 1970.
constexpr std::uint32_t seconds_at(std::int32_t days) {
  constexpr std::int32_t first_day = 7304;
  return static_cast<std::uint32_t>(days - first_day) * 86400U;
}
}  // namespace fit

/// One field of a message. A text is cut to `fit::text_max` bytes.
struct FitField {
  FitField(std::uint8_t field, fit::Type held_as, std::uint32_t number) : name(field), type(held_as), value(number) {}
  FitField(std::uint8_t field, std::string_view words) : name(field), type(fit::Type::text), text(words) {}

  std::uint8_t name;
  fit::Type type;
  std::uint32_t value = 0;
  std::string_view text{};
};

class FitFile {
 public:
  void add(fit::Message message, std::initializer_list<FitField> fields);
  /// The messages so far, without header and checksum.
  const std::string& messages() const { return data_; }
  /// The whole file.
  std::string bytes() const;

 private:
  std::string data_;
  std::string definition_;  ///< the one that holds; the same is not written twice
};

/// The checksum of FIT (CRC-16, polynomial 0xA001).
std::uint16_t fit_checksum(std::string_view bytes);

}  // namespace rtr::exporting
