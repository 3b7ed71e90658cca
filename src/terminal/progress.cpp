// The page of a course: where the runner is first, then the charts, each with the sentence that says the same.
#include "terminal/accessible.hpp"
#include "terminal/course_words.hpp"
#include "terminal/heading.hpp"
#include "terminal/names.hpp"
#include "terminal/progress_charts.hpp"
#include "terminal/reasons.hpp"
#include "terminal/stop.hpp"
#include "terminal/width.hpp"
#include "words/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::terminal {

using course::Course;
using course::CourseWeek;
using course::Forecast;

namespace {

constexpr std::string_view left_out_text =
    "Minutes, stages and the goal are left out while running is withheld. rtr export has the whole record for whoever "
    "examines you.";

std::string span_text(const Course& course) {
  if (course.weeks.empty()) return "Nothing is on record yet.";
  const Date last = std::min(course.weeks.back().start + 6, course.as_of);
  return fmt::format("{}, {} to {}", counted(static_cast<std::int64_t>(course.weeks.size()), "week"),
                     full_date(course.weeks.front().start), full_date(last));
}

std::string earlier_text(const Course& course) {
  const std::size_t all = course.weeks.size() + static_cast<std::size_t>(course.earlier);
  return fmt::format("The newest {} of {} weeks; --weeks {} shows what the window has columns for.",
                     course.weeks.size(), all, all);
}

std::string standing_sentence(const Course& course, const Protocol& protocol) {
  const CourseWeek* newest = course.newest_with_runs();
  if (newest == nullptr) return course.weeks.empty() ? "rtr log keeps a session." : "No run is logged in these weeks.";
  return capital(fmt::format("{}: {} of running in the week of {}.", standing_text(course, protocol),
                             minutes_of(newest->run_s), week_text(newest->start, course.as_of)));
}

constexpr std::string_view pain_key =
    " 0-2 is fine; 3-5 keeps the week where it is; above 5, or a warning sign, is a flare.";

void print_pain(const Canvas& canvas, const Course& course, std::string_view key) {
  draw_pain(canvas, course);
  canvas.page.text(fmt::format("{}{}", pain_sentence(course), key), 2, 2);
}

void print_course(const Canvas& canvas, const Course& course, const Forecast& ahead, const CourseTold& told) {
  Page& page = canvas.page;
  print_heading(page, span_text(course), told.record.runner);
  if (course.earlier > 0) page.text(earlier_text(course), 2, 2);
  page.blank();
  if (told.plan.tier == Tier::hold) page.led("HOLD", Ink::care, hold_text, 2);
  page.text(standing_sentence(course, told.protocol), 2, 2);
  page.text(goal_sentence(ahead, told, course.as_of), 2, 2);
  if (course.weeks.empty()) return;
  page.blank();
  draw_minutes(canvas, course);
  page.text(minutes_sentence(course), 2, 2);
  page.blank();
  draw_stages(canvas, course, told.protocol);
  page.text(stage_sentence(course, told.protocol), 2, 2);
  page.blank();
  print_pain(canvas, course, pain_key);
}

std::string rated(const course::WeekPain& pain) {
  const std::string worst = pain.worst ? fmt::format("{} of 10 at worst", *pain.worst) : "not answered";
  return pain.worst && pain.unanswered > 0 ? fmt::format("{}, {} not answered", worst, pain.unanswered) : worst;
}

/// One week as a sentence.
std::string read_week(const CourseWeek& week, const Protocol& protocol, bool figures) {
  std::string text = fmt::format("Week of {}: ", long_date(week.start));
  if (!week.logged()) return text + (week.told ? "nothing logged." : "no data.");
  if (figures) {
    text += fmt::format("running {}, walking {}", spoken_time(week.run_s), spoken_time(week.walk_s));
    if (week.most_run_s)
      text += fmt::format(", the 10 percent line at {} of running", spoken_time(*week.most_run_s / 60 * 60));
    if (week.stage) text += fmt::format(", stage {} of {}", *week.stage + 1, protocol.stages.size());
    if (week.phase == Phase::running) text += ", running phase";
    text += "; ";
  }
  text += fmt::format("pain in a session {}, next morning {}", rated(week.during), rated(week.next_morning));
  for (const std::string& note : figures ? notes_of(week) : std::vector<std::string>{}) text += "; " + note;
  return spoken(text) + ".";
}

void read_weeks(Page& page, const Course& course, const Protocol& protocol, bool figures) {
  for (const CourseWeek& week : course.weeks) page.fact(read_week(week, protocol, figures));
}

void read_course(Page& page, const Course& course, const Forecast& ahead, const CourseTold& told) {
  page.fact(fmt::format("The course so far: {}.", span_text(course)));
  if (course.earlier > 0) page.fact(earlier_text(course));
  if (told.plan.tier == Tier::hold) page.fact(fmt::format("HOLD: {}", hold_text));
  page.fact(spoken(standing_sentence(course, told.protocol)));
  page.fact(spoken(goal_sentence(ahead, told, course.as_of)));
  if (course.weeks.empty()) return;
  page.fact(spoken(minutes_sentence(course)));
  page.fact(spoken(stage_sentence(course, told.protocol)));
  page.fact("Pain from 0 to 10. " + spoken(pain_sentence(course)));
  read_weeks(page, course, told.protocol, true);
}

/// A sign first; where a clinician comes next, the pain so far, which they will ask about, and nothing that is run.
void print_withheld(const Canvas& canvas, const Course& course, const CourseTold& told, const Style& style) {
  const StopText text = stop_text({told.plan, told.protocol, told.record, nullptr}, style);
  style.accessible ? read_stop(canvas.page, text) : print_stop(canvas.page, text);
  if (told.plan.tier != Tier::clinician || course.weeks.empty() || style.quiet) return;
  canvas.page.blank();
  if (style.accessible) {
    canvas.page.fact("Pain from 0 to 10. " + spoken(pain_sentence(course)));
    read_weeks(canvas.page, course, told.protocol, false);
  } else {
    // How a rating is read for the next week says nothing here: nobody plans one.
    print_pain(canvas, course, "");
    canvas.page.blank();
  }
  canvas.page.text(left_out_text, 0, 0);
}

}  // namespace

std::string render_progress(const Course& course, const Forecast& ahead, const CourseTold& told, const Style& style) {
  Page page(style);
  const Canvas canvas{page, fitting(style.width), style.unicode};
  if (told.plan.tier >= Tier::clinician) {
    print_withheld(canvas, course, told, style);
  } else if (style.quiet) {
    page.text(fmt::format("{} {}", standing_sentence(course, told.protocol), goal_sentence(ahead, told, course.as_of)));
  } else if (style.accessible) {
    read_course(page, course, ahead, told);
  } else {
    print_course(canvas, course, ahead, told);
  }
  return std::move(page).finish();
}

}  // namespace rtr::terminal
