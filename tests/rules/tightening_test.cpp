// tightening: the back itself tightened last week.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// The sign in the first session of the week.
auto first_with(Sign sign) {
  return [sign](Session& made, int i) {
    if (i == 0) made = with_sign(made, sign);
  };
}

}  // namespace

TEST_CASE("the back tightening once means one stage back", "[rule][tightening]") {
  const Story story = Story().trained(1, "S4", 3, first_with(Sign::back_tightening));
  CHECK(story.fires("tightening"));
  CHECK(story.plan().stage == "S3");
  CHECK(story.plan().progress == Progress::step_back);
  CHECK(outcome_of(story.plan()) == Outcome::train);
}

TEST_CASE("tight muscles are not the back tightening", "[rule][tightening]") {
  const Story story = Story().trained(1, "S4", 3, first_with(Sign::tightness));
  CHECK_FALSE(story.fires("tightening"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("signs that were not given do not tighten the back, and do not advance", "[rule][tightening]") {
  const Story story = Story().trained(1, "S4", 3, [](Session& made, int) { made.signs.reset(); });
  CHECK_FALSE(story.fires("tightening"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("the back tightening on a walk last week counts as well", "[rule][tightening]") {
  const Story story =
      Story().trained(1, "S4").add(with_sign(other(ago(0), SessionKind::walk, 30), Sign::back_tightening));
  CHECK(story.fires("tightening"));
  CHECK(story.plan().stage == "S3");
}

TEST_CASE("the back tightening in the week before last is over", "[rule][tightening]") {
  const Story story = Story().trained(2, "S4", 3, first_with(Sign::back_tightening)).trained(1, "S3");
  CHECK_FALSE(story.fires("tightening"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("in the running phase the back tightening means 80 percent", "[rule][tightening]") {
  const Story story = Story().trained(2, "S13").ran(1, 33, 3, first_with(Sign::back_tightening));
  CHECK(story.fires("tightening"));
  CHECK(run_minutes(story.plan()) == 79);
  CHECK(story.plan().progress == Progress::step_back);
}

TEST_CASE("the back tightening at the first stage never raises it", "[rule][tightening]") {
  const Story story = Story().trained(1, "S1", 3, first_with(Sign::back_tightening));
  CHECK(story.fires("tightening"));
  CHECK(run_minutes(story.plan()) <= 15);
}

TEST_CASE("before the first run there is no stage to step back from", "[rule][tightening]") {
  CHECK_FALSE(Story().fires("tightening"));
}
