// The sentences that say what the charts of a course show: for those who do not see them, and for whoever skips them.
#pragma once

#include "course/forecast.hpp"
#include "course/progress.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"
#include "terminal/render.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rtr::terminal {

/// "9 Nov": a week by its first day, with the year where it is not that of `near`.
std::string week_text(Date start, Date near);
/// "up", "again", "back": how a week moved against the one before, as it was told; empty where nothing was.
std::string_view move_word(const course::CourseWeek& week);
/// "pain 3-5", "flare": a rule that held a week, in two or three words.
std::string_view reason_word(std::string_view rule);
/// What stood out in a week, the gravest first: "FLARE Thu 22 Oct", "again: pain 3-5", "2 of 3 runs".
std::vector<std::string> notes_of(const course::CourseWeek& week);

std::string minutes_sentence(const course::Course& course);
std::string stage_sentence(const course::Course& course, const Protocol& protocol);
std::string pain_sentence(const course::Course& course);

/// "25 km a week", "30 min without a break".
std::string goal_text(const course::GoalMeant& goal, Units units);
/// What keeps a course from its goal in the end: the rule that bound its last week.
std::string below_goal_sentence(std::string_view rule);
/// The goal, and when it is met if all goes well.
std::string goal_sentence(const course::Forecast& ahead, const CourseTold& told, Date as_of);
/// What stands beside the word HOLD while a flare is not over.
inline constexpr std::string_view hold_text = "A flare is not over: rtr plan says how it ends.";
/// Where the newest week with runs stood: "stage 6 of 13", "running without a table".
std::string standing_text(const course::Course& course, const Protocol& protocol);

/// "29 Dec".
std::string day_month(Date date);
/// "29 Dec 2026".
std::string full_date(Date date);

}  // namespace rtr::terminal
