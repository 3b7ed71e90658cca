// FIT activities as a watch writes them: file_id, records and laps, then the session.
#include "support/fit_activity.hpp"

#include "export/fit_file.hpp"

namespace rtr::test {
namespace {

namespace base_type = fit::base_type;
namespace field = fit::field;
using exporting::FitFile;

constexpr std::int64_t ms_a_second = 1000;

std::uint32_t u32(std::int64_t value) { return static_cast<std::uint32_t>(value); }

void add_records(FitFile& file, const FitLap& lap, std::uint32_t start, std::int64_t before_cm) {
  const std::int64_t seconds = lap.timer_ms / ms_a_second;
  for (std::int64_t second = 1; second <= seconds; ++second) {
    file.add(fit::mesg::record,
             {{field::timestamp, base_type::uint32, start + u32(second)},
              {field::record_distance, base_type::uint32, u32(before_cm + lap.distance_cm * second / seconds)}});
  }
}

void add_lap(FitFile& file, const FitLap& lap, std::uint32_t start) {
  constexpr std::uint32_t no_step = 0xFFFF;
  const std::uint8_t intensity = lap.run ? fit::intensity::active : fit::intensity::rest;
  file.add(fit::mesg::lap, {{field::timestamp, base_type::uint32, start + u32(lap.timer_ms / ms_a_second)},
                            {field::lap_start_time, base_type::uint32, start},
                            {field::lap_total_elapsed_time, base_type::uint32, u32(lap.timer_ms)},
                            {field::lap_total_timer_time, base_type::uint32, u32(lap.timer_ms)},
                            {field::lap_total_distance, base_type::uint32, u32(lap.distance_cm)},
                            {field::lap_intensity, base_type::enumeration, intensity},
                            {field::lap_wkt_step_index, base_type::uint16, lap.step.value_or(no_step)}});
}

}  // namespace

std::vector<FitLap> laps_of(const Steps& steps) {
  constexpr std::int64_t run_cm_a_second = 220;
  constexpr std::int64_t walk_cm_a_second = 140;
  std::vector<FitLap> laps;
  std::uint32_t first = 0;
  for (const Block& block : steps) {
    for (int turn = 0; turn < block.repeat; ++turn) {
      for (std::uint32_t i = 0; i < block.intervals.size(); ++i) {
        const Interval& interval = block.intervals[i];
        laps.push_back({interval.seconds * ms_a_second,
                        interval.seconds * (interval.run ? run_cm_a_second : walk_cm_a_second), interval.run,
                        first + i});
      }
    }
    first += static_cast<std::uint32_t>(block.intervals.size()) + (block.repeat > 1 ? 1 : 0);
  }
  return laps;
}

std::string fit_activity(const FitActivity& activity) {
  FitFile file;
  const std::uint32_t start = exporting::fit_seconds_at(activity.day) + activity.start_s;
  file.add(fit::mesg::file_id, {{field::file_id_type, base_type::enumeration, fit::file_type::activity},
                                {field::file_id_manufacturer, base_type::uint16, 1},
                                {field::file_id_product, base_type::uint16, 0},
                                {field::file_id_serial_number, base_type::uint32z, 12345},
                                {field::file_id_time_created, base_type::uint32, start}});
  std::int64_t timer_ms = 0;
  std::int64_t distance_cm = 0;
  for (const FitLap& lap : activity.laps) {
    const std::uint32_t lap_start = start + u32(timer_ms / ms_a_second);
    if (activity.records) add_records(file, lap, lap_start, distance_cm);
    add_lap(file, lap, lap_start);
    timer_ms += lap.timer_ms;
    distance_cm += lap.distance_cm;
  }
  file.add(fit::mesg::session, {{field::timestamp, base_type::uint32, start + u32(timer_ms / ms_a_second)},
                                {field::session_start_time, base_type::uint32, start},
                                {field::session_sport, base_type::enumeration, activity.sport},
                                {field::session_sub_sport, base_type::enumeration, 0},
                                {field::session_total_elapsed_time, base_type::uint32, u32(timer_ms)},
                                {field::session_total_timer_time, base_type::uint32, u32(timer_ms)},
                                {field::session_total_distance, base_type::uint32, u32(distance_cm)}});
  return file.bytes();
}

}  // namespace rtr::test
