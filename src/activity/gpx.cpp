// Activities out of GPX files: positions alone, so that time and distance are added up from point to point.
#include "activity/formats.hpp"
#include "activity/moment.hpp"
#include "activity/xml.hpp"

#include <cmath>
#include <numbers>

namespace rtr::activity {
namespace {

constexpr double earth_m = 6'371'000;
/// Nobody runs faster: what is, is a lost position.
constexpr double run_m_s_max = 12.5;
/// Tracks no further apart than this are parts of one run with a pause between.
constexpr Millis pause_ms_max = 3'600'000;

struct Place {
  double latitude = 0, longitude = 0;  ///< in radians
};

double metres_between(const Place& a, const Place& b) {
  const double north = std::sin((b.latitude - a.latitude) / 2);
  const double east = std::sin((b.longitude - a.longitude) / 2);
  const double half = north * north + std::cos(a.latitude) * std::cos(b.latitude) * east * east;
  return 2 * earth_m * std::asin(std::sqrt(std::min(1.0, half)));
}

std::optional<Place> place_of(pugi::xml_node point) {
  const auto latitude = decimal(point.attribute("lat").value());
  const auto longitude = decimal(point.attribute("lon").value());
  if (!latitude || !longitude || std::abs(*latitude) > 90 || std::abs(*longitude) > 360) return std::nullopt;
  return Place{*latitude * std::numbers::pi / 180, *longitude * std::numbers::pi / 180};
}

/// What was added up so far. Where a segment begins nothing is added.
struct Sums {
  double metres = 0;
  Millis time_ms = 0;
  std::optional<Written> first;
  std::optional<Millis> last;  ///< the newest time so far
  std::vector<Point> points;
  std::size_t count = 0, timed = 0, jumps = 0;

  std::optional<Place> here;
  std::optional<Millis> now;

  void begin_segment() {
    here.reset();
    now.reset();
  }

  void add(pugi::xml_node point) {
    const auto place = place_of(point);
    if (!place || count >= points_max) return;
    ++count;
    const auto at = iso_moment(text_of(point, "time"));
    // A time that goes back is none.
    const bool forward = at && (!now || at->at_ms >= *now);
    const double way = here ? metres_between(*here, *place) : 0;
    const Millis gap = forward && now ? at->at_ms - *now : 0;
    const bool jump = forward && now && way * 1000 > run_m_s_max * static_cast<double>(std::max<Millis>(gap, 1000));
    jumps += jump ? 1U : 0U;
    metres += jump ? 0 : way;
    time_ms += gap;
    here = place;
    timed += at ? 1U : 0U;
    if (!forward) return;
    if (!first) first = at;
    now = at->at_ms;
    last = std::max(last.value_or(*now), *now);
    points.push_back({time_ms, static_cast<Centimetres>(std::llround(metres * 100))});
  }
};

void set_sport(Recording& recording, const std::string& type) {
  recording.sport_name = type;
  if (names_running(type))
    recording.sport = Sport::running;
  else if (names_walking(type))
    recording.sport = Sport::walking;
  else
    recording.sport = type.empty() ? Sport::unknown : Sport::other;
}

Recording recording_of(Sums sums, const std::string& type) {
  Recording recording;
  set_sport(recording, type);
  if (sums.first) {
    recording.start = sums.first->at_ms / 1000;
    recording.utc_offset_s = sums.first->utc_offset_s;
    recording.wall_clock = sums.first->wall_clock;
  }
  recording.distance_cm = std::llround(sums.metres * 100);
  // A few times among many points say nothing of how long all of it took.
  if (sums.time_ms > 0 && sums.timed * 10 >= sums.count * 9) {
    recording.timer_ms = sums.time_ms;
    recording.track = std::move(sums.points);
  }
  if (sums.jumps > 0)
    recording.warnings.push_back(std::to_string(sums.jumps) + " jumps that no person can make were left out");
  if (sums.count >= points_max) recording.warnings.emplace_back("there are more points in it than are read");
  return recording;
}

std::optional<Millis> first_time_in(pugi::xml_node track) {
  for (const pugi::xml_node segment : track) {
    for (const pugi::xml_node point : segment) {
      if (const auto at = iso_moment(text_of(point, "time"))) return at->at_ms;
    }
  }
  return std::nullopt;
}

void add_track(Sums& sums, pugi::xml_node track) {
  for (const pugi::xml_node segment : track) {
    if (local_name(segment) != "trkseg") continue;
    sums.begin_segment();
    for (const pugi::xml_node point : segment) {
      if (local_name(point) == "trkpt") sums.add(point);
    }
  }
}

}  // namespace

Result<Recorded> read_gpx(std::string_view text, const std::string& file) {
  pugi::xml_document document;
  if (auto read = read_xml(document, text, file); !read) return tl::unexpected(read.error());
  const pugi::xml_node root = document.document_element();
  Recorded read{"gpx", {}, {}};
  std::optional<Sums> open;
  std::string type;
  const auto close = [&] {
    if (open && open->count > 0) read.recordings.push_back(recording_of(std::move(*open), type));
    open.reset();
  };
  for (const pugi::xml_node track : root) {
    if (local_name(track) != "trk" || read.recordings.size() >= recordings_max) continue;
    const std::string its_type(text_of(track, "type"));
    const auto begins = first_time_in(track);
    const bool goes_on = open && its_type == type &&
                         (!begins || !open->last || (*begins >= *open->last && *begins - *open->last <= pause_ms_max));
    if (!goes_on) close();
    if (!open) open = Sums{};
    type = its_type;
    add_track(*open, track);
  }
  close();
  if (!read.recordings.empty()) return read;
  if (child_named(root, "rte")) return fail(Code::bad_data, "is a route to be followed, nothing that was done", file);
  return fail(Code::bad_data, "holds no track", file);
}

}  // namespace rtr::activity
