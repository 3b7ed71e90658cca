// audit: what a told week leaves of what was run in it, by what it covered and by when the injury was.
#include "audit/made.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

bool names(const Made& made, Breach breach) {
  const std::vector<Breach> found = made.found();
  return std::find(found.begin(), found.end(), breach) != found.end();
}

/// A week that was told and run, and the plan after it.
Made after_told(std::string_view stage) {
  Story story = Story().trained(2, "S3").told(1);
  Made made(story.trained(1, stage));
  made.allow_all();
  return made;
}

void run_without_a_stage(Made& made, int percent) {
  for (Session& one : made.record().sessions) {
    if (one.date < next_monday - 7) continue;
    one.stage.clear();
    one.run_s = *one.run_s * percent / 100;
  }
}

}  // namespace

TEST_CASE("audit: sessions without a stage support the stage that they covered, not the one that was planned",
          "[audit]") {
  Made made = after_told("S4");
  REQUIRE(made.plan.stage == "S5");
  CHECK_FALSE(names(made, Breach::stage_too_high));
  run_without_a_stage(made, 100);
  CHECK_FALSE(names(made, Breach::stage_too_high));
  run_without_a_stage(made, 90);
  CHECK(names(made, Breach::stage_too_high));
}

TEST_CASE("audit: what was told up to a new onset is no first run after it", "[audit]") {
  const auto missing = [](Date onset) {
    Made made = after_told("S4");
    made.record().runner.injury.onset = onset;
    for (Checklist& list : made.record().checklists) list.answers[index_of(Item::squat)] = Answer::unanswered;
    return names(made, Breach::gate_missing);
  };
  const Date told_on = next_monday - 8;
  CHECK_FALSE(missing(told_on - 1));
  CHECK(missing(told_on));
  CHECK(missing(told_on + 1));
}

TEST_CASE("audit: what was told before a sign was lifted supports no stage", "[audit]") {
  const auto too_high = [](int days_after_the_plan) {
    Made made = after_told("S4");
    made.story.answer(Item::chest_pain, Answer::yes, 9);
    Clearance lifting;
    lifting.date = next_monday - 8 + days_after_the_plan;
    lifting.by = "B. Okafor, doctor";
    lifting.covers.set(index_of(Item::chest_pain));
    made.record().clearances.push_back(lifting);
    put_stage(made, 2);
    return names(made, Breach::stage_too_high);
  };
  CHECK_FALSE(too_high(0));
  CHECK(too_high(1));
}
