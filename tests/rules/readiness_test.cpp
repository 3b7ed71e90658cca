// readiness: the gates before running, and resting pain at any time.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>

using namespace rtr;
using namespace rtr::test;

namespace {

constexpr Item gates[] = {Item::walk_30_min,   Item::daily_sitting, Item::daily_standing,
                          Item::daily_bending, Item::daily_lifting, Item::squat,
                          Item::lunge,         Item::bird_dog,      Item::dead_bug};

void check_walking(const Story& story) {
  CHECK(story.fires("readiness"));
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(plan.tier == Tier::none);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  CHECK(run_minutes(plan) == 0);
}

/// With the gates answered on one day, the screen answered today without resting pain.
Story gated(Story story, Date on) {
  Checklist fresh = screen(today);
  fresh.resting_pain.reset();
  story.record.checklists = {ready(on), fresh};
  return story;
}

Story resting(Story story, std::optional<int> pain) {
  for (Checklist& checklist : story.record.checklists) checklist.resting_pain = pain;
  return story;
}

}  // namespace

TEST_CASE("with every gate met the first run is planned", "[rule][readiness]") {
  CHECK_FALSE(Story().fires("readiness"));
  CHECK(Story().plan().stage == "S1");
  CHECK(run_minutes(Story().plan()) == 15);
}

TEST_CASE("before the first run each gate has to be met", "[rule][readiness]") {
  CHECK(readiness_items().size() == std::size(gates));
  for (const Item gate : gates) {
    CAPTURE(id_of(gate));
    check_walking(Story().answer(gate, Answer::no, 0));
    Story blank;
    for (Checklist& checklist : blank.record.checklists) checklist.answers[index_of(gate)] = Answer::unanswered;
    check_walking(blank);
    CHECK(blank.finding("readiness")->facts.front().value == static_cast<std::int64_t>(index_of(gate)));
  }
}

TEST_CASE("the answers to the gates hold for fourteen days", "[rule][readiness]") {
  CHECK_FALSE(gated(Story(), ago(13)).fires("readiness"));
  CHECK_FALSE(gated(Story(), ago(14)).fires("readiness"));
  CHECK(gated(Story(), ago(14)).plan().stage == "S1");
  check_walking(gated(Story(), ago(15)));
}

TEST_CASE("the gates before the first run are dated after the injury", "[rule][readiness]") {
  Story story;
  story.record.runner.injury.onset = ago(10);
  story.record.clearances.front().date = ago(9);
  check_walking(gated(story, ago(11)));
  check_walking(gated(story, ago(10)));
  CHECK_FALSE(gated(story, ago(9)).fires("readiness"));
  CHECK(run_minutes(gated(story, ago(9)).plan()) > 0);
}

TEST_CASE("before the first run resting pain has to be 0 or 1", "[rule][readiness]") {
  CHECK_FALSE(resting(Story(), 0).fires("readiness"));
  CHECK_FALSE(resting(Story(), 1).fires("readiness"));
  CHECK(run_minutes(resting(Story(), 1).plan()) > 0);
  check_walking(resting(Story(), 2));
  check_walking(resting(Story(), 3));
  check_walking(resting(Story(), std::nullopt));
}

TEST_CASE("resting pain before the first run holds for fourteen days like the gates", "[rule][readiness]") {
  const auto rested = [](int days) {
    Story story = gated(Story(), ago(2));
    story.record.checklists.front().resting_pain.reset();
    story.record.checklists.push_back(Checklist{.date = ago(days), .resting_pain = 0, .answers = {}});
    return story;
  };
  CHECK_FALSE(rested(14).fires("readiness"));
  check_walking(rested(15));
}

TEST_CASE("the newest answer to a gate decides", "[rule][readiness]") {
  CHECK_FALSE(Story().answer(Item::squat, Answer::no, 10).fires("readiness"));
  check_walking(Story().answer(Item::squat, Answer::no, 1));
}

TEST_CASE("a yes and a no to a gate on one day count as no", "[rule][readiness]") {
  check_walking(Story().answer(Item::squat, Answer::no, 0).answer(Item::squat, Answer::yes, 0));
  check_walking(Story().answer(Item::squat, Answer::yes, 0).answer(Item::squat, Answer::no, 0));
}

TEST_CASE("once running, the gates are not asked again", "[rule][readiness]") {
  const Story old = gated(Story().trained(1, "S4"), ago(60));
  CHECK_FALSE(old.fires("readiness"));
  CHECK(old.plan().stage == "S5");
  Story never = Story().trained(1, "S4");
  never.record.checklists = {screen(ago(0))};
  CHECK_FALSE(never.fires("readiness"));
  const Story late = gated(Story().trained(2, "S13").ran(1, 33), ago(60));
  CHECK_FALSE(late.fires("readiness"));
  CHECK(run_minutes(late.plan()) > 0);
}

TEST_CASE("a gate whose newest answer is no stops running at any time", "[rule][readiness]") {
  for (const Item gate : gates) {
    CAPTURE(id_of(gate));
    check_walking(Story().trained(1, "S4").answer(gate, Answer::no, 0));
    check_walking(Story().trained(2, "S13").ran(1, 33).answer(gate, Answer::no, 0));
  }
}

TEST_CASE("a no of long ago stops running while nothing newer was answered", "[rule][readiness]") {
  Story story = Story().trained(1, "S4").answer(Item::lunge, Answer::no, 90);
  for (Checklist& checklist : story.record.checklists) {
    if (checklist.date > ago(90)) checklist.answers[index_of(Item::lunge)] = Answer::unanswered;
  }
  check_walking(story);
}

TEST_CASE("once running, resting pain of 3 stops it and 2 does not", "[rule][readiness]") {
  CHECK_FALSE(resting(Story().trained(1, "S4"), 2).fires("readiness"));
  CHECK(run_minutes(resting(Story().trained(1, "S4"), 2).plan()) > 0);
  check_walking(resting(Story().trained(1, "S4"), 3));
  check_walking(resting(Story().trained(2, "S13").ran(1, 33), 3));
  CHECK_FALSE(resting(Story().trained(1, "S4"), std::nullopt).fires("readiness"));
}

TEST_CASE("the newest resting pain decides, and of one day the worst", "[rule][readiness]") {
  const auto rested = [](Story story, int days, int pain) {
    story.record.checklists.push_back(Checklist{.date = ago(days), .resting_pain = pain, .answers = {}});
    return story;
  };
  const Story story = Story().trained(1, "S4");
  CHECK_FALSE(rested(story, 5, 6).fires("readiness"));
  check_walking(rested(story, 0, 3));
  check_walking(rested(story, 1, 3));
}

TEST_CASE("after more than 28 days without a run the gates are asked again, dated after the last run",
          "[rule][readiness]") {
  // The last run was on a Saturday.
  const auto back_after = [](int gap, int gates_days_ago) {
    Story story = Story().trained(1, "S4");
    story.now = ago(1) + gap;
    Checklist fresh = screen(story.now);
    fresh.resting_pain.reset();
    story.record.checklists = {ready(story.now - gates_days_ago), fresh};
    return story;
  };
  CHECK_FALSE(back_after(28, 40).fires("readiness"));
  check_walking(back_after(29, 40));
  check_walking(back_after(29, 15));
  CHECK_FALSE(back_after(29, 14).fires("readiness"));
  CHECK(run_minutes(back_after(29, 14).plan()) > 0);
}

TEST_CASE("a week that is not ready yet holds walks towards 30 minutes, mobility and stability work",
          "[rule][readiness]") {
  const auto walked = [](std::optional<int> minutes) {
    Story story = Story().answer(Item::walk_30_min, Answer::no, 0);
    if (minutes) story.add(other(ago(3), SessionKind::walk, *minutes));
    const Plan plan = story.plan();
    Seconds longest = 0;
    int walks = 0, stability = 0;
    for (const Day& day : week_of(plan)->days) {
      for (const Activity& item : day.items) {
        CHECK((item.kind == ItemKind::walk || item.kind == ItemKind::strength));
        if (item.kind == ItemKind::walk) {
          ++walks;
          longest = std::max(longest, item.total_s);
        } else {
          ++stability;
          CHECK(item.exercises.front().id == "bird_dog");
        }
      }
    }
    CHECK(walks >= 3);
    CHECK(walks <= 5);
    CHECK(stability >= 2);
    CHECK(stability <= 3);
    REQUIRE_FALSE(week_of(plan)->daily.empty());
    CHECK(week_of(plan)->daily.front().kind == ItemKind::mobility);
    return longest / 60;
  };
  CHECK(walked(std::nullopt) >= 10);
  CHECK(walked(std::nullopt) <= 15);
  CHECK(walked(14) == 19);
  CHECK(walked(25) == 30);
  CHECK(walked(28) == 30);
  CHECK(walked(45) == 30);
}

TEST_CASE("whose answers came too early is told from when they count", "[rule][readiness]") {
  const auto counts_from = [](const Story& story) {
    const auto finding = story.finding("readiness");
    REQUIRE(finding);
    const auto fact = std::find_if(finding->facts.begin(), finding->facts.end(),
                                   [](const Fact& one) { return one.name == "answers_from"; });
    return fact == finding->facts.end() ? std::optional<Date>() : Date{static_cast<std::int32_t>(fact->value)};
  };
  const auto hurt = [](Date onset) {
    Story story;
    story.record.runner.injury.onset = onset;
    story.record.checklists = {ready(onset), screen(today)};
    return story;
  };
  CHECK(counts_from(hurt(today)) == today + 1);
  CHECK(counts_from(hurt(ago(13))) == ago(12));
  // Answers of then would be too old anyway.
  CHECK_FALSE(counts_from(hurt(ago(14))));
  // What is refused does not wait for a day.
  Story refused = hurt(ago(5));
  refused.record.checklists = {ready(ago(1)), with(screen(today), Item::squat, Answer::no)};
  CHECK_FALSE(counts_from(refused));
}
