// Names and small phrases.
#include "terminal/names.hpp"

#include "common/text.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace rtr::terminal {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

std::string_view weekday_name(Date date) { return weekdays.at(static_cast<std::size_t>(weekday(date))); }

std::string day_text(Date date, Date near) {
  const int year = to_civil(date).year;
  return year == to_civil(near).year ? short_date(date) : fmt::format("{} {}", short_date(date), year);
}

std::string long_date(Date date) {
  const Civil civil = to_civil(date);
  return fmt::format("{} {} {}", weekday_name(date), civil.day, months.at(static_cast<std::size_t>(civil.month - 1)));
}

std::string minutes_of(Seconds seconds) { return minutes_text(seconds) + " min"; }

std::string before_text(Seconds now, Seconds before) {
  if (before == 0) return "";
  return before == now ? " (as before)" : fmt::format(" (before: {})", minutes_of(before));
}

std::string spoken_time(Seconds seconds) {
  const Seconds minutes = seconds / 60;
  const Seconds rest = seconds % 60;
  if (rest == 0) return counted(minutes, "minute");
  if (minutes == 0) return counted(rest, "second");
  return counted(minutes, "minute") + " " + counted(rest, "second");
}

std::string distance_text(Metres metres, Units units) {
  if (units == Units::km) return km_text(metres) + " km";
  // A mile is 1,609.344 m exactly; tenths, rounded down because the distances shown are caps.
  const Metres tenths = metres * 10'000 / 1'609'344;
  return fmt::format("{}.{} mi", tenths / 10, tenths % 10);
}

std::string joined(const std::vector<std::string>& parts, std::string_view last_word) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? fmt::format(" {} ", last_word) : ", ";
    out += parts[i];
  }
  return out;
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string counted(std::int64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string_view kind_name(const Activity& activity) {
  switch (activity.kind) {
    case ItemKind::walk:
      return "walk";
    case ItemKind::walk_run:
      return "walk-run";
    case ItemKind::run:
      return activity.recovery ? "easy run" : "run";
    case ItemKind::cross_training:
      return "other";
    case ItemKind::strength:
      return "strength";
    case ItemKind::mobility:
      return "mobility";
  }
  return "";
}

std::string_view surface_name(Surface surface) {
  switch (surface) {
    case Surface::grass:
      return "grass";
    case Surface::track:
      return "track";
    case Surface::treadmill:
      return "treadmill";
    case Surface::trail:
      return "trail";
    case Surface::road:
      return "road";
    case Surface::other:
      return "other ground";
  }
  return "";
}

std::string surfaces_text(const Surfaces& surfaces) {
  // Where even the road will do, there is nothing to say.
  if (surfaces[static_cast<std::size_t>(Surface::road)]) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    if (surfaces[i]) names.emplace_back(surface_name(static_cast<Surface>(i)));
  }
  return joined(names, "or");
}

std::string_view cross_training_text(InjuryKind kind) {
  switch (kind) {
    case InjuryKind::disc:
      return "easy elliptical, upright bike or walk";
    case InjuryKind::facet:
      return "easy swim (crawl or back) or bike";
    default:
      return "easy bike, swim or elliptical";
  }
}

std::string effort_text(int rpe_max) {
  const std::string_view feel = rpe_max <= 3 ? ", very easy" : rpe_max <= 5 ? ", you can talk" : "";
  return fmt::format("effort at most {}{}", rpe_max, feel);
}

}  // namespace rtr::terminal
