// centralising: leg pain moving towards the back.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// The first session of the week with leg pain that moved this way.
auto first_moved(std::optional<LegChange> change) {
  return [change](Session& made, int i) {
    if (i == 0) made.leg_change = change;
  };
}

}  // namespace

TEST_CASE("leg pain moving towards the back repeats the stage", "[rule][centralising]") {
  const Story story = Story().trained(1, "S4", 3, first_moved(LegChange::toward_back));
  CHECK(story.fires("centralising"));
  CHECK(story.plan().stage == "S4");
  CHECK(story.plan().progress == Progress::repeat);
  CHECK(outcome_of(story.plan()) == Outcome::train);
  CHECK(story.plan().tier == Tier::none);
}

TEST_CASE("leg pain that stays or was not asked about is not centralising", "[rule][centralising]") {
  for (const std::optional<LegChange> change :
       {std::optional(LegChange::none), std::optional(LegChange::same), std::optional<LegChange>{}}) {
    const Story story = Story().trained(1, "S4", 3, first_moved(change));
    CHECK_FALSE(story.fires("centralising"));
    CHECK(story.plan().stage == "S5");
  }
}

TEST_CASE("leg pain moving towards the foot is a flare and not centralising", "[rule][centralising]") {
  const Story story = Story().trained(1, "S4", 3, first_moved(LegChange::toward_foot));
  CHECK_FALSE(story.fires("centralising"));
  CHECK(story.fires("flare"));
}

TEST_CASE("thigh pain moving towards the back while the back hurts a little more is no flare", "[rule][centralising]") {
  const Story story = Story().trained(1, "S4", 3, [](Session& made, int i) {
    if (i != 0) return;
    made.leg = Leg::thigh;
    made.leg_change = LegChange::toward_back;
    made.pain.during = 3;
  });
  CHECK(story.fires("centralising"));
  CHECK_FALSE(story.fires("flare"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("centralising in the week before last no longer holds", "[rule][centralising]") {
  const Story story = Story().trained(2, "S4", 3, first_moved(LegChange::toward_back)).trained(1, "S4");
  CHECK_FALSE(story.fires("centralising"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("in the running phase centralising holds the week at the reference", "[rule][centralising]") {
  const Story story = Story().trained(2, "S13").ran(1, 33, 3, first_moved(LegChange::toward_back));
  CHECK(story.fires("centralising"));
  CHECK(run_minutes(story.plan()) == 99);
  CHECK(story.plan().progress == Progress::repeat);
}

TEST_CASE("before the first run nothing is centralising", "[rule][centralising]") {
  CHECK_FALSE(Story().fires("centralising"));
}
