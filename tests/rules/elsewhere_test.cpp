// elsewhere: pain in another part of the body.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

/// The first session of the week with pain in the knee.
auto knee(std::optional<int> pain, Answer limp = Answer::no) {
  return [=](Session& made, int i) {
    if (i == 0) made.elsewhere.push_back({"knee", pain, limp});
  };
}

bool sends_to_physio(const Plan& plan) {
  return std::find(plan.cautions.begin(), plan.cautions.end(), "caution.see_physio") != plan.cautions.end();
}

}  // namespace

TEST_CASE("pain elsewhere of 3 to 5 repeats the stage, 2 does not", "[rule][elsewhere]") {
  const Story two = Story().trained(1, "S4", 3, knee(2));
  CHECK_FALSE(two.fires("elsewhere"));
  CHECK(two.plan().stage == "S5");
  for (const int pain : {3, 5}) {
    const Story story = Story().trained(1, "S4", 3, knee(pain));
    CHECK(story.fires("elsewhere"));
    CHECK(outcome_of(story.plan()) == Outcome::train);
    CHECK(story.plan().stage == "S4");
    CHECK(story.plan().progress == Progress::repeat);
  }
}

TEST_CASE("pain elsewhere above 5 means no running this week, and the physio", "[rule][elsewhere]") {
  const Plan plan = Story().trained(1, "S4", 3, knee(6)).plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(run_minutes(plan) == 0);
  CHECK(sends_to_physio(plan));
}

TEST_CASE("a limp from pain elsewhere means no running, however mild the pain", "[rule][elsewhere]") {
  CHECK(outcome_of(Story().trained(1, "S4", 3, knee(1, Answer::yes)).plan()) == Outcome::prepare);
  CHECK(outcome_of(Story().trained(1, "S4", 3, knee(1, Answer::no)).plan()) == Outcome::train);
  CHECK(outcome_of(Story().trained(1, "S4", 3, knee(1, Answer::unanswered)).plan()) == Outcome::train);
}

TEST_CASE("pain elsewhere of 3 two weeks running means no running", "[rule][elsewhere]") {
  const Story both = Story().trained(2, "S4", 3, knee(3)).trained(1, "S4", 3, knee(3));
  CHECK(outcome_of(both.plan()) == Outcome::prepare);
  CHECK(sends_to_physio(both.plan()));
  const Story milder = Story().trained(2, "S4", 3, knee(2)).trained(1, "S4", 3, knee(3));
  CHECK(outcome_of(milder.plan()) == Outcome::train);
  const Story apart = Story().trained(3, "S4", 3, knee(3)).trained(2, "S4").trained(1, "S4", 3, knee(3));
  CHECK(outcome_of(apart.plan()) == Outcome::train);
  CHECK(apart.plan().stage == "S4");
}

TEST_CASE("pain elsewhere in the week before last alone is over", "[rule][elsewhere]") {
  const Story story = Story().trained(2, "S4", 3, knee(7)).trained(1, "S4");
  CHECK_FALSE(story.fires("elsewhere"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("a place that is named without a rating is enough to repeat", "[rule][elsewhere]") {
  const Story story = Story().trained(1, "S4", 3, knee(std::nullopt));
  CHECK(story.fires("elsewhere"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("pain elsewhere is not a flare of the back", "[rule][elsewhere]") {
  const Story story = Story().trained(1, "S4", 3, knee(8, Answer::yes));
  CHECK_FALSE(story.fires("flare"));
  CHECK(story.plan().tier == Tier::none);
}

TEST_CASE("pain elsewhere after a walk counts too, also before the first run", "[rule][elsewhere]") {
  Session walk = other(ago(1), SessionKind::walk, 30);
  walk.elsewhere.push_back({"ankle", 6, Answer::no});
  CHECK(outcome_of(Story().add(walk).plan()) == Outcome::prepare);
  CHECK(outcome_of(Story().trained(1, "S4").add(walk).plan()) == Outcome::prepare);
  CHECK_FALSE(Story().fires("elsewhere"));
}

TEST_CASE("in the running phase pain elsewhere holds the week or ends its running", "[rule][elsewhere]") {
  const Story held = Story().trained(2, "S13").ran(1, 33, 3, knee(3));
  CHECK(run_minutes(held.plan()) == 99);
  CHECK(held.plan().progress == Progress::repeat);
  CHECK(outcome_of(Story().trained(2, "S13").ran(1, 33, 3, knee(6)).plan()) == Outcome::prepare);
}
