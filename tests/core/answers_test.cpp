// Two answers of one day have no order: the careful one counts. And of several days the newest counts.
#include "support/catch.hpp"
#include "support/runner.hpp"

using namespace rtr;
using namespace rtr::test;

namespace {

/// What counts of two answers given on one day, in either order.
Answer of_one_day(Item item, Answer first, Answer second) {
  Story story;
  story.answer(item, first, 0).answer(item, second, 0);
  return story.facts().newest[index_of(item)];
}

}  // namespace

TEST_CASE("a gate answered yes and no on one day counts as no", "[core][answers]") {
  for (const Item item : readiness_items()) {
    CHECK(of_one_day(item, Answer::yes, Answer::no) == Answer::no);
    CHECK(of_one_day(item, Answer::no, Answer::yes) == Answer::no);
    CHECK(of_one_day(item, Answer::yes, Answer::yes) == Answer::yes);
  }
}

TEST_CASE("what one can do, and that a clinician was seen, counts as no when both were said", "[core][answers]") {
  for (const Item item : {Item::seen_clinician, Item::single_leg_balance_10s, Item::single_leg_squat_10,
                          Item::jog_on_spot_60s, Item::hop_10_each}) {
    CHECK(of_one_day(item, Answer::yes, Answer::no) == Answer::no);
    CHECK(of_one_day(item, Answer::no, Answer::yes) == Answer::no);
  }
}

TEST_CASE("a sign or a cause counts as yes when both were said", "[core][answers]") {
  for (const Item item : {Item::inflammatory_pattern, Item::chest_pain, Item::foot_drop, Item::under_18,
                          Item::cause_volume, Item::cause_limited_mobility}) {
    CHECK(of_one_day(item, Answer::yes, Answer::no) == Answer::yes);
    CHECK(of_one_day(item, Answer::no, Answer::yes) == Answer::yes);
  }
}

TEST_CASE("the newest answer counts, in whichever order they were entered; no answer changes nothing",
          "[core][answers]") {
  const auto newest = [](const Story& story) { return story.facts().newest[index_of(Item::cause_volume)]; };
  CHECK(newest(Story()) == Answer::unanswered);
  CHECK(newest(Story().answer(Item::cause_volume, Answer::yes, 9).answer(Item::cause_volume, Answer::no, 3)) ==
        Answer::no);
  CHECK(newest(Story().answer(Item::cause_volume, Answer::no, 3).answer(Item::cause_volume, Answer::yes, 9)) ==
        Answer::no);
  CHECK(newest(Story().answer(Item::cause_volume, Answer::yes, 3).answer(Item::cause_volume, Answer::unanswered, 0)) ==
        Answer::yes);
}
