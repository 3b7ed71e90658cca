// Recordings to sessions.
#include "activity/session.hpp"

#include "activity/moment.hpp"
#include "common/text.hpp"

#include <algorithm>

namespace rtr::activity {
namespace {

Seconds rounded_s(Millis time) { return (time + 500) / 1000; }

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

}  // namespace

std::string id_of(const Recording& recording) {
  if (!recording.start) return {};
  std::string digits = digits_of(iso_utc(*recording.start));  // YYYYMMDDHHMMSS
  constexpr std::size_t day = 8;
  return "w-" + digits.substr(0, day) + "-" + digits.substr(day);
}

std::optional<Moment> moment_in(std::string_view id) {
  constexpr std::string_view shape = "w-00000000-000000";
  if (id.size() > shape.size() && id[shape.size()] == '-') id = id.substr(0, shape.size());  // one put in its place
  if (id.size() != shape.size() || !id.starts_with("w-") || id[10] != '-') return std::nullopt;
  const std::string digits = digits_of(id);
  if (digits.size() != 14) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) { return std::stoi(digits.substr(at, count)); };
  const auto date = from_civil(number(0, 4), number(4, 2), number(6, 2));
  if (!date) return std::nullopt;
  return moment_of(*date, number(8, 2), number(10, 2), number(12, 2));
}

Session session_of(const Recording& recording, const Split& split, const Local& local, std::string_view format) {
  Session session;
  session.id = id_of(recording);
  session.date = local.date;
  session.start = local.clock;
  session.source = format;
  session.surface = recording.surface;
  if (recording.distance_cm.value_or(0) > 0) session.distance_m = (*recording.distance_cm + 50) / 100;
  const Seconds total = rounded_s(recording.timer_ms.value_or(0));
  if (split.run_ms <= 0) {
    session.kind = SessionKind::walk;
    session.total_s = total;
    return session;
  }
  session.kind = split.walks_between ? SessionKind::walk_run : SessionKind::run;
  session.run_s = rounded_s(split.run_ms);
  session.walk_s = std::max(rounded_s(split.walk_ms), total - *session.run_s);
  if (*session.walk_s == 0) session.walk_s.reset();
  session.longest_run_s = std::min(*session.run_s, rounded_s(split.longest_run_ms));
  return session;
}

std::vector<Gait> gaits_of(const Steps& steps) {
  std::vector<Gait> gaits;
  for (const Block& block : steps) {
    for (const Interval& interval : block.intervals) gaits.push_back(interval.run ? Gait::running : Gait::walking);
    if (block.repeat > 1) gaits.push_back(Gait::unknown);
  }
  return gaits;
}

}  // namespace rtr::activity
