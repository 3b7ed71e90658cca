// The words of a course: a reason is named as what it was, and a limit as whose it is.
#include "terminal/course_words.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::terminal;

namespace {

course::CourseWeek week_with(course::Event event) {
  course::CourseWeek week;
  week.sessions = 1;
  week.events = {event};
  week.during.worst = 4;
  return week;
}

bool notes(const course::CourseWeek& week, std::string_view note) {
  const auto all = notes_of(week);
  return std::find(all.begin(), all.end(), note) != all.end();
}

const Date thursday = *from_civil(2026, 10, 8);

}  // namespace

TEST_CASE("a slow morning is not told as pain, and a session's pain is its own", "[course]") {
  CHECK(notes(week_with({thursday, false, 1}), "caution Thu"));
  CHECK(notes(week_with({thursday, false, 3}), "pain 3 Thu"));
  CHECK(reason_word("amber").find("pain") == std::string_view::npos);
  CHECK(reason_word("amber-again").find("pain") == std::string_view::npos);
}

TEST_CASE("a sign that was told stands before all else", "[course]") {
  course::CourseWeek week = week_with({thursday, true, 6});
  week.signs = {thursday - 1};
  CHECK(notes_of(week).front() == "SIGN Wed");
}

TEST_CASE("a clinician's limit is told as the clinician's", "[course]") {
  CHECK(reason_word("clearance") == "clinician's limit");
}

TEST_CASE("the 10 % line of the stages says that it is of the load", "[course]") {
  course::Course course{thursday, 0, {course::CourseWeek{}}};
  course::CourseWeek& week = course.weeks.front();
  week.start = thursday - 3;
  week.sessions = week.runs = 1;
  week.run_s = 900;
  week.most_run_s = 1200;
  week.phase = Phase::walk_run;
  CHECK(minutes_sentence(course).find("of the load: running plus half of the walking") != std::string::npos);
  week.phase = Phase::running;
  CHECK(minutes_sentence(course).find("load") == std::string::npos);
}
