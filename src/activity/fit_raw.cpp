// From messages to what is known of an activity.
#include "activity/fit_raw.hpp"

#include "activity/fit_profile.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

using fit::Message;
namespace field = fit::field;

constexpr std::int64_t quarter_hour_s = 900;
constexpr std::int64_t offset_s_max = 14 * 3600;

RawSession session_of(const Message& m) {
  return {m.value(field::session_start_time),
          m.value(field::timestamp),
          m.value(field::session_sport),
          m.value(field::session_sub_sport),
          m.value(field::session_total_timer_time),
          m.value(field::session_total_elapsed_time),
          m.value(field::session_total_distance),
          m.value(field::session_first_lap_index),
          m.value(field::session_num_laps)};
}

RawLap lap_of(const Message& m) {
  return {m.value(field::lap_start_time),       m.value(field::timestamp),
          m.value(field::lap_total_timer_time), m.value(field::lap_total_elapsed_time),
          m.value(field::lap_total_distance),   m.value(field::lap_intensity),
          m.value(field::lap_wkt_step_index),   m.value(field::lap_sport)};
}

/// Half a turn is 2^31 of them.
std::optional<double> degrees_of(const Number& semicircles) {
  if (!semicircles) return std::nullopt;
  return static_cast<double>(*semicircles) * 180.0 / 2147483648.0;
}

/// What a step's name asks for. Names are those of rtr's own workouts and of people; a step without a word for either
/// is not known.
Gait gait_named(std::string_view name) {
  std::string word(name);
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (word.find("walk") != std::string::npos) return Gait::walking;
  if (word.find("run") != std::string::npos || word.find("jog") != std::string::npos) return Gait::running;
  return Gait::unknown;
}

/// How far the clock on the wrist is from UTC: whole quarters of an hour, or it is something else that stands there.
Number offset_of(const Message& m) {
  const Number local = m.value(field::activity_local_timestamp);
  const Number utc = m.value(field::timestamp);
  if (!local || !utc || *utc < fit::device_time_max) return std::nullopt;
  const std::int64_t offset = *local - *utc;
  if (offset < -offset_s_max || offset > offset_s_max || offset % quarter_hour_s != 0) return std::nullopt;
  return offset;
}

/// True where the watch's timer was set going, false where it was stopped.
std::optional<bool> timer_in(const Message& m) {
  constexpr std::int64_t timer = 0, start = 0, stop = 1, stop_all = 4, stop_disable = 8, stop_disable_all = 9;
  if (m.value(field::event_event) != timer) return std::nullopt;
  const Number type = m.value(field::event_event_type);
  if (type == start) return true;
  const bool stops = type == stop || type == stop_all || type == stop_disable || type == stop_disable_all;
  return stops ? std::optional(false) : std::nullopt;
}

}  // namespace

Number RawFit::distance_in(const Message& record) {
  const Number plain = record.value(field::record_distance);
  const std::string_view packed = record.text(field::record_compressed_speed_distance);
  if (plain || packed.size() != 3 || packed == "\xFF\xFF\xFF") return plain;
  // Twelve bits of speed, then twelve of distance in sixteenths of a metre.
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(packed[i]); };
  const unsigned now = byte(1) >> 4U | static_cast<unsigned>(byte(2)) << 4U;
  packed_sixteenths_ += packed_ ? (now - *packed_) & 0xFFFU : now;
  packed_ = now;
  return packed_sixteenths_ * 100 / 16;
}

bool RawFit::take(const Message& message) {
  namespace mesg = fit::mesg;
  switch (message.number) {
    case mesg::file_id:
      if (!type) type = message.value(field::file_id_type);
      break;
    case mesg::sport:
      sport = message.value(field::sport_sport);
      sub_sport = message.value(field::sport_sub_sport);
      break;
    case mesg::session:
      sessions.push_back(session_of(message));
      break;
    case mesg::lap:
      laps.push_back(lap_of(message));
      break;
    case mesg::record:
      if (const Number time = message.value(field::timestamp)) {
        const Number fine = message.value(field::record_enhanced_speed);
        records.push_back({*time, distance_in(message), fine ? fine : message.value(field::record_speed),
                           place_at(degrees_of(message.signed_value(field::record_position_lat)),
                                    degrees_of(message.signed_value(field::record_position_long)))});
      }
      break;
    case mesg::event:
      if (const auto runs = timer_in(message)) {
        const Number last = records.empty() ? Number{} : Number{records.back().time};
        const Number time = message.value(field::timestamp);
        if (time || last) timer.push_back({time ? *time : *last, *runs});
      }
      break;
    case mesg::workout_step:
      if (const Number index = message.value(field::message_index))
        steps[*index] = gait_named(message.text(field::workout_step_wkt_step_name));
      break;
    case mesg::activity:
      utc_offset_s = offset_of(message);
      break;
    default:
      break;
  }
  too_long = records.size() > points_max || laps.size() > laps_max || sessions.size() > laps_max ||
             steps.size() > laps_max || timer.size() > laps_max;
  return !too_long;
}

}  // namespace rtr::activity
