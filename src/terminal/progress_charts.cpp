// Drawing a course.
#include "terminal/progress_charts.hpp"

#include "terminal/chart.hpp"
#include "terminal/course_words.hpp"
#include "terminal/names.hpp"
#include "terminal/width.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rtr::terminal {

using course::Course;
using course::CourseWeek;
using course::WeekPain;

namespace {

constexpr int label_columns = 9;
constexpr int numbers_pitch = 3;
constexpr int widest_pitch = 5;
constexpr int pain_max = 10;

/// Whole minutes, to the nearest: a chart is for the eye, the document has the rest.
std::string whole_minutes(Seconds seconds) { return std::to_string((seconds + 30) / 60); }

int pitch_for(const Canvas& canvas, std::size_t weeks) {
  const int room = canvas.width - label_columns;
  const int count = std::max(1, static_cast<int>(weeks));
  return std::clamp(room / count, 1, widest_pitch);
}

Columns columns_of(const Canvas& canvas, const Course& course) {
  return {canvas.page, canvas.unicode, label_columns, pitch_for(canvas, course.weeks.size())};
}

std::vector<Date> starts_of(const Course& course) {
  std::vector<Date> starts;
  for (const CourseWeek& week : course.weeks) starts.push_back(week.start);
  return starts;
}

/// The columns of the minutes: the day, the bar, running and walking, and what stood out.
struct Rows {
  explicit Rows(const Canvas& canvas, const Course& course) {
    wide = canvas.width >= 60;
    label = wide ? 9 : 7;
    for (const CourseWeek& week : course.weeks) {
      run = std::max(run, columns(whole_minutes(week.run_s)));
      walk = std::max(walk, columns(whole_minutes(week.walk_s)));
      const Seconds mark = week.most_run_s.value_or(0) + week.walk_s;
      most = std::max({most, week.run_s + week.walk_s, week.most_run_s ? mark : Seconds{0}});
    }
    plus = wide ? " + " : "+";
    const int numbers = run + walk + columns(plus);
    notes = wide ? std::min(30, canvas.width / 3) : 8;
    bar = canvas.width - label - numbers - notes - 2;
  }

  bool wide;
  int label;
  int run = 1;
  int walk = 1;
  int notes;
  int bar;
  Seconds most = 0;
  std::string_view plus;
};

/// As many notes as there is room for, the gravest first.
std::string notes_text(const CourseWeek& week, int room) {
  std::string text;
  for (const std::string& note : notes_of(week)) {
    const std::string longer = text.empty() ? note : fmt::format("{}, {}", text, note);
    if (columns(longer) > room && !text.empty()) break;
    text = longer;
  }
  if (columns(text) <= room) return text;
  // Of a reason that does not fit the move alone is left.
  return cut(text.substr(0, text.find(':')), room);
}

void draw_week(const Canvas& canvas, const CourseWeek& week, const Rows& rows) {
  std::vector<Span> spans{{pad(pad_left(day_month(week.start), rows.label - 1), rows.label)}};
  if (!week.logged()) {
    std::string what = !week.over ? "so far nothing" : week.told ? "nothing logged" : "no data";
    if (!week.signs.empty()) what += ", " + notes_of(week).front();
    spans.push_back({what});
    canvas.page.line(spans);
    return;
  }
  StackedBar bar{week.run_s, week.walk_s, {}};
  if (week.most_run_s) bar.mark = *week.most_run_s + week.walk_s;
  for (Span& span : bar_spans(bar, rows.most, rows.bar, canvas.unicode)) spans.push_back(std::move(span));
  spans.push_back({fmt::format(" {}{}{}", pad_left(whole_minutes(week.run_s), rows.run), rows.plus,
                               pad(whole_minutes(week.walk_s), rows.walk))});
  const std::string notes = notes_text(week, rows.notes);
  spans.push_back({" "});
  spans.push_back({notes, notes.starts_with("FLARE") || notes.starts_with("SIGN") ? Ink::care : Ink::plain});
  canvas.page.line(spans);
}

Point pain_point(const WeekPain& pain) {
  constexpr int amber = 3;  // domain: a session's light
  return {pain.worst, pain.unanswered > 0, pain.worst.value_or(0) >= amber};
}

std::string pain_word(const CourseWeek& week, const WeekPain& pain) {
  // What is not answered may have been worse; beside a 10 nothing is.
  if (pain.worst) return std::to_string(*pain.worst) + (pain.unanswered > 0 && *pain.worst < 10 ? "?" : "");
  return week.logged() ? "?" : "-";
}

/// One letter for what a week was: F a flare, < back, = held, ^ up, o lighter.
std::string mark_of(const CourseWeek& week) {
  if (std::any_of(week.events.begin(), week.events.end(), [](const course::Event& event) { return event.flare; })) {
    return "F";
  }
  switch (week.progress) {
    case Progress::step_back:
      return "<";
    case Progress::repeat:
      return "=";
    case Progress::start:
    case Progress::advance:
    case Progress::bridge:
      return "^";
    case Progress::deload:
      return "o";
    case Progress::maintain:
      return "-";
    case Progress::none:
      return week.held ? "=" : "";
  }
  return "";
}

void draw_series(const Canvas& canvas, const Course& course, const WeekPain CourseWeek::*pain, const char* name) {
  constexpr int rows = 2;
  std::vector<Point> points;
  std::vector<std::string> words;
  for (const CourseWeek& week : course.weeks) {
    points.push_back(pain_point(week.*pain));
    words.push_back(pain_word(week, week.*pain));
  }
  Columns chart = columns_of(canvas, course);
  chart.bars(points, pain_max, rows, std::to_string(pain_max), "0");
  if (chart.has_room_for_numbers()) {
    chart.cells(name, words);
  } else {
    chart.cells(name, {});
  }
}

}  // namespace

int weeks_that_fit(int width, bool numbers) {
  constexpr int half_a_year = 26;
  const int room = fitting(width) - label_columns;
  return numbers ? std::min(half_a_year, room / numbers_pitch) : room;
}

void draw_minutes(const Canvas& canvas, const Course& course) {
  const Rows rows(canvas, course);
  const bool lined = std::any_of(course.weeks.begin(), course.weeks.end(),
                                 [](const CourseWeek& week) { return week.most_run_s.has_value(); });
  canvas.page.line({{"Minutes a week", Ink::strong},
                    {rows.wide ? "     run " : " run "},
                    {run_sign(canvas.unicode) + run_sign(canvas.unicode), Ink::go},
                    {(rows.wide ? " + walk " : "+walk ") + walk_sign(canvas.unicode) + walk_sign(canvas.unicode)},
                    {lined ? (rows.wide ? "   | the 10 % line" : " | 10 %") : ""}});
  for (const CourseWeek& week : course.weeks) draw_week(canvas, week, rows);
}

void draw_stages(const Canvas& canvas, const Course& course, const Protocol& protocol) {
  constexpr int rows = 3;
  const int stages = static_cast<int>(protocol.stages.size());
  std::vector<Point> points;
  std::vector<std::string> numbers, marks;
  bool running = false;
  for (const CourseWeek& week : course.weeks) {
    const bool runs = week.phase == Phase::running;
    running = running || runs;
    Point point;
    if (week.stage) point.value = *week.stage + 1;
    if (runs) point.value = stages;
    points.push_back(point);
    numbers.push_back(week.stage ? std::to_string(*week.stage + 1) : runs ? "R" : "-");
    marks.push_back(mark_of(week));
  }
  const std::string_view key = "^ up  = held  < back  o lighter  F flare";
  const std::string title = fmt::format("Stage of {}", stages);
  const std::string after = running ? ", R after it" : "";
  const bool beside = columns(title) + columns(after) + 3 + columns(key) <= canvas.width;
  canvas.page.line({{title, Ink::strong}, {after}, {beside ? "   " + std::string(key) : ""}});
  Columns chart = columns_of(canvas, course);
  // After the table there is no stage to climb: a wall of full columns would say nothing.
  const bool climbing = std::any_of(course.weeks.begin(), course.weeks.end(),
                                    [](const CourseWeek& week) { return week.stage.has_value(); });
  if (climbing) chart.bars(points, stages, rows, std::to_string(stages), "1");
  if (chart.has_room_for_numbers()) chart.cells("stage", numbers);
  chart.cells("moves", marks);
  chart.months(starts_of(course));
  if (!beside) canvas.page.text(key, 0, 2);
}

void draw_pain(const Canvas& canvas, const Course& course) {
  canvas.page.line({{"Pain 0-10", Ink::strong},
                    {canvas.width >= 72 ? "   the worst of each week; ? not all answered, - nothing logged"
                                        : " worst of the week, ? some open"}});
  draw_series(canvas, course, &CourseWeek::during, "session");
  draw_series(canvas, course, &CourseWeek::next_morning, "morning");
  columns_of(canvas, course).months(starts_of(course));
}

}  // namespace rtr::terminal
