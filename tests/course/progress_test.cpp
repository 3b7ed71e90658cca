// The course so far: gaps are gaps, answers not given are not given, and a bound is the one of its time.
#include "course/progress.hpp"

#include "simulation/runners.hpp"
#include "support/catch.hpp"

namespace rtr::test {
namespace {

using course::Course;
using course::CourseWeek;

Course course_for(const Story& story, const course::Window& window = {}) {
  return course::course_of(story.record, story.protocol, story.now, window);
}

}  // namespace

TEST_CASE("a record without sessions and plans has no course", "[course]") { CHECK(course_for(Story()).weeks.empty()); }

TEST_CASE("a course goes from the first week on record to the one that holds today, without a hole", "[course]") {
  Story story;
  story.trained(6, "S1").trained(3, "S2");
  const Course course = course_for(story);
  REQUIRE(course.weeks.size() == 6);
  CHECK(course.weeks.front().start == next_monday - 42);
  CHECK(course.weeks.back().start == next_monday - 7);
  for (std::size_t i = 1; i < course.weeks.size(); ++i) CHECK(course.weeks[i].start == course.weeks[i - 1].start + 7);
}

TEST_CASE("a week without a session is a gap: no stage, no pain, no line", "[course]") {
  Story story;
  story.trained(3, "S1").trained(1, "S2");
  const CourseWeek gap = course_for(story).weeks.at(1);
  CHECK_FALSE(gap.logged());
  CHECK_FALSE(gap.stage);
  CHECK_FALSE(gap.during.worst);
  CHECK_FALSE(gap.next_morning.worst);
  CHECK_FALSE(gap.most_run_s);
}

TEST_CASE("pain that was not answered is counted and never shown as nothing", "[course]") {
  Story story;
  story.trained(1, "S1", 3, [](Session& session, int index) {
    session.pain = {};
    if (index == 2) session.pain.during = 0;
  });
  const CourseWeek week = course_for(story).weeks.back();
  CHECK(week.during.worst == 0);
  CHECK(week.during.unanswered == 2);
  CHECK_FALSE(week.next_morning.worst);
  CHECK(week.next_morning.unanswered == 3);
}

TEST_CASE("the morning after today's session is still to come, not unanswered", "[course]") {
  Story story;
  Session session = rtr::test::session(story.now, "S1");
  session.pain.next_morning.reset();
  story.add(session);
  CHECK(course_for(story).weeks.back().next_morning.unanswered == 0);
}

TEST_CASE("pain right after a session counts as pain of the session", "[course]") {
  Story story;
  story.trained(1, "S1", 1, [](Session& session, int) {
    session.pain.during = 1;
    session.pain.after = 4;
  });
  CHECK(course_for(story).weeks.back().during.worst == 4);
}

TEST_CASE("the 10 % line is where running could have gone beside that week's walking", "[course]") {
  Story story;
  story.trained(2, "S1").trained(1, "S2");
  const CourseWeek week = course_for(story).weeks.back();
  // S1 is 45 minutes of load; 49.5 may be asked for, and 57 of walking are 28.5 of it.
  REQUIRE(week.most_run_s);
  CHECK(*week.most_run_s == 21 * 60);
  CHECK(week.run_s == 18 * 60);
  CHECK(week.walk_s == 57 * 60);
}

TEST_CASE("in the running phase the 10 % line is that of the running alone", "[course]") {
  Simulation simulation(Plans::on_record);
  set_weekly_minutes_before_injury(simulation, 240);
  simulation.live(18, does_all);
  const Record& record = simulation.record();
  const Course course = course::course_of(record, ladder_protocol(), simulation.sunday(18));
  const CourseWeek& last = course.weeks.back();
  CHECK(last.phase == Phase::running);
  CHECK_FALSE(last.stage);
  CHECK(last.run_s == 108 * 60);
  REQUIRE(last.most_run_s);
  CHECK(*last.most_run_s / 60 == 108);  // 99 and a tenth of it
}

TEST_CASE("a flare is an event of its day, and what held the next week is named", "[course]") {
  Simulation simulation(Plans::on_record);
  set_weekly_minutes_before_injury(simulation, 240);
  simulation.live(10, flares_in_week(7));
  const Course course = course::course_of(simulation.record(), ladder_protocol(), simulation.sunday(10));
  const CourseWeek& flared = course.weeks.at(7);
  REQUIRE(flared.events.size() == 1);
  CHECK(flared.events.front().flare);
  const CourseWeek& after = course.weeks.at(8);
  CHECK(after.progress == Progress::step_back);
  CHECK(after.held);
  CHECK(after.held_by == "flare");
  CHECK_FALSE(course.weeks.at(3).held);
}

TEST_CASE("a sign that was told is on its week's record, also once it was lifted", "[course]") {
  Story story;
  story.trained(1, "S1").answer(Item::saddle_numbness, Answer::yes, 3).answer(Item::saddle_numbness, Answer::no, 1);
  const CourseWeek week = course_for(story).weeks.back();
  CHECK(week.signs == std::vector{story.now - 3});
  CHECK(course_for(Story().trained(1, "S1")).weeks.back().signs.empty());
}

TEST_CASE("a window cuts the oldest weeks off and changes nothing in the others", "[course]") {
  Simulation simulation(Plans::on_record);
  simulation.live(12, does_two);
  const Date now = simulation.sunday(12);
  const Course all = course::course_of(simulation.record(), ladder_protocol(), now);
  const Course newest = course::course_of(simulation.record(), ladder_protocol(), now, {.since = {}, .newest = 5});
  CHECK(all.earlier == 0);
  CHECK(newest.earlier == 7);
  REQUIRE(newest.weeks.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(newest.weeks[i].start == all.weeks[i + 7].start);
    CHECK(newest.weeks[i].stage == all.weeks[i + 7].stage);
    CHECK(newest.weeks[i].most_run_s == all.weeks[i + 7].most_run_s);
    CHECK(newest.weeks[i].held_by == all.weeks[i + 7].held_by);
  }
  const Date middle = all.weeks[8].start + 3;
  CHECK(course::course_of(simulation.record(), ladder_protocol(), now, {.since = middle, .newest = {}}).weeks.size() ==
        4);
}

TEST_CASE("what was entered for a later day does not change what is shown of a past week", "[course]") {
  Simulation simulation(Plans::on_record);
  simulation.live(6, does_all);
  const Course before = course::course_of(simulation.record(), ladder_protocol(), simulation.sunday(6));
  Record later = simulation.record();
  later.checklists.push_back(with(screen(simulation.sunday(6)), Item::thoracic_pain, Answer::yes));
  const Course after = course::course_of(later, ladder_protocol(), simulation.sunday(6));
  for (std::size_t i = 0; i < before.weeks.size(); ++i) CHECK(before.weeks[i].most_run_s == after.weeks[i].most_run_s);
}

}  // namespace rtr::test
