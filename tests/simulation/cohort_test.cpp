// Two hundred runners who do 70 % of their sessions, as those of the trial behind the ladder did (Neason2024).
#include "simulation/dice.hpp"
#include "simulation/runners.hpp"

#include <algorithm>
#include <array>

namespace rtr::test {
namespace {

constexpr int runner_count = 200;
constexpr int week_count = 60;
constexpr std::size_t settled_weeks = 30;  ///< running weeks after which the least is measured
constexpr int top_stage_min = 90;          ///< a week of S13

struct Course {
  std::vector<PlannedWeek> weeks;
  int top_week = -1;      ///< the first week at S13, from 1
  int running_week = -1;  ///< the first of the running phase, from 1
  int least_late = 0;     ///< the least running planned after `settled_weeks` running weeks; 0 when none came
  int least_running = 0;  ///< the least running planned once the running phase began
};

Course course_of(int number) {
  Dice dice(1000 + static_cast<std::uint64_t>(number));
  const Behaviour patchy = [&dice](const Prescribed&, Session& session) {
    const bool done = dice.chance(70);
    if (dice.chance(10)) session.pain.next_morning.reset();
    return done;
  };
  Simulation simulation(number % 2 == 0 ? Plans::on_record : Plans::forgotten);
  set_weekly_minutes_before_injury(simulation, 240);
  Course course;
  course.weeks = simulation.live(week_count, patchy);
  std::size_t running_weeks = 0;
  for (int week = 0; week < week_count; ++week) {
    const PlannedWeek& planned = course.weeks[static_cast<std::size_t>(week)];
    if (course.top_week < 0 && planned.stage == "S13") course.top_week = week + 1;
    if (course.running_week < 0 && planned.phase == Phase::running) course.running_week = week + 1;
    if (course.running_week < 0) continue;
    course.least_running = course.least_running == 0 ? planned.run_min : std::min(course.least_running, planned.run_min);
    if (++running_weeks <= settled_weeks) continue;
    course.least_late = course.least_late == 0 ? planned.run_min : std::min(course.least_late, planned.run_min);
  }
  return course;
}

/// Least, quartiles and most.
template <class Value>
std::string spread(const std::vector<Course>& courses, Value value) {
  std::vector<int> values;
  for (const Course& course : courses) values.push_back(value(course));
  std::sort(values.begin(), values.end());
  const std::size_t last = values.size() - 1;
  std::string text;
  for (const std::size_t quarter : {0u, 1u, 2u, 3u, 4u}) text += " " + std::to_string(values[last * quarter / 4]);
  return text;
}

const std::vector<Course>& cohort() {
  static const std::vector<Course> courses = [] {
    std::vector<Course> made;
    for (int number = 0; number < runner_count; ++number) made.push_back(course_of(number));
    return made;
  }();
  return courses;
}

std::string distribution() {
  const std::vector<Course>& courses = cohort();
  return "least, quartiles and most of\n  first week at S13:" + spread(courses, [](const Course& c) { return c.top_week; }) +
         "\n  first running week:" + spread(courses, [](const Course& c) { return c.running_week; }) +
         "\n  least minutes while running:" + spread(courses, [](const Course& c) { return c.least_running; }) +
         "\n  least minutes after 30 running weeks:" + spread(courses, [](const Course& c) { return c.least_late; }) +
         "\n  minutes in the last week:" + spread(courses, [](const Course& c) { return c.weeks.back().run_min; });
}

}  // namespace

TEST_CASE("DUMP", "[.dump]") { WARN(distribution()); int n=0;
 for (auto& c: cohort()) { if (n%2==0 && (c.least_running<66 || c.top_week<0||c.running_week<0)) WARN(n << ' ' <<curve(c.weeks)); ++n;} }

}  // namespace rtr::test
