// flare: after a red session two days without running, at most one stage below, and only with resting pain 0-1.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <algorithm>
#include <tuple>

using namespace rtr;
using namespace rtr::test;

namespace {

/// Red by pain, settled within a day.
Session red(Session session) {
  session.pain.during = 6;
  return session;
}

Session red_walk(int days_ago) { return red(other(ago(days_ago), SessionKind::walk, 30)); }

/// The screen and resting pain of today.
Story rested(Story story, std::optional<int> pain = 0) {
  Checklist fresh = screen(today);
  fresh.resting_pain = pain;
  story.record.checklists.push_back(fresh);
  return story;
}

/// The week at a stage, its last session red.
Story flared_at(std::string_view stage) {
  return rested(Story().trained(1, stage, 3, [](Session& made, int i) {
    if (i == 2) made = red(made);
  }));
}

}  // namespace

TEST_CASE("after a flare the week is one stage below the one held", "[rule][flare]") {
  for (const auto& [held, next, minutes] : {std::tuple{"S2", "S1", 15}, {"S5", "S4", 27}, {"S13", "S12", 84}}) {
    CAPTURE(held);
    const Story story = flared_at(held);
    CHECK(story.fires("flare"));
    const Plan plan = story.plan();
    CHECK(outcome_of(plan) == Outcome::train);
    CHECK(plan.tier == Tier::hold);
    CHECK(plan.progress == Progress::step_back);
    CHECK(plan.stage == next);
    CHECK(run_minutes(plan) == minutes);
    CHECK(first_run(plan) == date("2026-11-24"));
  }
}

TEST_CASE("without a red session there is no flare", "[rule][flare]") {
  CHECK_FALSE(Story().fires("flare"));
  CHECK_FALSE(Story().trained(1, "S5").fires("flare"));
  const Story amber = Story().trained(1, "S5", 3, [](Session& made, int) { made.pain.during = 5; });
  CHECK_FALSE(amber.fires("flare"));
  CHECK(amber.plan().tier == Tier::none);
}

TEST_CASE("there is no running on the two days after a flare", "[rule][flare]") {
  // The run days of the planned week are the 24th, the 26th and the 28th.
  const auto flared = [](int days_ago) { return rested(Story().trained(1, "S5").add(red_walk(days_ago))).plan(); };
  CHECK(first_run(flared(1)) == date("2026-11-24"));
  CHECK(run_minutes(flared(1)) == 27);
  CHECK(first_run(flared(0)) == date("2026-11-26"));
  CHECK(run_minutes(flared(0)) == 18);
}

TEST_CASE("a flare in the planned week voids the runs on the two days after it", "[rule][flare]") {
  Story story = Story().trained(1, "S5");
  story.now = date("2026-11-24");
  story.week = next_monday;
  story.record.checklists = {ready(story.now)};
  story.add(red(other(story.now, SessionKind::strength, 20)));
  const std::optional<Date> first = first_run(story.plan());
  CHECK((!first || *first == date("2026-11-28")));
}

TEST_CASE("until running is allowed again there is walking and mobility only", "[rule][flare]") {
  const Plan plan = rested(Story().trained(1, "S5").add(red_walk(0))).plan();
  const Week* week = week_of(plan);
  REQUIRE(week != nullptr);
  for (const Day& day : week->days) {
    if (day.date > today + 2) continue;
    for (const Activity& item : day.items) CHECK((item.kind == ItemKind::walk || item.kind == ItemKind::mobility));
  }
}

TEST_CASE("a red session of any kind is a flare", "[rule][flare]") {
  for (const SessionKind kind :
       {SessionKind::walk, SessionKind::cross_training, SessionKind::strength, SessionKind::mobility}) {
    CAPTURE(static_cast<int>(kind));
    const Story story = rested(Story().trained(1, "S5").add(red(other(ago(2), kind, 30))));
    CHECK(story.fires("flare"));
    CHECK(story.plan().stage == "S4");
    CHECK(story.plan().tier == Tier::hold);
  }
}

TEST_CASE("a flare shapes the week for seven days, whatever came since", "[rule][flare]") {
  // Three clean runs since, at the stage held.
  const auto flared = [](int days_ago) {
    return rested(Story().trained(2, "S5").add(red_walk(days_ago)).trained(1, "S5"));
  };
  CHECK(flared(7).fires("flare"));
  CHECK(flared(7).plan().stage == "S4");
  CHECK_FALSE(flared(8).fires("flare"));
  CHECK(flared(8).plan().stage == "S6");
}

TEST_CASE("an older flare shapes the week until two clean running sessions came since", "[rule][flare]") {
  const auto since = [](int clean) {
    return rested(Story().trained(2, "S5").add(red_walk(8)).trained(1, "S4", clean));
  };
  CHECK(since(0).fires("flare"));
  CHECK(since(1).fires("flare"));
  CHECK(since(1).plan().stage == "S4");
  CHECK(since(1).plan().tier == Tier::hold);
  CHECK_FALSE(since(2).fires("flare"));
  CHECK(since(2).plan().stage == "S5");
  CHECK(since(2).plan().tier == Tier::none);
}

TEST_CASE("runs that are not clean do not end a flare", "[rule][flare]") {
  const Story blank = rested(Story().trained(2, "S5").add(red_walk(8)).trained(1, "S4", 3, [](Session& made, int) {
    made.pain.next_morning.reset();
  }));
  CHECK(blank.fires("flare"));
  // Neither do clean sessions that were no runs.
  Story walked = rested(Story().trained(2, "S5").add(red_walk(8)));
  for (const int days : {1, 3, 5}) walked.add(other(ago(days), SessionKind::walk, 30));
  CHECK(walked.fires("flare"));
}

TEST_CASE("running resumes only with resting pain 0 or 1", "[rule][flare]") {
  const auto resting = [](std::optional<int> pain) {
    Story story = Story().trained(1, "S5").add(red_walk(2));
    story.record.checklists = {ready(ago(10))};
    return rested(story, pain);
  };
  CHECK(run_minutes(resting(0).plan()) == 27);
  CHECK(run_minutes(resting(1).plan()) == 27);
  CHECK(run_minutes(resting(2).plan()) == 0);
  CHECK(outcome_of(resting(2).plan()) == Outcome::prepare);
  CHECK(resting(2).plan().tier == Tier::hold);
  // Not answered since the flare.
  CHECK(run_minutes(resting(std::nullopt).plan()) == 0);
  CHECK(outcome_of(resting(std::nullopt).plan()) == Outcome::prepare);
}

TEST_CASE("resting pain of before the flare does not let running resume", "[rule][flare]") {
  const auto answered = [](int days_ago) {
    Story story = Story().trained(1, "S5").add(red_walk(3));
    Checklist fresh = screen(today);
    fresh.resting_pain.reset();
    story.record.checklists = {fresh, Checklist{.date = ago(days_ago), .resting_pain = 0, .answers = {}}};
    return run_minutes(story.plan());
  };
  CHECK(answered(4) == 0);
  CHECK(answered(2) == 27);
}

TEST_CASE("in the running phase a flare leaves 80 percent of the smaller of the reference and the last week",
          "[rule][flare]") {
  const Story story = rested(Story().trained(2, "S13").ran(1, 33, 3, [](Session& made, int i) {
    if (i == 2) made = red(made);
  }));
  CHECK(story.fires("flare"));
  const Plan plan = story.plan();
  CHECK(plan.phase == Phase::running);
  CHECK(plan.progress == Progress::step_back);
  CHECK(plan.tier == Tier::hold);
  CHECK(run_minutes(plan) == 79);
}

TEST_CASE("in the running phase a flare in a lighter week is measured against that week", "[rule][flare]") {
  // 99 minutes before, 60 in the week of the flare.
  const Story story = rested(Story().trained(3, "S13").ran(2, 33).ran(1, 20, 3, [](Session& made, int i) {
    if (i == 2) made = red(made);
  }));
  CHECK(run_minutes(story.plan()) == 48);
}

TEST_CASE("a flare on a walk before the first run delays it", "[rule][flare]") {
  const Plan plan = rested(Story().add(red_walk(0))).plan();
  CHECK(plan.tier == Tier::hold);
  CHECK(plan.stage == "S1");
  CHECK(first_run(plan) == date("2026-11-26"));
  CHECK_FALSE(rested(Story().add(red_walk(0)).trained(1, "S5")).plan().stage == "S5");
}

TEST_CASE("a flare of before the injury shapes nothing", "[rule][flare]") {
  Story story = Story().add(red_walk(20));
  story.record.runner.injury.onset = ago(15);
  story.record.clearances.front().date = ago(10);
  CHECK_FALSE(story.fires("flare"));
}

TEST_CASE("after a flare the plan asks to look again at technique, strength and rate", "[rule][flare]") {
  const std::vector<std::string_view> cautions = flared_at("S5").plan().cautions;
  CHECK(std::find(cautions.begin(), cautions.end(), "caution.after_flare") != cautions.end());
  const std::vector<std::string_view> none = Story().trained(1, "S5").plan().cautions;
  CHECK(std::find(none.begin(), none.end(), "caution.after_flare") == none.end());
}

TEST_CASE("a flare before the week's first run is measured against the last planned week", "[rule][flare]") {
  Story story;
  story.now = date("2026-11-18");
  story.record.checklists = {ready(story.now)};
  Session walk = other(date("2026-11-16"), SessionKind::walk, 30);
  walk.pain.during = 6;
  story.trained(4, "S13").ran(3, 33).ran(2, 20).add(walk);
  CHECK(run_minutes(story.plan()) <= 48);
}

TEST_CASE("a flare after a very light running week can be left behind: after a long gap the first stage stands",
          "[rule][flare]") {
  // Five minutes a run are far below S1; the share of that would leave no run at all, and nothing to end the flare
  // with.
  const auto hurt = [](Session& made, int i) {
    if (i == 2) made = red(made);
  };
  const Story light = Story().trained(3, "S13").ran(2, 5).ran(1, 5, 3, hurt);
  CHECK(rested(light).finding("flare")->restriction.weekly_run_s_max == 12 * 60);
  Story later = light;
  later.now = today + 35;
  later.record.checklists = {ready(later.now)};
  CHECK(later.plan().stage == "S1");
  CHECK(run_minutes(later.plan()) == 15);
}

TEST_CASE("who stands below the stage held at a flare does not move up in the week after it either", "[rule][flare]") {
  // Held at S5; then a start from below it. An amber walk would hold S1 as well.
  const Story story = rested(Story().trained(3, "S5").add(red_walk(6)).trained(1, "S1"));
  CHECK(story.plan().stage == "S1");
  CHECK(story.plan().progress == Progress::repeat);
  CHECK(rested(Story().trained(3, "S5").trained(1, "S1")).plan().stage == "S2");
}

TEST_CASE("who stands below the stage held is held back in the week after a flare, not for one before",
          "[rule][flare]") {
  const auto limit = [](int days_ago) {
    return Story().trained(3, "S5").add(red_walk(days_ago)).trained(1, "S1", 1).finding("flare")->restriction.rung_max;
  };
  const Ladder ladder(ladder_protocol());
  CHECK(limit(6) == ladder.full(0));
  CHECK(limit(7) == ladder.full(3));
}
