// When a red flag is open: which day's answer counts, which clearance lifts it, and what is later than the day asked
// for.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

Clearance clearing(Item item, int days_ago) {
  Clearance clearance;
  clearance.date = ago(days_ago);
  clearance.by = "A doctor";
  clearance.covers.set(index_of(item));
  return clearance;
}

const FlagFacts& flag(const Facts& facts, Item item) { return facts.flags[index_of(item)]; }

bool open_on(const Story& story, Item item, Date day) {
  const std::vector<Item> open = open_flags(story.record, day);
  return std::find(open.begin(), open.end(), item) != open.end();
}

}  // namespace

TEST_CASE("what is dated after the day asked for does not count yet", "[core][flags]") {
  Story story;
  story.record.checklists = {ready(ago(20))};
  story.answer(Item::thoracic_pain, Answer::yes, 10).add(with_sign(session(ago(10), "S4"), Sign::weakness));
  for (const Item item : {Item::thoracic_pain, Item::foot_drop}) {
    CHECK_FALSE(open_on(story, item, ago(11)));
    CHECK(open_on(story, item, ago(10)));
    CHECK(open_on(story, item, ago(9)));
  }
}

TEST_CASE("a clearance lifts from its own day on, and not before", "[core][flags]") {
  Story story;
  story.record.checklists = {ready(ago(20)), with(screen(ago(10)), Item::thoracic_pain, Answer::yes), screen(ago(3))};
  story.record.clearances.push_back(clearing(Item::thoracic_pain, 3));
  CHECK(open_on(story, Item::thoracic_pain, ago(4)));
  CHECK_FALSE(open_on(story, Item::thoracic_pain, ago(3)));
}

TEST_CASE("a clearance covers up to its last day and that day too", "[core][flags]") {
  Story story;
  story.record.runner.birth_year = 2010;
  story.record.clearances.push_back(clearing(Item::under_18, 10));
  story.record.clearances.back().until = ago(2);
  CHECK_FALSE(open_on(story, Item::under_18, ago(3)));
  CHECK_FALSE(open_on(story, Item::under_18, ago(2)));
  CHECK(open_on(story, Item::under_18, ago(1)));
}

TEST_CASE("a clearance with a last day lifts a flag up to that day, and no longer", "[core][flags]") {
  Story story;
  story.record.checklists = {with(ready(ago(20)), Item::thoracic_pain, Answer::yes), screen(ago(9))};
  story.record.clearances.push_back(clearing(Item::thoracic_pain, 10));
  story.record.clearances.back().until = ago(2);
  CHECK_FALSE(open_on(story, Item::thoracic_pain, ago(2)));
  CHECK(open_on(story, Item::thoracic_pain, ago(1)));
}

TEST_CASE("what ended before the newest yes is not covered again by a later no", "[core][flags]") {
  const Item flag = Item::pregnant_or_postnatal_12_weeks;
  const auto open_after = [&](std::vector<std::pair<Answer, int>> answers) {
    Story story;
    story.record.checklists = {ready(ago(20))};
    story.record.checklists.front().answers[index_of(flag)] = Answer::unanswered;
    story.record.clearances.push_back(clearing(flag, 10));
    for (const auto& [answer, days] : answers) story.answer(flag, answer, days);
    return open_on(story, flag, today);
  };
  CHECK_FALSE(open_after({{Answer::yes, 3}}));
  // A no of the same day says nothing of a day before.
  CHECK_FALSE(open_after({{Answer::yes, 3}, {Answer::no, 3}}));
  CHECK_FALSE(open_after({{Answer::no, 10}, {Answer::yes, 3}}));
  CHECK_FALSE(open_after({{Answer::no, 12}, {Answer::no, 11}, {Answer::yes, 3}}));
  CHECK(open_after({{Answer::no, 9}, {Answer::yes, 3}}));
  CHECK(open_after({{Answer::no, 11}, {Answer::no, 9}, {Answer::no, 12}, {Answer::yes, 3}}));
  for (const int days : {3, 2, 0}) CHECK(open_after({{Answer::no, 9}, {Answer::yes, 3}, {Answer::no, days}}));
}

TEST_CASE("a second clearance restarts nothing: the first since the yes is the one that lifted", "[core][flags]") {
  for (const bool swapped : {false, true}) {
    Story story;
    story.record.checklists = {with(ready(ago(30)), Item::chest_pain, Answer::yes), ready(ago(2))};
    story.record.clearances = {clearing(Item::chest_pain, swapped ? 10 : 20),
                               clearing(Item::chest_pain, swapped ? 20 : 10)};
    const Facts facts = story.facts();
    CHECK_FALSE(flag(facts, Item::chest_pain).open);
    CHECK(flag(facts, Item::chest_pain).lifted == ago(20));
    CHECK(facts.restart_on == ago(20));
  }
}

TEST_CASE("a clearance before the newest yes lifts nothing", "[core][flags]") {
  Story story;
  story.record.checklists = {with(ready(ago(30)), Item::chest_pain, Answer::yes),
                             with(ready(ago(15)), Item::chest_pain, Answer::yes), ready(ago(2))};
  story.record.clearances = {clearing(Item::chest_pain, 20)};
  CHECK(flag(story.facts(), Item::chest_pain).open);
  CHECK_FALSE(flag(story.facts(), Item::chest_pain).lifted);
}

TEST_CASE("the newest yes is known, in whichever order the answers were entered", "[core][flags]") {
  const auto last_yes = [](int first, int second) {
    Story story;
    story.answer(Item::thoracic_pain, Answer::yes, first).answer(Item::thoracic_pain, Answer::yes, second);
    return flag(story.facts(), Item::thoracic_pain).last_yes;
  };
  CHECK(last_yes(5, 9) == ago(5));
  CHECK(last_yes(9, 5) == ago(5));
  CHECK_FALSE(flag(Story().facts(), Item::thoracic_pain).last_yes);
}

TEST_CASE("a flag is present by its newest answer, and by both answers of one day", "[core][flags]") {
  const auto present = [](int yes, int no) {
    Story story;
    story.record.checklists = {ready(ago(30))};
    story.answer(Item::thoracic_pain, Answer::yes, yes).answer(Item::thoracic_pain, Answer::no, no);
    return flag(story.facts(), Item::thoracic_pain).yes_now;
  };
  CHECK(present(3, 5));
  CHECK(present(4, 4));
  CHECK_FALSE(present(5, 3));
}

TEST_CASE("a flag counts as answered for seven days, by a yes as by a no", "[core][flags]") {
  for (const Answer answer : {Answer::yes, Answer::no}) {
    Story story;
    story.record.checklists = {ready(ago(30))};
    story.answer(Item::thoracic_pain, answer, 7);
    CHECK(flag(story.facts(), Item::thoracic_pain).answered);
    story.record.checklists.back().date = ago(8);
    CHECK_FALSE(flag(story.facts(), Item::thoracic_pain).answered);
  }
}

TEST_CASE("who was born 19 years before this one may be 18 by now, who was born 18 before may not", "[core][flags]") {
  const auto open = [](int birth_year) {
    Story story;
    story.record.runner.birth_year = birth_year;
    return flag(story.facts(), Item::under_18).open;
  };
  CHECK(open(2010));
  CHECK(open(2008));
  CHECK_FALSE(open(2007));
  CHECK_FALSE(open(1990));
}

TEST_CASE("a clearance without a no since lifts nothing yet", "[core][flags]") {
  Story story;
  story.record.checklists = {with(ready(ago(30)), Item::chest_pain, Answer::yes)};
  story.record.clearances = {clearing(Item::chest_pain, 20)};
  CHECK(flag(story.facts(), Item::chest_pain).open);
  CHECK_FALSE(flag(story.facts(), Item::chest_pain).lifted);
  CHECK_FALSE(story.facts().restart_on);
}

TEST_CASE("a ceiling counts from the day of its clearance, and not before", "[core][flags]") {
  const auto highest = [](int days_ago) {
    Story story;
    story.record.clearances.push_back(clearing(Item::under_18, days_ago));
    story.record.clearances.back().stage_max = "S3";
    return story.facts().clearance.stage_max;
  };
  CHECK(highest(1) == 2);
  CHECK(highest(0) == 2);
  CHECK_FALSE(highest(-1));
}

TEST_CASE("after a gap and a lifted emergency the gates have to be dated after the later of the two", "[core][flags]") {
  Story story = Story().add(session(ago(60), "S4"));
  story.record.checklists = {with(ready(ago(50)), Item::chest_pain, Answer::yes), ready(ago(10)), screen(ago(2))};
  story.record.clearances.push_back(clearing(Item::chest_pain, 5));
  CHECK_FALSE(story.facts().readiness.missing.empty());
  story.record.checklists.push_back(ready(ago(3)));
  CHECK(story.facts().readiness.missing.empty());
}

TEST_CASE("what was lifted on the day of the onset counts from the first stage, what was before it does not",
          "[core][flags]") {
  const auto from_first = [](int onset) {
    Story story;
    story.record.runner.injury.onset = ago(onset);
    story.record.checklists = {with(ready(ago(30)), Item::chest_pain, Answer::yes), ready(ago(2))};
    story.record.clearances = {clearing(Item::chest_pain, 20)};
    return story.facts().counts_from_first_stage();
  };
  CHECK(from_first(21));
  CHECK(from_first(20));
  CHECK_FALSE(from_first(19));
}

TEST_CASE("every question is found by its name, and no other", "[core][flags]") {
  for (const Item item : all_items()) CHECK(item_named(id_of(item)) == item);
  CHECK_FALSE(item_named("chest"));
  CHECK_FALSE(item_named(""));
}
