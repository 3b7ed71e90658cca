// What the charts of a course show, in sentences.
#include "terminal/course_words.hpp"

#include "rtr/parameters.hpp"
#include "terminal/names.hpp"
#include "words/catalogue.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rtr::terminal {

using course::Course;
using course::CourseWeek;
using course::Forecast;
using course::GoalMeant;

namespace {

/// "5 Oct, 12 Oct and 9 Nov"; more than these are counted, and the newest named.
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 3;
  if (names.size() <= most) return joined(names);
  return fmt::format("{} times, last {}", names.size(), names.back());
}

std::vector<const CourseWeek*> weeks_where(const Course& course, bool (*wanted)(const CourseWeek&)) {
  std::vector<const CourseWeek*> found;
  for (const CourseWeek& week : course.weeks) {
    if (wanted(week)) found.push_back(&week);
  }
  return found;
}

std::vector<std::string> names_of(const Course& course, const std::vector<const CourseWeek*>& weeks) {
  std::vector<std::string> names;
  names.reserve(weeks.size());
  for (const CourseWeek* week : weeks) names.push_back(week_text(week->start, course.as_of));
  return names;
}

void add_sentence(std::string& text, const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; }

/// "pain 4 Thu"; "caution Thu" where it was not the pain.
std::string amber_text(const course::Event& event) {
  constexpr int amber = 3;  // domain: a session's light
  const std::string day = short_date(event.date).substr(0, 3);
  return event.pain >= amber ? fmt::format("pain {} {}", event.pain, day) : fmt::format("caution {}", day);
}

/// The worst rating of all weeks, and that of the newest week that has one.
std::string rated_text(const Course& course, const course::WeekPain CourseWeek::*pain) {
  const CourseWeek* worst = nullptr;
  const CourseWeek* newest = nullptr;
  for (const CourseWeek& week : course.weeks) {
    if (!(week.*pain).worst) continue;
    newest = &week;
    if (worst == nullptr || *(week.*pain).worst > *(worst->*pain).worst) worst = &week;
  }
  if (worst == nullptr) return "not answered";
  const int most = *(worst->*pain).worst;
  if (worst == newest)
    return fmt::format("{} at worst, in the newest week ({})", most, week_text(newest->start, course.as_of));
  return fmt::format("{} at worst (week of {}), {} in the newest ({})", most, week_text(worst->start, course.as_of),
                     *(newest->*pain).worst, week_text(newest->start, course.as_of));
}

/// The running of the first week with a run and of the last, and the most between them.
std::string ran_text(const Course& course, const std::vector<const CourseWeek*>& ran) {
  if (ran.empty()) return "No run is logged in these weeks.";
  const auto told = [&](const CourseWeek& week) {
    return fmt::format("{} (week of {})", minutes_of(week.run_s), week_text(week.start, course.as_of));
  };
  const CourseWeek& first = *ran.front();
  const CourseWeek& last = *ran.back();
  if (ran.size() == 1) return fmt::format("Running: {}.", told(first));
  const CourseWeek& most = **std::max_element(
      ran.begin(), ran.end(), [](const CourseWeek* a, const CourseWeek* b) { return a->run_s < b->run_s; });
  const bool between = most.run_s > std::max(first.run_s, last.run_s);
  return fmt::format("Running: from {} to {}{}.", told(first), told(last),
                     between ? fmt::format(", at most {}", told(most)) : "");
}

std::string unanswered_text(const Course& course) {
  int during = 0, mornings = 0;
  for (const CourseWeek& week : course.weeks) {
    during += week.during.unanswered;
    mornings += week.next_morning.unanswered;
  }
  std::vector<std::string> parts;
  if (during > 0) parts.push_back(fmt::format("the pain in {}", counted(during, "session")));
  if (mornings > 0) parts.push_back(counted(mornings, "next morning"));
  return parts.empty() ? "" : fmt::format("Not answered: {}.", joined(parts));
}

}  // namespace

std::string week_text(Date start, Date near) { return day_text(start, near).substr(4); }

std::string day_month(Date date) { return short_date(date).substr(4); }

std::string full_date(Date date) { return fmt::format("{} {}", day_month(date), to_civil(date).year); }

std::string_view move_word(const CourseWeek& week) {
  if (!week.told) return "";
  if (week.planned_run_s == 0) return "walking";
  constexpr std::array<std::string_view, 8> words{"", "start", "up", "half up", "again", "back", "lighter", "holds"};
  return words[static_cast<std::size_t>(week.progress)];
}

std::string_view reason_word(std::string_view rule) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 19> words{{
      {"amber", "caution"},
      {"amber-again", "caution again"},
      {"centralising", "leg pain"},
      {"clearance", "clinician's limit"},
      {"consolidate", "settling in"},
      {"elsewhere", "pain elsewhere"},
      {"flare", "flare"},
      {"gap", "a break"},
      {"gap-rescreen", "long break"},
      {"intensity", "hard effort"},
      {"issued-plan", "as told before"},
      {"overshoot", "overdone before"},
      {"pain-trend", "sore mornings"},
      {"readiness", "readiness"},
      {"repeated-flare", "2nd flare"},
      {"screen-unanswered", "screen due"},
      {"tightening", "tightened"},
      {"too-few-clean", "few clean runs"},
      {"unsettled-flare", "unsettled flare"},
  }};
  const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.first == rule; });
  if (found != words.end()) return found->second;
  const Card* card = card_of(rule);
  return card == nullptr ? rule : card->title;
}

std::vector<std::string> notes_of(const CourseWeek& week) {
  std::vector<std::string> notes;
  for (const Date day : week.signs) notes.push_back("SIGN " + short_date(day).substr(0, 3));
  for (const course::Event& event : week.events) {
    if (event.flare) notes.push_back("FLARE " + short_date(event.date).substr(0, 3));
  }
  std::string move(move_word(week));
  if (week.held && !week.held_by.empty()) move += fmt::format(": {}", reason_word(week.held_by));
  if (!move.empty()) notes.push_back(move);
  for (const course::Event& event : week.events) {
    if (!event.flare && notes.size() < 3) notes.push_back(amber_text(event));
  }
  if (week.logged() && week.runs < week.planned_runs) {
    notes.push_back(fmt::format("{} of {} runs", week.runs, week.planned_runs));
  }
  if (!week.over) notes.emplace_back("so far");
  return notes;
}

std::string minutes_sentence(const Course& course) {
  const auto ran = weeks_where(course, [](const CourseWeek& week) { return week.runs > 0; });
  std::string text = ran_text(course, ran);
  const auto over =
      weeks_where(course, [](const CourseWeek& week) { return week.most_run_s && week.run_s > *week.most_run_s; });
  const auto bounded = weeks_where(course, [](const CourseWeek& week) { return week.most_run_s.has_value(); });
  if (!over.empty()) {
    add_sentence(text, fmt::format("Over the 10 % line: {}.", listed(names_of(course, over))));
  } else if (!bounded.empty()) {
    add_sentence(text, "No week went over the 10 % line.");
  }
  const bool load = std::any_of(bounded.begin(), bounded.end(),
                                [](const CourseWeek* week) { return week->phase == Phase::walk_run; });
  if (load) add_sentence(text, "On the stages that line is of the load: running plus half of the walking.");
  const auto empty = weeks_where(course, [](const CourseWeek& week) { return !week.logged() && week.over; });
  if (!empty.empty()) add_sentence(text, fmt::format("Nothing logged: {}.", listed(names_of(course, empty))));
  return text;
}

std::string standing_text(const Course& course, const Protocol& protocol) {
  const CourseWeek* newest = course.newest_with_runs();
  if (newest == nullptr) return "no run yet";
  if (newest->stage) return fmt::format("stage {} of {}", *newest->stage + 1, protocol.stages.size());
  return newest->phase == Phase::running ? "running phase" : "no stage";
}

std::string stage_sentence(const Course& course, const Protocol& protocol) {
  const auto staged = weeks_where(course, [](const CourseWeek& week) { return week.stage.has_value(); });
  const auto running = weeks_where(course, [](const CourseWeek& week) { return week.phase == Phase::running; });
  std::string text;
  if (!staged.empty()) {
    const std::string first = fmt::format("Stage {} (week of {})", *staged.front()->stage + 1,
                                          week_text(staged.front()->start, course.as_of));
    const std::string last = fmt::format(" to stage {} (week of {})", *staged.back()->stage + 1,
                                         week_text(staged.back()->start, course.as_of));
    add_sentence(text, fmt::format("{}{}, of {}.", first, staged.size() > 1 ? last : "", protocol.stages.size()));
  }
  if (!running.empty()) {
    add_sentence(text, fmt::format("Running phase, after the table: {}, the first that of {}.",
                                   counted(static_cast<std::int64_t>(running.size()), "week"),
                                   week_text(running.front()->start, course.as_of)));
  }
  if (text.empty()) text = "No stage is on record in these weeks.";
  std::vector<std::string> held;
  for (const CourseWeek* week : weeks_where(course, [](const CourseWeek& one) { return one.held; })) {
    held.push_back(week->held_by.empty()
                       ? week_text(week->start, course.as_of)
                       : fmt::format("{} ({})", week_text(week->start, course.as_of), reason_word(week->held_by)));
  }
  add_sentence(text, held.empty() ? "Never held or set back." : fmt::format("Held or set back: {}.", listed(held)));
  return text;
}

std::string pain_sentence(const Course& course) {
  const auto logged = weeks_where(course, [](const CourseWeek& week) { return week.logged(); });
  if (logged.empty()) return "No session is logged in these weeks.";
  std::string text = fmt::format("In a session: {}. Next morning: {}.", rated_text(course, &CourseWeek::during),
                                 rated_text(course, &CourseWeek::next_morning));
  std::vector<std::string> flares;
  for (const CourseWeek& week : course.weeks) {
    for (const course::Event& event : week.events) {
      if (event.flare) flares.push_back(day_text(event.date, course.as_of));
    }
  }
  add_sentence(text, flares.empty() ? "No flare." : fmt::format("Flares: {}.", listed(flares)));
  const std::string missing = unanswered_text(course);
  if (!missing.empty()) add_sentence(text, missing);
  return text;
}

std::string goal_text(const GoalMeant& goal, Units units) {
  switch (goal.kind) {
    case GoalMeant::Kind::weekly_m:
      return distance_text(goal.amount, units) + " a week";
    case GoalMeant::Kind::weekly_run_s:
      return minutes_of(goal.amount) + " a week";
    case GoalMeant::Kind::continuous_s:
      return minutes_of(goal.amount) + " without a break";
  }
  return {};
}

std::string below_goal_sentence(std::string_view rule) {
  if (rule != "ceiling") return fmt::format("What holds it below the goal at the end: {}.", reason_word(rule));
  return fmt::format(
      "The plan goes no further than the lowest of your goals and a week before the injury ({} min of running where "
      "none "
      "is known), and that is below this goal.",
      parameter::ceiling_unknown_run_min);
}

std::string goal_sentence(const Forecast& ahead, const CourseTold& told, Date as_of) {
  const bool own = ahead.goal.from == GoalMeant::From::goal;
  const std::string name = fmt::format("{}: {}", own ? "Goal" : "No goal is set; the plan leads up to",
                                       goal_text(ahead.goal, told.record.runner.units));
  if (ahead.scenarios.empty()) return fmt::format("{}. No date while the plan has no running.", name);
  const course::Arrival& arrival = ahead.scenarios.front().at(course::Target::goal);
  if (!arrival.known) return fmt::format("{}. Without distances on record it has no date.", name);
  if (arrival.already) return fmt::format("{}. Reached.", name);
  if (!arrival.on) return fmt::format("{}. Not within two years by this arithmetic (rtr forecast).", name);
  return fmt::format("{}. If all goes well {}, in {} (rtr forecast).", name, full_date(*arrival.on),
                     counted(*arrival.on - as_of, "day"));
}

}  // namespace rtr::terminal
