// What the printed plan says: what changed, what is missing and how it ends.
#include "terminal/printed.hpp"
#include "terminal/samples.hpp"
#include "terminal/width.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cctype>

using namespace rtr;
using namespace rtr::test;
using rtr::terminal::Style;

namespace {

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

TEST_CASE("A week up says so first, then a line a day with the minutes in one column", "[terminal]") {
  const std::string text = sample::printed(sample::advance(), at(80));
  const auto lines = sample::lines_of(text);
  CHECK(contains(lines.at(0), "Week of Mon 23 to Sun 29 Nov \u00B7 stage 2 of 13"));
  CHECK(contains(lines.at(0), "Maria"));
  CHECK(contains(flat(text),
                 "This week so far (16 to 22 Nov): 3 runs logged, all fine by the next morning. One stage up."));
  CHECK(contains(text, "  Tue 24  walk-run   walk 5 \u00B7 6 x (run 1, walk 1:30) \u00B7 walk 5"));
  CHECK(contains(text, "Mon 23  rest"));
  CHECK(contains(text, "load 46.5 of at most 49.5 (running plus half of the walking)"));
  CHECK(contains(text, "Clearance of Sat 15 Aug by A. Moreau, physiotherapist: return to running."));
  for (const std::string& line : lines) {
    if (line.ends_with(" min") && line.starts_with("  ") && !contains(line, "at most"))
      CHECK(terminal::columns(line) == 80);
  }
}

TEST_CASE("A stage of another table is named with its number and its own name", "[terminal]") {
  sample::Case sample = sample::advance();
  sample.plan.stage = "L2";
  CHECK(contains(sample::printed(sample, at(80)), "stage 2 of 13 (L2)"));
}

TEST_CASE("A repeated session refers to its first day, and a different one does not", "[terminal]") {
  sample::Case sample = sample::advance();
  CHECK(contains(sample::printed(sample, at(80)), "Thu 26  walk-run   as Tuesday"));
  CHECK(contains(sample::printed(sample, at(80)), "Sun 29  strength   as Wednesday"));
  auto& week = std::get<Week>(sample.plan.body);
  week.days.at(3).items.front() = sample::walk_run("S3", 8, 60, 60);
  const std::string bridged = sample::printed(sample, at(100));
  CHECK(contains(bridged, "Thu 26  walk-run   walk 5 \u00B7 8 x (run 1, walk 1) \u00B7 walk 5 (next stage)"));
  CHECK(contains(bridged, "Sat 28  walk-run   as Tuesday"));
  CHECK(!contains(sample::printed(sample::running_week(), at(80)), "easy run   as"));
}

TEST_CASE("After a flare the first lines say what happened, what changes, how it ends, and to delete the old runs",
          "[terminal]") {
  sample::Case sample = sample::after_flare();
  // What nobody was told cannot be on a watch.
  CHECK(!contains(flat(sample::printed(sample, at(60))), "Delete the old runs"));
  const Plan& plan = sample.plan;
  sample.record.plans = {IssuedPlan{plan.week_start,
                                    plan.as_of,
                                    Outcome::train,
                                    Phase::walk_run,
                                    Progress::advance,
                                    "S7",
                                    {{plan.week_start + 1, ItemKind::walk_run, "S7", 960, 840, 240}}}};
  const std::string text = flat(sample::printed(sample, at(60)));
  const std::size_t days = text.find("Mon 23 rest");
  for (const std::string_view part :
       {"HOLD.", "warning sign", "No running before Wed 25 Nov", "instead of", "two clean running sessions",
        "Delete the old runs from your watch and calendar."}) {
    INFO(part);
    CHECK(text.find(part) < days);
  }
}

TEST_CASE("After a second flare the first lines name the stage of the week, not the one the flare alone would allow",
          "[terminal]") {
  sample::Case sample = sample::after_flare();
  sample.plan.stage = "S4";
  sample.plan.stage_number = 4;
  const std::string text = flat(sample::printed(sample, at(80)));
  CHECK(contains(text, "S4 instead of S6"));
  CHECK(!contains(text, "S5 instead"));
}

TEST_CASE("The word HOLD stands only above a week in which running rests", "[terminal]") {
  sample::Case sample = sample::after_flare();
  for (Fact& fact : sample.plan.findings.front().facts) {
    if (fact.name == "run_again") fact.value = sample.plan.as_of.days;
  }
  const std::string text = flat(sample::printed(sample, at(80)));
  CHECK(!contains(text, "HOLD"));
  CHECK(!contains(text, "No running before"));
}

TEST_CASE("What clean means is said once, and days before the plan's own are past", "[terminal]") {
  sample::Case sample = sample::after_flare();
  sample.plan.to_advance = {{"flare", 0}, {"too-few-clean", 2}};
  sample.plan.as_of = sample.plan.week_start + 1;
  const std::string text = flat(sample::printed(sample, at(80)));
  CHECK(text.find("pain 0-2") == text.rfind("pain 0-2"));
  CHECK(contains(text, "Mon 23 past"));
}

TEST_CASE("A screen without answers is told by its number, not as a list of every sign", "[terminal]") {
  sample::Case sample = sample::walking_week();
  Finding& finding = sample.plan.findings.front();
  finding.rule = "screen-unanswered";
  finding.facts.clear();
  for (const Item flag : red_flags())
    finding.facts.push_back({"unanswered", Unit::item, static_cast<std::int64_t>(flag)});
  CHECK(contains(flat(sample::printed(sample, at(80))), "25 questions of it have no answer"));
  finding.facts.resize(1);
  CHECK(contains(flat(sample::printed(sample, at(80))), "numbness between the legs."));
}

TEST_CASE("The first lines count a run without a next morning apart from one that hurt", "[terminal]") {
  sample::Case sample = sample::advance();
  sample.record.sessions.at(0).pain.next_morning.reset();
  sample.record.sessions.at(1).pain.during = 4;
  const std::string text = flat(sample::printed(sample, at(80)));
  CHECK(contains(text,
                 "3 runs logged, 1 fine by the next morning, 1 without all answers and 1 with more pain or a sign."));
}

TEST_CASE("A walking week names what is missing and what to type", "[terminal]") {
  const std::string text = flat(sample::printed(sample::walking_week(), at(80)));
  CHECK(contains(text, "No running this week"));
  CHECK(contains(text, "10 squats"));
  CHECK(contains(text, "rtr check"));
  CHECK(contains(text, "rtr clear return_to_running --by \"NAME\" --on DATE"));
  CHECK(!contains(text, "stage "));
}

TEST_CASE("A clearance that has run out, or of a later day, is not named", "[terminal]") {
  sample::Case sample = sample::advance();
  sample.record.clearances.front().until = sample.plan.as_of - 1;
  CHECK(!contains(sample::printed(sample, at(80)), "Moreau"));
  sample.record.clearances.front().until = sample.plan.as_of;
  CHECK(contains(sample::printed(sample, at(80)), "Moreau"));
}

TEST_CASE("Every plan that may be followed carries the stop signs and the notice", "[terminal]") {
  for (const sample::Case& sample :
       {sample::advance(), sample::after_flare(), sample::running_week(), sample::walking_week()}) {
    for (const bool accessible : {true, false}) {
      Style style = at(100);
      style.accessible = accessible;
      const std::string text = flat(sample::printed(sample, style));
      CHECK(contains(text, "numbness between the legs"));
      CHECK(contains(text, "chest pain"));
      CHECK(contains(text, "not medical care"));
    }
  }
}

TEST_CASE("No printed answer diagnoses, praises or promises", "[terminal]") {
  for (const bool accessible : {true, false}) {
    Style style = at(80);
    style.accessible = accessible;
    for (const sample::Case& sample : sample::all()) {
      const std::string text = lowered(flat(sample::printed(sample, style)));
      for (const std::string_view word :
           {"diagnos", "treat", "cleared", " safe", "prevents injury", "streak", "well done"}) {
        INFO(sample.name << ": " << word);
        CHECK(!contains(text, word));
      }
    }
  }
}

TEST_CASE("A single session is said with every dose", "[terminal]") {
  Activity strength;
  strength.kind = ItemKind::strength;
  strength.total_s = 1200;
  strength.exercises = {{"bird_dog", 1, 6, 10, true}, {"squat", 2, 8, 0, false}, {"hip_flexor", 2, 1, 30, true}};
  const std::string text = terminal::render_activity(strength, at(60));
  CHECK(contains(text, "strength, 20 min\n"));
  CHECK(contains(text, "bird dog, 6 x 10 s each side\n"));
  CHECK(contains(text, "squat, 2 x 8\n"));
  CHECK(contains(text, "2 x 30 s each side\n"));
  const std::string run = terminal::render_activity(sample::walk_run("S2", 6, 60, 90), at(60));
  CHECK(contains(run, "walk-run, 25 min\n  walk 5 \u00B7 6 x (run 1, walk 1:30) \u00B7 walk 5\n"));
  Style accessible = at(60);
  accessible.accessible = true;
  CHECK(terminal::render_activity(sample::walk_run("S2", 6, 60, 90), accessible)
            .starts_with("Walk-run, 25 minutes: walk 5 minutes"));
}
