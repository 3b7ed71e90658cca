// Sessions with their laps and records. Where there is no session it is made up from what there is, and said so.
#include "activity/fit_profile.hpp"
#include "activity/fit_raw.hpp"

#include <algorithm>
#include <array>

namespace rtr::activity {
namespace {

/// Between two records more than this is a pause, or a clock that was set.
constexpr std::int64_t gap_s_max = 60;
/// Faster than this nobody walks: a "rest" at this speed is a jog.
constexpr std::int64_t walking_mm_s_max = 2200;

constexpr std::array<std::string_view, 18> sport_names{"no sport said",
                                                       "running",
                                                       "cycling",
                                                       "transition",
                                                       "fitness equipment",
                                                       "swimming",
                                                       "basketball",
                                                       "soccer",
                                                       "tennis",
                                                       "american football",
                                                       "training",
                                                       "walking",
                                                       "cross-country skiing",
                                                       "alpine skiing",
                                                       "snowboarding",
                                                       "rowing",
                                                       "mountaineering",
                                                       "hiking"};

void name_sport(Recording& recording, const Number& sport, const Number& sub_sport) {
  namespace known = fit::sport;
  namespace sub = fit::sub_sport;
  constexpr std::int64_t fitness_equipment = 4;
  const std::int64_t number = sport.value_or(known::generic);
  const bool treadmill = sub_sport == sub::treadmill;
  recording.sport_name = number < static_cast<std::int64_t>(sport_names.size())
                             ? std::string(sport_names[static_cast<std::size_t>(number)])
                             : "sport " + std::to_string(number);
  if (number == known::running || (number == fitness_equipment && treadmill))
    recording.sport = Sport::running;
  else if (number == known::walking || number == known::hiking)
    recording.sport = Sport::walking;
  else
    recording.sport = number == known::generic ? Sport::unknown : Sport::other;
  if (treadmill) recording.surface = Surface::treadmill;
  if (sub_sport == sub::street) recording.surface = Surface::road;
  if (sub_sport == sub::trail) recording.surface = Surface::trail;
  if (sub_sport == sub::track) recording.surface = Surface::track;
}

Number first_of(std::initializer_list<Number> numbers) {
  for (const Number& number : numbers) {
    if (number) return number;
  }
  return std::nullopt;
}

/// A lap's gait where it was run by a workout's step: by the step's name, else by how hard it was to be.
Gait gait_of(const RawLap& lap, const std::map<std::int64_t, Gait>& steps) {
  if (!lap.step) return Gait::unknown;
  const auto step = steps.find(*lap.step);
  if (step != steps.end() && step->second != Gait::unknown) return step->second;
  if (!lap.intensity) return Gait::unknown;
  if (*lap.intensity == fit::intensity::active) return Gait::running;
  const std::int64_t timer = lap.timer_ms.value_or(0);
  // Centimetres and milliseconds, both below 2^32.
  const bool fast = timer > 0 && lap.distance_cm.value_or(0) * 10'000 / timer > walking_mm_s_max;
  return fast ? Gait::running : Gait::walking;
}

std::vector<Lap> laps_of(const std::vector<RawLap>& raw, const std::map<std::int64_t, Gait>& steps) {
  std::vector<Lap> laps;
  for (const RawLap& lap : raw) {
    Lap one{first_of({lap.timer_ms, lap.elapsed_ms}), lap.distance_cm, std::nullopt, gait_of(lap, steps)};
    if (lap.step && *lap.step >= 0) one.step = static_cast<std::size_t>(*lap.step);
    laps.push_back(one);
  }
  return laps;
}

/// Records on the time of the watch: what lies between stopping and going on, or behind a jump of the clock, is no
/// time. Distances that go back are held; where there are speeds alone they are added up.
std::vector<Point> track_of(const std::vector<RawRecord>& records) {
  std::vector<Point> track;
  const bool distances =
      std::any_of(records.begin(), records.end(), [](const RawRecord& r) { return r.distance_cm.has_value(); });
  const bool speeds =
      std::any_of(records.begin(), records.end(), [](const RawRecord& r) { return r.speed_mm_s.has_value(); });
  if (!distances && !speeds) return track;
  Point now;
  const RawRecord* last = nullptr;
  for (const RawRecord& record : records) {
    if (last != nullptr) {
      const std::int64_t gap = record.time - last->time;
      const std::int64_t step_s = gap <= 0 || gap > gap_s_max || last->stopped ? 0 : gap;
      now.at_ms += step_s * 1000;
      if (!distances) now.distance_cm += record.speed_mm_s.value_or(0) * step_s / 10;
    }
    if (record.distance_cm) now.distance_cm = std::max(now.distance_cm, *record.distance_cm);
    if (!distances || record.distance_cm) track.push_back(now);
    last = &record;
  }
  if (distances && !track.empty()) {
    const Centimetres begun = track.front().distance_cm;
    for (Point& point : track) point.distance_cm -= begun;
  }
  return track;
}

Millis time_in(const std::vector<RawRecord>& records) {
  Millis sum = 0;
  for (std::size_t i = 1; i < records.size(); ++i) {
    const std::int64_t gap = records[i].time - records[i - 1].time;
    if (gap > 0 && gap <= gap_s_max && !records[i - 1].stopped) sum += gap * 1000;
  }
  return sum;
}

Number sum_of(const std::vector<RawLap>& laps, Number RawLap::*what) {
  Number sum;
  for (const RawLap& lap : laps) {
    if (lap.*what) sum = sum.value_or(0) + *(lap.*what);
  }
  return sum;
}

/// Time and distance from what there is: laps, then records, whichever hold more.
void estimate(Recording& recording, const std::vector<RawLap>& laps, const std::vector<RawRecord>& records) {
  recording.estimated = true;
  const Millis recorded = time_in(records);
  const Millis in_laps = sum_of(laps, &RawLap::timer_ms).value_or(0);
  if (std::max(recorded, in_laps) > 0) recording.timer_ms = std::max(recorded, in_laps);
  Number distance = sum_of(laps, &RawLap::distance_cm);
  if (!recording.track.empty()) distance = std::max(distance.value_or(0), recording.track.back().distance_cm);
  recording.distance_cm = distance;
}

void set_start(Recording& recording, const Number& device_time) {
  if (device_time && *device_time >= fit::device_time_max) recording.start = *device_time + fit::epoch;
}

std::optional<int> as_offset(const Number& seconds) {
  return seconds ? std::optional<int>(static_cast<int>(*seconds)) : std::nullopt;
}

Recording recording_of(const RawFit& raw, const RawSession& session, const std::vector<RawLap>& laps,
                       const std::vector<RawRecord>& records) {
  Recording recording;
  name_sport(recording, session.sport ? session.sport : raw.sport, session.sport ? session.sub_sport : raw.sub_sport);
  const Number first_record = records.empty() ? Number{} : Number{records.front().time};
  set_start(recording, first_of({session.start, first_record, session.end}));
  recording.utc_offset_s = as_offset(raw.utc_offset_s);
  recording.laps = laps_of(laps, raw.steps);
  recording.track = track_of(records);
  recording.timer_ms = first_of({session.timer_ms, session.elapsed_ms});
  recording.distance_cm = session.distance_cm;
  if (recording.timer_ms.value_or(0) <= 0) estimate(recording, laps, records);
  if (!recording.distance_cm && !recording.track.empty()) recording.distance_cm = recording.track.back().distance_cm;
  return recording;
}

/// Without a session: one is made up, unless there is nothing to make it from.
std::vector<Recording> without_session(const RawFit& raw) {
  if (raw.laps.empty() && raw.records.empty()) return {};
  RawSession session;
  session.sport = raw.sport;
  session.sub_sport = raw.sub_sport;
  if (!raw.laps.empty()) {
    session.start = raw.laps.front().start;
    if (!session.sport) session.sport = raw.laps.front().sport;
  }
  return {recording_of(raw, session, raw.laps, raw.records)};
}

/// The parts of a list that belong to each of several sessions, by when they began.
template <class T, class Time>
std::vector<std::vector<T>> shared_out(const std::vector<T>& all, const std::vector<RawSession>& sessions, Time time) {
  std::vector<std::vector<T>> parts(sessions.size());
  for (const T& one : all) {
    const Number at = time(one);
    if (!at) continue;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      const bool last = i + 1 == sessions.size();
      if (!sessions[i].start || *at < *sessions[i].start) continue;
      if (last || !sessions[i + 1].start || *at < *sessions[i + 1].start) {
        parts[i].push_back(one);
        break;
      }
    }
  }
  return parts;
}

/// The same session written twice is one.
void leave_out_repeated(std::vector<RawSession>& sessions) {
  std::vector<RawSession> kept;
  for (const RawSession& session : sessions) {
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const RawSession& other) {
      return other.start && other.start == session.start && other.sport == session.sport;
    });
    if (same == kept.end())
      kept.push_back(session);
    else
      *same = session;
  }
  sessions = std::move(kept);
}

}  // namespace

std::vector<Recording> recordings_of(RawFit raw) {
  leave_out_repeated(raw.sessions);
  if (raw.sessions.empty()) return without_session(raw);
  if (raw.sessions.size() == 1) return {recording_of(raw, raw.sessions.front(), raw.laps, raw.records)};
  std::stable_sort(raw.sessions.begin(), raw.sessions.end(),
                   [](const RawSession& a, const RawSession& b) { return a.start.value_or(0) < b.start.value_or(0); });
  const auto laps = shared_out(raw.laps, raw.sessions, [](const RawLap& lap) {
    return first_of({lap.start, lap.end});
  });
  const auto records =
      shared_out(raw.records, raw.sessions, [](const RawRecord& record) { return Number{record.time}; });
  std::vector<Recording> recordings;
  for (std::size_t i = 0; i < raw.sessions.size(); ++i)
    recordings.push_back(recording_of(raw, raw.sessions[i], laps[i], records[i]));
  return recordings;
}

}  // namespace rtr::activity
