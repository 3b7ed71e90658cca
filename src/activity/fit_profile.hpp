// Numbers of the FIT format by the names of its public profile: messages, their fields, and the values that matter
// here.
#pragma once

#include <cstdint>

namespace rtr::fit {

inline constexpr std::int64_t epoch = 631065600;  ///< 1989-12-31T00:00:00Z in seconds since 1970
inline constexpr std::int64_t device_time_max =
    0x10000000;  ///< below it a time counts from when the device was switched on

namespace mesg {
inline constexpr std::uint16_t file_id = 0;
inline constexpr std::uint16_t sport = 12;
inline constexpr std::uint16_t session = 18;
inline constexpr std::uint16_t lap = 19;
inline constexpr std::uint16_t record = 20;
inline constexpr std::uint16_t event = 21;
inline constexpr std::uint16_t workout = 26;
inline constexpr std::uint16_t workout_step = 27;
inline constexpr std::uint16_t activity = 34;
}  // namespace mesg

namespace field {
inline constexpr std::uint8_t timestamp = 253;
inline constexpr std::uint8_t message_index = 254;

inline constexpr std::uint8_t file_id_type = 0;
inline constexpr std::uint8_t file_id_manufacturer = 1;
inline constexpr std::uint8_t file_id_product = 2;
inline constexpr std::uint8_t file_id_serial_number = 3;
inline constexpr std::uint8_t file_id_time_created = 4;

inline constexpr std::uint8_t sport_sport = 0;
inline constexpr std::uint8_t sport_sub_sport = 1;

inline constexpr std::uint8_t session_start_time = 2;
inline constexpr std::uint8_t session_sport = 5;
inline constexpr std::uint8_t session_sub_sport = 6;
inline constexpr std::uint8_t session_total_elapsed_time = 7;
inline constexpr std::uint8_t session_total_timer_time = 8;
inline constexpr std::uint8_t session_total_distance = 9;
inline constexpr std::uint8_t session_first_lap_index = 25;
inline constexpr std::uint8_t session_num_laps = 26;

inline constexpr std::uint8_t lap_start_time = 2;
inline constexpr std::uint8_t lap_total_elapsed_time = 7;
inline constexpr std::uint8_t lap_total_timer_time = 8;
inline constexpr std::uint8_t lap_total_distance = 9;
inline constexpr std::uint8_t lap_intensity = 23;
inline constexpr std::uint8_t lap_sport = 25;
inline constexpr std::uint8_t lap_wkt_step_index = 71;

inline constexpr std::uint8_t record_position_lat = 0;
inline constexpr std::uint8_t record_position_long = 1;
inline constexpr std::uint8_t record_distance = 5;
inline constexpr std::uint8_t record_speed = 6;
inline constexpr std::uint8_t record_compressed_speed_distance = 8;
inline constexpr std::uint8_t record_enhanced_speed = 73;

inline constexpr std::uint8_t event_event = 0;
inline constexpr std::uint8_t event_event_type = 1;

inline constexpr std::uint8_t workout_sport = 4;
inline constexpr std::uint8_t workout_capabilities = 5;
inline constexpr std::uint8_t workout_num_valid_steps = 6;
inline constexpr std::uint8_t workout_wkt_name = 8;

inline constexpr std::uint8_t workout_step_wkt_step_name = 0;
inline constexpr std::uint8_t workout_step_duration_type = 1;
inline constexpr std::uint8_t workout_step_duration_value = 2;
inline constexpr std::uint8_t workout_step_target_type = 3;
inline constexpr std::uint8_t workout_step_target_value = 4;
inline constexpr std::uint8_t workout_step_intensity = 7;

inline constexpr std::uint8_t activity_local_timestamp = 5;
}  // namespace field

namespace file_type {
inline constexpr std::uint8_t activity = 4;
inline constexpr std::uint8_t workout = 5;
}  // namespace file_type

namespace sport {
inline constexpr std::uint8_t generic = 0;
inline constexpr std::uint8_t running = 1;
inline constexpr std::uint8_t walking = 11;
inline constexpr std::uint8_t hiking = 17;
}  // namespace sport

namespace sub_sport {
inline constexpr std::uint8_t treadmill = 1;
inline constexpr std::uint8_t street = 2;
inline constexpr std::uint8_t trail = 3;
inline constexpr std::uint8_t track = 4;
}  // namespace sub_sport

namespace intensity {
inline constexpr std::uint8_t active = 0;
inline constexpr std::uint8_t rest = 1;
inline constexpr std::uint8_t warmup = 2;
inline constexpr std::uint8_t cooldown = 3;
}  // namespace intensity

namespace wkt_step_duration {
inline constexpr std::uint8_t time = 0;
inline constexpr std::uint8_t repeat_until_steps_cmplt = 6;
}  // namespace wkt_step_duration

namespace wkt_step_target {
inline constexpr std::uint8_t open = 2;
}  // namespace wkt_step_target

inline constexpr std::uint32_t workout_capability_tcx = 0x20;
inline constexpr std::uint16_t manufacturer_development = 255;

/// Base types as they stand in a field's definition.
namespace base_type {
inline constexpr std::uint8_t enumeration = 0x00;
inline constexpr std::uint8_t uint8 = 0x02;
inline constexpr std::uint8_t string = 0x07;
inline constexpr std::uint8_t byte = 0x0D;
inline constexpr std::uint8_t uint16 = 0x84;
inline constexpr std::uint8_t uint32 = 0x86;
inline constexpr std::uint8_t uint32z = 0x8C;
}  // namespace base_type

}  // namespace rtr::fit
