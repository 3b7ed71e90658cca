// pain-trend: the mean next-morning pain rises week after week.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <array>

using namespace rtr;
using namespace rtr::test;

namespace {

/// The next mornings of one week; a baseline as high keeps each of them green below 3.
auto mornings(std::array<std::optional<int>, 3> pains) {
  return [pains](Session& made, int i) {
    made.pain.next_morning = pains[static_cast<std::size_t>(i)];
    made.pain.before = std::min(2, made.pain.next_morning.value_or(0));
  };
}
auto mornings(int pain) { return mornings({pain, pain, pain}); }

}  // namespace

TEST_CASE("mornings one point worse two weeks running repeat the stage", "[rule][pain-trend]") {
  const Story story =
      Story().trained(3, "S4", 3, mornings(0)).trained(2, "S4", 3, mornings(1)).trained(1, "S4", 3, mornings(2));
  CHECK(story.fires("pain-trend"));
  CHECK(story.plan().stage == "S4");
  CHECK(story.plan().progress == Progress::repeat);
}

TEST_CASE("a rise of less than one point is not a trend", "[rule][pain-trend]") {
  const Story story = Story()
                          .trained(3, "S4", 3, mornings(0))
                          .trained(2, "S4", 3, mornings(1))
                          .trained(1, "S4", 3, mornings({2, 2, 1}));
  CHECK_FALSE(story.fires("pain-trend"));
  CHECK(story.plan().stage == "S5");
  const Story early = Story()
                          .trained(3, "S4", 3, mornings({0, 0, 1}))
                          .trained(2, "S4", 3, mornings(1))
                          .trained(1, "S4", 3, mornings(2));
  CHECK_FALSE(early.fires("pain-trend"));
}

TEST_CASE("the mean counts, and only over the mornings that are known", "[rule][pain-trend]") {
  const Story story = Story()
                          .trained(3, "S4", 3, mornings(0))
                          .trained(2, "S4", 3, mornings({2, 1, 0}))
                          .trained(1, "S4", 3, mornings({2, std::nullopt, 2}));
  CHECK(story.fires("pain-trend"));
  CHECK(story.plan().stage == "S4");
}

TEST_CASE("one week's rise is not yet a trend", "[rule][pain-trend]") {
  const Story story =
      Story().trained(3, "S4", 3, mornings(0)).trained(2, "S4", 3, mornings(0)).trained(1, "S4", 3, mornings(2));
  CHECK_FALSE(story.fires("pain-trend"));
  CHECK_FALSE(Story().trained(2, "S4", 3, mornings(0)).trained(1, "S4", 3, mornings(1)).fires("pain-trend"));
}

TEST_CASE("a rise that has ended is no trend", "[rule][pain-trend]") {
  const Story story = Story()
                          .trained(4, "S4", 3, mornings(0))
                          .trained(3, "S4", 3, mornings(1))
                          .trained(2, "S4", 3, mornings(2))
                          .trained(1, "S4", 3, mornings(2));
  CHECK_FALSE(story.fires("pain-trend"));
  CHECK(story.plan().stage == "S5");
}

TEST_CASE("mornings one point worse three weeks running mean one stage back", "[rule][pain-trend]") {
  const Story story = Story()
                          .trained(4, "S4", 3, mornings(0))
                          .trained(3, "S4", 3, mornings(1))
                          .trained(2, "S4", 3, mornings(2))
                          .trained(1, "S4", 3, mornings(3));
  CHECK(story.fires("pain-trend"));
  CHECK(story.plan().stage == "S3");
  CHECK(story.plan().progress == Progress::step_back);
}

TEST_CASE("in the running phase the trend holds the week, then takes a fifth off", "[rule][pain-trend]") {
  const Story two =
      Story().trained(4, "S13").ran(3, 33, 3, mornings(0)).ran(2, 33, 3, mornings(1)).ran(1, 33, 3, mornings(2));
  CHECK(two.fires("pain-trend"));
  CHECK(run_minutes(two.plan()) <= 99);
  const Story three = Story()
                          .trained(5, "S13")
                          .ran(4, 33, 3, mornings(0))
                          .ran(3, 33, 3, mornings(1))
                          .ran(2, 33, 3, mornings(2))
                          .ran(1, 33, 3, mornings(3));
  CHECK(run_minutes(three.plan()) == 79);
  CHECK(three.plan().progress == Progress::step_back);
}

TEST_CASE("before the first run there is no trend", "[rule][pain-trend]") { CHECK_FALSE(Story().fires("pain-trend")); }

TEST_CASE("leaving out a good morning never takes the hold away", "[rule][pain-trend]") {
  for (const int blank : {3, 2}) {
    Story story;
    for (const int back : {3, 2, 1}) {
      story.trained(back, "S4", 3, [&](Session& made, int) {
        made.pain.before = 3 - back;
        made.pain.next_morning = 3 - back;
        if (back == blank) made.pain.next_morning.reset();
      });
    }
    CHECK(story.fires("pain-trend"));
    CHECK(story.plan().stage == "S4");
  }
}

TEST_CASE("mornings that were never given are no reason to step back", "[rule][pain-trend]") {
  Story story;
  for (const int back : {5, 4, 3, 2, 1}) {
    story.trained(back, "S4", 3, [](Session& made, int) { made.pain.next_morning.reset(); });
  }
  CHECK(story.plan().stage == "S4");
}
