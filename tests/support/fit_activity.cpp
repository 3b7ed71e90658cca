// FIT activities as a watch writes them: file_id, records and laps, then the session.
#include "support/fit_activity.hpp"

#include "export/fit_file.hpp"

namespace rtr::test {
namespace {

namespace fit = exporting::fit;
using exporting::FitFile;
using fit::Type;

constexpr std::int64_t ms_a_second = 1000;

std::uint32_t u32(std::int64_t value) { return static_cast<std::uint32_t>(value); }

void add_records(FitFile& file, const FitLap& lap, std::uint32_t start, std::int64_t before_cm) {
  const std::int64_t seconds = lap.timer_ms / ms_a_second;
  for (std::int64_t second = 1; second <= seconds; ++second) {
    file.add(fit::Message::record, {{fit::timestamp, Type::u32, start + u32(second)},
                                    {5, Type::u32, u32(before_cm + lap.distance_cm * second / seconds)}});
  }
}

void add_lap(FitFile& file, const FitLap& lap, std::uint32_t start) {
  constexpr std::uint32_t no_step = 0xFFFF;
  const auto intensity = static_cast<std::uint32_t>(lap.run ? fit::Intensity::active : fit::Intensity::rest);
  file.add(fit::Message::lap, {{fit::timestamp, Type::u32, start + u32(lap.timer_ms / ms_a_second)},
                               {2, Type::u32, start},
                               {7, Type::u32, u32(lap.timer_ms)},
                               {8, Type::u32, u32(lap.timer_ms)},
                               {9, Type::u32, u32(lap.distance_cm)},
                               {23, Type::enumeration, intensity},
                               {71, Type::u16, lap.step.value_or(no_step)}});
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
  const std::uint32_t start = fit::seconds_at(activity.day) + activity.start_s;
  file.add(fit::Message::file_id, {{0, Type::enumeration, static_cast<std::uint32_t>(fit::FileType::activity)},
                                   {1, Type::u16, 1},
                                   {2, Type::u16, 0},
                                   {3, Type::u32z, 12345},
                                   {4, Type::u32, start}});
  std::int64_t timer_ms = 0;
  std::int64_t distance_cm = 0;
  for (const FitLap& lap : activity.laps) {
    const std::uint32_t lap_start = start + u32(timer_ms / ms_a_second);
    if (activity.records) add_records(file, lap, lap_start, distance_cm);
    add_lap(file, lap, lap_start);
    timer_ms += lap.timer_ms;
    distance_cm += lap.distance_cm;
  }
  file.add(fit::Message::session, {{fit::timestamp, Type::u32, start + u32(timer_ms / ms_a_second)},
                                   {2, Type::u32, start},
                                   {5, Type::enumeration, activity.sport},
                                   {6, Type::enumeration, 0},
                                   {7, Type::u32, u32(timer_ms)},
                                   {8, Type::u32, u32(timer_ms)},
                                   {9, Type::u32, u32(distance_cm)}});
  return file.bytes();
}

}  // namespace rtr::test
