// The words for days, times and things to do that the printed answers share.
#pragma once

#include "rtr/plan.hpp"
#include "rtr/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::terminal {

/// "Tuesday".
std::string_view weekday_name(Date date);
/// "Sun 22 Nov", with the year where it is not the year of `near`.
std::string day_text(Date date, Date near);
/// "Tuesday 13 October".
std::string long_date(Date date);
/// "32.5 min".
std::string minutes_of(Seconds seconds);
/// Beside a week's running, what it was before: " (as before)", " (before: 36 min)"; empty where there was none.
std::string before_text(Seconds now, Seconds before);
/// "1 minute 30 seconds".
std::string spoken_time(Seconds seconds);
/// "12.4 km" or "7.7 mi", rounded down.
std::string distance_text(Metres metres, Units units);

/// "a, b and c"; `last_word` stands before the last part.
std::string joined(const std::vector<std::string>& parts, std::string_view last_word = "and");
/// `text` with its first letter raised.
std::string capital(std::string text);
/// `count` and the noun, in the plural where it is due: "1 run", "3 runs".
std::string counted(std::int64_t count, std::string_view noun);

/// "walk-run", "easy run", "strength".
std::string_view kind_name(const Activity& activity);
/// "grass", "track".
std::string_view surface_name(Surface surface);
/// "grass, track or treadmill"; empty when the road will do.
std::string surfaces_text(const Surfaces& surfaces);
/// "easy bike, swim or elliptical", without what an injury of this kind is usually worse with.
std::string_view cross_training_text(InjuryKind kind);
/// How hard, as a person would say it: "effort at most 4, you can talk".
std::string effort_text(int rpe_max);

/// Running in an activity.
inline bool has_running(const Activity& activity) { return totals_of(activity.steps).run_s > 0; }

}  // namespace rtr::terminal
