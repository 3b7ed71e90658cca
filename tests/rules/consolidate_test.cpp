// consolidate: after four advances in a row one week at the same stage.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace rtr;
using namespace rtr::test;

namespace {

/// Clean weeks at these stages, one after the other, up to last week.
Story weeks_at(const std::vector<int>& stages) {
  Story story;
  int back = static_cast<int>(stages.size());
  for (const int stage : stages) story.trained(back--, "S" + std::to_string(stage));
  return story;
}

}  // namespace

TEST_CASE("after four advances in a row the stage is repeated, after three it is not", "[rule][consolidate]") {
  const Story three = weeks_at({1, 2, 3, 4});
  CHECK_FALSE(three.fires("consolidate"));
  CHECK(three.plan().stage == "S5");
  const Story four = weeks_at({1, 2, 3, 4, 5});
  CHECK(four.fires("consolidate"));
  CHECK(four.plan().stage == "S5");
  CHECK(four.plan().progress == Progress::repeat);
}

TEST_CASE("one week at the same stage is enough to go on", "[rule][consolidate]") {
  const Story story = weeks_at({1, 2, 3, 4, 5, 5});
  CHECK_FALSE(story.fires("consolidate"));
  CHECK(story.plan().stage == "S6");
  CHECK(story.plan().progress == Progress::advance);
}

TEST_CASE("the next four advances are followed by a week at the same stage again", "[rule][consolidate]") {
  CHECK(weeks_at({1, 2, 3, 4, 5, 5, 6, 7, 8}).plan().stage == "S9");
  CHECK(weeks_at({1, 2, 3, 4, 5, 5, 6, 7, 8, 9}).plan().stage == "S9");
  CHECK(weeks_at({1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 9}).plan().stage == "S10");
}

TEST_CASE("a week at the same stage or lower begins the count anew", "[rule][consolidate]") {
  CHECK(weeks_at({2, 3, 4, 3, 4, 5, 6}).plan().stage == "S7");
  CHECK(weeks_at({2, 3, 3, 4, 5, 6}).plan().stage == "S7");
}

TEST_CASE("the last stage is consolidated before the running phase", "[rule][consolidate]") {
  const Plan held = weeks_at({9, 9, 10, 11, 12, 13}).plan();
  CHECK(held.phase == Phase::walk_run);
  CHECK(held.stage == "S13");
  const Plan on = weeks_at({9, 9, 10, 11, 12, 13, 13}).plan();
  CHECK(on.phase == Phase::running);
  CHECK(run_minutes(on) == 99);
}

TEST_CASE("in the running phase and before the first run there is nothing to consolidate", "[rule][consolidate]") {
  Story story = weeks_at({9, 10, 11, 12, 13});
  for (Session& made : story.record.sessions) made.date = made.date - 7;
  CHECK_FALSE(story.ran(1, 33).fires("consolidate"));
  CHECK_FALSE(Story().fires("consolidate"));
}

TEST_CASE("from a week below the first stage to the first stage is no move up", "[rule][consolidate]") {
  const auto walk_run = [](int days_ago, Seconds run_s, Seconds longest_s) {
    Session made = session(ago(days_ago), "S1");
    made.stage.clear();
    made.run_s = run_s;
    made.longest_run_s = longest_s;
    return made;
  };
  // Below S1, then S1, S2 and S3: three moves.
  Story story;
  story.add(walk_run(30, 30, 30)).add(walk_run(22, 300, 60)).add(walk_run(15, 360, 60)).add(walk_run(8, 480, 60));
  story.add(walk_run(3, 540, 90)).add(walk_run(1, 540, 90));
  CHECK_FALSE(story.fires("consolidate"));
  CHECK(story.plan().progress == Progress::advance);
}

TEST_CASE("a cautious week counts as one of the first stage, and weeks before a running one not at all",
          "[rule][consolidate]") {
  const Ladder ladder(ladder_protocol());
  const auto fires = [&](const std::vector<int>& rungs, int running_week) {
    const Story story =
        Story().trained(6, "S1").trained(5, "S1").trained(4, "S1").trained(3, "S1").trained(2, "S1").trained(1, "S5");
    Facts facts = story.facts();
    for (WeekFacts& week : facts.weeks) {
      const int back = -week.offset;
      if (back < 1) continue;
      week.rung = back <= static_cast<int>(rungs.size()) ? rungs[static_cast<std::size_t>(back - 1)] : -1;
      if (back == running_week) week.phase = Phase::running;
    }
    const auto rule = std::ranges::find(all_rules(), std::string_view("consolidate"), &Rule::id);
    return rule->check(facts).has_value();
  };
  const auto full = [&](int stage) { return ladder.full(stage); };
  CHECK(fires({full(4), full(3), full(2), full(1), 0}, 0));
  CHECK_FALSE(fires({full(3), full(2), full(1), 0}, 0));
  CHECK_FALSE(fires({full(3), full(2), full(1), full(0), 0}, 0));
  CHECK(fires({full(4), -1, full(3), full(2), full(1), full(0)}, 0));
  CHECK_FALSE(fires({full(4), -1, full(3), full(2), full(1), full(0)}, 2));
}
