// inflammatory-pattern: advice to ask a doctor; running may go on without moving up.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

constexpr Item pattern = Item::inflammatory_pattern;

}  // namespace

TEST_CASE("with an inflammatory pattern running goes on at the same stage", "[rule][inflammatory-pattern]") {
  const Story story = Story().trained(1, "S4").answer(pattern, Answer::yes, 1);
  const std::optional<Finding> finding = story.finding("inflammatory-pattern");
  REQUIRE(finding);
  CHECK(finding->severity == Severity::advice);
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::train);
  CHECK(plan.tier == Tier::none);
  CHECK(plan.stage == "S4");
  CHECK(plan.progress == Progress::repeat);
  CHECK(std::find(plan.cautions.begin(), plan.cautions.end(), "caution.inflammatory") != plan.cautions.end());
}

TEST_CASE("a no, or no answer to the optional question, holds nobody", "[rule][inflammatory-pattern]") {
  const Story no = Story().trained(1, "S4").answer(pattern, Answer::no, 1);
  CHECK_FALSE(no.fires("inflammatory-pattern"));
  CHECK(no.plan().stage == "S5");
  CHECK_FALSE(Story().trained(1, "S4").fires("inflammatory-pattern"));
}

TEST_CASE("the newest answer about the pattern counts, and of one day the yes", "[rule][inflammatory-pattern]") {
  CHECK_FALSE(Story()
                  .trained(1, "S4")
                  .answer(pattern, Answer::yes, 5)
                  .answer(pattern, Answer::no, 1)
                  .fires("inflammatory-pattern"));
  CHECK(Story()
            .trained(1, "S4")
            .answer(pattern, Answer::no, 5)
            .answer(pattern, Answer::yes, 1)
            .fires("inflammatory-pattern"));
  CHECK(Story()
            .trained(1, "S4")
            .answer(pattern, Answer::no, 1)
            .answer(pattern, Answer::yes, 1)
            .fires("inflammatory-pattern"));
  CHECK(Story()
            .trained(1, "S4")
            .answer(pattern, Answer::yes, 1)
            .answer(pattern, Answer::no, 1)
            .fires("inflammatory-pattern"));
}

TEST_CASE("in the running phase the pattern holds the week at the reference", "[rule][inflammatory-pattern]") {
  const Story story = Story().trained(2, "S13").ran(1, 33).answer(pattern, Answer::yes, 1);
  CHECK(story.fires("inflammatory-pattern"));
  CHECK(run_minutes(story.plan()) == 99);
  CHECK(story.plan().progress == Progress::repeat);
}

TEST_CASE("before the first run the pattern is advice and the first stage may begin", "[rule][inflammatory-pattern]") {
  const Story story = Story().answer(pattern, Answer::yes, 1);
  CHECK(story.fires("inflammatory-pattern"));
  CHECK(story.plan().stage == "S1");
}
