// The pictures of a course and of a forecast, exactly as they are printed: tests/terminal/course.golden. What is said
// of them holds for every width: nothing is longer than the window, colour adds nothing, a stop stands alone.
#include "common/text.hpp"
#include "json/codec.hpp"
#include "simulation/approved.hpp"
#include "simulation/runners.hpp"
#include "terminal/render.hpp"
#include "terminal/samples.hpp"
#include "terminal/width.hpp"
#include "words/catalogue.hpp"

#include <algorithm>

namespace rtr::test {
namespace {

using terminal::Style;

/// A record, the day it is looked at, and what is asked of it.
struct Shown {
  std::string name;
  Record record;
  Date today;
  std::vector<course::Away> away{};
};

Shown demo() {
  const Date today = date("2026-11-08");
  return {"demo", json::read_record(bundled("examples/demo.json"), "demo.json", today).value(), today};
}

/// A week is missing, one has nothing but a plan, and some answers were never given.
Shown with_gaps() {
  Shown shown = demo();
  shown.name = "gaps";
  const auto missing = [](Date day) { return day >= date("2026-09-21") && day <= date("2026-10-04"); };
  std::erase_if(shown.record.sessions, [&](const Session& session) { return missing(session.date); });
  std::erase_if(shown.record.plans, [](const IssuedPlan& plan) { return plan.week_start == date("2026-09-28"); });
  for (Session& session : shown.record.sessions) {
    if (session.date < date("2026-10-12")) session.pain.next_morning.reset();
    if (session.date < date("2026-09-13")) session.pain = {};
  }
  return shown;
}

Shown one_week() {
  Shown shown = demo();
  shown.name = "one week";
  shown.today = date("2026-09-09");
  std::erase_if(shown.record.sessions, [&](const Session& session) { return session.date > shown.today; });
  std::erase_if(shown.record.plans, [&](const IssuedPlan& plan) { return plan.as_of > shown.today; });
  std::erase_if(shown.record.checklists, [&](const Checklist& list) { return list.date > shown.today; });
  return shown;
}

Shown nothing() {
  Shown shown = demo();
  shown.name = "nothing";
  shown.record.sessions.clear();
  shown.record.plans.clear();
  shown.record.checklists.clear();
  return shown;
}

Shown hundred_weeks() {
  Simulation simulation(Plans::on_record);
  set_weekly_minutes_before_injury(simulation, 240);
  simulation.live(100, [](const Prescribed& run, Session& session) {
    if (run.week % 23 == 7 && run.index == 1) flare_up(session);
    return run.index < 2 || run.week % 3 == 0;
  });
  simulation.record().checklists.push_back(ready(simulation.sunday(100)));
  return {"a hundred weeks", simulation.record(), simulation.sunday(100)};
}

/// Where the goal is met, and no distances are on record for 5 km.
Shown arrived() {
  Shown shown = hundred_weeks();
  shown.name = "arrived";
  shown.record.runner.goal = {};
  shown.record.runner.goal.continuous_s = 20 * 60;
  return shown;
}

Shown flared() {
  Shown shown = demo();
  shown.name = "a flare that is not over";
  Session session = rtr::test::session(date("2026-11-07"), "S6");
  flare_up(session);
  shown.record.sessions.push_back(session);
  return shown;
}

Shown signed_with(Item flag) {
  Shown shown = demo();
  shown.name = std::string(id_of(flag));
  shown.record.checklists.back().answers[index_of(flag)] = Answer::yes;
  return shown;
}

std::vector<Shown> all_shown() {
  return {demo(),
          with_gaps(),
          one_week(),
          nothing(),
          hundred_weeks(),
          flared(),
          signed_with(Item::thoracic_pain),
          signed_with(Item::saddle_numbness),
          signed_with(Item::foot_drop)};
}

Plan plan_for(const Shown& shown) {
  const auto plan =
      plan_week(shown.record, ladder_protocol(), shown.today, next_week(shown.record.runner, shown.today));
  REQUIRE(plan);
  return *plan;
}

std::string progress(const Shown& shown, const Style& style, bool all = false) {
  const course::Window window{.since = {}, .newest = terminal::weeks_that_fit(style.width, !all)};
  const Plan plan = plan_for(shown);
  return terminal::render_progress(course::course_of(shown.record, ladder_protocol(), shown.today, window),
                                   course::forecast_all_well(shown.record, ladder_protocol(), shown.today),
                                   {plan, ladder_protocol(), shown.record}, style);
}

std::string forecast(const Shown& shown, const Style& style) {
  const Plan plan = plan_for(shown);
  return terminal::render_forecast(course::forecast_of(shown.record, ladder_protocol(), shown.today, shown.away),
                                   {plan, ladder_protocol(), shown.record}, style);
}

Style at(int width) {
  Style style;
  style.width = width;
  return style;
}

Style ascii(int width) {
  Style style = at(width);
  style.unicode = false;
  return style;
}

Style coloured(int width) {
  Style style = at(width);
  style.colour = true;
  return style;
}

Style spoken() {
  Style style = at(80);
  style.accessible = true;
  return style;
}

/// Escape codes as a person can read them in a file.
std::string visible(std::string text) {
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at))
    text.replace(at, 1, "<ESC>");
  return text;
}

std::string without_colour(std::string text) {
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) - at + 1);
  }
  return text;
}

bool says(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

}  // namespace

TEST_CASE("the pictures of a course are as approved", "[course]") {
  std::string text =
      "The pictures of rtr progress and rtr forecast (tests/terminal/course_test.cpp; scripts/approve).\n";
  const auto add = [&](const std::string& head, const std::string& picture) {
    text += "== " + head + "\n" + visible(picture);
  };
  for (const int width : {40, 60, 100, 200}) {
    const std::string wide = " at " + std::to_string(width);
    add("progress: demo" + wide, progress(demo(), at(width)));
    add("progress: demo" + wide + ", ASCII", progress(demo(), ascii(width)));
    add("progress: a hundred weeks" + wide, progress(hundred_weeks(), at(width)));
    Shown leaving = demo();
    leaving.away = {{date("2026-12-20"), date("2027-01-03")}};
    add("forecast: demo, away for a fortnight" + wide, forecast(leaving, at(width)));
  }
  add("progress: demo at 60, coloured", progress(demo(), coloured(60)));
  add("progress: gaps at 60, ASCII", progress(with_gaps(), ascii(60)));
  add("progress: all of a hundred weeks at 200", progress(hundred_weeks(), at(200), true));
  for (const Shown& shown : {with_gaps(), one_week(), nothing(), flared(), signed_with(Item::thoracic_pain),
                             signed_with(Item::saddle_numbness)}) {
    add("progress: " + shown.name + " at 60", progress(shown, at(60)));
    add("forecast: " + shown.name + " at 60", forecast(shown, at(60)));
  }
  add("progress: demo, read out", progress(demo(), spoken()));
  add("forecast: demo, read out", forecast(demo(), spoken()));
  Shown away = arrived();
  away.away = {{date("2028-12-20"), date("2029-01-03")}};
  add("forecast: arrived at 60", forecast(arrived(), at(60)));
  add("forecast: arrived, away, read out", forecast(away, spoken()));
  add("forecast: demo at 60, ASCII and coloured", [] {
    Style style = coloured(60);
    style.unicode = false;
    return forecast(demo(), style);
  }());
  const bool approved = is_approved(in_repository("tests/terminal/course.golden"), text);
  CHECK(approved);
}

TEST_CASE("No line of a course or a forecast passes the width", "[course]") {
  for (const Shown& shown : all_shown()) {
    for (const int width : {40, 47, 59, 60, 63, 64, 71, 80, 100, 133, 200}) {
      for (const bool unicode : {true, false}) {
        Style style = at(width);
        style.unicode = unicode;
        for (const std::string& text : {progress(shown, style), progress(shown, style, true), forecast(shown, style)}) {
          for (const std::string& line : sample::lines_of(text)) {
            INFO(shown.name << " at " << width << ": " << line);
            CHECK(terminal::columns(line) <= width);
            CHECK((line.empty() || line.back() != ' '));
          }
        }
      }
    }
  }
}

TEST_CASE("a course speaks plain ASCII where the page does, and says the same with colour as without", "[course]") {
  for (const Shown& shown : all_shown()) {
    const std::string plain = progress(shown, ascii(80)) + forecast(shown, ascii(80));
    INFO(plain);
    CHECK(std::all_of(plain.begin(), plain.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
    CHECK(without_colour(progress(shown, coloured(80))) == progress(shown, at(80)));
    CHECK(without_colour(forecast(shown, coloured(80))) == forecast(shown, at(80)));
  }
}

TEST_CASE("an open emergency or same-day sign leaves nothing of a course beside it", "[course]") {
  for (const Item flag : {Item::saddle_numbness, Item::foot_drop}) {
    for (Style style : {at(80), spoken()}) {
      for (const bool quiet : {false, true}) {
        style.quiet = quiet;
        for (const std::string& text : {progress(signed_with(flag), style), forecast(signed_with(flag), style)}) {
          INFO(text);
          for (const char* word : {"run", "stage", " min", "week", "goal", "Goal", "Pain 0"}) {
            CHECK_FALSE(says(text, word));
          }
        }
      }
    }
  }
}

TEST_CASE("where a clinician comes first a course shows pain and no figure of running", "[course]") {
  for (const Style& style : {at(80), spoken()}) {
    const std::string text = progress(signed_with(Item::thoracic_pain), style);
    INFO(text);
    CHECK(text.find("Pain") != std::string::npos);
    for (const char* word : {"Stage of", "stage 6", "min ", "minutes of", "Goal", "25 km", "the 10"}) {
      CHECK_FALSE(says(text, word));
    }
    CHECK(forecast(signed_with(Item::thoracic_pain), style).find("202") == std::string::npos);
  }
}

}  // namespace rtr::test
