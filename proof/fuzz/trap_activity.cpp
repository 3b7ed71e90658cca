// Files of watches and apps, from any bytes: what is read stays within limits, and what is refused says why.
#include "activity/fit.hpp"
#include "activity/formats.hpp"
#include "activity/session.hpp"
#include "fuzz/promises.hpp"

namespace rtr::fuzz {
namespace {

constexpr const char* file = "run.file";

void check_recording(Broken& broken, const activity::Recording& recording) {
  using namespace activity;
  promise(broken, recording.track.size() <= points_max && recording.laps.size() <= laps_max, "more than is read");
  promise(broken, recording.timer_ms.value_or(0) >= 0 && recording.distance_cm.value_or(0) >= 0, "less than nothing");
  for (std::size_t i = 1; i < recording.track.size(); ++i) {
    const Point& before = recording.track[i - 1];
    const Point& point = recording.track[i];
    promise(broken, point.at_ms >= before.at_ms && point.distance_cm >= before.distance_cm, "a way that goes back");
    if (!broken.empty()) return;
  }
  if (!recording.timer_ms) return;
  const Split split = split_of(recording, {});
  promise(broken, split.run_ms >= 0 && split.walk_ms >= 0, "parts below nothing");
  promise(broken, split.longest_run_ms <= split.run_ms, "a bout longer than the running");
  promise(broken, recording.run_ms || split.run_ms <= *recording.timer_ms, "more running than time");
  const Session session = session_of(recording, split, {today, {}}, "fit");
  promise(broken, session.longest_run_s.value_or(0) <= session.run_s.value_or(0), "a session's bout");
  const auto moment = moment_in(session.id);
  const bool dated = recording.start && *recording.start >= 0 && *recording.start < 253402300800;
  promise(broken, !dated || moment == recording.start, "an id of another moment: " + session.id);
}

Broken check(const Result<activity::Recorded>& read) {
  Broken broken;
  if (!read) {
    promise(broken, read.error().code == Code::bad_data, "refused with another code");
    promise(broken, !read.error().problems.empty() && read.error().problems.size() <= 20, "problems without number");
    for (const Problem& problem : read.error().problems)
      promise(broken, !problem.message.empty() && problem.where.starts_with(file), "a problem without words or place");
    return broken;
  }
  promise(broken, !read->recordings.empty() && !read->format.empty(), "nothing was read and nothing refused");
  for (const activity::Recording& recording : read->recordings) check_recording(broken, recording);
  return broken;
}

}  // namespace

Broken trap_fit(std::string_view bytes) {
  const activity::Format format = activity::format_of(bytes);
  if (format != activity::Format::fit) return {};
  return check(activity::read_activities(bytes, file, {}));
}

Broken trap_tcx(std::string_view bytes) { return check(activity::read_tcx(bytes, file)); }

Broken trap_gpx(std::string_view bytes) { return check(activity::read_gpx(bytes, file)); }

Broken trap_csv(std::string_view bytes) {
  const auto text = activity::as_utf8(std::string(bytes), file);
  if (!text) return {};
  const Broken strava = check(activity::read_csv(*text, file, {}));
  return strava.empty() ? check(activity::read_csv(*text, file, {{"date", "a"}, {"duration", "b"}, {"kind", "c"}}))
                        : strava;
}

Broken trap_gzip(std::string_view bytes) {
  Broken broken;
  const auto text = activity::unpacked(bytes, file);
  if (!text) promise(broken, text.error().code == Code::bad_data, "refused with another code");
  if (text) promise(broken, text->size() <= activity::file_bytes_max, "more than is read");
  return broken;
}

}  // namespace rtr::fuzz
