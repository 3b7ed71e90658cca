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

std::optional<RawRecord> record_of(const Message& m) {
  const auto time = m.value(field::timestamp);
  if (!time) return std::nullopt;
  const Number fine = m.value(field::record_enhanced_speed);
  return RawRecord{*time, m.value(field::record_distance), fine ? fine : m.value(field::record_speed)};
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

bool stops_timer(const Message& m) {
  constexpr std::int64_t timer = 0, stop = 1, stop_all = 4, stop_disable = 8, stop_disable_all = 9;
  const Number type = m.value(field::event_event_type);
  return m.value(field::event_event) == timer &&
         (type == stop || type == stop_all || type == stop_disable || type == stop_disable_all);
}

}  // namespace

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
      if (const auto record = record_of(message)) records.push_back(*record);
      break;
    case mesg::event:
      if (stops_timer(message) && !records.empty()) records.back().stopped = true;
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
  too_long =
      records.size() > points_max || laps.size() > laps_max || sessions.size() > laps_max || steps.size() > laps_max;
  return !too_long;
}

}  // namespace rtr::activity
