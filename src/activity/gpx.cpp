// Activities out of GPX files: positions alone, so that time and distance are added up from point to point.
#include "activity/clock.hpp"
#include "activity/formats.hpp"
#include "activity/moment.hpp"
#include "activity/sport_word.hpp"
#include "activity/way.hpp"
#include "activity/xml.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

/// Tracks no further apart than this are parts of one run with a pause between.
constexpr Millis pause_ms_max = 3'600'000;

/// Between two points of a segment more than this is a clock that was set, and no time.
constexpr Millis gap_ms_max = 86'400'000;

std::optional<Place> place_of(pugi::xml_node point) {
  return place_at(decimal(point.attribute("lat").value()), decimal(point.attribute("lon").value()));
}

/// What was added up so far. Where a segment begins nothing is added.
struct Sums {
  Odometer way;
  Millis time_ms = 0;
  std::optional<Written> first;
  std::optional<Millis> last;  ///< the newest time so far
  std::vector<Point> points;
  std::size_t count = 0, untimed = 0, left_out = 0;

  void add_segment(pugi::xml_node segment) {
    std::vector<Place> places;
    std::vector<std::optional<Written>> times;
    for (const pugi::xml_node point : segment) {
      if (local_name(point) != "trkpt" || count >= points_max) continue;
      const auto place = place_of(point);
      if (!place) continue;
      places.push_back(*place);
      times.push_back(iso_moment(text_of(point, "time")));
      ++count;
    }
    add(places, times);
  }

 private:
  void add(const std::vector<Place>& places, const std::vector<std::optional<Written>>& times) {
    std::vector<Millis> told;
    for (const auto& time : times) {
      if (time) told.push_back(time->at_ms);
    }
    const std::vector<bool> wrong = out_of_line(told);
    std::optional<Millis> now;
    std::size_t next = 0;
    way.begin();
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!times[i]) {
        way.add(places[i], std::nullopt);
        ++untimed;
      } else if (wrong[next++]) {
        way.add(places[i], times[i]->at_ms, false);
        ++left_out;
      } else {
        const Millis at = times[i]->at_ms;
        way.add(places[i], at);
        time_ms += now ? passed(*now, at, gap_ms_max) : 0;
        now = at;
        if (!first) first = times[i];
        last = std::max(last.value_or(at), at);
        points.push_back({time_ms, way.distance_cm()});
      }
    }
  }
};

Recording recording_of(Sums sums, const std::string& type) {
  Recording recording;
  set_sport(recording, type);
  if (sums.first) {
    recording.start = sums.first->at_ms / 1000;
    recording.utc_offset_s = sums.first->utc_offset_s;
    recording.wall_clock = sums.first->wall_clock;
  }
  recording.distance_cm = sums.way.distance_cm();
  recording.too_fast = sums.way.mostly_jumps();
  const bool timed = sums.time_ms > 0 && sums.way.mostly_timed();
  if (timed) {
    recording.timer_ms = sums.time_ms;
    recording.track = std::move(sums.points);
  }
  const auto warn = [&](std::string text) { recording.warnings.push_back(std::move(text)); };
  if (sums.way.jumps() > 0) warn(jumps_text(sums.way.jumps()));
  if (sums.left_out > 0) warn(left_out_text(sums.left_out));
  if (sums.untimed > 0 && sums.time_ms > 0)
    warn(timed ? "some of its points have no times; those that have are used" : "part of its way has no times");
  if (sums.count >= points_max) warn("there are more points in it than are read");
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
    if (local_name(segment) == "trkseg") sums.add_segment(segment);
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
