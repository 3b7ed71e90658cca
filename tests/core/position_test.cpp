// Where a history leaves the runner: on a stage, in the running phase, or nowhere.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

const int size = Ladder(ladder_protocol()).size();

}  // namespace

TEST_CASE("the position is where the newest week with a counted run stood", "[core][weeks]") {
  const Ladder ladder(ladder_protocol());
  const auto position = [](const Story& story) { return story.facts().position.rung; };
  CHECK(position(Story()) == -1);
  CHECK(position(Story().trained(4, "S4")) == ladder.full(3));
  CHECK(position(Story().trained(3, "S13").ran(2, 33)) == size);
  // The planned week itself never raises it.
  Story begun = Story().trained(1, "S4");
  begun.week = next_monday;
  begun.now = next_monday + 1;
  CHECK(position(begun.add(session(begun.now, "S5"))) == ladder.full(3));
}

TEST_CASE("the last stage or the running phase is where one arrived", "[core][weeks]") {
  CHECK_FALSE(Story().facts().reached_running);
  CHECK_FALSE(Story().trained(1, "S12").facts().reached_running);
  CHECK(Story().trained(1, "S13").facts().reached_running);
  CHECK(Story().trained(3, "S13").trained(1, "S5").facts().reached_running);
  CHECK(Story().trained(2, "S13").ran(1, 33).facts().reached_running);
}

TEST_CASE("runs of before a lifted emergency set nothing, but are runs", "[core][weeks]") {
  Story story;
  story.record.checklists = {with(ready(ago(30)), Item::chest_pain, Answer::yes), ready(ago(2))};
  Clearance examined;
  examined.date = ago(20);
  examined.by = "A doctor";
  examined.covers.set(index_of(Item::chest_pain));
  story.record.clearances.push_back(examined);
  CHECK_FALSE(story.facts().ever_ran);
  CHECK(Story(story).add(session(ago(25), "S4")).facts().ever_ran);
  CHECK_FALSE(Story(story).add(session(ago(25), "S4")).facts().position.exists());
  CHECK(Story(story).add(session(ago(25), "S4")).facts().restart);
  CHECK_FALSE(Story(story).add(session(ago(5), "S1")).facts().restart);
}

TEST_CASE("plain runs after a told week of the running phase are of it, unless the injury is dated in between",
          "[core][weeks]") {
  Story story = Story().trained(4, "S13").ran(3, 33).told(2).ran(2, 20).ran(1, 20, 2);
  CHECK(story.facts().in_running_phase());
  CHECK(story.plan().phase == Phase::running);
  story.record.runner.injury.onset = ago(12);
  story.record.clearances.front().date = ago(11);
  CHECK_FALSE(story.facts().in_running_phase());
  CHECK(story.plan().stage == "S1");
}
