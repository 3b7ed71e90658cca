// Activities out of TCX files: by the laps' own times, since points say nothing of pauses.
#include "activity/clock.hpp"
#include "activity/formats.hpp"
#include "activity/moment.hpp"
#include "activity/sport_word.hpp"
#include "activity/way.hpp"
#include "activity/xml.hpp"

#include <algorithm>
#include <cmath>

namespace rtr::activity {
namespace {

/// Between two points of a track more than this is a pause.
constexpr Millis gap_ms_max = 60'000;

struct Trackpoint {
  Written at;
  std::optional<Centimetres> distance_cm;
  std::optional<Place> place;
};

/// Nothing below zero, and nothing so large that sums of it would not be whole.
std::optional<std::int64_t> rounded(std::optional<double> number, double scale) {
  constexpr double largest = 1e9;
  if (!number || *number < 0 || *number > largest) return std::nullopt;
  return std::llround(*number * scale);
}

/// The points of one track that say when they were.
std::vector<Trackpoint> points_in(pugi::xml_node track) {
  std::vector<Trackpoint> points;
  for (const pugi::xml_node point : track) {
    if (local_name(point) != "Trackpoint") continue;
    const auto at = iso_moment(text_of(point, "Time"));
    const pugi::xml_node place = child_named(point, "Position");
    if (at)
      points.push_back(
          {*at, rounded(decimal(text_of(point, "DistanceMeters")), 100),
           place_at(decimal(text_of(place, "LatitudeDegrees")), decimal(text_of(place, "LongitudeDegrees")))});
  }
  return points;
}

/// Points of a whole activity, on the time of the watch.
struct Way {
  std::vector<Point> points;
  std::optional<Written> first;
  std::size_t left_out = 0;
  bool too_long = false;

  Point end() const { return points.empty() ? Point{} : points.back(); }

  void add_lap(pugi::xml_node lap) {
    std::vector<std::vector<Trackpoint>> tracks;
    for (const pugi::xml_node track : lap) {
      if (local_name(track) == "Track") tracks.push_back(points_in(track));
    }
    if (begins_again(tracks)) before_cm_ += newest_cm_;
    for (const std::vector<Trackpoint>& track : tracks) add_track(track);
  }

 private:
  /// Some apps count each lap's distance from 0: both of its first two are far behind what was there already.
  bool begins_again(const std::vector<std::vector<Trackpoint>>& tracks) const {
    int looked_at = 0;
    for (const std::vector<Trackpoint>& track : tracks) {
      for (const Trackpoint& point : track) {
        if (!point.distance_cm) continue;
        if (*point.distance_cm * 2 >= newest_cm_) return false;
        if (++looked_at == 2) return true;
      }
    }
    return looked_at > 0;
  }

  void add_track(const std::vector<Trackpoint>& track) {
    std::vector<Millis> times;
    times.reserve(track.size());
    for (const Trackpoint& point : track) times.push_back(point.at.at_ms);
    const std::vector<bool> wrong = out_of_line(times);
    std::optional<Millis> last;
    for (std::size_t i = 0; i < track.size(); ++i) {
      left_out += wrong[i] ? 1U : 0U;
      if (wrong[i]) continue;
      if (!first) first = track[i].at;
      Point now = end();
      now.at_ms += last ? passed(*last, times[i], gap_ms_max) : 0;
      now.distance_cm = std::max(now.distance_cm, way_to(track[i]));
      last = times[i];
      too_long = too_long || points.size() >= points_max;
      if (!too_long) points.push_back(now);
    }
  }

  /// By the points' own distances; by their places as long as those are 0.
  Centimetres way_to(const Trackpoint& point) {
    if (point.distance_cm) newest_cm_ = *point.distance_cm;
    if (before_cm_ + newest_cm_ > 0) return before_cm_ + newest_cm_;
    if (point.place) odometer_.add(*point.place, point.at.at_ms);
    return odometer_.distance_cm();
  }

  Odometer odometer_;
  Centimetres before_cm_ = 0, newest_cm_ = 0;
};

std::optional<Millis> start_of(pugi::xml_node lap) {
  const auto start = iso_moment(lap.attribute("StartTime").value());
  return start ? std::optional(start->at_ms) : std::nullopt;
}

/// In the order in which they were run, where all of them say it.
std::vector<pugi::xml_node> laps_in(pugi::xml_node activity) {
  std::vector<pugi::xml_node> laps;
  for (const pugi::xml_node lap : activity) {
    if (local_name(lap) == "Lap" && laps.size() < laps_max) laps.push_back(lap);
  }
  if (std::all_of(laps.begin(), laps.end(), [](pugi::xml_node lap) { return start_of(lap).has_value(); }))
    std::stable_sort(laps.begin(), laps.end(),
                     [](pugi::xml_node a, pugi::xml_node b) { return *start_of(a) < *start_of(b); });
  return laps;
}

void set_start(Recording& recording, pugi::xml_node activity, pugi::xml_node first_lap, const Way& way) {
  std::optional<Written> start;
  if (first_lap) start = iso_moment(first_lap.attribute("StartTime").value());
  if (!start) start = iso_moment(text_of(activity, "Id"));
  if (!start) start = way.first;
  if (!start) return;
  recording.start = start->at_ms / 1000;
  recording.utc_offset_s = start->utc_offset_s;
  recording.wall_clock = start->wall_clock;
}

/// What laps do not say and their points do.
struct Mended {
  std::size_t times = 0, distances = 0;

  Lap lap(pugi::xml_node lap, Point begin, Point end) {
    constexpr Centimetres way_cm_min = 1000;
    Lap one;
    one.timer_ms = rounded(decimal(text_of(lap, "TotalTimeSeconds")), 1000);
    one.distance_cm = rounded(decimal(text_of(lap, "DistanceMeters")), 100);
    if (one.timer_ms.value_or(0) == 0 && end.at_ms > begin.at_ms) {
      one.timer_ms = end.at_ms - begin.at_ms;
      ++times;
    }
    const Centimetres way = end.distance_cm - begin.distance_cm;
    if ((!one.distance_cm && way > 0) || (one.distance_cm == 0 && way >= way_cm_min)) {
      one.distance_cm = way;
      ++distances;
    }
    return one;
  }

  void warn(std::vector<std::string>& warnings) const {
    const auto say = [&](std::size_t laps, const std::string& what) {
      if (laps > 0)
        warnings.push_back("the " + what + " of " + std::to_string(laps) + (laps == 1 ? " lap" : " laps") +
                           " is missing; it is estimated from the points");
    };
    say(times, "time");
    say(distances, "distance");
  }
};

Recording recording_of(pugi::xml_node activity) {
  Recording recording;
  set_sport(recording, activity.attribute("Sport").value());
  Way way;
  Mended mended;
  const std::vector<pugi::xml_node> laps = laps_in(activity);
  for (const pugi::xml_node lap : laps) {
    const Point begin = way.end();
    way.add_lap(lap);
    const Lap one = mended.lap(lap, begin, way.end());
    if (one.timer_ms) recording.timer_ms = recording.timer_ms.value_or(0) + *one.timer_ms;
    if (one.distance_cm) recording.distance_cm = recording.distance_cm.value_or(0) + *one.distance_cm;
    recording.laps.push_back(one);
  }
  set_start(recording, activity, laps.empty() ? pugi::xml_node{} : laps.front(), way);
  mended.warn(recording.warnings);
  if (way.left_out > 0) recording.warnings.push_back(left_out_text(way.left_out));
  if (way.too_long) recording.warnings.emplace_back("there are more points in it than are read");
  recording.track = std::move(way.points);
  return recording;
}

/// Activities stand in a list, and in one of several sports each in an element of its own.
void gather(pugi::xml_node parent, std::vector<Recording>& recordings, int depth) {
  constexpr int depth_max = 8;
  if (depth > depth_max) return;
  for (const pugi::xml_node child : parent) {
    const std::string_view name = local_name(child);
    if (name == "Activity" && recordings.size() < recordings_max)
      recordings.push_back(recording_of(child));
    else if (name == "Activities" || name == "MultiSportSession" || name == "FirstSport" || name == "NextSport")
      gather(child, recordings, depth + 1);
  }
}

}  // namespace

Result<Recorded> read_tcx(std::string_view text, const std::string& file) {
  pugi::xml_document document;
  if (auto read = read_xml(document, text, file); !read) return tl::unexpected(read.error());
  const pugi::xml_node root = document.document_element();
  Recorded read{"tcx", {}, {}};
  gather(root, read.recordings, 0);
  if (!read.recordings.empty()) return read;
  if (child_named(root, "Courses"))
    return fail(Code::bad_data, "is a course to be followed, nothing that was done", file);
  if (child_named(root, "Workouts"))
    return fail(Code::bad_data, "is a workout to be done, nothing that was done", file);
  return fail(Code::bad_data, "holds no activity", file);
}

}  // namespace rtr::activity
