// Small FIT files for tests, made by another hand than the reader's.
#pragma once

#include "activity/fit_crc.hpp"
#include "activity/fit_profile.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rtr::test {

struct FitValue {
  std::uint8_t field;
  std::uint8_t size;  ///< 1, 2 or 4 bytes
  std::uint32_t value;
};

class FitMaker {
 public:
  explicit FitMaker(bool big = false) : big_(big) {}

  /// A message with its own definition.
  FitMaker& add(std::uint16_t message, const std::vector<FitValue>& values, std::string_view text = {},
                std::uint8_t text_field = 0) {
    data_ += '\x40';
    data_ += '\0';
    data_ += static_cast<char>(big_ ? 1 : 0);
    put(message, 2);
    data_ += static_cast<char>(values.size() + (text.empty() ? 0U : 1U));
    for (const FitValue& value : values) {
      data_ += static_cast<char>(value.field);
      data_ += static_cast<char>(value.size);
      data_ += static_cast<char>(value.size == 1 ? 0x02 : value.size == 2 ? 0x84 : 0x86);
    }
    if (!text.empty()) {
      data_ += static_cast<char>(text_field);
      data_ += static_cast<char>(text.size() + 1);
      data_ += '\x07';
    }
    data_ += '\0';
    for (const FitValue& value : values) put(value.value, value.size);
    if (!text.empty()) (data_ += text) += '\0';
    return *this;
  }
  FitMaker& raw(std::string_view bytes) {
    data_ += bytes;
    return *this;
  }

  std::string bytes() const {
    std::string file{14, 0x10, 0, 0};
    for (unsigned shift = 0; shift < 32; shift += 8) file += static_cast<char>(data_.size() >> shift & 0xFFU);
    file += ".FIT";
    file += std::string(2, '\0');
    file += data_;
    const std::uint16_t sum = fit::crc({reinterpret_cast<const std::uint8_t*>(file.data()), file.size()});
    file += static_cast<char>(sum & 0xFFU);
    file += static_cast<char>(sum >> 8U);
    return file;
  }

 private:
  void put(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) {
      const int shift = 8 * (big_ ? size - 1 - i : i);
      data_ += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
    }
  }
  bool big_;
  std::string data_;
};

inline constexpr std::uint32_t monday = 1160000000;  ///< 2026-10-03T22:13:20Z on the clock of FIT files

inline FitMaker activity_file(bool big = false) {
  FitMaker maker(big);
  maker.add(fit::mesg::file_id, {{fit::field::file_id_type, 1, fit::file_type::activity}});
  return maker;
}

inline FitMaker& add_session(FitMaker& maker, std::uint32_t start, std::uint32_t timer_ms, std::uint32_t distance_cm,
                             std::uint32_t sport = fit::sport::running, std::uint32_t sub_sport = 0) {
  return maker.add(fit::mesg::session, {{fit::field::timestamp, 4, start + timer_ms / 1000},
                                        {fit::field::session_start_time, 4, start},
                                        {fit::field::session_total_elapsed_time, 4, timer_ms + 90'000},
                                        {fit::field::session_total_timer_time, 4, timer_ms},
                                        {fit::field::session_total_distance, 4, distance_cm},
                                        {fit::field::session_sport, 1, sport},
                                        {fit::field::session_sub_sport, 1, sub_sport}});
}

inline FitMaker& add_record(FitMaker& maker, std::uint32_t time, std::uint32_t distance_cm) {
  return maker.add(fit::mesg::record,
                   {{fit::field::timestamp, 4, time}, {fit::field::record_distance, 4, distance_cm}});
}

/// A lap run by a step of a workout.
inline FitMaker& add_step_lap(FitMaker& maker, std::uint32_t start, std::uint32_t timer_ms, std::uint16_t step) {
  return maker.add(fit::mesg::lap, {{fit::field::lap_start_time, 4, start},
                                    {fit::field::lap_total_timer_time, 4, timer_ms},
                                    {fit::field::lap_wkt_step_index, 2, step}});
}

}  // namespace rtr::test
