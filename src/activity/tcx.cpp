// Activities out of TCX files: by the laps' own times, since points say nothing of pauses.
#include "activity/formats.hpp"
#include "activity/moment.hpp"
#include "activity/xml.hpp"

#include <cmath>

namespace rtr::activity {
namespace {

constexpr Millis gap_ms_max = 60'000;

/// Points of a whole activity, on the time of the watch.
struct Way {
  std::vector<Point> points;
  std::optional<Millis> last;  ///< when the last point was, on the clock
  std::optional<Written> first;
  bool too_long = false;

  void add(pugi::xml_node point, bool begins) {
    const auto at = iso_moment(text_of(point, "Time"));
    if (!at) return;
    if (!first) first = at;
    const Millis gap = last ? at->at_ms - *last : 0;
    last = at->at_ms;
    const auto distance = decimal(text_of(point, "DistanceMeters"));
    Point now = points.empty() ? Point{} : points.back();
    now.at_ms += begins || gap <= 0 || gap > gap_ms_max ? 0 : gap;
    if (distance) now.distance_cm = std::max(now.distance_cm, static_cast<Centimetres>(std::llround(*distance * 100)));
    if (points.size() >= points_max) too_long = true;
    if (!too_long) points.push_back(now);
  }
};

void add_points(Way& way, pugi::xml_node lap) {
  for (const pugi::xml_node track : lap) {
    if (local_name(track) != "Track") continue;
    bool begins = true;
    for (const pugi::xml_node point : track) {
      if (local_name(point) != "Trackpoint") continue;
      way.add(point, begins);
      begins = false;
    }
  }
}

std::optional<std::int64_t> thousandths(std::optional<double> number, double scale) {
  if (!number || *number < 0) return std::nullopt;
  return std::llround(*number * scale);
}

void set_sport(Recording& recording, std::string_view sport) {
  recording.sport_name = sport;
  if (names_running(sport))
    recording.sport = Sport::running;
  else if (names_walking(sport))
    recording.sport = Sport::walking;
  else
    recording.sport = sport == "Other" || sport.empty() ? Sport::unknown : Sport::other;
}

void set_start(Recording& recording, pugi::xml_node activity, const Way& way) {
  std::optional<Written> start;
  const pugi::xml_node lap = child_named(activity, "Lap");
  if (lap) start = iso_moment(lap.attribute("StartTime").value());
  if (!start) start = iso_moment(text_of(activity, "Id"));
  if (!start) start = way.first;
  if (!start) return;
  recording.start = start->at_ms / 1000;
  recording.utc_offset_s = start->utc_offset_s;
  recording.wall_clock = start->wall_clock;
}

Recording recording_of(pugi::xml_node activity) {
  Recording recording;
  set_sport(recording, activity.attribute("Sport").value());
  Way way;
  for (const pugi::xml_node lap : activity) {
    if (local_name(lap) != "Lap" || recording.laps.size() >= laps_max) continue;
    Lap one;
    one.timer_ms = thousandths(decimal(text_of(lap, "TotalTimeSeconds")), 1000);
    one.distance_cm = thousandths(decimal(text_of(lap, "DistanceMeters")), 100);
    if (one.timer_ms) recording.timer_ms = recording.timer_ms.value_or(0) + *one.timer_ms;
    if (one.distance_cm) recording.distance_cm = recording.distance_cm.value_or(0) + *one.distance_cm;
    recording.laps.push_back(one);
    add_points(way, lap);
  }
  set_start(recording, activity, way);
  if (way.too_long) recording.warnings.emplace_back("there are more points in it than are read");
  if (!way.points.empty() && recording.timer_ms.value_or(0) == 0) {
    recording.estimated = true;
    recording.timer_ms = way.points.back().at_ms;
    recording.warnings.emplace_back("its laps have no times; the time is estimated from its points");
  }
  if (!way.points.empty() && !recording.distance_cm) recording.distance_cm = way.points.back().distance_cm;
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
