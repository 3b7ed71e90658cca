// persistent-pain: pain in most weeks, or night pain and spreading pain again and again, end running until a clinician
// permits it.
#include "support/catch.hpp"
#include "support/runner.hpp"

#include <functional>

using namespace rtr;
using namespace rtr::test;

namespace {

void amber(Session& session) { session.pain.during = 4; }

/// One week a letter, oldest first, at S5: 'a' amber, 'r' red, 'g' green, '-' without a session.
Story weeks(std::string_view lights) {
  Story story;
  int back = static_cast<int>(lights.size());
  for (const char light : lights) {
    if (light != '-') {
      story.trained(back, "S5", 3, [&](Session& made, int i) {
        if (i != 1 || light == 'g') return;
        made.pain.during = light == 'r' ? 6 : 4;
      });
    }
    --back;
  }
  story.record.checklists = {ready(today)};
  return story;
}

/// Green weeks at S5 with two sessions changed by `change`, so many days ago.
Story twice(int first, int second, const std::function<void(Session&)>& change) {
  Story story = weeks("gggg");
  for (const int days : {first, second}) {
    Session walk = other(ago(days), SessionKind::walk, 30);
    change(walk);
    story.add(walk);
  }
  return story;
}

Story permitted(Story story, int days_ago) {
  Clearance clearance;
  clearance.date = ago(days_ago);
  clearance.by = "A. Moreau, physiotherapist";
  clearance.covers_return_to_running = true;
  story.record.clearances.push_back(clearance);
  return story;
}

void check_no_running(const Story& story) {
  CHECK(story.fires("persistent-pain"));
  const Plan plan = story.plan();
  CHECK(outcome_of(plan) == Outcome::prepare);
  CHECK(plan.tier == Tier::clinician);
  CHECK(plan.phase == Phase::prepare);
  CHECK(plan.stage.empty());
  CHECK(run_minutes(plan) == 0);
}

}  // namespace

TEST_CASE("amber or red in four of the last six weeks ends running", "[rule][persistent-pain]") {
  for (const char* lights : {"aggaaa", "aaaa", "ggaaaa", "argaga", "agagaa", "rgaraa"}) {
    CAPTURE(lights);
    check_no_running(weeks(lights));
  }
}

TEST_CASE("amber or red in three of six weeks does not", "[rule][persistent-pain]") {
  for (const char* lights : {"", "gggggg", "aggaga", "aaa", "gggaaa"}) {
    CAPTURE(lights);
    CHECK_FALSE(weeks(lights).fires("persistent-pain"));
  }
  CHECK(run_minutes(weeks("aggaga").plan()) > 0);
  CHECK(weeks("aggaga").plan().tier == Tier::none);
}

TEST_CASE("a week before the last six does not count", "[rule][persistent-pain]") {
  CHECK_FALSE(weeks("agggaaa").fires("persistent-pain"));
  CHECK_FALSE(weeks("agagaga").fires("persistent-pain"));
  check_no_running(weeks("gaggaaa"));
}

TEST_CASE("weeks without a session are not counted among the six", "[rule][persistent-pain]") {
  check_no_running(weeks("ag-gaaa"));
  check_no_running(weeks("a-gga-aa"));
  CHECK_FALSE(weeks("agg-gaaa").fires("persistent-pain"));
}

TEST_CASE("sessions of every kind count", "[rule][persistent-pain]") {
  Story story = weeks("gggg");
  for (const int days : {1, 8, 15}) {
    Session walk = other(ago(days), SessionKind::walk, 30);
    amber(walk);
    story.add(walk);
  }
  CHECK_FALSE(story.fires("persistent-pain"));
  Session strength = other(ago(22), SessionKind::strength, 20);
  amber(strength);
  check_no_running(story.add(strength));
}

TEST_CASE("night pain twice in 14 days ends running", "[rule][persistent-pain]") {
  const auto night = [](Session& made) { made = with_sign(made, Sign::night_pain); };
  check_no_running(twice(4, 1, night));
  check_no_running(twice(15, 1, night));
  CHECK_FALSE(twice(16, 1, night).fires("persistent-pain"));
  Story once = weeks("gggg");
  once.add(with_sign(other(ago(1), SessionKind::walk, 30), Sign::night_pain));
  CHECK_FALSE(once.fires("persistent-pain"));
}

TEST_CASE("pain moving towards the foot twice in 14 days ends running", "[rule][persistent-pain]") {
  const auto spreading = [](Session& made) { made.leg_change = LegChange::toward_foot; };
  check_no_running(twice(4, 1, spreading));
  check_no_running(twice(15, 1, spreading));
  CHECK_FALSE(twice(16, 1, spreading).fires("persistent-pain"));
  CHECK_FALSE(twice(4, 1, [](Session& made) { made.leg_change = LegChange::same; }).fires("persistent-pain"));
}

TEST_CASE("green weeks since do not end it, only a permission dated after it does", "[rule][persistent-pain]") {
  // The last amber session was on the Thursday of the fourth week back, 24 days ago.
  const Story story = weeks("aaaaggg");
  check_no_running(story);
  check_no_running(permitted(story, 25));
  check_no_running(permitted(story, 24));
  CHECK_FALSE(permitted(story, 23).fires("persistent-pain"));
  CHECK(run_minutes(permitted(story, 23).plan()) > 0);
  CHECK(permitted(story, 23).plan().tier == Tier::none);
}

TEST_CASE("night pain met long ago is ended by a permission as well", "[rule][persistent-pain]") {
  const Story story = twice(22, 15, [](Session& made) { made = with_sign(made, Sign::night_pain); });
  check_no_running(story);
  check_no_running(permitted(story, 15));
  CHECK_FALSE(permitted(story, 14).fires("persistent-pain"));
}

TEST_CASE("persistent pain ends running in the running phase and before the first run as well",
          "[rule][persistent-pain]") {
  Story running = Story().trained(5, "S13");
  for (const int back : {4, 3, 2, 1}) {
    running.ran(back, 30, 3, [](Session& made, int i) {
      if (i == 0) amber(made);
    });
  }
  running.record.checklists = {ready(today)};
  check_no_running(running);
  Story walking;
  for (const int days : {1, 8, 15, 22}) {
    Session walk = other(ago(days), SessionKind::walk, 30);
    amber(walk);
    walking.add(walk);
  }
  check_no_running(walking);
}

TEST_CASE("sessions of before the injury do not count", "[rule][persistent-pain]") {
  Story story = weeks("aaaa");
  story.record.runner.injury.onset = ago(20);
  CHECK_FALSE(story.fires("persistent-pain"));
}
