// Sessions with their laps and records. Where there is no session it is made up from what there is, and said so.
#include "activity/clock.hpp"
#include "activity/fit_profile.hpp"
#include "activity/fit_raw.hpp"
#include "activity/fit_track.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rtr::activity {
namespace {

/// Faster than this nobody walks: a "rest" at this speed is a jog.
constexpr std::int64_t walking_mm_s_max = 2200;

constexpr std::array<std::string_view, 18> sport_names{"",  // none is said
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

Number sum_of(const std::vector<RawLap>& laps, Number RawLap::*what) {
  Number sum;
  for (const RawLap& lap : laps) {
    if (lap.*what) sum = sum.value_or(0) + *(lap.*what);
  }
  return sum;
}

void set_start(Recording& recording, const Number& device_time) {
  if (device_time && *device_time >= fit::device_time_max) recording.start = *device_time + fit::epoch;
}

std::optional<int> as_offset(const Number& seconds) {
  return seconds ? std::optional<int>(static_cast<int>(*seconds)) : std::nullopt;
}

/// Every lap has it, or there is no sum.
Number whole_sum(const std::vector<RawLap>& laps, Number RawLap::*what) {
  const bool all = std::all_of(laps.begin(), laps.end(), [&](const RawLap& lap) { return lap.*what; });
  return all ? sum_of(laps, what) : std::nullopt;
}

/// What one session, or what is taken for one, is put together from.
struct Parts {
  const RawSession& session;
  const std::vector<RawLap>& laps;
  const Tracked& tracked;
  const std::vector<Pause>& pauses;
  const std::vector<RawTimer>& timer;
};

/// From a session's start to its end as the file says when its timer ran.
Number told_by_timer(const Parts& parts) {
  const RawSession& session = parts.session;
  if (parts.timer.empty() || !session.start || !session.elapsed_ms) return std::nullopt;
  const auto last = std::max_element(parts.timer.begin(), parts.timer.end(),
                                     [](const RawTimer& a, const RawTimer& b) { return a.time < b.time; });
  std::int64_t end = *session.start + *session.elapsed_ms / 1000;
  if (!last->runs) end = std::min(end, last->time);
  const std::int64_t ran_s = end - *session.start - paused_s(parts.pauses, *session.start, end);
  return ran_s > 0 ? Number{ran_s * 1000} : std::nullopt;
}

/// The surest time that there is. Nothing where it has to be estimated.
void set_time(Recording& recording, const Parts& parts) {
  const auto taken = [&](Millis time, std::string_view from) {
    recording.timer_ms = time;
    recording.warnings.push_back("its time in all is missing; " + std::string(from) + " is taken");
  };
  const RawSession& session = parts.session;
  if (session.timer_ms)
    recording.timer_ms = session.timer_ms;
  else if (const Number in_laps = whole_sum(parts.laps, &RawLap::timer_ms); in_laps && session.elapsed_ms)
    taken(*in_laps, "the sum of its laps");
  else if (const Number told = told_by_timer(parts))
    taken(*told, "the time between its starts and stops");
  else if (session.elapsed_ms)
    taken(*session.elapsed_ms, "the time from start to end, with any pauses,");
}

/// Time and distance from what there is: laps, then records, whichever hold more.
void estimate(Recording& recording, const Parts& parts) {
  recording.estimated = true;
  const Millis time = std::max(parts.tracked.time_ms, sum_of(parts.laps, &RawLap::timer_ms).value_or(0));
  if (time > 0) recording.timer_ms = time;
  Number distance = sum_of(parts.laps, &RawLap::distance_cm);
  if (!recording.track.empty()) distance = std::max(distance.value_or(0), recording.track.back().distance_cm);
  recording.distance_cm = distance;
}

/// A distance that is missing, or 0 although there was a way.
void mend_distance(Recording& recording, const Parts& parts) {
  constexpr Centimetres way_cm_min = 1000;
  const Centimetres way = recording.track.empty() ? 0 : recording.track.back().distance_cm;
  const Number in_laps = whole_sum(parts.laps, &RawLap::distance_cm);
  if (recording.distance_cm.value_or(0) > 0) return;
  if (in_laps.value_or(0) > 0) {
    recording.distance_cm = in_laps;
    recording.warnings.emplace_back("its distance in all is missing; the sum of its laps is taken");
  } else if (way >= way_cm_min) {
    recording.distance_cm = way;
    recording.warnings.push_back("its distance in all is missing; it is estimated from its " +
                                 std::string(parts.tracked.source));
  }
}

/// The records on the watch's time. Marks of the timer that leave far less of it than the session says are not
/// believed.
Tracked tracked_for(const RawSession& session, const std::vector<RawRecord>& records, const std::vector<Pause>& pauses,
                    bool indoors) {
  Tracked tracked = track_of(records, pauses, indoors);
  const Millis timer = session.timer_ms.value_or(0);
  if (pauses.empty() || tracked.time_ms * 10 >= timer * 9) return tracked;
  Tracked without = track_of(records, {}, indoors);
  return std::abs(without.time_ms - timer) < std::abs(tracked.time_ms - timer) ? without : tracked;
}

Recording recording_of(const RawFit& raw, const std::vector<Pause>& pauses, const RawSession& session,
                       const std::vector<RawLap>& laps, const std::vector<RawRecord>& records) {
  Recording recording;
  name_sport(recording, session.sport ? session.sport : raw.sport, session.sport ? session.sub_sport : raw.sub_sport);
  Tracked tracked = tracked_for(session, records, pauses, recording.surface == Surface::treadmill);
  const Number first_record = records.empty() ? Number{} : Number{records[tracked.first].time};
  set_start(recording, first_of({session.start, first_record, session.end}));
  recording.utc_offset_s = as_offset(raw.utc_offset_s);
  recording.laps = laps_of(laps, raw.steps);
  recording.track = std::move(tracked.points);
  recording.distance_cm = session.distance_cm;
  const Parts parts{session, laps, tracked, pauses, raw.timer};
  set_time(recording, parts);
  if (recording.timer_ms.value_or(0) <= 0)
    estimate(recording, parts);
  else
    mend_distance(recording, parts);
  if (recording.estimated && tracked.left_out > 0) recording.warnings.push_back(left_out_text(tracked.left_out));
  return recording;
}

/// Without a session: one is made up, unless there is nothing to make it from.
std::vector<Recording> without_session(const RawFit& raw, const std::vector<Pause>& pauses) {
  if (raw.laps.empty() && raw.records.empty()) return {};
  RawSession session;
  session.sport = raw.sport;
  session.sub_sport = raw.sub_sport;
  if (!raw.laps.empty()) {
    session.start = raw.laps.front().start;
    if (!session.sport) session.sport = raw.laps.front().sport;
  }
  return {recording_of(raw, pauses, session, raw.laps, raw.records)};
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
  const std::vector<Pause> pauses = pauses_of(raw.timer, raw.records);
  if (raw.sessions.empty()) return without_session(raw, pauses);
  if (raw.sessions.size() == 1) return {recording_of(raw, pauses, raw.sessions.front(), raw.laps, raw.records)};
  std::stable_sort(raw.sessions.begin(), raw.sessions.end(),
                   [](const RawSession& a, const RawSession& b) { return a.start.value_or(0) < b.start.value_or(0); });
  const auto laps = shared_out(raw.laps, raw.sessions, [](const RawLap& lap) {
    return first_of({lap.start, lap.end});
  });
  const auto records =
      shared_out(raw.records, raw.sessions, [](const RawRecord& record) { return Number{record.time}; });
  std::vector<Recording> recordings;
  for (std::size_t i = 0; i < raw.sessions.size(); ++i)
    recordings.push_back(recording_of(raw, pauses, raw.sessions[i], laps[i], records[i]));
  return recordings;
}

}  // namespace rtr::activity
